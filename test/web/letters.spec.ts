import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeInBrowser, focused, press, startWeb, tabTo, type Web } from '../support/browser';
import { Cast } from '../support/cast';
import { ENGLISH_CIRCULAR } from '../support/letters';
import type { Client } from '../support/people';

/** The focus group of the circular is not there before the circular: another stands for it. */
const CIRCULAR = ENGLISH_CIRCULAR.replaceAll('FG Tide', 'FG Cloud');
const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

describeInBrowser('test/web/letters.spec.ts')('Letters', () => {
  let web: Web;
  let tess: Client;
  beforeAll(async () => {
    web = await startWeb();
    const cast = await Cast.of(web.server);
    tess = await cast.person('Tess Director', { role: 'DIRECTOR', body: 'TSB', from: '2025-01-01' });
  });
  afterAll(() => web?.close());

  test('are listed by year, with the date that counts beside the printed one, and what they announce', async () => {
    const { page, complaints } = await web.open('/meetings');
    await page.getByRole('main').getByRole('link', { name: 'Letters' }).click();
    await page.locator('h1', { hasText: 'Circulars and collective letters' }).waitFor();
    const place = page.getByRole('banner').getByRole('link', { name: 'Meetings' });
    expect(await place.getAttribute('aria-current')).toBe('true');
    const line = page.getByRole('listitem').filter({ hasText: 'TSB Collective letter 11/17' });
    await line.getByText('2021-01-21').waitFor();
    expect(await line.locator('del').innerText()).toBe('2020-01-21');
    await line.getByRole('link', { name: 'Virtual meeting of Study Group 17' }).waitFor();
    await line.getByText('2017-2020').waitFor();
    await page.getByRole('region', { name: 'Date not known' }).getByRole('link', { name: 'TSB Circular 114' }).click();
    await page.locator('h1', { hasText: 'TSB Circular 114' }).waitFor();
    await page.getByRole('link', { name: 'All letters' }).click();
    await line.waitFor();
    expect(complaints).toEqual([]);
  });

  test('by keyboard alone: are found by words, body and kind, and the address says so', async () => {
    const { page } = await web.open('/letters');
    await page.getByRole('link', { name: 'TSB Circular 124' }).waitFor();
    await tabTo(page, /^input/);
    await page.keyboard.type('workshop cloud');
    await page.waitForURL(/q=workshop/);
    await page.getByText('1 letter', { exact: true }).waitFor();
    expect(await focused(page)).toMatch(/^input/);
    await press(page, 'Control+a', 'Delete', 'Tab');
    await page.keyboard.type('SG 1');
    await page.getByText('no body is known as "SG 1"').waitFor();
    await page.keyboard.type('7');
    await page.waitForURL(/body=SG/);
    await page.getByRole('link', { name: 'TSB Circular 124' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'TSB Collective letter 11/17' }).waitFor();
    await press(page, 'Control+a', 'Delete', 'Tab', 'ArrowDown');
    await page.waitForURL(/kind=CIRCULAR/);
    await page.getByRole('link', { name: 'TSB Collective letter 11/17' }).waitFor({ state: 'detached' });
    await page.goto(`${web.url}/letters?q=none-such`);
    await page.getByText('No letter matches.').waitFor();
    await page.goto(`${web.url}/letters/none-such`);
    await page.getByText('No letter is known as “none-such”.').waitFor();
  });

  test('by keyboard alone: one is pasted, read with its passages, its meeting and itself recorded', async () => {
    const { page, complaints } = await web.open('/letters', { as: tess });
    await tabTo(page, 'a Record a letter');
    await press(page, 'Enter');
    await page.locator('h1:focus', { hasText: 'Record a letter' }).waitFor();
    await tabTo(page, 'textarea');
    await page.keyboard.insertText(CIRCULAR);
    await tabTo(page, 'button Read it');
    await press(page, 'Enter');
    await page.locator('.reading-notice:focus').waitFor();
    await page.getByText('Read from', { exact: false }).first().waitFor();
    const unread = page.getByRole('region', { name: 'Passages that are in no field' });
    await unread.waitFor();
    const meeting = page.getByRole('region', { name: 'Meetings that it announces' });
    expect(await meeting.getByLabel('First day').inputValue()).toBe('2015-06-30');
    for (let stop = 0; stop < 30 && !(await isNamed('Time zone')); stop++) await press(page, 'Tab');
    await page.keyboard.type('Europe/Lisbon');
    await tabTo(page, 'button Record this meeting');
    await press(page, 'Enter');
    await meeting.getByText('Recorded:').waitFor();
    await meeting.locator('h2:focus').waitFor();
    const letter = page.getByRole('form', { name: 'The letter' });
    expect(await letter.getByLabel('Number', { exact: true }).inputValue()).toBe('312');
    await letter.getByText('TSB Circular 312').first().waitFor();
    await tabTo(page, /^input/);
    await press(page, 'Control+Enter');
    await page.locator('h1', { hasText: 'TSB Circular 312' }).waitFor();
    await page.getByRole('region', { name: 'Announces' }).getByRole('link').first().waitFor();
    expect(complaints).toEqual([]);

    async function isNamed(name: string): Promise<boolean> {
      return page.evaluate(
        (wanted) =>
          document.activeElement instanceof HTMLInputElement &&
          document.activeElement.labels?.[0]?.textContent === wanted,
        name,
      );
    }
  });

  test('what is there already is said, before and when it is recorded again', async () => {
    const { page } = await web.open('/letters/new', { as: tess });
    await page.getByLabel('Or paste its text').fill(CIRCULAR);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('This number is recorded already:').waitFor();
    await page.getByRole('region', { name: 'Meetings that it announces' }).getByText('Recorded:').waitFor();
    await page.getByRole('button', { name: 'Record the letter' }).click();
    await page.getByRole('alert').getByText('TSB Circular 312').waitFor();
    await page.reload();
    await page.getByText('Discard', { exact: false }).first().waitFor();
    expect(await page.getByLabel('Number', { exact: true }).inputValue()).toBe('312');
  });

  test('one that is there is corrected, with the reason; nothing else of it changes', async () => {
    const FACTS = `{ letter(ref: "TSB Circular 312") { subject issued issuedAsPrinted note recipients { text }
      announces { kind text meeting { key } body { ref } workItem { ref } } refersTo { toText to { ref } } annexes { title } signatory contact } }`;
    const { letter: before } = await web.server.data(FACTS);
    const { page } = await web.open('/letters/TSB%20Circular%20312', { as: tess });
    await page.getByRole('link', { name: 'Correct it' }).click();
    await page.getByText('What else is printed on it').click();
    await page.getByLabel('Note').fill('Seen on paper.');
    await page.getByLabel('Reason').fill('It was checked.');
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await page.locator('h1', { hasText: 'TSB Circular 312' }).waitFor();
    await page.getByText('Seen on paper.').waitFor();
    const { letter: after } = await web.server.data(FACTS);
    expect(after).toEqual({ ...(before as object), note: 'Seen on paper.' });
  });

  test('what stands in a letter stays text: its name, subject, passages', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'letters-'));
    const file = path.join(folder, '<img src=x onerror=alert(1)>.txt');
    const text = CIRCULAR.replaceAll('312', '399')
      .replace('Dear Sir/Madam,', `Dear Sir/Madam,\n\n${HOSTILE} stands here, and nobody knows why it does.`)
      .replace('Establishment of the new', `${HOSTILE} Establishment of the new`);
    writeFileSync(file, text);
    const { page, complaints } = await web.open('/letters/new', { as: tess });
    await page.getByLabel(/drop/i).setInputFiles(file);
    await page.locator('.reading-notice', { hasText: 'img' }).waitFor();
    expect(await page.getByLabel('Subject').inputValue()).toContain('<img');
    expect(await page.locator('main img').count()).toBe(0);
    await page.getByRole('button', { name: 'Record the letter' }).click();
    await page.locator('h1', { hasText: 'TSB Circular 399' }).waitFor();
    await page.locator('h1', { hasText: HOSTILE }).waitFor();
    await page.goto(`${web.url}/letters?q=399`);
    await page.getByText(HOSTILE).first().waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('whoever may not record them is told so', async () => {
    const { page } = await web.open('/letters');
    await page.getByRole('link', { name: 'TSB Circular 124' }).waitFor();
    expect(await page.getByRole('link', { name: 'Record a letter' }).count()).toBe(0);
    await page.goto(`${web.url}/letters/new`);
    await page.getByText('Letters are recorded by those who are signed in.').waitFor();
  });
});
