import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { acceptedRows, canTake, isTaken, type Row } from '../../web/src/pages/imports/choices';
import { describeInBrowser, startWeb, type Web } from '../support/browser';
import { Cast } from '../support/cast';

const row = (key: string, state: Row['state'], given: Partial<Row> = {}): Row => ({
  key,
  state,
  matchedBy: null,
  place: { sheet: null, table: null, row: 1, column: null, line: null, paragraph: null },
  problems: [],
  workItem: null,
  candidates: [],
  cells: [{ name: 'TITLE', current: null, proposed: 'T', state: 'NEW', accepted: true }],
  ...given,
});

describe('What of a preview is taken in', () => {
  const rows = [row('new', 'CREATE'), row('changed', 'UPDATE'), row('same', 'SAME'), row('odd', 'REJECT')];

  test('is what the plan accepts, as long as nobody says otherwise', () => {
    expect(acceptedRows(rows, new Map())).toBeNull();
    expect(rows.filter((each) => isTaken(each, undefined)).map(({ key }) => key)).toEqual(['new', 'changed']);
  });

  test('leaves out what somebody left out, with the cells and the work item decided for', () => {
    const choices = new Map([
      ['new', { workItem: '7' }],
      ['changed', { isTaken: false }],
    ]);
    expect(acceptedRows(rows, choices)).toEqual([{ row: 'new', workItem: '7' }]);
    expect(acceptedRows(rows, new Map([['changed', { cells: new Set(['TITLE'] as const) }]]))).toEqual([
      { row: 'new' },
      { row: 'changed', cells: ['TITLE'] },
    ]);
  });

  test('of a row that several work items fit is nothing before one is chosen', () => {
    const open = row('open', 'DECIDE');
    expect(canTake(open, undefined)).toBe(false);
    expect(isTaken(open, { workItem: '7' })).toBe(true);
  });
});

const TABLE = [
  'Activity domain\tOrganization and Question\tTitle\tScope\tStatus\tStart date\tTarget date',
  'Security\tITU-T Q17/13\tY.made-up <img src=x onerror=alert(1)> Framework of made-up clouds\tMade-up scope\tDraft Recommendation\t2014-02-01\t2016 for consent',
  'Management\tITU-T Q5/2\tM.occm Overview of Cloud Computing Management\tSomething else\tDraft Recommendation\t2012-03-07\t2015 for consent',
].join('\n');

describeInBrowser('test/web/imports.spec.ts')('Import', () => {
  let web: Web;
  let cast: Cast;
  beforeAll(async () => {
    web = await startWeb();
    cast = await Cast.of(web.server);
  });
  afterAll(() => web?.close());

  test('a coordinator pastes a returned table, looks, takes one row in, and takes it back', async () => {
    const { page, complaints } = await web.open('/imports', { as: cast.ada });
    await page.getByLabel('Name of the document').fill('Answer of SG13');
    await page.getByLabel('Text', { exact: true }).fill(TABLE);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.getByText('Read as ROADMAP_TABLE', { exact: false }).waitFor();
    expect(await page.locator('img').count()).toBe(0);
    const changed = page.locator('.imports-row[data-state=UPDATE]');
    await changed.locator('ins', { hasText: '2015 for consent' }).waitFor();
    await changed.getByRole('checkbox', { name: /^Take in/ }).uncheck();
    await page.getByRole('button', { name: 'Apply 1 row' }).click();
    await page.getByText('1 new, 0 changed').first().waitFor();
    await page.getByRole('button', { name: 'Take back: Answer of SG13' }).click();
    await page.getByLabel('Reason').fill('A trial');
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
    await page.getByText('Taken back').waitFor();
    expect(complaints).toEqual([]);
  });

  test('a file is dropped or chosen; one that is not taken says why', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'imports-'));
    const table = path.join(folder, 'answer.csv');
    writeFileSync(table, TABLE.replaceAll('\t', ';'));
    const wrong = path.join(folder, 'letter.doc');
    writeFileSync(wrong, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    const { page } = await web.open('/imports', { as: cast.ada });
    await page.getByTestId('imports-file').setInputFiles(wrong);
    await page.getByRole('alert').filter({ hasText: '.docx' }).waitFor();
    await page.getByTestId('imports-file').setInputFiles(table);
    await page.getByRole('heading', { name: 'answer.csv' }).waitFor();
    await page.getByRole('button', { name: 'Apply 2 rows' }).waitFor();
  });

  test('whoever may not import is told so; the odd facts are for everyone, by rule', async () => {
    const reader = await cast.person('Rita Reader');
    const { page } = await web.open('/imports', { as: reader });
    await page.getByLabel('Name of the document').fill('x');
    await page.getByLabel('Text', { exact: true }).fill(TABLE);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.getByRole('alert').waitFor();
    const { page: open, complaints } = await web.open('/hygiene');
    await open.getByLabel('What is odd').selectOption('TWIN_DRIFT');
    await open.waitForURL('**rule=TWIN_DRIFT**');
    await open
      .getByRole('rowheader', { name: /Y\.3500/ })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });
});
