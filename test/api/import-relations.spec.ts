import { z } from 'zod';
import { Cast, OFFICES } from '../support/cast';
import { withAdministrator } from '../support/database';
import type { Client } from '../support/people';
import { pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let joan: Client;

beforeAll(async () => {
  server = await startServer();
  joan = await (await Cast.of(server)).person('Joan Activity', OFFICES.coordinator);
});
afterAll(() => server.close());

const PREVIEW = `query ($text: String!) { importPreview(text: $text, name: "catalogue", connector: "RELATON", asOf: "2026-08-22") {
  planHash counts { state count } issues { rule message } rows { key state cells { name state current proposed accepted } } } }`;
const APPLY = `mutation ($text: String!, $hash: String!) {
  applyImport(text: $text, name: "catalogue", connector: "RELATON", asOf: "2026-08-22", planHash: $hash) { id created updated } }`;

const shape = z.object({
  planHash: z.string(),
  counts: z.array(z.object({ state: z.string(), count: z.number() })),
  issues: z.array(z.object({ rule: z.string(), message: z.string() })),
  rows: z.array(
    z.object({
      state: z.string(),
      cells: z.array(z.object({ name: z.string(), state: z.string(), proposed: z.string(), accepted: z.boolean() })),
    }),
  ),
});
const preview = async (text: string) => shape.parse((await joan.data(PREVIEW, { text })).importPreview);
const apply = async (text: string) => {
  const { data, errors } = await joan.ask(APPLY, { text, hash: (await preview(text)).planHash });
  expect(errors).toEqual([]);
  return data?.applyImport;
};
const counts = (plan: z.infer<typeof shape>) =>
  Object.fromEntries(plan.counts.filter(({ count }) => count > 0).map(({ state, count }) => [state, count]));
const cell = (row: z.infer<typeof shape>['rows'][number] | undefined, name: string) =>
  row?.cells.find((each) => each.name === name);

/** A record of the catalogue of Recommendations. */
const itu = (id: string, title: string, more = '') =>
  `title:\n- content: ${title}\n  type: main\n  language: en\ndocidentifier:\n- content: ${id}\n  type: ITU\n  primary: true\n${more}status:\n  stage:\n    content: Published\n`;
const ieee = (id: string, title: string, more = '') =>
  `title:\n- content: ${title}\n  type: main\n  language: en\ndocidentifier:\n- content: ${id}\n  type: IEEE\n  primary: true\n${more}status:\n  stage:\n    content: approved\n`;
const relation = (type: string, to: string) =>
  `relation:\n- type: ${type}\n  bibitem:\n    docidentifier:\n    - content: ${to}\n      type: IEEE\n      primary: true\n`;
const together = (...records: readonly string[]) => records.map((record) => `---\n${record}`).join('');

const relationsOf = async (ref: string) =>
  pick(
    await server.data('query ($ref: String!) { workItem(ref: $ref) { relations { name other { ref } } } }', { ref }),
    'workItem',
    'relations',
  );

test('relations lead to texts that are known, or that come later in the same text; others are said', async () => {
  const text = together(
    ieee('IEEE Std 9901-2010', 'First of its kind', relation('obsoletedBy', 'IEEE Std 9901-2020')),
    ieee('IEEE Std 9901-2020', 'Second of its kind', relation('obsoletedBy', 'IEEE Std 9999-2030')),
    itu('ITU-T Y.9931 (01/2020)', 'A twin', `- content: ISO/IEC 17789:2014\n  type: ISO\n`),
  );
  const plan = await preview(text);
  expect(counts(plan)).toEqual({ CREATE: 3 });
  expect(cell(plan.rows[0], 'RELATIONS')).toMatchObject({
    state: 'NEW',
    proposed: 'SUPERSEDED_BY IEEE Std 9901-2020',
    accepted: true,
  });
  expect(cell(plan.rows[1], 'RELATIONS')).toBeUndefined();
  expect(plan.issues).toEqual([{ rule: 'UNKNOWN_TEXT', message: expect.stringContaining('IEEE Std 9999-2030') }]);
  expect(await apply(text)).toMatchObject({ created: 3 });
  expect(await relationsOf('IEEE Std 9901-2020')).toEqual([
    { name: 'SUPERSEDES', other: { ref: 'IEEE Std 9901-2010' } },
  ]);
  expect(await relationsOf('ITU-T Y.9931 (01/2020)')).toEqual([
    { name: 'IDENTICAL_TEXT', other: { ref: 'ISO/IEC 17789:2014' } },
  ]);
  const again = await preview(text);
  expect(counts(again)).toEqual({ SAME: 3 });
  expect(await apply(text)).toMatchObject({ created: 0, updated: 0 });
});

test('a text does not come to replace itself, whatever two records claim', async () => {
  const text = together(
    ieee('IEEE Std 9902-2010', 'Egg', relation('obsoletedBy', 'IEEE Std 9902-2020')),
    ieee('IEEE Std 9902-2020', 'Hen', relation('obsoletedBy', 'IEEE Std 9902-2010')),
  );
  await apply(text);
  expect(await relationsOf('IEEE Std 9902-2010')).toEqual([
    { name: 'SUPERSEDED_BY', other: { ref: 'IEEE Std 9902-2020' } },
  ]);
  const versions = () =>
    withAdministrator(async (client) => {
      const { rows } = await client.query(
        'select count(*) as entries, max(id) as last from record_entry where subject_kind = $1',
        ['WORK_ITEM'],
      );
      return rows;
    }, server.databaseUrl);
  const before = await versions();
  expect(await apply(text)).toMatchObject({ created: 0, updated: 0 });
  expect(await versions()).toEqual(before);
});

test('editors are entered where one person bears the name; nobody is made up', async () => {
  const people = `contributor:\n- person:\n    name:\n      completename:\n        content: Kangchan Lee\n  role:\n  - type: editor\n- person:\n    name:\n      completename:\n        content: Nobody Known\n  role:\n  - type: editor\n`;
  const text = ieee('IEEE Std 9903-2010', 'Edited', people);
  const plan = await preview(text);
  expect(cell(plan.rows[0], 'EDITORS')).toMatchObject({ state: 'NEW', proposed: 'Kangchan Lee' });
  expect(plan.issues.map(({ rule }) => rule)).toEqual(['UNKNOWN_PERSON']);
  await apply(text);
  expect(await server.data('{ workItem(ref: "IEEE Std 9903-2010") { editors { person { name } } } }')).toEqual({
    workItem: { editors: [{ person: { name: 'Kangchan Lee' } }] },
  });
  expect(counts(await preview(text))).toEqual({ SAME: 1 });
});

test('editions of one number, and equal titles of two numbers, are texts of their own', async () => {
  const text = together(
    itu('ITU-T Y.9941 (01/2018)', 'The same title'),
    itu('ITU-T Y.9941 (02/2022)', 'The same title'),
    itu('ITU-T Y.9942 (02/2022)', 'The same title'),
  );
  await apply(together(itu('ITU-T Y.9941 (03/2014)', 'The same title')));
  expect(counts(await preview(text))).toEqual({ CREATE: 3 });
  expect(await apply(text)).toMatchObject({ created: 3, updated: 0 });
});

test('two records about one text make one text: the first one counts, the second adds what it does not say', async () => {
  const text = together(
    itu('ITU-T Y.9951 (01/2018)', 'Told twice', 'abstract:\n- content: First abstract\n'),
    itu(
      'Rec. ITU-T Y.9951 (01/2018)',
      'Told again',
      'abstract:\n- content: Second abstract\nsource:\n- type: src\n  content: http://example.org/told\n',
    ),
  );
  const plan = await preview(text);
  expect(counts(plan)).toEqual({ CREATE: 1, UPDATE: 1 });
  expect(await apply(text)).toMatchObject({ created: 1 });
  expect(await server.data('{ workItem(ref: "ITU-T Y.9951 (01/2018)") { title scope uri } }')).toEqual({
    workItem: { title: 'Told twice', scope: 'First abstract', uri: 'http://example.org/told' },
  });
  expect(await apply(text)).toMatchObject({ created: 0, updated: 0 });
});

test('a text without a status that is known is listed all the same', async () => {
  await apply(ieee('IEEE Std 9904-2010', 'Silent').replace(/status:[\s\S]*$/, ''));
  expect(await server.data('{ workItem(ref: "IEEE Std 9904-2010") { title maturity nativeStatus statusOn } }')).toEqual(
    {
      workItem: { title: 'Silent', maturity: 'APPROVED', nativeStatus: null, statusOn: '2026-08-22' },
    },
  );
});
