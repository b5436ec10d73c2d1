import { command } from '../../../test/fixtures/mailboxes';
import { freePort } from '../../../test/fixtures/command';
import { connectTemporal, WorkflowsUnavailable, type TemporalClient } from '.';

const payloadKey = Buffer.alloc(32, 7);
let client: TemporalClient;

beforeEach(async () => {
  client = await connectTemporal({
    address: `127.0.0.1:${await freePort()}`,
    namespace: 'default',
    payloadKey,
  });
});

it('says of every call that workflows are unavailable where there is no Temporal', async () => {
  for (const asked of [client.submit('c', command('AddNote')), client.overview('c'), client.ping()]) {
    await expect(asked).rejects.toBeInstanceOf(WorkflowsUnavailable);
  }
  await client.close();
});

it('closes quietly while a call is still looking for Temporal', async () => {
  const asked = client.ping().catch((error: unknown) => error);
  await client.close();
  expect(await asked).toBeInstanceOf(WorkflowsUnavailable);
});
