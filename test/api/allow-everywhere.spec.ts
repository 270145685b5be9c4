import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { createApp } from '../../src/app';
import { readConfig } from '../../src/config';
import { AllowCheck } from '../../src/people/allow';
import { SCHEMA } from '../support/call';
import { startServer, type TestServer } from '../support/server';

const ACTION = 'allow:action';
const KIND = 'graphql:resolver_type';
const FIELD = 'graphql:resolver_name';

interface RootField {
  readonly kind: string;
  /** As the schema calls it. */
  readonly name: string;
  /** `ResolverClass.method` */
  readonly title: string;
  readonly method: object;
}

let server: TestServer;
let fields: RootField[];

beforeAll(async () => {
  server = await startServer();
  const scanner = new MetadataScanner();
  const discovery = server.app.get(DiscoveryService, { strict: false });
  fields = discovery.getProviders().flatMap(({ instance, metatype }) => {
    if (!instance || typeof instance !== 'object' || !metatype) return [];
    const prototype = Object.getPrototypeOf(instance);
    return scanner.getAllMethodNames(prototype).flatMap((name): RootField[] => {
      const method = prototype[name];
      const kind = String(Reflect.getMetadata(KIND, method));
      if (!['Query', 'Mutation', 'Subscription'].includes(kind)) return [];
      const named: unknown = Reflect.getMetadata(FIELD, method);
      return [{ kind, name: String(named ?? name), title: `${metatype.name}.${name}`, method }];
    });
  });
});
afterAll(() => server.close());

/** Does something while a root field has lost its `@Allow`. */
async function without<T>({ method }: RootField, work: () => T | Promise<T>): Promise<T> {
  const action: unknown = Reflect.getMetadata(ACTION, method);
  Reflect.deleteMetadata(ACTION, method);
  try {
    return await work();
  } finally {
    Reflect.defineMetadata(ACTION, action, method);
  }
}

test('the root fields that are looked at are those of the schema', () => {
  const inSchema = [SCHEMA.getQueryType(), SCHEMA.getMutationType(), SCHEMA.getSubscriptionType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((name) => `${type?.name}.${name}`),
  );
  expect(fields.map(({ kind, name }) => `${kind}.${name}`).toSorted()).toEqual(inSchema.toSorted());
});

test('each of them, without its @Allow, stops the start', async () => {
  const check = server.app.get(AllowCheck, { strict: false });
  for (const field of fields)
    await without(field, () =>
      expect(() => check.onModuleInit()).toThrow(new Error(`Root fields without @Allow: ${field.title}`)),
    );
  expect(() => check.onModuleInit()).not.toThrow();
});

test.each(['Query', 'Mutation', 'Subscription'])(
  'the whole server does not start without one of a %s',
  async (kind) => {
    const [field] = fields.filter((each) => each.kind === kind);
    if (!field) throw new Error(`There is no ${kind}.`);
    const start = () => createApp(readConfig({ LOG_LEVEL: 'silent' }), server.databaseUrl);
    await without(field, () => expect(start()).rejects.toThrow(`Root fields without @Allow: ${field.title}`));
  },
);

test('should it start all the same, nobody gets at it', async () => {
  const [field] = fields.filter(({ name }) => name === 'studyPeriods');
  if (!field) throw new Error('There is no such field.');
  const answer = await without(field, () => server.ask('{ studyPeriods { id } }'));
  expect(answer.errors[0]?.extensions?.code).toBe('FORBIDDEN');
  expect((await server.ask('{ studyPeriods { id } }')).errors).toEqual([]);
});
