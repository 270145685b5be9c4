import type { Page } from 'playwright-core';
import {
  describeInBrowser,
  focused,
  isFocusInDialog,
  keepsFocus,
  press,
  startWeb,
  tabTo,
  tabToField,
  type Web,
} from '../support/browser';
import { Cast, OFFICES } from '../support/cast';
import type { Client } from '../support/people';

const REVISE = `mutation ($change: ItemChange!, $revision: WorkItemRevision!) {
  reviseWorkItem(change: $change, revision: $revision) { id }
}`;
const RETARGET =
  'mutation ($change: ItemChange!, $target: String!) { retargetWorkItem(change: $change, target: $target) { id } }';
const ITEM = '/items/Y.aias-reqts';
const UPDATE = 'Update status or target';

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Update Y.aias-reqts' });
const target = (page: Page) => page.getByRole('textbox', { name: 'Target' });

describeInBrowser('test/web/item-dialogs.spec.ts')('Dialogs of a work item', () => {
  let web: Web;
  let cast: Cast;
  let rosa: Client;
  let sven: Client;
  beforeAll(async () => {
    web = await startWeb();
    cast = await Cast.of(web.server);
    rosa = await cast.person('Rosa Diaz', OFFICES.rapporteur);
    sven = await cast.person('Sven Gruppe', OFFICES.sgChairman);
  });
  afterAll(() => web?.close());

  const begin = async (as: Client) => {
    const { page } = await web.open(ITEM, { as });
    await page.getByRole('button', { name: UPDATE }).waitFor();
    await tabTo(page, UPDATE);
    await press(page, 'Enter');
    await sheet(page).waitFor();
    return page;
  };
  const isBack = (page: Page) =>
    page.waitForFunction((name) => document.activeElement?.textContent === name, UPDATE, { timeout: 10_000 });

  test('the sheet takes the focus, keeps it, and gives it back on Esc', async () => {
    const page = await begin(rosa);
    expect(await keepsFocus(page)).toBe(true);
    await press(page, 'Escape');
    await sheet(page).waitFor({ state: 'detached' });
    await isBack(page);
  });

  test('arrow keys go through its tasks, and the focus stays on them', async () => {
    const page = await begin(rosa);
    await tabToField(page, 'Target');
    for (const task of ['Step', 'Text', 'Report']) {
      await press(page, 'ArrowRight');
      await page.waitForFunction((name) => document.activeElement?.closest('label')?.textContent === name, task);
    }
    expect(page.url()).toContain('edit=report');
  });

  test('opened by an address, it leaves the focus to the heading', async () => {
    const { page } = await web.open(`${ITEM}?edit=target`, { as: rosa });
    await sheet(page).waitFor();
    expect(await isFocusInDialog(page)).toBe(true);
    await press(page, 'Escape');
    await page.locator('h1:focus').waitFor();
  });

  test('what is asked about a draft takes the focus and gives it back to the field; given up, to where it began', async () => {
    const page = await begin(rosa);
    await target(page).focus();
    await press(page, 'Control+a');
    await page.keyboard.type('2030');
    await press(page, 'Escape');
    const ask = page.getByRole('dialog', { name: 'You have not saved' });
    await ask.waitFor();
    expect(await keepsFocus(page, 6)).toBe(true);
    await press(page, 'Escape');
    await ask.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.matches('input:not([type=radio])'));
    await press(page, 'Escape');
    await ask.waitFor();
    await tabTo(page, 'Discard my changes');
    await press(page, 'Enter');
    await sheet(page).waitFor({ state: 'detached' });
    await isBack(page);
  });

  test('the merge takes the focus, keeps it, and gives it back to the sheet; discarded, to where it began', async () => {
    const page = await begin(rosa);
    await target(page).focus();
    await page.keyboard.type('2031');
    const change = { ...(await cast.item('Y.aias-reqts')), reason: 'Meanwhile' };
    await sven.data(RETARGET, { change, target: '2032' });
    await press(page, 'Tab');
    await page.keyboard.type('One more year');
    await press(page, 'Control+Enter');
    const merge = page.getByRole('dialog', { name: 'Y.aias-reqts changed while you were editing' });
    await merge.getByRole('radio').first().waitFor();
    expect(await keepsFocus(page, 8)).toBe(true);
    await press(page, 'Escape');
    await merge.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]') != null);
    await press(page, 'Control+Enter');
    await merge.getByRole('radio').first().waitFor();
    await tabTo(page, 'Discard my changes');
    await press(page, 'Enter');
    await sheet(page).waitFor({ state: 'detached' });
    await isBack(page);
  });

  test('after a deletion and its Undo, which goes away, the focus is on the page', async () => {
    const page = await begin(sven);
    await sheet(page).getByRole('radio', { name: 'Delete' }).check();
    await tabToField(page, 'Reason');
    await page.keyboard.type('No contributions');
    await press(page, 'Control+Enter');
    await sheet(page).waitFor({ state: 'detached' });
    await isBack(page);
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByText('Y.aias-reqts is back in the work programme.').waitFor();
    await sven.data(REVISE, { change: await cast.item('Y.aias-reqts'), revision: { comment: 'Back' } });
    expect(await focused(page)).not.toBe('');
  });
});
