import { registerEnumType } from '@nestjs/graphql';

/**
 * Shows a closed list of words to clients as a GraphQL enum; a value is stored, sent and received as the same word.
 * @param name name of the GraphQL type
 * @param description what the list is for, for a delegate
 * @param values each word with what it means; complete, or the code does not compile
 * @returns what `@Field(() => ...)` takes
 */
export function graphqlEnum<Word extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Word, string>>,
): Record<string, Word> {
  const words = Object.keys(values) as Word[];
  const list = Object.fromEntries(words.map((word) => [word, word])) as Record<string, Word>;
  const valuesMap = Object.fromEntries(words.map((word) => [word, { description: values[word] }]));
  registerEnumType(list, { name, description, valuesMap });
  return list;
}
