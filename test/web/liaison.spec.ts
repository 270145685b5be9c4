import type { Page } from 'playwright-core';
import { describeInBrowser, focused, press, startWeb, tabTo, type Web } from '../support/browser';
import { Cast, OFFICES } from '../support/cast';
import { draft, letter, record, seen, written } from '../support/liaison-desk';
import { docx, para } from '../support/packages';
import type { Client } from '../support/people';

const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const LETTER = (number: number, title: string) => `COM 2 – LS ${number} – E
STUDY PERIOD 2025-2028
Geneva, 4 July 2025
Question(s): Q5/2
Source: SG2
Title: ${title}
LIAISON STATEMENT
For action to: SG13
For information to: JCA-Cloud
Approval: SG2 meeting (Geneva, 4 July 2025)
Deadline: ${dayIn(3)}
Contact: Kim Lee
    ETRI
Tel: +82 42 000 0000

We ask for your view on M.rcsm.`;

/** A statement of SG2 to SG13 and SG15, both asked. */
const asked = (number: number, more: Record<string, unknown> = {}) =>
  letter({
    sources: ['SG2'],
    number: `COM 2 – LS ${number} – E`,
    studyPeriod: '2025-2028',
    sent: dayIn(-30),
    addressees: [
      { body: 'SG13', purpose: 'ACTION', deadline: dayIn(-5) },
      { body: 'SG15', purpose: 'COMMENT', deadline: dayIn(9) },
    ],
    body: 'We ask for your view on M.occm.',
    ...more,
  });

const card = (page: Page, ref: string) => page.locator('.liaison-card', { hasText: ref }).first();
const toast = (page: Page, words: string | RegExp) => page.locator('.toast', { hasText: words }).waitFor();

