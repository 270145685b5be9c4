/**
 * Types the operations of the page: beside each `x.graphql` it writes `x.operations.ts` with one typed document for each operation, checked against
 * schema.graphql. Fragments may be spread across files. A field that the schema does not have fails here.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typesPlugin from '@graphql-codegen/typescript-operations';
import {
  buildSchema,
  GraphQLError,
  isEnumType,
  Kind,
  parse,
  print,
  Source,
  stripIgnoredCharacters,
  validate,
  visit,
} from 'graphql';

const HEAD = '// Written by web/operations.mjs from the .graphql file of the same name; not to be edited.\n';
const TEXT = 'string';
const SCALARS = { ID: TEXT, Date: TEXT, DateTime: TEXT, PartialDate: TEXT };

/**
 * @param {string} root of the project
 * @param {readonly string[]} files all `.graphql` files of the page, as absolute paths
 * @returns {Promise<void>} once every file that differs is written
 */
export async function writeOperations(root, files) {
  const schema = buildSchema(readFileSync(path.join(root, 'schema.graphql'), 'utf8'));
  const parsed = files.map((file) => ({ file, document: parse(new Source(readFileSync(file, 'utf8'), file)) }));
  namedOnce(parsed);
  const fragments = new Map(
    parsed.flatMap(({ document }) =>
      document.definitions
        .filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
        .map((each) => [each.name.value, each]),
    ),
  );
  for (const { file, document } of parsed) {
    const whole = { ...document, definitions: withFragments(document.definitions, fragments) };
    const wrong = validate(schema, whole).filter(({ message }) => !/^Fragment ".*" is never used/.test(message));
    if (wrong.length > 0) throw new GraphQLError(`${path.relative(root, file)}\n${wrong.map(String).join('\n')}`);
    write(operationsFile(file), await typesOf(schema, file, whole));
  }
  write(path.join(root, 'web/src/api/enums.operations.ts'), enumsOf(schema));
}

/** Answers are kept by the name of their operation: two of one name would take each other's. */
function namedOnce(parsed) {
  const places = new Map();
  for (const { file, document } of parsed)
    for (const { name } of document.definitions) {
      const other = places.get(name.value);
      if (other) throw new GraphQLError(`Both ${other} and ${file} define ${name.value}.`);
      places.set(name.value, file);
    }
}

/** Those of other files come along, as far as they are spread. */
function withFragments(definitions, fragments) {
  const all = [...definitions];
  const known = new Set(all.map((each) => each.name?.value));
  for (const definition of all)
    visit(definition, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || known.has(name.value)) return;
        known.add(name.value);
        all.push(fragment);
      },
    });
  return all;
}

async function typesOf(schema, file, document) {
  const types = await codegen({
    filename: operationsFile(file),
    schema: undefined,
    schemaAst: schema,
    documents: [{ location: file, document }],
    config: {
      scalars: SCALARS,
      strictScalars: true,
      skipTypename: true,
      immutableTypes: true,
      disableDescriptions: true,
    },
    plugins: [{ types: {} }],
    pluginMap: { types: typesPlugin },
  });
  const fromApi = path.relative(path.dirname(file), path.join(file.split('/src/')[0], 'src/api/operation'));
  const head = `import { operation } from '${fromApi.startsWith('.') ? fromApi : `./${fromApi}`}';\n`;
  return head + types + document.definitions.map((each) => constantOf(each, document)).join('');
}

/** What is sent: the operation and the fragments it spreads, as short as it can be written. */
function constantOf(definition, document) {
  if (definition.kind !== Kind.OPERATION_DEFINITION) return '';
  const name = definition.name.value;
  const kind = definition.operation[0].toUpperCase() + definition.operation.slice(1);
  const fragments = new Map(
    document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]),
  );
  const text = stripIgnoredCharacters(print({ ...document, definitions: withFragments([definition], fragments) }));
  return `\nexport const ${name} = operation<${name}${kind}, ${name}${kind}Variables>('${name}', ${JSON.stringify(text)});\n`;
}

const operationsFile = (file) => file.replace(/\.graphql$/, '.operations.ts');

/** Every enumeration of the schema, for the check that each value has words in each language. */
function enumsOf(schema) {
  const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith('__'));
  const lines = enums.map((type) => {
    const values = type.getValues().map(({ name }) => `'${name}'`);
    return `  ${type.name}: ${values.join(' | ')};`;
  });
  return `export interface Enums {\n${lines.join('\n')}\n}\n`;
}

function write(file, text) {
  const whole = HEAD + text;
  if (existsSync(file) && readFileSync(file, 'utf8') === whole) return;
  writeFileSync(file, whole);
}
