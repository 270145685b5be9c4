import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { z } from 'zod';
import { corpusFile, describeWithCorpus } from '../support/corpus';
import { withAdministrator } from '../support/database';
import { startServer, type TestServer } from '../support/server';

const ROOT = path.join(__dirname, '../..');
const COMMAND = path.join(ROOT, 'dist/import.js');
/** The limits on memory under which the command runs for its users. */
const FLAGS = z
  .object({ scripts: z.object({ import: z.string() }) })
  .parse(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')))
  .scripts.import.split(' ')
  .filter((word) => word.startsWith('--'));

let server: TestServer;
let folder: string;

beforeAll(async () => {
  server = await startServer();
  folder = await mkdtemp(path.join(tmpdir(), 'import-'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

function begin(args: readonly string[]) {
  const child = spawn(process.execPath, [...FLAGS, COMMAND, ...args], {
    env: { ...process.env, DATABASE_URL: server.databaseUrl, NODE_OPTIONS: '' },
  });
  let out = '';
  let error = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    error += text;
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, error })));
  return { child, ended };
}
const takeIn = (file: string, ...more: string[]) => begin([file, '--as-of', '2026-08-22', ...more]).ended;

const one = <Row extends object>(sql: string) =>
  withAdministrator(async (client) => {
    const { rows } = await client.query<Row>(sql);
    if (!rows[0]) throw new Error(`nothing: ${sql}`);
    return rows[0];
  }, server.databaseUrl);
/** What every write to the programme or its record changes. */
const written = () =>
  one(`select (select count(*) from record_entry) as entries, (select count(*) from record_change) as changes, (select count(*) from work_item) as items,
    (select count(*) from import) as imports, (select sum(record_version) from work_item) as versions`);

const record = (type: string, id: string, title: string, more = '') =>
  `---\ntitle:\n- content: ${title}\n  type: main\n  language: en\ndocid:\n- id: ${id}\n  type: ${type}\n  primary: true\n${more}`;
const isoStage = (project: number, [stage, substage]: readonly [string, string]) =>
  `link:\n- content: https://www.iso.org/standard/${project}.html\n  type: src\ndocstatus:\n  stage:\n    value: '${stage}'\n  substage:\n    value: '${substage}'\n`;
const ieee = (number: number, title: string, more = '') =>
  record('IEEE', `IEEE Std ${number}-2020`, title, `docstatus:\n  stage:\n    value: approved\n${more}`);
const replacedBy = (id: string) =>
  `relation:\n- type: obsoletedBy\n  bibitem:\n    docid:\n    - id: ${id}\n      type: IEEE\n      primary: true\n`;

async function archive(name: string, files: readonly (readonly [string, string])[]): Promise<string> {
  const file = path.join(folder, name);
  const tar = pack();
  const done = pipeline(tar, createGzip(), createWriteStream(file));
  for (const [entry, text] of files) tar.entry({ name: `catalogue/${entry}` }, text);
  tar.finalize();
  await done;
  return file;
}

const MANY = 1_100;
/** Many texts, of which each is replaced by the next; one project of ISO in three stages, far apart; one text in two records; one that is no record. */
const CATALOGUE: readonly (readonly [string, string])[] = [
  ['0000-draft.yaml', record('ISO', 'ISO/IEC DIS 99901', 'Three stages', isoStage(999_901, ['40', '60']))],
  ['0001-bad.yaml', 'no: [record'],
  ['0002-stranger.yaml', record('Moon', 'MOON 1', 'Of nobody')],
  ...Array.from({ length: MANY }, (_, index): [string, string] => [
    `${1000 + index}.yaml`,
    ieee(70_000 + index, `Text number ${index}`, replacedBy(`IEEE Std ${70_001 + index}-2020`)),
  ]),
  ['8000-published.yaml', record('ISO', 'ISO/IEC 99901:2026', 'Three stages', isoStage(999_901, ['60', '60']))],
  ['9000-final-draft.yaml', record('ISO', 'ISO/IEC FDIS 99901', 'Three stages', isoStage(999_901, ['50', '20']))],
  [
    '9001-again.yaml',
    record('IEEE', 'IEEE Std 70000™-2020', 'Told again', 'abstract:\n- content: What the first left out\n'),
  ],
  ['index-v1.yaml', '- id: not a record\n'],
];

describe('a catalogue in an archive', () => {
  let file = '';
  const listing = () => path.join(folder, 'listing.csv');

  beforeAll(async () => {
    file = await archive('catalogue.tar.gz', CATALOGUE);
  });

  test('killed in the middle, it goes on where it stopped', async () => {
    const first = begin([file, '--as-of', '2026-08-22']);
    const progress = () =>
      one<{ state: string; position: number }>(
        `select coalesce(max(state), '') as state, coalesce(max(position), 0)::int as position from intake`,
      );
    while ((await progress()).position === 0) await sleep(5);
    first.child.kill('SIGKILL');
    expect((await first.ended).code).toBeNull();
    const stopped = await progress();
    expect(stopped).toMatchObject({ state: 'TAKING_IN' });
    expect(stopped.position).toBeLessThan(MANY);

    const second = await takeIn(file, '--listing', listing());
    expect(second).toMatchObject({ code: 3, error: '' });
    expect(second.out).not.toContain('reading');
    expect(second.out).toContain('1,106 records about 1,102 texts');
    expect(await one(`select count(*)::int as items from work_item where key like 'IEEE Std 7%'`)).toEqual({
      items: MANY,
    });
    expect(await one('select count(*)::int as intakes, max(left_out) as left from intake')).toEqual({
      intakes: 1,
      left: 2,
    });
    expect(await one('select count(*)::int as waiting from intake_record')).toEqual({ waiting: 0 });
  });

  test('each of its facts cites it, in one import', async () => {
    expect(
      await one(`select count(*)::int as imports, max(created) as created, max(updated) as updated from import`),
    ).toMatchObject({
      imports: 1,
      created: MANY + 1,
    });
    expect(
      await server.data(
        `{ workItem(ref: "IEEE Std 70003-2020") { title source { citation asOf } relations { name other { ref } } } }`,
      ),
    ).toEqual({
      workItem: {
        title: 'Text number 3',
        source: { citation: 'catalogue.tar.gz, as of 2026-08-22', asOf: '2026-08-22' },
        relations: [
          { name: 'SUPERSEDES', other: { ref: 'IEEE Std 70002-2020' } },
          { name: 'SUPERSEDED_BY', other: { ref: 'IEEE Std 70004-2020' } },
        ],
      },
    });
  });

  test('records about one text are one text: the highest stage counts, wherever it stands', async () => {
    expect(
      await server.data('{ workItem(ref: "ISO/IEC 99901:2026") { nativeStatus identifiers { kind text } } }'),
    ).toEqual({
      workItem: {
        nativeStatus: '60.60',
        identifiers: expect.arrayContaining([
          { kind: 'PROVISIONAL', text: 'ISO/IEC DIS 99901' },
          { kind: 'PROVISIONAL', text: 'ISO/IEC FDIS 99901' },
        ]),
      },
    });
    expect(await server.data('{ workItem(ref: "IEEE Std 70000-2020") { title scope } }')).toEqual({
      workItem: { title: 'Text number 0', scope: 'What the first left out' },
    });
  });

  test('what was left out, and what is odd, is listed', async () => {
    const lines = (await readFile(listing(), 'utf8')).split('\r\n');
    expect(lines[0]).toBe('"Record","Left out","Rule","What is odd"');
    expect(lines.filter((line) => line.includes('"yes"'))).toEqual([
      expect.stringMatching(/0002-stranger\.yaml|row|record/),
      expect.stringContaining('0001-bad.yaml'),
    ]);
    expect(lines.filter((line) => line.includes('UNKNOWN_TEXT'))).toEqual([
      expect.stringContaining('IEEE Std 71100-2020'),
    ]);
  });

  test('the same again changes nothing', async () => {
    const before = await written();
    const again = await takeIn(file);
    expect(again).toMatchObject({ code: 3, error: '' });
    expect(again.out).toContain('0 created, 0 changed, 1,102 unchanged, 2 left out');
    expect(await written()).toEqual(before);
  });

  test('a newer one changes what changed, and an older one nothing that is newer', async () => {
    const told = (words: string) =>
      archive('newer.tar.gz', [['a.yaml', ieee(70_005, 'Text number 5', `abstract:\n- content: ${words}\n`)]]);
    const later = await begin([await told('Newer words'), '--as-of', '2026-10']).ended;
    expect(later).toMatchObject({ code: 0 });
    const older = await begin([await told('Older words'), '--as-of', '2020']).ended;
    expect(older.out).toContain('1 unchanged');
    expect(await server.data('{ workItem(ref: "IEEE Std 70005-2020") { scope } }')).toEqual({
      workItem: { scope: 'Newer words' },
    });
  });
});

test('a folder, and an archive of xz where the system has it', async () => {
  const texts = path.join(folder, 'texts');
  await mkdir(path.join(texts, 'data'), { recursive: true });
  await writeFile(path.join(texts, 'data', 'a.yaml'), ieee(80_001, 'In a folder'));
  const [first, second] = [await takeIn(texts), await takeIn(texts)];
  expect(first).toMatchObject({ code: 0, out: expect.stringContaining('1 created') });
  expect(second).toMatchObject({ code: 0, out: expect.stringContaining('1 unchanged') });
  const gz = await archive('one.tar.gz', [['b.yaml', ieee(80_002, 'In xz')]]);
  const xz = spawnSync('sh', ['-c', `gzip -dc '${gz}' | xz -c > '${gz.replace('.gz', '.xz')}'`]);
  if (xz.status !== 0) return;
  expect(await takeIn(gz.replace('.gz', '.xz'))).toMatchObject({ code: 0, out: expect.stringContaining('1 created') });
});

test('one large file: JSON with one object a line', async () => {
  const file = path.join(folder, 'iso_deliverables_metadata.jsonl');
  const deliverable = (id: number, reference: string, more: object) =>
    JSON.stringify({
      id,
      deliverableType: 'IS',
      reference,
      ownerCommittee: 'ISO/TC 999',
      currentStage: 6060,
      title: { en: `Of ${id}` },
      ...more,
    });
  await writeFile(
    file,
    [
      deliverable(990_001, 'ISO 99911:2020', { currentStage: 9599, replacedBy: [990_002] }),
      deliverable(990_002, 'ISO 99911:2026', {}),
    ].join('\n'),
  );
  expect(await takeIn(file)).toMatchObject({ code: 0, out: expect.stringContaining('2 created') });
  expect(
    await server.data('{ workItem(ref: "ISO 99911:2020") { body { ref } relations { name other { ref } } } }'),
  ).toEqual({
    workItem: { body: { ref: 'ISO' }, relations: [{ name: 'SUPERSEDED_BY', other: { ref: 'ISO 99911:2026' } }] },
  });
});

test('a record that the database does not take is left out alone', async () => {
  const long = `http://example.org/${Array.from({ length: 900 }, (_, index) => (index * 7919).toString(36)).join('/')}`;
  const file = await archive('long.tar.gz', [
    ['a.yaml', ieee(81_001, 'Before')],
    ['b.yaml', ieee(81_002, 'Too long', `link:\n- content: ${long}\n  type: src\n`)],
    ['c.yaml', ieee(81_003, 'After')],
  ]);
  const ended = await takeIn(file);
  expect(ended).toMatchObject({
    code: 3,
    out: expect.stringContaining('2 created, 0 changed, 0 unchanged, 1 left out'),
  });
  expect(ended.out).toContain('NOT_WRITTEN');
});

test.each([
  ['nothing', [], 2, 'Which file'],
  ['no day', ['x.tar'], 2, '--as-of'],
  ['a day that is none', ['x.tar', '--as-of', 'soon'], 2, '--as-of'],
  ['an unknown option', ['x.tar', '--as-of', '2026', '--force'], 2, 'force'],
  ['a file that is not there', ['/no/such/file.tar', '--as-of', '2026'], 1, 'no such file'],
])('asked for %s, it says what it wants', async (_, args, code, said) => {
  const ended = await begin(args).ended;
  expect(ended.code).toBe(code);
  expect(ended.error).toContain(said);
});

test('an archive that is cut off, or none at all, is an error', async () => {
  const whole = await readFile(await archive('whole.tar.gz', [['a.yaml', ieee(82_001, 'Cut')]]));
  const cut = path.join(folder, 'cut.tar.gz');
  await writeFile(cut, whole.subarray(0, whole.length - 40));
  const none = path.join(folder, 'none.tar.gz');
  await writeFile(none, 'Dear all, thank you.');
  for (const file of [cut, none])
    expect(await takeIn(file)).toMatchObject({ code: 1, error: expect.stringContaining('archive') });
});

test('a list of JSON in one endless line is refused before it fills the memory', async () => {
  const file = path.join(folder, 'list.json');
  await writeFile(file, `[${'{"deliverableType":"IS","ownerCommittee":"x","currentStage":20},'.repeat(150_000)}{}]`);
  const ended = await takeIn(file, '--connector', 'ISO_OPEN_DATA');
  expect(ended).toMatchObject({ code: 1, error: expect.stringContaining('one member a line') });
});

describeWithCorpus('import-command')('a real catalogue', () => {
  test('OASIS goes in whole, and again changes nothing', async () => {
    const file = corpusFile('samples', 'relaton', 'big', 'relaton-data-oasis.tar.xz');
    const first = await begin([file, '--as-of', '2025-02-12']).ended;
    expect(first.code).toBe(0);
    expect(first.out).toContain('585 records about 585 texts');
    expect(first.out).toContain('0 left out');
    const before = await written();
    expect((await begin([file, '--as-of', '2025-02-12']).ended).out).toContain('0 created, 0 changed, 585 unchanged');
    expect(await written()).toEqual(before);
  });
});
