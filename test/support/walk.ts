import { type GraphQLField, type GraphQLObjectType, getNamedType, isNonNullType, isObjectType } from 'graphql';
import { SCHEMA } from './call';

const isOpen = (field: GraphQLField<unknown, unknown>) =>
  field.args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined);

/** Everything that can be asked of a type without saying more, so many levels deep. */
export function everythingOf(type: GraphQLObjectType, depth: number): string {
  const parts = Object.values(type.getFields())
    .filter(isOpen)
    .flatMap((field) => {
      const named = getNamedType(field.type);
      if (!isObjectType(named)) return [field.name];
      return depth === 0 ? [] : [`${field.name} { ${everythingOf(named, depth - 1)} }`];
    });
  return ['__typename', ...parts].join(' ');
}

export const queryFields = (): GraphQLField<unknown, unknown>[] =>
  Object.values(SCHEMA.getQueryType()?.getFields() ?? {});

/** A query for all that a root field shows, so many levels deep. */
export function queryOf(name: string, args: string, depth: number): string {
  const field = queryFields().find((each) => each.name === name);
  if (!field) throw new Error(`There is no query ${name}.`);
  const named = getNamedType(field.type);
  const given = args ? `(${args})` : '';
  return `{ ${name}${given} ${isObjectType(named) ? `{ ${everythingOf(named, depth)} }` : ''} }`;
}
