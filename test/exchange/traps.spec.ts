import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { openCatalogue } from '../../src/exchange/catalogue-files';
import { readIsoOpenDataJsonLines } from '../../src/exchange/connectors/iso-open-data';
import { readLiaison } from '../../src/exchange/connectors/liaison';
import { readRelaton, readRelatonFiles } from '../../src/exchange/connectors/relaton';
import { readRoadmapTables } from '../../src/exchange/connectors/roadmap-table';
import { readThreeGppWorkPlan } from '../../src/exchange/connectors/three-gpp-work-plan';
import { eventKey, type Known } from '../../src/exchange/rules/cells';
import { deadlineOf } from '../../src/exchange/rules/letters';
import { asCandidate, lookupOf, matchOf } from '../../src/exchange/rules/matching';
import { planRow } from '../../src/exchange/rules/plan';
import type { ReadItem } from '../../src/exchange/rules/reading';
import { readDocument } from '../../src/files/readers/read-document';
import { readPastedText } from '../../src/files/rules/pasted-text';
import { maturityOf } from '../../src/work-items/rules/maturity';
import { Cast, OFFICES } from '../support/cast';
import { corpusFile, describeWithCorpus } from '../support/corpus';
import { documentOf, table } from '../support/documents';
import type { Client } from '../support/people';
import { pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';
import { allOf } from '../support/streams';

/** What real files of the bodies have taught, one test for each lesson that no other specification shows. */

const states = (item: ReadItem | undefined) =>
  item?.statuses.map((each) => `${each.kind} ${each.nativeStatus} ${each.on}`);
const texts = (item: ReadItem | undefined) => item?.identifiers.map((each) => `${each.kind} ${each.text}`);
function the(item: ReadItem | undefined): ReadItem {
  if (item === undefined) throw new Error('nothing was read');
  return item;
}

/** A work item as an earlier import of the row would have left it. */
const knownFrom = (id: string, item: ReadItem, asOf: string | null): Known => ({
  id,
  identifierTexts: item.identifiers.map(({ kind, text }) => `${kind}:${text}`),
  titles: item.titles.map(({ title }) => title),
  type: item.type ?? 'OTHER',
  process: item.process,
  nativeStatus: item.statuses.at(-1)?.nativeStatus ?? null,
  statusOn: item.statuses.at(-1)?.on ?? null,
  events: item.statuses.map(({ kind, nativeStatus, on }) => eventKey(kind, nativeStatus, on)),
  target: item.target,
  targets: item.target === null ? [] : [item.target],
  started: item.started,
  scope: item.scope,
  uri: item.uri,
  domains: item.domains,
  editors: item.editors,
  presentEditors: item.editors,
  assignedDomains: item.domains,
  relations: [],
  byHand: [],
  asOf: asOf === null ? {} : { STATUS: asOf, TITLE: asOf, TARGET: asOf, SCOPE: asOf, URI: asOf, TYPE: asOf },
});

/** What becomes of a row where an earlier one was taken in. */
function planAfter(earlier: ReadItem, since: string | null, later: ReadItem, asOf: string | null) {
  const match = matchOf(lookupOf(later), [asCandidate('1', lookupOf(earlier), earlier)]);
  const bodies = new Map([earlier, later].map(({ body, organization }) => [body ?? organization, '7']));
  const known = match.kind === 'FOUND' ? knownFrom('1', earlier, since) : null;
  const plan = planRow(later, match, known, { bodies, asOf, texts: null, persons: new Map() });
  const cells = plan.cells.filter(({ state }) => state !== 'SAME').map(({ name, state }) => [name, state]);
  return { state: plan.state, by: plan.matchedBy, cells: Object.fromEntries(cells) };
}

const record = (type: string, id: string, title: string, rest = '') =>
  `title:\n- content: "${title}"\n  type: main\n  language: en\ndocid:\n- id: ${id}\n  type: ${type}\n  primary: true\n${rest}`;
const stage = (value: string, substage = '') =>
  `docstatus:\n  stage:\n    value: '${value}'\n${substage === '' ? '' : `  substage:\n    value: '${substage}'\n`}`;
const published = (day: string) => `date:\n- type: published\n  value: '${day}'\n`;
const one = (text: string, asOf: string | null = null) => the(readRelaton(text, { asOf }).items[0]);

const COLUMNS = ['Entity', 'Title of deliverable', 'Current status', 'Starting date', 'Target date'];
const row = (...cells: string[]) => the(readRoadmapTables(documentOf(table([COLUMNS, cells]))).items[0]);

test('an identifier that is a list or a single object, primary twice, or written again with a ™', () => {
  const list = one(record('IEEE', 'IEEE Std 9902-2021', 'T', stage('approved')));
  const single = one(
    `title:\n- content: T\ndocid:\n  id: IEEE Std 9902-2021\n  type: IEEE\n  primary: true\n${stage('approved')}`,
  );
  const marked = one(
    record('IEEE', 'IEEE Std 9902-2021', 'T', `- id: IEEE Std 9902™-2021\n  type: IEEE\n  primary: true\n`) +
      stage('approved'),
  );
  for (const item of [list, single, marked]) {
    expect(item.sourceKey).toBe(list.sourceKey);
    expect(texts(item)).toEqual(['PUBLISHED IEEE Std 9902-2021']);
  }
});

const PLAN = ['Unique_ID', 'Name', 'Outline_Level', 'Completion', 'Hyperlink', 'Finish', 'TSG_stopped'];
const workPlan = (...cells: string[]) =>
  the(readThreeGppWorkPlan(documentOf(table([PLAN, cells])), { asOf: '2026-04-01' }).items[0]);

test.each([
  ['0.949999999999999', 'DRAFTED'],
  ['0.0499999999999999', 'DRAFTED'],
  ['0.999999999999999', 'PUBLISHED'],
  ['1.1', undefined],
])('a completion of %s', (completion, kind) => {
  expect(workPlan('7', 'A feature', '1', completion, 'SP-1', '2026-09-09', '').statuses[0]?.kind).toBe(kind);
});

test.each(['', '-', '–', 'NA', 'n/a', 'TBD', 'tbd.', ' '])('%j stands for what is not known', (nothing) => {
  expect(row('ITU-T SG17', 'ITU-T X.zz, A text', nothing, nothing, nothing)).toMatchObject({
    statuses: [],
    started: null,
    target: null,
  });
  expect(workPlan('7', 'A feature', '1', '0', nothing, nothing, nothing)).toMatchObject({
    statuses: [{ kind: 'REGISTERED' }],
    target: null,
  });
});

test('dashes – — - in titles are one dash; &#8482;, <br/>&nbsp; and \\r\\n\\t in abstracts are words and lines', () => {
  const titled = (dash: string) =>
    one(record('ISO', 'ISO/IEC 99001:2024', `Cloud ${dash} Overview`, stage('60', '60')));
  for (const dash of ['—', '-', '‑'])
    expect(planAfter(titled('–'), null, titled(dash), null)).toMatchObject({ state: 'SAME', by: 'REFERENCE' });
  const words = 'abstract:\n- content: "Of one&#8482;\\r\\n\\tand two.<br/>&nbsp;Then &amp; <b>after</b>."\n';
  expect(one(record('IEEE', 'IEEE Std 9902-2021', 'T', words)).scope).toBe('Of one™\nand two.\nThen & after.');
});

test('a provisional name with a blank, or after "ITU-T "', () => {
  const known = row('ITU-T SG2 Q5', 'ITU-T M.rcsm, Requirements', 'Draft Recommendation', '', '');
  for (const name of ['M. rcsm', 'ITU-T M. rcsm', 'M.rcsm', 'Rec. ITU-T M.rcsm'])
    expect(
      planAfter(known, null, row('ITU-T SG2 Q5', `${name}, Requirements`, 'Draft Recommendation', '', ''), null),
    ).toMatchObject({
      state: 'SAME',
      cells: {},
    });
});

test('a study group that was renumbered: the item keeps its group of then, whatever newer sources say', () => {
  const older = row('ITU-T SG16', 'ITU-T F.9746 (12/2022), Requirements of a cloud', 'Recommendation', '', '');
  const newer = one(
    record(
      'ITU',
      'ITU-T F.9746 (12/2022)',
      'Requirements of a cloud',
      `contributor:\n- organization:\n    subdivision:\n    - name:\n      - content: ITU-T Study Group 21\n`,
    ),
    '2026-08-22',
  );
  expect([older.body, newer.body]).toEqual(['SG16', 'SG21']);
  expect(planAfter(older, '2023', newer, '2026-08-22')).toEqual({ state: 'SAME', by: 'REFERENCE', cells: {} });
  expect(planAfter(newer, '2026-08-22', older, '2023').by).toBe('REFERENCE');
});

test('one title, several editions: each is a text of its own', () => {
  const editions = ['(05/2018)', '(02/2022)', '(08/2025)'].map((edition) =>
    one(record('ITU', `ITU-T Y.9505 ${edition}`, 'The same title')),
  );
  const known = editions.map((item, index) => asCandidate(String(index), lookupOf(item), item));
  expect(editions.map((item) => matchOf(lookupOf(item), known))).toEqual(
    editions.map((_, index) => ({ kind: 'FOUND', id: String(index), by: 'REFERENCE' })),
  );
  const title = row('ITU-T SG13', 'The same title', '', '', '');
  expect(matchOf(lookupOf(title), known)).toEqual({ kind: 'SEVERAL', ids: ['0', '1', '2'], by: 'TITLE' });
});

test('one text, to the month in one catalogue and to the day in the other', () => {
  const iso = one(record('ISO', 'ISO/IEC 97788:2014', 'T', published('2014-10') + stage('60', '60')), '2025-06-02');
  const iec = one(record('IEC', 'ISO/IEC 97788:2014', 'T', published('2014-10-10') + stage('PUBLISHED')), '2026-03-15');
  expect([states(iso), states(iec)]).toEqual([['PUBLISHED 60.60 2014-10'], ['PUBLISHED PUBLISHED 2014-10-10']]);
  expect(planAfter(iso, '2025-06-02', iec, '2026-03-15')).toMatchObject({
    by: 'REFERENCE',
    cells: { STATUS: 'CHANGED' },
  });
  expect(planAfter(iec, '2026-03-15', iso, '2025-06-02')).toMatchObject({
    by: 'REFERENCE',
    cells: { STATUS: 'OLDER' },
  });
});

test('a draft in an older catalogue, a standard in a newer one: the standard stands', () => {
  const draft = one(record('ISO', 'ISO/IEC FDIS 97018', 'Guidelines', stage('50', '20')), '2025-06-02');
  const standard = one(
    record('IEC', 'ISO/IEC 97018:2025', 'Guidelines', published('2025-08-26') + stage('PUBLISHED')),
    '2026-03-15',
  );
  expect(planAfter(draft, '2025-06-02', standard, '2026-03-15')).toMatchObject({
    state: 'UPDATE',
    cells: { STATUS: 'CHANGED' },
  });
  const back = planAfter(standard, '2026-03-15', draft, '2025-06-02');
  expect(back).toMatchObject({ state: 'UPDATE', by: 'TITLE', cells: { STATUS: 'OLDER' } });
});

test.each([
  ['2026-03-09 Action Taken', '2026-03-09', 'TAKEN'],
  ['2025-07-21 Action Needed', '2025-07-21', 'REQUIRED'],
  ['20 March 2015', '2015-03-20', null],
  ['Action Taken', null, 'TAKEN'],
])('deadline and tag in one cell: %j', (text, deadline, action) => {
  expect(deadlineOf(text)).toEqual({ deadline, action });
});

test('80,000 lines of a catalogue go through one at a time', async () => {
  let given = 0;
  let ahead = 0;
  async function* lines() {
    for (; given < 80_000; given += 1)
      yield `{"id":${given + 1},"deliverableType":"IS","reference":"ISO ${given + 1}:2020","ownerCommittee":"ISO/TC 1","currentStage":6060,"title":{"en":"T"}}`;
  }
  let read = 0;
  for await (const { item } of readIsoOpenDataJsonLines(lines())) {
    if (item !== null) read += 1;
    ahead = Math.max(ahead, given - read);
  }
  expect([read, ahead]).toEqual([80_000, 0]);
});

test('records in a ZIP archive, one after the other; one that is cut off is an error', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'traps-'));
  try {
    const text = record('ISO', 'ISO/IEC 99001:2024', 'T', stage('60', '60'));
    const bytes = zipSync({ 'data/a.yaml': strToU8(text), 'data/b.txt': strToU8('x'), 'index-v1.yaml': strToU8('-') });
    await writeFile(path.join(folder, 'whole.zip'), bytes);
    await writeFile(path.join(folder, 'cut.zip'), bytes.subarray(0, bytes.length - 30));
    const read = async (name: string) => allOf((await openCatalogue(path.join(folder, name))).texts());
    expect(await read('whole.zip')).toEqual([{ name: 'data/a.yaml', text }]);
    await expect(read('cut.zip')).rejects.toThrow('no complete archive');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

describeWithCorpus('traps')('in real files', () => {
  const folder = (body: string, pattern: RegExp) => {
    const directory = corpusFile('samples', 'relaton', body, 'cloud');
    return readdirSync(directory)
      .filter((name) => pattern.test(name))
      .map((name) => ({ name, text: readFileSync(path.join(directory, name), 'utf8') }));
  };
  const items = (body: string, pattern: RegExp, asOf: string | null = null) =>
    readRelatonFiles(folder(body, pattern), { asOf }).items;

  test('primary twice: the ™ of IEEE Std 2302-2021, and the twin of Y.3500', () => {
    expect(items('ieee', /2302-2021/).map(texts)).toEqual([['PUBLISHED IEEE Std 2302-2021', expect.any(String)]]);
    expect(items('itu', /y-3500-/).map((item) => [texts(item)?.[0], item.relations])).toEqual([
      ['PUBLISHED ITU-T Y.3500 (08/2014)', [{ name: 'IDENTICAL_TEXT', to: 'ISO/IEC 17788' }]],
    ]);
  });

  test('one title, several editions: Y.3505 of 2018, 2022 and 2025', () => {
    const editions = items('itu', /y-3505-/);
    const known = editions.map((item, index) => asCandidate(String(index), lookupOf(item), item));
    expect(editions.map((item) => texts(item)?.[0]).sort()).toEqual([
      'PUBLISHED ITU-T Y.3505 (02/2022)',
      'PUBLISHED ITU-T Y.3505 (05/2018)',
      'PUBLISHED ITU-T Y.3505 (08/2025)',
    ]);
    expect(editions.map((item) => matchOf(lookupOf(item), known))).toEqual(
      editions.map((_, index) => expect.objectContaining({ kind: 'FOUND', id: String(index) })),
    );
  });

  test('ISO/IEC 17788:2014, to the month at ISO and to the day at IEC', () => {
    const [iso, iec] = [the(items('iso', /17788-2014/)[0]), the(items('iec', /17788_2014/)[0])];
    expect([states(iso)?.[0], states(iec)?.[0]]).toEqual(['PUBLISHED 60.60 2014-10', 'PUBLISHED PUBLISHED 2014-10-10']);
    expect(planAfter(iec, '2026-03-15', iso, '2025-06-02')).toMatchObject({ by: 'REFERENCE' });
  });

  test('ISO/IEC 27018: a final draft at ISO, published in the newer catalogue of IEC', () => {
    const draft = the(items('iso', /(?:cd|dis|fdis)-27018/, '2025-06-02')[0]);
    const standard = the(items('iec', /27018_2025/, '2026-03-15')[0]);
    expect([states(draft)?.at(-1), states(standard)?.at(-1)]).toEqual([
      expect.stringMatching(/ 50\.20 /),
      'PUBLISHED PUBLISHED 2025-08-26',
    ]);
    expect(planAfter(standard, '2026-03-15', draft, '2025-06-02')).toMatchObject({ cells: { STATUS: 'OLDER' } });
    expect(planAfter(draft, '2025-06-02', standard, '2026-03-15')).toMatchObject({ cells: { STATUS: 'CHANGED' } });
  });

  test('study groups 16 and 9 are study group 21 in the catalogue', () => {
    const bodies = items('itu', /itu-t-f-/).map(({ body }) => body);
    expect(new Set(bodies)).toEqual(new Set(['SG21']));
  });

  test('476 work items of 3GPP were stopped; 95 % of completion is not complete', async () => {
    const readout = await readDocument(readFileSync(corpusFile('samples', '3gpp', '3gpp_workplan.xlsx')), 'XLSX');
    const { items: work } = readThreeGppWorkPlan('document' in readout ? readout.document : documentOf());
    expect(work.filter(({ statuses }) => statuses[0]?.kind === 'DISCONTINUED')).toHaveLength(476);
    const almost = work.filter(({ raw }) => /^(?:0\.9[0-9]|9\d%)/.test(raw.completion?.text ?? ''));
    expect(almost.filter(({ statuses }) => statuses[0]?.kind === 'PUBLISHED')).toEqual([]);
    expect(almost.length).toBeGreaterThan(10);
  });

  test('the thread of six statements about SRv6, as the table of a wiki', () => {
    const text = readFileSync(corpusFile('samples', 'ietf-liaison', 'wiki', 'group_srv6ops.md'), 'utf8');
    const [thread] = readPastedText(text).parts.flatMap((part) => (part.kind === 'TABLE' ? [part] : []));
    const cells = thread?.rows.map((each) => each.cells.map((cell) => cell.text)) ?? [];
    expect(cells.map((each) => [each[1]?.replaceAll('*', ''), each[2], each[5]])).toEqual([
      ['Liaison ID', 'Date (UTC)', 'Purpose'],
      ['1983', '2025-03-13', 'For information'],
      ['1990', '2025-04-23', 'For action'],
      ['2016', '2025-07-16', 'For information'],
      ['2017', '2025-07-17', 'For information'],
      ['2103', '2026-01-19', 'For action'],
      ['2158', '2026-04-27', 'For information'],
    ]);
  });

  test.each([
    ['liaison_1990.partial.txt', 'Action Needed'],
    ['liaison_2106.partial.txt', 'Action Taken'],
  ])('deadline and tag in one cell: %s says %s', (name, tag) => {
    const { issues } = readLiaison(readFileSync(corpusFile('samples', 'ietf-liaison', 'pages', name), 'utf8'));
    expect(issues.map(({ message }) => message)).toContain(`"${tag}" is a step, not part of the statement`);
  });
});

test('in last call is in review; consented and approved are what they are', () => {
  expect(['C', 'LC', 'A'].map((status) => maturityOf('AAP', status)?.maturity)).toEqual([
    'IN_REVIEW',
    'IN_REVIEW',
    'APPROVED',
  ]);
});

describe('taken in', () => {
  let server: TestServer;
  let joan: Client;
  beforeAll(async () => {
    server = await startServer();
    joan = await (await Cast.of(server)).person('Joan Activity', OFFICES.coordinator);
  });
  afterAll(() => server.close());

  const preview = (text: string, asOf: string) =>
    joan.data(
      `query ($text: String!, $asOf: PartialDate) { importPreview(text: $text, name: "trap", asOf: $asOf) {
        connector attribution planHash rows { state matchedBy problems { rule } } } }`,
      { text, asOf },
    );
  const apply = async (text: string, asOf: string) => {
    const hash = pick(await preview(text, asOf), 'importPreview', 'planHash');
    const { data, errors } = await joan.ask(
      `mutation ($text: String!, $hash: String!, $asOf: PartialDate) {
        applyImport(text: $text, name: "trap", planHash: $hash, asOf: $asOf) { created updated } }`,
      { text, hash, asOf },
    );
    expect(errors).toEqual([]);
    return data?.applyImport;
  };

  test('the line of attribution of ISO Open Data is shown with the preview', async () => {
    const text =
      '{"id":990777,"deliverableType":"IS","reference":"ISO 99777:2020","ownerCommittee":"ISO/TC 999","currentStage":6060,"title":{"en":"T"}}';
    expect(await preview(text, '2026-08-22')).toMatchObject({
      importPreview: { connector: 'ISO_OPEN_DATA', attribution: expect.stringContaining('ODC Attribution License') },
    });
  });

  test('a study group that was renumbered keeps what it did: SG16 stays, although the catalogue says SG21', async () => {
    const older = `${COLUMNS.join('\t')}\nITU-T SG16\tITU-T F.9746, A cloud of old\tDraft Recommendation\t2021-01-01\t2022`;
    const newer = record(
      'ITU',
      'ITU-T F.9746 (12/2022)',
      'A cloud of old',
      `${published('2022-12-01')}contributor:\n- organization:\n    subdivision:\n    - name:\n      - content: ITU-T Study Group 21\n`,
    );
    expect(await apply(older, '2021-06-01')).toMatchObject({ created: 1 });
    expect(await apply(newer, '2026-08-22')).toMatchObject({ created: 0, updated: 1 });
    expect(
      await server.data('{ workItem(ref: "ITU-T F.9746 (12/2022)") { body { ref successors { ref } } statusOn } }'),
    ).toEqual({
      workItem: { body: { ref: 'SG16', successors: [{ ref: 'SG21' }] }, statusOn: '2022-12-01' },
    });
  });

  test('addresses of delegates in a page are not in what everyone may read', async () => {
    const page = [
      '[2025-2028] : [SG13] : [Q19/13]',
      'Work item: Y.zz-privacy',
      'Subject/title: A text of delegates',
      'Status: Under study',
      'Summary: What it is about.',
      'Contact(s): Ada EXAMPLE, Editor, ada@delegate.example\nben@delegate.example\nCem EXAMPLE <cem@delegate.example>',
      'Last update: 2026-03-03 16:48:55',
    ].join('\n');
    expect(await apply(page, '2026-03-03')).toMatchObject({ created: 1 });
    const read = async (url: string) => (await server.app.inject(url)).body;
    const files = await Promise.all(
      ['dump.jsonl', 'roadmap.csv', 'relaton.yaml'].map((name) => read(`/open-data/${name}`)),
    );
    for (const file of files) {
      expect(file).toContain('Y.zz-privacy');
      expect(file).not.toContain('delegate.example');
    }
    const item = await server.data('{ workItem(ref: "Y.zz-privacy") { title scope } }');
    expect(JSON.stringify(item)).not.toContain('delegate.example');
  });
});
