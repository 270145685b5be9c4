import { z } from 'zod';
import { Cast, OFFICES } from '../support/cast';
import { Importing, pasted, told } from '../support/imports';
import type { Client } from '../support/people';
import { pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
let joan: Client;
let mina: Client;
let cast: Cast;
let importing: Importing;

beforeAll(async () => {
  server = await startServer();
  cast = await Cast.of(server);
  joan = await cast.person('Joan Activity', OFFICES.coordinator);
  mina = await cast.person('Mina Rapporteur', OFFICES.rapporteur);
  importing = new Importing(joan, 'Reply', '2026-11-01');
});
afterAll(() => server.close());

const HEAD = ['Entity', 'Title of deliverable', 'Scope of deliverable', 'Current status', 'Target date'];
const table = (...rows: readonly (readonly [title: string, scope?: string, target?: string])[]) =>
  pasted([HEAD, ...rows.map(([title, scope = '', target = '']) => ['Q17/13', title, scope, 'Under study', target])]);
const twinsOf = async (ref: string) => {
  const { workItem } = await server.data('query ($ref: String!) { workItem(ref: $ref) { twins { ref } } }', { ref });
  return z
    .object({ twins: z.array(z.object({ ref: z.string() })) })
    .parse(workItem)
    .twins.map((twin) => twin.ref);
};

test('a row of an unknown name is about the text whose twin it says it is', async () => {
  const { rows } = await importing.preview(
    table(
      ['A text under no name of ours', 'Equiv. Num. ISO/IEC 17788'],
      ['Y.ccvocab, Another name for it', 'Identical to ISO/IEC 17788:2014.'],
      ['Y.other, A text beside it', 'Aligned with ISO/IEC 17788:2014.'],
    ),
  );
  expect(rows.map(({ state, matchedBy, workItem }) => [state, matchedBy, workItem?.ref])).toEqual([
    ['UPDATE', 'TWIN', 'ITU-T Y.3500 (08/2014)'],
    ['UPDATE', 'TWIN', 'ITU-T Y.3500 (08/2014)'],
    ['CREATE', null, undefined],
  ]);
});

test('the table of a work programme has a column for it', async () => {
  const text = pasted([
    ['Work item', 'Question', 'Equiv. Num.', 'Status', 'Timing', 'Subject / Title'],
    ['Y.ccra-new', 'Q17/13', 'ISO/IEC 17789 (Common)', 'Under study', '2027-Q1', 'Cloud architecture'],
  ]);
  const { rows } = await importing.preview(text);
  expect(rows).toMatchObject([{ matchedBy: 'TWIN', workItem: { ref: 'ITU-T Y.3502 (08/2014)' } }]);
});

test('where only the other side has a text, it is created, and related if the source says so', async () => {
  const text = table(
    ['Y.sla-frame, Our side of a framework', 'Identical to ISO/IEC 19086-1:2016'],
    ['Y.sla-more, Beside a framework', 'See also ISO/IEC 19086-1:2016'],
  );
  const { rows } = await importing.preview(text);
  expect(rows.map(({ state }) => state)).toEqual(['CREATE', 'CREATE']);
  await importing.apply(text);
  expect(await twinsOf('Y.sla-frame')).toEqual(['ISO/IEC 19086-1:2016']);
  expect(await twinsOf('Y.sla-more')).toEqual([]);
  expect((await importing.preview(text)).rows.map(({ state }) => state)).toEqual(['SAME', 'SAME']);
});

const KNOWN = 'Requirements for the orchestration of containers across several clouds';
const LIKE = 'Requirements for orchestration of containers across clouds';

test('a similar title is proposed, with how similar it is, and matched by nobody unasked', async () => {
  await importing.apply(table([`Y.orch-a, ${KNOWN}`, 'Orchestration', '2027']));
  const text = table([`Y.orch-b, ${LIKE}`, 'More of it', 'Q2/2028']);
  const { rows } = await importing.preview(text);
  const [row] = rows;
  expect(row).toMatchObject({ state: 'CREATE', matchedBy: null, workItem: null });
  const [first] = row?.candidates ?? [];
  expect(first).toMatchObject({ by: 'SIMILAR_TITLE', workItem: { ref: 'Y.orch-a' } });
  expect(first?.similarity).toBeGreaterThan(0.6);
  expect(first?.similarity).toBeLessThan(1);
  expect(row?.candidates.length).toBeLessThanOrEqual(3);
  const { rows: others } = await importing.preview(table(['Y.zzz, Entirely different words on quantum optics']));
  expect(others[0]?.candidates).toEqual([]);
});

test('what a person decides for is compared before it is written: hand edits stay', async () => {
  const change = await cast.item('Y.orch-a');
  await mina.data(
    'mutation ($change: ItemChange!) { reviseWorkItem(change: $change, revision: { scope: "By hand" }) { id } }',
    { change },
  );
  const text = table([`Y.orch-b, ${LIKE}`, 'More of it', 'Q2/2028'], [`Y.orch-b, ${LIKE}`, 'Yet more', '']);
  const workItem = change.id;
  const applied = await importing.apply(text, [{ row: 0, workItem }, { row: 1 }]);
  expect(applied).toMatchObject({ created: 0, updated: 1 });
  const after = await server.data(
    '{ workItem(ref: "Y.orch-b") { id scope target { text } titles { title } identifiers { text } } }',
  );
  expect(after).toMatchObject({
    workItem: {
      id: workItem,
      scope: 'By hand',
      target: { text: 'Q2/2028' },
      titles: expect.arrayContaining([{ title: KNOWN }, { title: LIKE }]),
      identifiers: expect.arrayContaining([{ text: 'Y.orch-a' }, { text: 'Y.orch-b' }]),
    },
  });
  const again = await importing.preview(text);
  expect(again.rows[0]).toMatchObject({ matchedBy: 'REFERENCE', workItem: { id: workItem } });
  // The target that the second row leaves empty is stated by the first.
  expect(again.rows.map(told)).toEqual([{ SCOPE: 'CONFLICT' }, { SCOPE: 'CONFLICT' }]);
});

test('where equal titles fit several texts, none is taken unless a person names it', async () => {
  const title = 'A vocabulary of twin terms';
  const make = `${title} in other words`;
  await importing.apply(table([`Y.tw-a, ${title}`], [`Y.tw-b, ${make}`]));
  const change = await cast.item('Y.tw-b');
  await mina.data(
    'mutation ($change: ItemChange!, $title: String!) { reviseWorkItem(change: $change, revision: { title: $title }) { id } }',
    { change, title },
  );
  const text = table([title, 'Terms']);
  const { rows } = await importing.preview(text);
  expect(rows).toMatchObject([{ state: 'DECIDE', matchedBy: 'TITLE', workItem: null }]);
  expect(rows[0]?.candidates.map(({ by, similarity, workItem: { ref } }) => [by, similarity, ref])).toEqual([
    ['TITLE', null, 'Y.tw-a'],
    ['TITLE', null, 'Y.tw-b'],
  ]);
  expect(await importing.apply(text)).toMatchObject({ created: 0, updated: 0 });
  const other = rows[0]?.candidates[1]?.workItem.id ?? '';
  expect(await importing.apply(text, [{ row: 0, workItem: other }])).toMatchObject({ created: 0, updated: 1 });
  expect(pick(await server.data('{ workItem(ref: "Y.tw-b") { scope } }'), 'workItem', 'scope')).toBe('Terms');
});

test.each([
  [
    'a work item that nobody has',
    'Y.nobody-knows, Words that nothing here is like',
    '999999999',
    /no work item has the number/,
  ],
  ['another one than it is about', `Y.orch-a, ${KNOWN}`, '1', /it is about work item/],
])('%s cannot be decided for', async (_, title, workItem, message) => {
  const { errors } = await importing.ask(table([title]), [{ row: 0, workItem }]);
  expect(errors[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    problems: [{ field: 'rows.0', message: expect.stringMatching(message) }],
  });
});
