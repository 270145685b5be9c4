import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TypeMetadataStorage } from '@nestjs/graphql';
import { getMetadataStorage } from 'class-validator';
import '../../src/app.module';
import { bodyFields } from '../../src/bodies/body.queries';
import { personFields } from '../../src/people/person.queries';
import { workItemFields } from '../../src/work-items/work-item.queries';

const SOURCE = path.join(__dirname, '../../src');
/** Top to bottom: a folder may import from those before it. */
const CHAIN = [
  'platform',
  'people',
  'history',
  'files',
  'bodies',
  'identifiers',
  'work-items',
  'meetings',
  'liaisons',
  'roadmap',
  'exchange',
  'editions',
  'notices',
];

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const textOf = (file: string) => readFileSync(path.join(SOURCE, file), 'utf8');
const importsOf = (file: string) =>
  [...textOf(file).matchAll(/(?:\bfrom |\bimport\(|^import )'([^'\n]+)'/gm)].map(([, target]) => target ?? '');

test('every folder of src has its place in the chain', () => {
  const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? ''));
  expect([...folders].filter((folder) => !CHAIN.includes(folder))).toEqual([]);
});

test('imports point down the chain', () => {
  const upward = files.flatMap((file) => {
    const at = CHAIN.indexOf(file.split('/')[0] ?? '');
    if (at < 0) return [];
    const targets = importsOf(file)
      .filter((target) => target.startsWith('.'))
      .map((target) => path.join(path.dirname(file), target));
    const wrong = targets.filter(
      (target) => CHAIN.indexOf(target.split('/')[0] ?? '') > at || target === 'app' || target === 'app.module',
    );
    return wrong.map((target) => `${file} -> ${target}`);
  });
  expect(upward).toEqual([]);
});

test('rules import nothing but rules and plain functions', () => {
  const impure = files
    .filter((file) => file.includes('/rules/'))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => !target.startsWith('.'))
        .map((target) => `${file} -> ${target}`),
    );
  expect(impure).toEqual([]);
});

test('no folder has a barrel but the list of migrations', () => {
  expect(files.filter((file) => file.endsWith('index.ts'))).toEqual(['platform/db/migrations/index.ts']);
});

test('every input field is checked by class-validator: one that is not would be thrown away', () => {
  const checked = getMetadataStorage();
  const inputs = [...TypeMetadataStorage.getInputTypesMetadata(), ...TypeMetadataStorage.getArgumentsMetadata()];
  expect(inputs.length).toBeGreaterThan(8);
  const open = inputs.flatMap(({ target, properties }) => {
    const rules = checked.getTargetValidationMetadatas(target, '', false, false);
    return (properties ?? [])
      .filter(({ name }) => !rules.some((rule) => rule.propertyName === name))
      .map(({ name }) => `${target.name}.${name}`);
  });
  expect(open).toEqual([]);
});

test('the maps from field to SQL know every field of their type that no resolver adds', () => {
  const maps: Record<string, object> = { Body: bodyFields, Person: personFields, WorkItem: workItemFields };
  for (const [name, map] of Object.entries(maps)) {
    const type = TypeMetadataStorage.getObjectTypesMetadata().find((each) => each.name === name);
    const fields = (type?.properties ?? []).map((property) => property.name);
    expect({ name, missing: fields.filter((field) => !(field in map)) }).toEqual({ name, missing: [] });
  }
});
