import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Rooms: which others each may import. Arrows point to the heart; nobody imports an app. */
const rooms = {
  'libs/clocks': [],
  'libs/people': ['complaint'],
  'libs/policy': ['clocks', 'complaint', 'people'],
  'libs/complaint': ['clocks', 'people', 'policy'],
  'libs/runtime': [],
  'libs/sealing': ['runtime'],
  'libs/documents': ['sealing'],
  'libs/event-log': ['complaint', 'sealing', 'runtime'],
  'libs/read-models': ['complaint', 'people', 'event-log', 'runtime'],
  'libs/temporal': ['complaint', 'event-log', 'sealing', 'runtime'],
  workflows: ['complaint'],
  'apps/event-store': ['runtime'],
  'apps/projector': ['event-log', 'read-models', 'sealing', 'complaint', 'people', 'runtime'],
  'apps/worker': [
    'complaint',
    'people',
    'policy',
    'event-log',
    'sealing',
    'read-models',
    'temporal',
    'runtime',
  ],
  'apps/api': [
    'documents',
    'complaint',
    'people',
    'policy',
    'event-log',
    'sealing',
    'read-models',
    'temporal',
    'runtime',
  ],
  'apps/cli': ['complaint', 'people', 'policy', 'event-log', 'sealing', 'read-models', 'temporal', 'runtime'],
};

/** Packages that live in one room only. */
const vendors = [
  // The embedded server takes the protocol's definitions from the client's package.
  { packages: ['@eventstore/db-client'], at: ['libs/event-log', 'apps/event-store'] },
  { packages: ['@temporalio/client', '@temporalio/worker'], at: ['libs/temporal'] },
  { packages: ['@temporalio/workflow'], at: ['workflows'] },
  { packages: ['kysely', 'pg'], at: ['libs/read-models', 'libs/sealing', 'apps/api'] },
  { packages: ['@aws-sdk/client-s3', 'file-type'], at: ['libs/documents'] },
  { packages: ['libsql'], at: ['apps/event-store', 'apps/cli'] },
  { packages: ['@grpc/grpc-js'], at: ['apps/event-store'] },
];

const pure = ['libs/complaint', 'libs/clocks', 'libs/people'];
const libs = Object.keys(rooms)
  .filter((room) => room.startsWith('libs/'))
  .map((room) => room.slice(5));

const wallClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time comes in with the command.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time comes in with the command.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Ids come in with the command.',
  },
  { selector: "MemberExpression[object.name='process']", message: 'A pure room knows no process.' },
];
const environment = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Only config.ts reads the environment.',
  },
];

const roomRules = Object.entries(rooms).map(([room, mayImport]) => ({
  files: [`${room}/**/*.ts`],
  ignores: ['**/*.spec.ts', '**/testing/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: libs
              .filter((lib) => !mayImport.includes(lib) && room !== `libs/${lib}`)
              .map((lib) => `@suaka/${lib}`),
            message: `Not a room that ${room} may import.`,
          },
          ...(room === 'libs/temporal' || room === 'apps/worker' || room === 'apps/cli'
            ? []
            : room === 'workflows'
              ? []
              : [{ group: ['@workflows/*'], message: 'Workflows are reached through libs/temporal.' }]),
          { group: ['**/apps/**'], message: 'Nobody imports an app.' },
          ...vendors
            .filter(({ at }) => !at.includes(room))
            .map(({ packages, at }) => ({
              group: packages.flatMap((name) => [name, `${name}/*`]),
              message: `Lives in ${at.join(', ')} only.`,
            })),
          ...(pure.includes(room) || room === 'workflows'
            ? [{ group: ['node:*'], message: 'A pure room knows no Node.' }]
            : []),
        ].filter(({ group }) => group.length > 0),
      },
    ],
    'no-restricted-syntax': [
      'error',
      ...(pure.includes(room) || room === 'workflows' ? wallClock : environment),
    ],
  },
}));

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      'data/**',
      '.cache/**',
      'coverage/**',
      'apps/web/src/lib/api-types.ts',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts', 'workflows/**/*.ts', 'test/**/*.ts'],
    ignores: ['apps/web/**'],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
      globals: globals.node,
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  {
    // Nest reads constructor and body types at run time.
    files: ['apps/api/**/*.ts', 'apps/worker/**/*.ts', 'apps/projector/**/*.ts', 'apps/event-store/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
    },
  },
  ...roomRules,
  {
    files: ['**/config.ts', 'libs/runtime/**', '**/*.spec.ts', 'test/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.cjs', '**/*.mjs'],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
