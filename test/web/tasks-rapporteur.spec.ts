import type { Page } from 'playwright-core';
import { describeInBrowser, focused, press, startWeb, tabTo, tabToField, type Web } from '../support/browser';
import { Cast, OFFICES } from '../support/cast';
import { letter, record, written } from '../support/liaison-desk';
import type { Client } from '../support/people';

const ITEM = '/items/Y.ecsai-reqts';
const UPDATE = 'Update status or target';
const update = (page: Page) => page.getByRole('button', { name: UPDATE });
const sheet = (page: Page) => page.getByRole('dialog');
const card = (page: Page, name: string) => page.getByRole('region', { name });
const closed = (page: Page) => sheet(page).waitFor({ state: 'detached' });

/** Opens the sheet by keyboard, and goes to one of its tasks. */
async function begin(page: Page, task: string): Promise<void> {
  if ((await focused(page)) !== `button ${UPDATE}`) await tabTo(page, `button ${UPDATE}`);
  await press(page, 'Enter');
  await sheet(page).waitFor();
  await tabToField(page, 'Target');
  for (let step = 0; step < 12 && !(await sheet(page).getByRole('radio', { name: task }).isChecked()); step++)
    await press(page, 'ArrowRight');
}

describeInBrowser('test/web/tasks-rapporteur.spec.ts')('A rapporteur', () => {
  let web: Web;
  let rosa: Client;
  let mina: Client;
  let dora: Client;
  beforeAll(async () => {
    web = await startWeb();
    const cast = await Cast.of(web.server);
    rosa = await cast.person('Rosa Diaz', OFFICES.rapporteur);
    mina = await cast.person('Mina Park', OFFICES.wpChairman);
    dora = await cast.person('Dora Desk', { role: 'LIAISON_OFFICER', body: 'SG2', from: '2025-01-01' });
  });
  afterAll(() => web?.close());

  test('moves the target with a reason, by mouse, in three clicks', async () => {
    const { page, complaints } = await web.open(ITEM, { as: rosa });
    await update(page).click();
    await sheet(page).getByLabel('Target', { exact: true }).last().fill('2027-Q1');
    await page.getByText('Understood: between 2027-01-01 and 2027-03-31').waitFor();
    await sheet(page).getByRole('button', { name: 'Save' }).click();
    await page.getByText('Y.ecsai-reqts is saved.').first().waitFor();
    await update(page).click();
    await sheet(page).getByLabel('Target', { exact: true }).last().fill('2028 for consent');
    await sheet(page).getByLabel('Reason').fill('The editor left.');
    await sheet(page).getByRole('button', { name: 'Save' }).click();
    await closed(page);
    const targets = card(page, 'Targets and slips');
    await targets.getByRole('rowheader', { name: '2028 for consent' }).waitFor();
    await targets.getByRole('rowheader', { name: '2027-Q1' }).waitFor();
    await targets.getByText('The editor left.').waitFor();
    const entry = card(page, 'History').getByRole('listitem').first();
    await entry.getByText('Target moved').waitFor();
    expect(await entry.innerText()).toMatch(/Rosa Diaz[\s\S]*The editor left\./);
    expect(complaints).toEqual([]);
  });

  test('the same by keyboard alone; the focus comes back', async () => {
    const { page } = await web.open(ITEM, { as: rosa });
    await update(page).waitFor();
    await begin(page, 'Target');
    await press(page, 'Tab', 'Control+a');
    await page.keyboard.type('2028-09 for consent');
    await press(page, 'Tab');
    await page.keyboard.type('After the January meeting.');
    await press(page, 'Control+Enter');
    await closed(page);
    expect(await focused(page)).toBe(`button ${UPDATE}`);
    await card(page, 'Targets and slips').getByRole('rowheader', { name: '2028-09 for consent' }).waitFor();
  });

  test('says how the work stands, by mouse and by keyboard alone', async () => {
    const { page } = await web.open(ITEM, { as: rosa });
    await update(page).click();
    await sheet(page).getByRole('radio', { name: 'Report' }).check();
    await sheet(page).getByRole('radio', { name: 'At risk' }).check();
    await sheet(page).getByLabel('In words').fill('No contribution came.');
    await sheet(page).getByRole('button', { name: 'Save' }).click();
    await closed(page);
    await card(page, 'Scope').getByText('No contribution came.').waitFor();
    await begin(page, 'Report');
    await tabTo(page, /^input /);
    await press(page, 'ArrowRight', 'ArrowRight');
    await tabToField(page, 'In words');
    await page.keyboard.type('The editor has left.');
    await press(page, 'Control+Enter');
    await closed(page);
    const reports = card(page, 'Scope');
    await reports.getByRole('listitem').filter({ hasText: 'The editor has left.' }).getByText('Off track').waitFor();
  });

  test('whoever decides it takes a step with a reason, by keyboard alone', async () => {
    const { page } = await web.open(ITEM, { as: mina });
    await update(page).waitFor();
    await begin(page, 'Text');
    await tabToField(page, 'Scope');
    await page.keyboard.type('What edge computing needs for AI workload.');
    await press(page, 'Tab');
    await page.keyboard.type('Functional requirements.');
    await press(page, 'Control+Enter');
    await closed(page);
    await begin(page, 'Editors');
    await tabToField(page, 'Add an editor');
    await page.keyboard.type('Rosa Diaz');
    await sheet(page).getByRole('button', { name: 'Rosa Diaz' }).waitFor();
    await tabTo(page, 'Rosa Diaz');
    await press(page, 'Enter');
    await sheet(page).getByRole('button', { name: 'Take Rosa Diaz off' }).waitFor();
    await press(page, 'Control+Enter');
    await closed(page);
    await begin(page, 'Step');
    await page.locator('.item-step').getByText('Open', { exact: true }).first().waitFor();
    await press(page, 'Tab', 'Tab', 'Space');
    for (let step = 0; step < 12 && !/^Consent(?!ed)/.test(await chosen(page)); step++) await press(page, 'ArrowDown');
    await tabToField(page, 'Reason');
    await page.keyboard.type('Agreed without opposition.');
    await press(page, 'Control+Enter');
    await closed(page);
    await page.locator('[aria-current=step]').getByText('Consented').waitFor();
    await card(page, 'History').getByText('Agreed without opposition.').first().waitFor();
  });

  test('says that the record is still true, by one click and by keyboard alone', async () => {
    for (const ref of ['Y.aias-reqts', 'Y.ecsai-reqts']) {
      const { page } = await web.open(`/items/${ref}`, { as: rosa });
      await page.getByRole('button', { name: 'Still true' }).waitFor();
      if (ref === 'Y.aias-reqts') await page.getByRole('button', { name: 'Still true' }).click();
      else {
        await tabTo(page, 'Still true');
        await press(page, 'Enter');
      }
      await page.getByText('Confirmed today').waitFor();
      await page.getByText(`${ref} is confirmed as still true.`).waitFor();
    }
  });

  test('sees who asked what, by mouse and by keyboard alone', async () => {
    const asked = letter({
      sources: ['SG2'],
      number: 'COM 2 – LS 760 – E',
      studyPeriod: '2025-2028',
      sent: '2025-07-04',
      title: 'On edge computing',
      body: 'We ask for your view on Y.ecsai-reqts. SG2 proposes: 1) one terminology; 2) one architecture.',
      addressees: [{ body: 'SG13', purpose: 'ACTION', deadline: '2025-10-01' }],
    });
    const { statement } = written(await record(dora, asked));
    for (const way of ['mouse', 'keyboard']) {
      const { page } = await web.open(ITEM, { as: rosa });
      const line = card(page, 'Liaison statements').getByRole('listitem').filter({ hasText: statement.ref });
      await line.waitFor();
      expect(await line.innerText()).toMatch(
        /On edge computing\s+From SG2 to SG13[\s\S]*For action[\s\S]*1 answer late/,
      );
      if (way === 'mouse') await line.getByRole('link', { name: statement.ref }).click();
      else {
        await tabTo(page, statement.ref);
        await press(page, 'Enter');
      }
      const asks = page.getByRole('region', { name: 'Asks found in the text' });
      await asks.waitFor();
      const texts = await asks.getByRole('listitem').allInnerTexts();
      expect(texts.map((text) => text.replace(/\s+/g, ' '))).toEqual([
        'We ask for your view on Y.ecsai-reqts.',
        '1) one terminology',
        '2) one architecture.',
      ]);
    }
  });
});

/** What the chosen step is called. */
const chosen = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('.item-step-chosen')?.textContent ?? '');
