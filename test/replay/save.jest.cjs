const [unit] = require('../../jest.config.cjs').projects;
module.exports = { ...unit, displayName: 'save', testMatch: ['<rootDir>/test/replay/save.ts'] };
