import type { Page } from 'playwright-core';
import { describeInBrowser, press, startWeb, type Web } from '../support/browser';
import { Cast, OFFICES } from '../support/cast';
import type { Client } from '../support/people';

const REVISE = `mutation ($change: ItemChange!, $revision: WorkItemRevision!) {
  reviseWorkItem(change: $change, revision: $revision) { id }
}`;
const EDITORS = `mutation ($change: ItemChange!, $editors: [EditorInput!]!) {
  appointEditors(change: $change, editors: $editors) { id }
}`;
const RETARGET =
  'mutation ($change: ItemChange!, $target: String!) { retargetWorkItem(change: $change, target: $target) { id } }';

const saveKeys = 'Control+Enter';
const update = (page: Page) => page.getByRole('button', { name: 'Update status or target' });
const sheet = (page: Page) => page.getByRole('dialog');
const card = (page: Page, name: string) => page.getByRole('region', { name });

describeInBrowser('test/web/item.spec.ts')('A work item', () => {
  let web: Web;
  let cast: Cast;
  let rosa: Client & { readonly personId: string };
  let sam: Client;
  beforeAll(async () => {
    web = await startWeb();
    cast = await Cast.of(web.server);
    rosa = await cast.person('Rosa Diaz', OFFICES.rapporteur);
    sam = await cast.person('Sam Okoro', OFFICES.associate);
  });
  afterAll(() => web?.close());

  const change = async (ref: string) => ({ ...(await cast.item(ref)), reason: 'For the record' });

  test('a step is refused with its clauses, then taken; what its rules ask for is told on the way', async () => {
    const mina = await cast.person('Mina Park', OFFICES.wpChairman);
    const carl = await cast.person('Carl Lindt', OFFICES.counsellor);
    const { page } = await web.open('/items/Y.ecsai-reqts?edit=step', { as: mina });
    const consent = page.locator('.item-step').filter({ has: page.getByText('Consent', { exact: true }) });
    await consent.getByText('The scope is not given.').waitFor();
    await consent.getByText('A.8 3.2').waitFor();
    await page.getByRole('radio', { name: 'Text' }).check();
    await page.getByRole('textbox', { name: 'Scope' }).fill('What edge computing needs for AI workload.');
    await page.getByRole('textbox', { name: 'Summary' }).fill('Functional requirements.');
    await page.getByRole('button', { name: 'Save' }).click();
    await sheet(page).waitFor({ state: 'detached' });
    const editors = [{ person: rosa.personId }];
    await rosa.data(EDITORS, { change: await change('Y.ecsai-reqts'), editors });
    await page.goto(`${web.url}/items/Y.ecsai-reqts?edit=step`);
    await consent.getByText('Open', { exact: true }).waitFor();
    await consent.getByRole('radio').check();
    await press(page, saveKeys);
    await sheet(page).waitFor({ state: 'detached' });
    await page.locator('[aria-current=step]').getByText('Consented').waitFor();

    const { page: secretariat } = await web.open('/items/Y.ecsai-reqts?edit=step', { as: carl });
    const announce = secretariat.locator('.item-step').filter({ hasText: 'Announce the last call' });
    await announce.getByText('A.8 3.3').waitFor();
    await announce.getByRole('radio').check();
    for (const fact of ['final edited text', 'summary is', 'electronic material'])
      await announce.getByLabel(fact).selectOption({ label: 'Yes' });
    await announce.getByText('Open', { exact: true }).waitFor();
    await secretariat.getByRole('button', { name: 'Save' }).click();
    await secretariat.locator('[aria-current=step]').getByText('LC').waitFor();
  });

  test('two people in two browsers: what does not overlap is merged, what does is chosen', async () => {
    const { page: hers } = await web.open('/items/Y.aias-reqts?edit=target', { as: rosa });
    const { page: his } = await web.open('/items/Y.aias-reqts?edit=target', { as: sam });
    await hers.getByLabel('Target', { exact: true }).last().fill('2027-06');
    await hers.getByLabel('Reason').fill('Two more meetings.');
    await his.getByLabel('Target', { exact: true }).last().fill('2027-12');
    await his.getByLabel('Reason').fill('One more year.');
    await his.getByRole('button', { name: 'Save' }).click();
    await sheet(his).waitFor({ state: 'detached' });
    await sam.data(REVISE, { change: await change('Y.aias-reqts'), revision: { comment: 'See TD 430' } });
    await hers.getByRole('button', { name: 'Save' }).click();
    const merge = hers.getByRole('dialog', { name: 'Y.aias-reqts changed while you were editing' });
    await merge.getByText('merged: theirs').waitFor();
    expect(await merge.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await merge.getByText('Sam Okoro').count()).toBeGreaterThan(0);
    const save = merge.getByRole('button', { name: 'Save as version 4' });
    expect(await save.isDisabled()).toBe(true);
    await merge.getByRole('radio', { name: 'Target, yours' }).check();
    await save.click();
    await sheet(hers).waitFor({ state: 'detached' });
    const targets = card(hers, 'Targets and slips');
    await targets.getByRole('rowheader', { name: '2027-06' }).waitFor();
    await targets.getByRole('rowheader', { name: '2027-12' }).waitFor();
    await hers.getByText('See TD 430').first().waitFor();
  });

  test('a draft survives a reload; Esc asks before it is lost, and gives the focus back', async () => {
    const { page } = await web.open('/items/Y.aias-reqts', { as: rosa });
    await update(page).click();
    await sheet(page).waitFor();
    await press(page, 'Escape');
    await sheet(page).waitFor({ state: 'detached' });
    await update(page).click();
    await sheet(page).getByLabel('Target', { exact: true }).last().fill('2030');
    await page.reload();
    const field = page.getByLabel('Target', { exact: true }).last();
    await field.waitFor();
    expect(await field.inputValue()).toBe('2030');
    await field.focus();
    await press(page, 'Escape');
    await page.getByRole('button', { name: 'Keep for later' }).click();
    await sheet(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Go on editing' }).click();
    expect(await field.inputValue()).toBe('2030');
    await field.focus();
    await press(page, 'Escape');
    await page.getByRole('button', { name: 'Discard my changes' }).click();
    await update(page).waitFor();
    const kept = await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('item-draft')));
    expect(kept).toEqual([]);
  });

  test('the public reads, is told why it may not write, and looks back', async () => {
    const { page, complaints } = await web.open('/items/M.3371');
    await page.getByRole('button', { name: 'Why may I not edit?' }).click();
    await sheet(page).getByText('nobody is signed in').waitFor();
    expect(await sheet(page).getByRole('button', { name: 'Save' }).count()).toBe(0);
    await press(page, 'Escape');
    await page.getByLabel('As it was on').fill('2014-06-01');
    await press(page, 'Enter');
    await page.getByRole('heading', { level: 1, name: /^M\.rcsm Requirements for Cloud Service Management/ }).waitFor();
    await page.getByText('As of 2014-06-01', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /edit/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Back to today' }).click();
    await page.getByRole('heading', { level: 1, name: /^ITU-T M\.3371/ }).waitFor();
    await page.goto(`${web.url}/items/M.3371/history`);
    await page.waitForURL('**/items/M.3371#history');
    await card(page, 'History').getByText('Programme loaded').waitFor();
    expect(complaints).toEqual([]);
  });

  test('relations are a picture and the same list; a text that no longer holds names its successor', async () => {
    const { page } = await web.open('/items/ISO%2FIEC%2017788');
    const relations = card(page, 'Relations');
    await relations.locator('.item-column a').first().waitFor();
    const drawn = await relations.locator('.item-column a').allInnerTexts();
    await relations.getByRole('radio', { name: 'List' }).check();
    await relations.getByRole('list', { name: 'Relations' }).waitFor();
    const listed = await relations.getByRole('list', { name: 'Relations' }).getByRole('link').allInnerTexts();
    expect(listed.sort()).toEqual(drawn.sort());
    expect(listed.length).toBe(3);
    await relations.getByText('In force').first().waitFor();
    await page.locator('.item-banner-over').getByRole('link', { name: 'ISO/IEC 22123-1:2023' }).waitFor();
  });

  test('an editor is found by name, a note stays private', async () => {
    const { page } = await web.open('/items/Y.aias-reqts?edit=editors', { as: rosa });
    await page.getByLabel('Add an editor').fill('Sam Okoro');
    await sheet(page).getByRole('button', { name: 'Sam Okoro' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Editor: Sam Okoro').waitFor();
    await page.goto(`${web.url}/items/Y.aias-reqts?edit=note`);
    await page.getByRole('textbox', { name: 'Note' }).fill('Ask Sam before the meeting');
    await press(page, saveKeys);
    await sheet(page).waitFor({ state: 'detached' });
    const { page: publicly } = await web.open('/items/Y.aias-reqts');
    await publicly.getByText('Editor: Sam Okoro').waitFor();
    expect(await publicly.getByText('Ask Sam before the meeting').count()).toBe(0);
  });

  test('a target that somebody else states meanwhile appears by itself', async () => {
    const { page } = await web.open('/items/Y.aias-reqts');
    await page.getByText('Live', { exact: true }).waitFor();
    await sam.data(RETARGET, { change: await change('Y.aias-reqts'), target: '2031' });
    await card(page, 'Targets and slips').getByRole('rowheader', { name: '2031' }).waitFor();
  });
});
