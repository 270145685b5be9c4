import type { Page } from 'playwright-core';
import { describeInBrowser, keepsFocus, press, startWeb, tabTo, type Web } from '../support/browser';
import { Cast, OFFICES } from '../support/cast';
import { draft, letter, record, written } from '../support/liaison-desk';
import type { Client } from '../support/people';
import { asked, toast } from './liaison-letters';

const dialog = (page: Page) => page.getByRole('dialog');

/** Waits until what has the focus is called so. */
const isFocused = (page: Page, name: string | null) =>
  page.waitForFunction(
    (words) =>
      words !== null &&
      [document.activeElement?.getAttribute('aria-label'), document.activeElement?.textContent].includes(words),
    name,
    { timeout: 10_000 },
  );

describeInBrowser('test/web/liaison-dialogs.spec.ts')('Dialogs of the liaison desk', () => {
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

  test.each(['Link', 'Outcome for SG13'])('%s takes the focus, keeps it, and gives it back on Esc', async (name) => {
    const { statement } = written(await record(dora, asked(name === 'Link' ? 770 : 771)));
    const { page } = await web.open(`/liaison?sel=${statement.id}`, { as: liam });
    await page.getByRole('button', { name, exact: true }).waitFor();
    await tabTo(page, name);
    await press(page, 'Enter');
    await dialog(page).waitFor();
    expect(await keepsFocus(page, 10)).toBe(true);
    await press(page, 'Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await isFocused(page, name);
  });

  test('another kind of link keeps the focus in the dialog, and Esc still closes it', async () => {
    const { statement } = written(await record(dora, asked(772)));
    const { page } = await web.open(`/liaison?sel=${statement.id}`, { as: liam });
    await page.getByRole('button', { name: 'Link', exact: true }).press('Enter');
    await dialog(page).getByRole('radio', { name: 'Work item' }).focus();
    await press(page, 'ArrowRight');
    await dialog(page).getByLabel('Liaison statement').last().waitFor();
    expect(await keepsFocus(page, 6)).toBe(true);
    await press(page, 'Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await isFocused(page, 'Link');
  });

  test('a step that is done is offered no more: the focus goes to the heading above it', async () => {
    const { statement } = written(await draft(liam, letter({ title: 'On focus' })));
    const { page } = await web.open(`/liaison?sel=${statement.id}`, { as: liam });
    await page.getByRole('button', { name: 'Make ready', exact: true }).waitFor();
    await tabTo(page, 'Make ready');
    await press(page, 'Enter');
    await dialog(page).waitFor();
    expect(await keepsFocus(page, 8)).toBe(true);
    await tabTo(page, 'button Make ready');
    await press(page, 'Enter');
    await toast(page, 'Ready');
    await page.getByRole('button', { name: 'Make ready', exact: true }).waitFor({ state: 'detached' });
    await page.locator('h2:focus').waitFor();
  });
});
