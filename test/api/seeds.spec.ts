import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SEEDS, SeedsService } from '../../src/exchange/seeds.service';
import { withAdministrator } from '../support/database';
import { startServer, type TestServer } from '../support/server';

const TABLES = `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
  and c.relname not in ('migrations', 'notice_key') order by 1`;

/** For each table, what `select` makes of its rows. */
function tables(server: TestServer, select: string): Promise<Record<string, unknown>> {
  return withAdministrator(async (client) => {
    const found: Record<string, unknown> = {};
    for (const { name } of (await client.query<{ name: string }>(TABLES)).rows) {
      const { rows } = await client.query<{ value: unknown }>(`select ${select} as value from "${name}" t`);
      found[name] = rows[0]?.value;
    }
    return found;
  }, server.databaseUrl);
}

const COUNT = 'count(*)::int';
/** Changes when any row is written again, even with the same values. */
const VERSIONS = `md5(string_agg(t.xmin::text || t.ctid::text, ',' order by t.ctid))`;

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'standards-roadmap-seeds-'));
  await cp(SEEDS, directory, { recursive: true });
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** Changes a file of the copied seeds; there must be something to change. */
async function change(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(path.join(directory, file), 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  await writeFile(path.join(directory, file), changed);
}

describe('where the seeds are loaded already', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  test('loading them again changes nothing', async () => {
    const before = await tables(server, VERSIONS);
    expect(await server.app.get(SeedsService).load()).toBe(0);
    await server.app.get(SeedsService).loadIfEmpty();
    expect(await tables(server, VERSIONS)).toEqual(before);
  });

  test('one corrected cell changes one record, and what is derived from it', async () => {
    const query = '{ workItem(ref: "M.mivrcc") { id nativeStatus target { text event latest } } }';
    const before = await server.data(query);
    await change('targets.csv', 'M.mivrcc,2014 for consent', 'M.mivrcc,2015 for consent');
    expect(await server.app.get(SeedsService).load(directory)).toBe(1);
    expect(before).toMatchObject({ workItem: { target: { text: '2014 for consent' } } });
    // Nothing is lost: the target stated before is still there.
    expect(await server.data('{ workItem(ref: "M.mivrcc") { targets { text } target { text } } }')).toEqual({
      workItem: {
        targets: [{ text: '2014 for consent' }, { text: '2015 for consent' }],
        target: { text: '2015 for consent' },
      },
    });
  });
});

describe('where nothing is loaded', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startServer('roadmap_empty');
  });
  afterAll(() => server.close());

  /** A change to one file, and what the refusal must say of it: file, line, column, and what is wrong. */
  test.each<[file: string, from: string | RegExp, to: string, refusal: string | RegExp]>([
    ['sources.csv', ',DOCUMENT,', ',LETTER,', /^sources\.csv, line 2, kind: "LETTER" is none of DOCUMENT, /],
    [
      'study-periods.csv',
      ',14,',
      ',fourteen,',
      'study-periods.csv, line 2, itu_period_number: "fourteen" is not a number',
    ],
    ['bodies.csv', 'ITU-R,SDO,ITU-R', 'ITU-R,CLUB,ITU-R', /^bodies\.csv, line 3, type: "CLUB" is none of /],
    ['bodies.csv', 'JRG-CCM,JOINT', ',JOINT', /^bodies\.csv, line \d+, key: must not be empty$/],
    [
      'bodies.csv',
      'WP2/2@2013-2016; WP2/13@2013-2016',
      'WP2/2@2013-2016; WP9/13@2013-2016',
      /^bodies\.csv, line \d+, parents: there is no record "WP9\/13@2013-2016"$/,
    ],
    [
      'appointments.csv',
      '2007-01-01',
      '2007-02-30',
      'appointments.csv, line 2, from: "2007-02-30" is not a date; accepted: YYYY-MM-DD, YYYY-MM, YYYY-Qn, YYYY',
    ],
    [
      'appointments.csv',
      'Malcolm Johnson,TSB',
      'Nobody,TSB',
      'appointments.csv, line 2, person: there is no record "Nobody"',
    ],
    ['rules.csv', ',WEEK,', ',FORTNIGHT,', /^rules\.csv, line 2, unit: "FORTNIGHT" is none of /],
    ['work-items.csv', ',3GPP SA2,', ',3GPP SA9,', 'work-items.csv, line 2, body: there is no record "3GPP SA9"'],
    ['titles.csv', 'work_item,title', 'work_item,heading', 'titles.csv, line 2, title: there is no such column'],
    [
      'status-events.csv',
      'Under change control',
      'Lost',
      'status-events.csv, line 2, native_status: "Lost" has no place on the canonical scale for THREE_GPP',
    ],
    ['body-works.csv', ',FG Cloud TR Part 7,', ',FG Cloud TR Part 8,', /^body-works\.csv, line 8, work_item: /],
    [
      'roadmap-entries.csv',
      'SG2-LS-JCA-Cloud,3,M.mivrcc',
      'SG2-LS-JCA-Cloud,3,M.none',
      /^roadmap-entries\.csv, line 4, work_item: /,
    ],
    ['relations.csv', /,HIGH\n/, ',SURE\n', /^relations\.csv, line \d+, certainty: "SURE" is none of /],
    ['terms.csv', ',HIGH', ',HIGH,', /^terms\.csv: .*line 2/],
    ['terms-of-reference.json', '"DRAFT"', '"SKETCH"', /^terms-of-reference\.json: .*\[2\]\.status/s],
    ['terms-of-reference.json', '[', '', /^terms-of-reference\.json: SyntaxError/],
  ])('%s with %s made %s is refused, and nothing is written', async (file, from, to, refusal) => {
    await change(file, from, to);
    await expect(server.app.get(SeedsService).load(directory)).rejects.toThrow(refusal);
    expect(new Set(Object.values(await tables(server, COUNT)))).toEqual(new Set([0]));
  });

  test('a missing file is refused', async () => {
    await rm(path.join(directory, 'placements.csv'));
    await expect(server.app.get(SeedsService).load(directory)).rejects.toThrow('placements.csv');
    expect(new Set(Object.values(await tables(server, COUNT)))).toEqual(new Set([0]));
  });

  test('they are loaded once, whole', async () => {
    const seeded = await startServer();
    const expected = await tables(seeded, COUNT);
    await seeded.close();
    await server.app.get(SeedsService).loadIfEmpty();
    expect(await tables(server, COUNT)).toEqual(expected);
    const data = await server.data('{ roadmap { totalCount } bodies { totalCount } studyPeriods { key } }');
    expect(data).toMatchObject({ roadmap: { totalCount: 508 }, bodies: { totalCount: 152 } });
  });
});
