/** The build's own compiler settings for jest, which maps the rooms' names itself and takes specs too. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const swcrc = JSON.parse(readFileSync(join(__dirname, '..', '.swcrc'), 'utf8'));
const { baseUrl: _b, paths: _p, ...jsc } = swcrc.jsc;
module.exports = { module: swcrc.module, jsc, sourceMaps: 'inline', swcrc: false };
