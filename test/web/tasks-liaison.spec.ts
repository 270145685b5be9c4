import type { Page } from 'playwright-core';
import { describeInBrowser, focused, press, startWeb, tabTo, tabToField, type Web } from '../support/browser';
import { Cast, OFFICES } from '../support/cast';
import { record, seen, written } from '../support/liaison-desk';
import type { Client } from '../support/people';
import { asked, card, dayIn, LETTER, toast } from './liaison-letters';

const ATTACHED = {
  name: 'Draft ToR of JRG-CCM.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Terms of reference'),
};

/** The statement is read, and everyone may fetch its attachment. */
async function attached(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { name: title }).waitFor();
  const link = page.getByRole('link', { name: 'Draft ToR of JRG-CCM.txt' });
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(file.suggestedFilename()).toMatch(/Draft ToR/);
}

describeInBrowser('test/web/tasks-liaison.spec.ts')('A liaison officer', () => {
  let web: Web;
  let liam: Client;
  let dora: Client;
  beforeAll(async () => {
    web = await startWeb();
    const cast = await Cast.of(web.server);
    liam = await cast.person('Liam Officer', OFFICES.liaison);
    dora = await cast.person('Dora Desk', { role: 'LIAISON_OFFICER', body: 'SG2', from: '2025-01-01' });
  });
  afterAll(() => web?.close());

  test('shows what is due on first paint, at the desk of the viewer, by deadline; filters are in the address', async () => {
    written(await record(dora, asked(701, { title: 'On late answers' })));
    const { page, complaints } = await web.open('/liaison', { as: liam });
    await card(page, 'SG2-LS701').waitFor();
    expect(await page.getByLabel('Desk of').inputValue()).toBe('SG13');
    expect(await page.locator('.liaison-heap').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Overdue/), expect.stringMatching(/^No deadline/)]),
    );
    expect(await page.locator('.liaison-heap').first().innerText()).toMatch(/^Overdue/);
    expect(await card(page, 'SG2-LS701').innerText()).toMatch(
      /5 days late[\s\S]*On late answers[\s\S]*0 of 2 answered/,
    );
    await page.getByText('Outgoing', { exact: true }).click();
    await page.waitForURL('**/liaison?dir=out');
    await card(page, 'SG2-LS701').waitFor({ state: 'detached' });
    await page.getByLabel('Desk of').fill('Q.3/3');
    await press(page, 'Enter');
    await page.waitForURL('**body=Q.3*');
    await page.getByText('No liaison statement matches.').waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.getByText(/^Nothing waits at the desk of Q3\/3/).waitFor();
    await page.goto(`${web.url}/liaison?all=1&q=late+answers`);
    await card(page, 'SG2-LS701').waitFor();
    expect(complaints).toEqual([]);
  });

  test('logs a pasted statement by keyboard alone, each field with the words it was read from', async () => {
    const { page, complaints } = await web.open('/liaison', { as: liam });
    await card(page, 'SG2-LS66').waitFor();
    await tabTo(page, /^a (Incoming|Outgoing|JCA|SG)/);
    await press(page, 'n');
    await page.locator('h1:focus', { hasText: 'Log a liaison statement' }).waitFor();
    await tabTo(page, 'textarea');
    await page.keyboard.insertText(LETTER(710, 'LS on a test'));
    await press(page, 'Tab', 'Enter');
    await page.locator('.reading-notice:focus').waitFor();
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('LS on a test');
    expect(await page.locator('.form-wide .field', { hasText: 'Title' }).first().innerText()).toMatch(
      /Certain[\s\S]*LS on a test[\s\S]*line 6/,
    );
    expect(await page.getByLabel('To 1', { exact: true }).inputValue()).toBe('SG13');
    await tabTo(page, 'input');
    await press(page, 'Control+Enter');
    await page.waitForURL('**/liaison?sel=*');
    await toast(page, 'SG2-LS710 is recorded.');
    await page.getByRole('heading', { name: 'LS on a test' }).waitFor();
    await card(page, 'SG2-LS710').waitFor();
    expect(complaints).toEqual([]);
  });

  test('logs a statement with an attachment, by mouse', async () => {
    const { page, complaints } = await web.open('/liaison', { as: liam });
    await page.getByRole('link', { name: 'Log a liaison statement' }).click();
    await page.getByLabel('Number', { exact: true }).fill('COM 2 – LS 712 – E');
    await page.getByLabel('Title', { exact: true }).fill('LS with an attachment');
    await page.getByLabel('From 1', { exact: true }).fill('SG2');
    await page.getByLabel('To 1', { exact: true }).fill('SG13');
    await page.getByLabel('Purpose').selectOption({ label: 'For action' });
    await page.getByLabel('Deadline').fill(dayIn(9));
    await page.getByLabel('Text', { exact: true }).fill('We ask for your view on M.occm.');
    await page.getByLabel('Attach a file').setInputFiles(ATTACHED);
    await page.getByLabel('What it is').waitFor();
    await page.getByRole('button', { name: 'Record' }).click();
    await toast(page, 'SG2-LS712 is recorded.');
    await attached(page, 'LS with an attachment');
    expect(complaints).toEqual([]);
  });

  test('the same by keyboard alone', async () => {
    const { page, complaints } = await web.open('/liaison', { as: liam });
    await card(page, 'SG2-LS66').waitFor();
    await tabTo(page, 'Log a liaison statement');
    await press(page, 'Enter');
    await page.locator('h1:focus', { hasText: 'Log a liaison statement' }).waitFor();
    const write = async (label: string, words: string) => {
      await tabToField(page, label);
      await page.keyboard.type(words);
    };
    await write('Number', 'COM 2 – LS 713 – E');
    await write('Title', 'LS by keyboard');
    await write('From 1', 'SG2');
    await write('To 1', 'SG13');
    await write('Purpose', 'For action');
    await write('Deadline', dayIn(9));
    await write('Text', 'We ask for your view on M.occm.');
    await tabToField(page, 'Attach a file');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, 'Enter')]);
    await chooser.setFiles(ATTACHED);
    await page.getByLabel('What it is').waitFor();
    await tabTo(page, 'button Record');
    await press(page, 'Enter');
    await toast(page, 'SG2-LS713 is recorded.');
    await attached(page, 'LS by keyboard');
    expect(complaints).toEqual([]);
  });

  test('replies by keyboard: the answer closes the line of its addressee and no other; that can be taken back', async () => {
    const { statement } = written(await record(dora, asked(720, { title: 'On replies' })));
    const { page } = await web.open(`/liaison?sel=${statement.id}`, { as: liam });
    await page.getByRole('heading', { name: 'On replies' }).waitFor();
    await tabTo(page, 'SG2-LS720');
    await press(page, 'r');
    await page.locator('h1:focus', { hasText: 'Reply to a liaison statement' }).waitFor();
    await page.getByLabel('From 1', { exact: true }).waitFor();
    expect(await page.getByLabel('From 1', { exact: true }).inputValue()).toBe('SG13');
    expect(await page.getByLabel('To 1', { exact: true }).inputValue()).toBe('SG2');
    await tabTo(page, 'input');
    await press(page, 'ArrowLeft');
    await tabTo(page, 'input');
    await page.keyboard.type('COM 13 – LS 820 – E');
    await press(page, 'Control+Enter');
    await toast(page, /is recorded\. The line of SG13 in SG2-LS720 is closed by it\./);
    const states = async () => (await seen(liam, statement.id)).addressees.map(({ text, state }) => [text, state]);
    expect(await states()).toEqual([
      ['SG13', 'REPLIED'],
      ['SG15', 'SENT'],
    ]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await toast(page, 'The line in SG2-LS720 is open again.');
    expect(await states()).toEqual([
      ['SG13', 'RECEIVED'],
      ['SG15', 'SENT'],
    ]);
  });

  test('replies by mouse, to those of its asks that are ticked', async () => {
    const body = 'SG2 proposes: 1) one terminology; 2) one architecture. Please confirm the dates.';
    const { statement } = written(await record(dora, asked(721, { title: 'On proposals', body })));
    const { page, complaints } = await web.open(`/liaison?sel=${statement.id}`, { as: liam });
    const asks = page.getByRole('region', { name: 'Asks found in the text' });
    await asks.getByRole('checkbox', { name: '2) one architecture.' }).uncheck();
    await page.getByRole('link', { name: 'Reply', exact: true }).click();
    await page.getByRole('heading', { name: 'Reply to a liaison statement' }).waitFor();
    const text = page.getByLabel('Text', { exact: true });
    await text.waitFor();
    expect(await text.inputValue()).toBe('1) On “one terminology”:\n\nOn “Please confirm the dates.”:\n');
    await text.fill('1) On “one terminology”:\nAgreed.');
    await page.getByRole('radio', { name: 'Was sent already' }).check();
    await page.getByLabel('Number', { exact: true }).fill('COM 13 – LS 821 – E');
    await page.getByRole('button', { name: 'Record' }).click();
    await toast(page, /The line of SG13 in SG2-LS721 is closed by it\./);
    await page
      .getByRole('list', { name: /^Thread/ })
      .getByText('Agreed.')
      .waitFor();
    expect(complaints).toEqual([]);
  });

  test('moves by j and k, links an item by l, and says by e what became of it', async () => {
    const { statement } = written(await record(dora, asked(730, { title: 'On links' })));
    const { page, complaints } = await web.open(`/liaison?sel=${statement.id}`, { as: liam });
    await page.getByRole('heading', { name: 'On links' }).waitFor();
    await tabTo(page, 'SG2-LS730');
    await press(page, 'k');
    await page.waitForFunction((id) => !location.search.includes(`sel=${id}`), statement.id);
    await press(page, 'j');
    await page.waitForURL(`**sel=${statement.id}*`);
    await press(page, 'l');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Work item' }).waitFor();
    await page.keyboard.type('M. mivrcc');
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: /^M\.mivrcc/ })
      .waitFor();
    await press(page, 'Enter');
    await toast(page, 'SG2-LS730 is linked to M.mivrcc.');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toContain('SG2-LS730');
    await press(page, 'e');
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: /^Close/ })
      .waitFor();
    await tabTo(page, 'input');
    await press(page, 'Enter');
    await toast(page, 'SG2-LS730, SG13: Closed.');
    await page.getByRole('button', { name: 'Confirm M.occm' }).click();
    await page.getByRole('button', { name: 'Confirm M.occm' }).waitFor({ state: 'detached' });
    const { mentions } = await seen(liam, statement.id);
    expect(mentions.map(({ text, state }) => [text, state])).toEqual([
      ['M.mivrcc', 'CONFIRMED'],
      ['M.occm', 'CONFIRMED'],
    ]);
    expect(complaints).toEqual([]);
  });

  test('links an item and says what became of a statement, by mouse', async () => {
    const { statement } = written(await record(dora, asked(731, { title: 'On links by mouse' })));
    const { page, complaints } = await web.open(`/liaison?sel=${statement.id}`, { as: liam });
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Work item' }).fill('M. mivrcc');
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: /^M\.mivrcc/ })
      .check();
    await page.getByRole('dialog').getByRole('button', { name: 'Link', exact: true }).click();
    await toast(page, 'SG2-LS731 is linked to M.mivrcc.');
    await page.getByRole('button', { name: 'Outcome for SG13' }).click();
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: /^Close/ })
      .check();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await toast(page, 'SG2-LS731, SG13: Closed.');
    expect(complaints).toEqual([]);
  });
});
