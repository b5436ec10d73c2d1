/** Specs by cost: `unit` is pure, `int` meets real parts in its own process, `e2e` meets the whole of Suaka. */
const esmOnly = [
  ...['uuid', 'openid-client', 'oauth4webapi', 'jose', '@noble', '@scure'],
  ...['file-type', 'strtok3', 'token-types', 'uint8array-extras'],
  ...['@tokenizer/inflate', '@tokenizer/token', '@borewit/text-codec'],
];
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/quiet.cjs'],
  rootDir: __dirname,
  transform: { '^.+\\.m?[jt]s$': ['@swc/jest', require('./test/swc-jest.cjs')] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    '^@suaka/([^/]+)$': '<rootDir>/libs/$1/src',
    '^@workflows/(.*)$': '<rootDir>/workflows/$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/data'],
  ...more,
});
module.exports = {
  projects: [
    project('unit', ['<rootDir>/{apps,libs,workflows,test}/**/!(*.int|*.e2e).spec.ts']),
    project('int', ['<rootDir>/{apps,libs,workflows,test}/**/*.int.spec.ts']),
    project('e2e', ['<rootDir>/{apps,test}/**/*.e2e.spec.ts']),
  ],
  reporters: ['default', '<rootDir>/test/count-reporter.cjs'],
  testTimeout: 60_000,
};
