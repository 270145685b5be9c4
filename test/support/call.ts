import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, type GraphQLField, getNamedType, isCompositeType } from 'graphql';
import type { Client } from './people';
import type { Answer } from './server';

/** The committed schema: what is offered, for tests that go through all of it. */
export const SCHEMA = buildSchema(readFileSync(path.join(__dirname, '../../schema.graphql'), 'utf8'));

export const mutationFields = (): GraphQLField<unknown, unknown>[] =>
  Object.values(SCHEMA.getMutationType()?.getFields() ?? {});

/**
 * Calls a mutation with arguments by name.
 * @param selection what is asked of the answer, where that is an object
 */
export function call(
  who: Pick<Client, 'ask'>,
  name: string,
  args: Readonly<Record<string, unknown>> = {},
  selection = '__typename',
): Promise<Answer> {
  const field = mutationFields().find((each) => each.name === name);
  if (!field) throw new Error(`There is no mutation ${name}.`);
  const given = field.args.filter((arg) => arg.name in args);
  const declared = given.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const asked = isCompositeType(getNamedType(field.type)) ? ` { ${selection} }` : '';
  const list = (words: string) => (words ? `(${words})` : '');
  return who.ask(`mutation ${list(declared)} { ${name}${list(passed)}${asked} }`, { ...args });
}

/** The code of the first error; null where there is none. */
export const codeOf = ({ errors }: Answer): string | null =>
  errors.length === 0 ? null : String(errors[0]?.extensions?.code ?? 'UNKNOWN');
