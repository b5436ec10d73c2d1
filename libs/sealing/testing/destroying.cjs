/** A process of its own that destroys the keys named in its arguments, and says when it begins. */
const { createSealer } = require('../../../dist/libs/sealing/src');

const { databaseUrl, masterKey, copy } = JSON.parse(process.env.DESTROY);

createSealer({ databaseUrl, masterKey: Buffer.from(masterKey, 'base64'), copy }).then(async (sealer) => {
  process.send('begin');
  await sealer.destroy(process.argv.slice(2));
  process.send('done');
});
