const swc = (parser) => ({
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser,
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'commonjs' },
});

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', swc({ syntax: 'typescript', decorators: true })],
    '^.+\\.js$': ['@swc/jest', swc({ syntax: 'ecmascript' })],
  },
  // Packages that are ES modules alone: Node requires them, jest does not yet.
  transformIgnorePatterns: ['/node_modules/(?!(openid-client|oauth4webapi|jose|htmlparser2|dom[a-z-]+|entities)/)'],
  globalSetup: '<rootDir>/test/support/start-postgres.ts',
  globalTeardown: '<rootDir>/test/support/stop-postgres.ts',
  reporters: ['default', '<rootDir>/test/support/tally-reporter.cjs'],
  testTimeout: 60_000,
  // Tests wait for PostgreSQL and Chromium most of the time.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB',
};