describeInBrowser('test/web/liaison.spec.ts')('The liaison desk', () => {
  let web: Web;
  let liam: Client;
  let dora: Client;
  let chair: Client;
  beforeAll(async () => {
    web = await startWeb();
    const cast = await Cast.of(web.server);
    liam = await cast.person('Liam Officer', OFFICES.liaison);
    dora = await cast.person('Dora Desk', { role: 'LIAISON_OFFICER', body: 'SG2', from: '2025-01-01' });
    chair = await cast.person('Sven Gruppe', OFFICES.sgChairman);
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

  test('shows the public the desk of JCA-Cloud, a thread with its text, and no way to act', async () => {
    const { page, complaints } = await web.open('/liaison?sel=2');
    await card(page, 'JCA-Cloud-LS26').waitFor();
    const thread = page.getByRole('list', { name: /^Thread/ });
    await thread.getByText('No answer yet from SG13.').waitFor();
    expect(await thread.locator('.liaison-letter-head .ref').allInnerTexts()).toEqual(['SG13-LS64', 'SG2-LS66']);
    expect(await page.getByText('ITU copyright').count()).toBe(1);
    expect(await page.getByRole('button', { name: /Outcome|Confirm|Link/ }).count()).toBe(0);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Text', exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.txt$/);
    await thread.getByRole('link', { name: 'SG13-LS64' }).click();
    await page.getByRole('heading', { name: 'Collaboration on Cloud Computing Management' }).waitFor();
    expect(page.url()).toContain('sel=1');
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
    await page.locator('.liaison-notice:focus').waitFor();
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('LS on a test');
    expect(await page.locator('.liaison-fields .field', { hasText: 'Title' }).first().innerText()).toMatch(
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

  test('logs a file that is chosen, points out what is recorded already, and keeps markup inert', async () => {
    const title = 'LS on <img src=x onerror=alert(1)> <script>alert(2)</script>';
    const text = LETTER(711, title).replace('M.rcsm', '<b onclick=alert(3)>M.rcsm</b>');
    const { page, complaints } = await web.open('/liaison/new', { as: liam });
    const buffer = Buffer.from(
      docx(
        text
          .split('\n')
          .map((line) => para(line))
          .join(''),
      ),
    );
    const name = '<img src=x onerror=alert(4)>.docx';
    const choose = () =>
      page.getByLabel('Drop a file here, or choose one').setInputFiles({ name, mimeType: '', buffer });
    await choose();
    await page.locator('.liaison-notice', { hasText: '_img src=x onerror=alert(4)_.docx' }).waitFor();
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByRole('heading', { name: title }).waitFor();
    await page.goto(`${web.url}/liaison/new`);
    await choose();
    await page.getByText(/Recorded already, it seems: SG2-LS711/).waitFor();
    await page.getByLabel('Number', { exact: true }).focus();
    await press(page, 'Tab');
    await page.getByText('This number is recorded already: SG2-LS711').waitFor();
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByRole('alert').filter({ hasText: 'LS711' }).waitFor();
    const pdf = { name: 'a.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.4 nothing') };
    await page.getByLabel('Drop a file here, or choose one').setInputFiles(pdf);
    await page.locator('.liaison-take-in [role=alert]').waitFor();
    expect(await page.locator('main img, main script, main [onclick]').count()).toBe(0);
    expect(complaints.filter((words) => !/status of 4\d\d/.test(words))).toEqual([]);
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

  test('takes a draft to its addressees step by step, and says why a step is closed', async () => {
    const { statement } = written(await draft(liam, letter({ title: 'On steps' })));
    const { page } = await web.open(`/liaison?sel=${statement.id}`, { as: chair });
    const take = async (step: string, state: string) => {
      await page.getByRole('button', { name: step, exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: step, exact: true }).click();
      await page.locator('.liaison-stepper [aria-current=step]', { hasText: state }).waitFor();
    };
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByLabel('Title', { exact: true }).fill('On steps, revised');
    await press(page, 'Control+Enter');
    await page.getByRole('heading', { name: 'On steps, revised' }).waitFor();
    await take('Make ready', 'Ready');
    await page
      .getByText(/steps are closed: why/)
      .first()
      .click();
    await take('Approve', 'Approved');
    await take('Send', 'Sent');
    await card(page, 'SG13-LS').waitFor();
    expect((await seen(liam, statement.id)).addressees.map(({ state }) => state)).toEqual(['SENT']);
  });

  test('shows private notes to their desk, marked as such, and to nobody else', async () => {
    const { statement } = written(await record(dora, asked(740, { title: 'On notes' })));
    const { page } = await web.open(`/liaison?sel=${statement.id}`, { as: liam });
    await page.getByLabel('New private note').fill('Ask Kim before we answer');
    await page.getByRole('button', { name: 'Write the note' }).click();
    await page.locator('.liaison-notes', { hasText: 'Ask Kim before we answer' }).waitFor();
    await page.getByText('Private: only the desk of SG13 sees this').waitFor();
    for (const as of [dora, undefined])
      for (const body of ['', '&body=SG13']) {
        const other = await web.open(`/liaison?sel=${statement.id}${body}`, as && { as });
        await other.page.getByRole('heading', { name: 'What happened' }).waitFor();
        expect(await other.page.content()).not.toContain('Ask Kim');
        expect(await other.page.locator('#liaison-notes').count()).toBe(as && !body ? 1 : 0);
        await other.context.close();
      }
  });

  test('keeps what was typed until it is sent or given up', async () => {
    const { page } = await web.open('/liaison/new', { as: liam });
    await page.getByLabel('Title', { exact: true }).fill('Half a letter');
    await page.getByRole('link', { name: 'Meetings' }).click();
    await page.getByRole('heading', { name: 'Meetings' }).waitFor();
    await page.goto(`${web.url}/liaison/new`);
    await page.getByText('What you typed before was kept.').waitFor();
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('Half a letter');
    await page.getByRole('button', { name: 'Discard it' }).click();
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('');
  });
});
