import { z } from 'zod';
import { pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const hitList = z.array(
  z.object({
    reason: z.string(),
    workItem: z
      .object({ ref: z.string(), titles: z.array(z.object({ title: z.string() })), scope: z.string().nullable() })
      .nullable(),
    body: z.object({ key: z.string() }).nullable(),
    person: z.object({ name: z.string() }).nullable(),
  }),
);
type Hit = z.infer<typeof hitList>[number];

async function hits(text: string, first = 20): Promise<Hit[]> {
  const query = `query ($text: String!, $first: Int!) { search(text: $text, first: $first) {
    reason workItem { ref titles { title } scope } body { key } person { name } } }`;
  return hitList.parse(pick(await server.data(query, { text, first }), 'search'));
}

/** What a hit is, in one word, and why it was found. */
const short = ({ reason, workItem, body, person }: Hit) => [reason, workItem?.ref ?? body?.key ?? person?.name];

test.each<[text: string, found: (string | undefined)[][]]>([
  ['M. rcsm', [['IDENTIFIER', 'ITU-T M.3371 (10/2016)']]],
  ['M.3070', [['IDENTIFIER', 'ITU-T Y.3521/M.3070 (03/2016)']]],
  ['rec. itu-t y.3500', [['IDENTIFIER', 'ITU-T Y.3500 (08/2014)']]],
  ['ISO/IEC 17788:2014', [['IDENTIFIER', 'ISO/IEC 17788:2014']]],
  [
    'informatique en nuage architecture de reference',
    [
      ['WORDS', 'ISO/IEC 17789:2014'],
      ['WORDS', 'ISO/IEC 22123-3:2023'],
    ],
  ],
  ['云计算 概述', [['WORDS', 'ITU-T Y.3500 (08/2014)']]],
  ['词汇', [['WORDS', 'ITU-T Y.3500 (08/2014)']]],
  ['Cloud Computing Definitions', [['TITLE', 'ITU-T Y.3500 (08/2014)']]],
  ['9621', [['WORDS', 'ITU-T M.3371 (10/2016)']]],
  ['ITU-T SG2 Q5', [['BODY', 'Q5/2@2013-2016']]],
  ['云计算焦点组', [['BODY', 'FG-Cloud']]],
  ['SC 38', [['BODY', 'ISO/IEC JTC 1/SC 38']]],
  ['李明东', [['PERSON', 'Mingdong Li']]],
  ['kangchan lee', [['PERSON', 'Kangchan Lee']]],
  ['xyzzy qwrtp', []],
])('%s', async (text, found) => {
  expect((await hits(text)).map(short)).toEqual(found);
});

test('the very edition that was asked for comes first, other editions behind it', async () => {
  const found = await hits('Y.3505 (02/2022)');
  expect(found[0] && short(found[0])).toEqual(['IDENTIFIER', 'ITU-T Y.3505 (02/2022)']);
  expect(
    found
      .slice(0, 3)
      .map(({ workItem }) => workItem?.ref)
      .sort(),
  ).toEqual(['ITU-T Y.3505 (02/2022)', 'ITU-T Y.3505 (05/2018)', 'ITU-T Y.3505 (08/2025)']);
});

test('a Question is found in each of its study periods', async () => {
  expect((await hits('Q.17/13')).map(short)).toEqual([
    ['BODY', 'Q17/13@2025-2028'],
    ['BODY', 'Q17/13@2022-2024'],
    ['BODY', 'Q17/13@2017-2020'],
    ['BODY', 'Q17/13@2013-2016'],
  ]);
});

test.each([
  ['claud computting', 'ISO/IEC TR 23613:2020'],
  ['virtualizd netwrk', 'RFC 7365'],
  ['vocabulery', 'ITU-T Y.3500 (08/2014)'],
])('%s is misspelt and finds what is similar', async (text, ref) => {
  const found = await hits(text);
  expect(found.map(({ reason }) => reason)).toEqual(found.map(() => 'SIMILAR'));
  expect(found.map(({ workItem }) => workItem?.ref)).toContain(ref);
});

test('an exact title comes before texts that only hold its words', async () => {
  const found = await hits('Information technology - Cloud computing - Overview and vocabulary');
  expect(found[0] && short(found[0])).toEqual(['TITLE', 'ISO/IEC 17788:2014']);
});

test.each(['interface', 'telecom operator', 'requirements'])(
  '%s: texts with it in a title come before those with it in the scope only',
  async (text) => {
    const found = await hits(text, 100);
    const inTitle = found.map(({ workItem }) =>
      text.split(' ').every((word) => workItem?.titles.some(({ title }) => title.toLowerCase().includes(word))),
    );
    expect(inTitle).toEqual([...inTitle].sort((a, b) => Number(b) - Number(a)));
    expect(inTitle[0]).toBe(true);
  },
);

test('a common word gives as many hits as were asked for, each once', async () => {
  for (const first of [1, 20, 100]) {
    const found = await hits('cloud', first);
    expect(found).toHaveLength(first);
    expect(new Set(found.map(({ workItem }) => workItem?.ref)).size).toBe(first);
  }
});

test('search is one statement', async () => {
  const query =
    '{ search(text: "cloud") { reason workItem { ref title body { ref } maturity } body { ref } person { name } } }';
  expect(await server.statementsOf(query)).toBe(1);
});

test('a person is found by a part of the name, a body by its whole title', async () => {
  const data = await server.data(`{
    family: search(text: "Kangchan") { reason person { name } }
    title: search(text: "ITU-T Focus Group on Cloud Computing") { reason body { ref } }
  }`);
  expect(data.family).toContainEqual({ reason: 'PERSON', person: { name: 'Kangchan Lee' } });
  expect(data.title).toContainEqual({ reason: 'BODY', body: { ref: 'FG-Cloud' } });
});
