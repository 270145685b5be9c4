import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, type GraphQLNamedType, isEnumType, isInputObjectType, isObjectType, isScalarType } from 'graphql';
import { schemaText } from '../../src/schema';

const committed = readFileSync(path.join(__dirname, '../../schema.graphql'), 'utf8');
const schema = buildSchema(committed);
const BUILT_IN = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !BUILT_IN.has(type.name),
);

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** A type with everything in it that a delegate reads: fields, arguments, values. */
function partsOf(type: GraphQLNamedType): Described[] {
  const named = (parts: readonly Described[]) =>
    parts.map(({ name, description }) => ({ name: `${type.name}.${name}`, description }));
  if (isEnumType(type)) return [type, ...named(type.getValues())];
  if (isInputObjectType(type)) return [type, ...named(Object.values(type.getFields()))];
  if (!isObjectType(type)) return [type];
  const fields = Object.values(type.getFields());
  const args = fields.flatMap((field) =>
    field.args.map((arg) => ({ name: `${field.name}(${arg.name})`, description: arg.description })),
  );
  return [type, ...named(fields), ...named(args)];
}

const SHORTEST = 4;
/** The root types are named by the specification and need no words. */
const parts = types.flatMap(partsOf).filter(({ name }) => !['Query', 'Mutation', 'Subscription'].includes(name));

test('schema.graphql is what the code makes', async () => {
  expect(await schemaText()).toBe(committed);
});

test('every type, field, argument and enum value is described', () => {
  expect(parts.length).toBeGreaterThan(300);
  expect(parts.filter(({ description }) => (description ?? '').length < SHORTEST).map(({ name }) => name)).toEqual([]);
});

test('a description is a sentence: it begins with a capital, a digit or a quotation and ends with a stop', () => {
  const odd = parts.filter(({ description }) => !/^[A-Z0-9`"][\s\S]*[.`]$/.test(description ?? ''));
  expect(odd.map(({ name, description }) => `${name}: ${description}`)).toEqual([]);
});

test('every scalar of our own says which form it has', () => {
  const own = types.filter(isScalarType);
  expect(own.map(({ name }) => name).sort()).toEqual(['Date', 'DateTime', 'PartialDate']);
  for (const { description } of own) expect(description).toContain('`');
});

/** What only goes in, what is shown once to who made it, and what speaks of secrets without being one. */
const KNOWN_SECRETS = [
  'ApiToken',
  'ApiToken.createdAt',
  'ApiToken.expiresAt',
  'ApiToken.id',
  'ApiToken.lastUsed',
  'ApiToken.name',
  'ApiToken.revokedAt',
  'ApiToken.scopes',
  'ImportPreview.planHash',
  'Mutation.acceptInvitation(password)',
  'Mutation.acceptInvitation(token)',
  'Mutation.applyImport(planHash)',
  'Mutation.changePassword',
  'Mutation.changePassword(current)',
  'Mutation.changePassword(password)',
  'Mutation.createApiToken',
  'Mutation.createApiToken(expires)',
  'Mutation.createApiToken(name)',
  'Mutation.createApiToken(scopes)',
  'Mutation.revokeApiToken',
  'Mutation.revokeApiToken(id)',
  'Mutation.signIn(password)',
  'NewApiToken',
  'NewApiToken.apiToken',
  'NewApiToken.token',
  'NewWebhook.secret',
  'SignInWay.PASSWORD',
  'SignedInVia.TOKEN',
  'TokenScope',
  'TokenScope.ADMINISTER',
  'TokenScope.READ',
  'TokenScope.WRITE',
  'Viewer.apiTokens',
];

test('nothing in the schema sounds like a secret but what is known to be none, or to be shown once', () => {
  const sounding = parts
    .filter(({ name }) => /password|secret(?!ariat)|token|hash/i.test(name))
    .map(({ name }) => name);
  expect(sounding.sort()).toEqual(KNOWN_SECRETS);
});
