import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describeInBrowser, press, startWeb, tabTo, type Web } from '../support/browser';
import { Cast } from '../support/cast';
import { letter, record, written } from '../support/liaison-desk';
import type { Client } from '../support/people';

/** What came back from SG13: a row that is new. */
const RETURNED = [
  'Activity domain\tOrganization and Question\tTitle\tScope\tStatus\tStart date\tTarget date',
  'Security\tITU-T Q17/13\tY.made-up Framework of made-up clouds\tMade-up scope\tDraft Recommendation\t2025-02-01\t2027 for consent',
].join('\n');

const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const STEPS = [
  ['Make ready', 'Ready'],
  ['Approve', 'Approved'],
  ['Send', 'Sent'],
] as const;

/** Two or more organizations, each with what it has under way, in the list that what overlaps leads to. */
const besideEachOther = async (page: Page) => {
  await page.waitForURL('**view=table**');
  await page.locator('.roadmap-table tbody th').first().waitFor();
  return page.locator('.roadmap-table tbody [aria-expanded]').count();
};

describeInBrowser('test/web/tasks-coordinator.spec.ts')('A coordinator', () => {
  let web: Web;
  let cora: Client;
  beforeAll(async () => {
    web = await startWeb();
    const cast = await Cast.of(web.server);
    cora = await cast.person('Cora Nord', { role: 'CONVENER', body: 'JCA-AI', from: '2025-01-01' });
  });
  afterAll(() => web?.close());

  test('sees where several organizations work on the same, by mouse', async () => {
    const { page, complaints } = await web.open('/roadmap');
    await page.locator('label', { hasText: 'Matrix' }).click();
    await page
      .getByRole('button', { name: /organizations active$/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Show as a list' }).click();
    expect(await besideEachOther(page)).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
  });

  test('sees it, and who is alone, by keyboard', async () => {
    const { page, complaints } = await web.open('/roadmap');
    await tabTo(page, 'input Timeline');
    await press(page, 'ArrowRight', 'ArrowRight');
    await page.getByText('Gap: none').first().waitFor();
    await page
      .getByText(/ only$/)
      .first()
      .waitFor();
    await tabTo(page, /organizations active$/);
    await press(page, 'Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, 'Show as a list', 'Shift+Tab');
    await press(page, 'Enter');
    expect(await besideEachOther(page)).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
  });

  test('sees by keyboard what changed since the edition of November 2018, and only that', async () => {
    const { page, complaints } = await web.open('/roadmap?view=table&sdo=ITU-T');
    await page.locator('.roadmap-table tbody th').first().waitFor();
    await tabTo(page, 'input As of');
    await press(page, 'ArrowRight', 'Tab');
    await page.keyboard.type('11012018');
    await press(page, 'Enter');
    const told = page.getByRole('status').filter({ hasText: /^Since 2018-11-01: \d+ new, \d+ with another status/ });
    await told.waitFor();
    await tabTo(page, 'Changed only', 'Shift+Tab');
    await press(page, 'Enter');
    await page.waitForURL('**changed=1**');
    await page.locator('.roadmap-table tbody th').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('gives out the roadmap of a day in the layout of Supplement 49, by keyboard', async () => {
    const { page, complaints } = await web.open('/roadmap?view=table&body=SG13&asof=2018-11-01');
    await page.locator('.roadmap-table tbody th').first().waitFor();
    await tabTo(page, 'Export');
    await press(page, 'Enter', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    const download = page.waitForEvent('download');
    await press(page, 'Enter');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/2018-11-01.*\.docx$/);
    expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
    expect(complaints).toEqual([]);
  });

  test('asks several bodies for an update by keyboard, sees who answered, and takes in what comes back', async () => {
    const { page, complaints } = await web.open('/liaison/new', { as: cora });
    await draftRequest(page, ['SG13', 'SG17', 'SG2']);
    await takeSteps(page);
    await pane(page).getByText('0 of 3 answered').waitFor();
    await returnNil(page, 'SG17');
    await pane(page).getByText('1 of 3 answered').waitFor();
    const request = new URL(page.url()).searchParams.get('sel');
    const { statement } = written(await record(cora, answerTo(request)));
    await page.goto(`${web.url}/liaison?sel=${statement.id}`);
    await takeInTable(page);
    await page.goto(`${web.url}/items/Y.made-up`);
    await page.getByText(statement.ref).first().waitFor();
    await page.goto(`${web.url}/liaison?sel=${request}`);
    await pane(page).getByText('2 of 3 answered').waitFor();
    expect(complaints).toEqual([]);
  });
});

const pane = (page: Page) => page.getByRole('region', { name: 'Liaison statement' });

/** Writes a statement for action to several bodies, and saves it as a draft. */
async function draftRequest(page: Page, bodies: readonly string[]): Promise<void> {
  const type = async (label: string, words: string) => {
    await tabTo(page, label);
    await page.keyboard.type(words);
  };
  await tabTo(page, 'input Was sent already');
  await press(page, 'ArrowRight');
  await type('Title', 'Update of the roadmap');
  await type('From 1', 'JCA-AI');
  for (const [place, body] of bodies.entries()) {
    if (place === 0) await tabTo(page, 'To 1');
    else {
      await tabTo(page, 'Add an addressee');
      await press(page, 'Enter');
      await tabTo(page, `To ${place + 1}`, 'Shift+Tab');
    }
    await page.keyboard.type(body);
    await press(page, 'Tab');
    await page.keyboard.type('For action');
    await press(page, 'Tab');
    await page.keyboard.type(dayIn(30));
  }
  await type('textarea Text', 'Please say what changed in your table of the roadmap.');
  await press(page, 'Control+Enter');
  await page.waitForURL('**/liaison?sel=*');
  await page.getByRole('heading', { name: 'Update of the roadmap' }).waitFor();
}

/** Takes a draft to its addressees. */
async function takeSteps(page: Page): Promise<void> {
  for (const [step, state] of STEPS) {
    await tabTo(page, `button ${step}`);
    await press(page, 'Enter');
    await page.getByRole('dialog').getByRole('button', { name: step, exact: true }).waitFor();
    await tabTo(page, `button ${step}`);
    await press(page, 'Enter');
    await page.locator('.liaison-stepper [aria-current=step]', { hasText: state }).waitFor();
  }
}

/** Says of the second addressee that it has nothing to report. */
async function returnNil(page: Page, body: string): Promise<void> {
  await tabTo(page, 'button Outcome');
  await tabTo(page, 'button Outcome');
  await press(page, 'Enter');
  await page.getByRole('dialog', { name: new RegExp(body) }).waitFor();
  await tabTo(page, /^input Close/);
  await press(page, 'ArrowUp', 'ArrowUp', 'Enter');
}

/** The table that SG13 returns. @param request number of the statement that it answers */
const answerTo = (request: string | null) =>
  letter({
    sources: ['SG13'],
    title: 'Table of SG13',
    sent: dayIn(0),
    addressees: [{ body: 'JCA-AI', purpose: 'INFORMATION' }],
    body: RETURNED,
    refersTo: [{ kind: 'REPLIES_TO', id: request }],
  });

/** From a statement to its table, and all of it taken in. */
async function takeInTable(page: Page): Promise<void> {
  await tabTo(page, 'Take in its table');
  await press(page, 'Enter');
  await tabTo(page, 'button Look at its text');
  await press(page, 'Enter');
  await page.getByText('Read as ROADMAP_TABLE', { exact: false }).waitFor();
  await tabTo(page, 'button Apply 1 row');
  await press(page, 'Enter');
  await page.getByText('1 new, 0 changed').first().waitFor();
}
