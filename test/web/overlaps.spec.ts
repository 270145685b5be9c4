import type { Locator, Page } from 'playwright-core';
import { axe, describeInBrowser, focusComesTo, focused, press, startWeb, tabTo, type Web } from '../support/browser';
import { Cast, OFFICES } from '../support/cast';
import type { Client } from '../support/people';

const RELATE = `mutation ($change: ItemChange!, $relation: RelationInput!) {
  relateWorkItems(change: $change, relation: $relation) { id }
}`;
const MATRIX = '/roadmap?view=matrix';
const BAD = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
const SUSPECT = 'Record a suspected overlap';

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Overlaps: / });
const flags = (page: Page) => page.getByRole('button', { name: /organizations active$/ });
const pairs = (page: Page) => dialog(page).locator('.overlaps-pair');
/** What is told at the foot of the page, also while a dialog is open. */
const told = (page: Page, words: string) => page.getByRole('region', { name: 'Notices' }).filter({ hasText: words });
const closed = (where: Locator) => where.waitFor({ state: 'detached' });
const isChosen = (page: Page) =>
  page.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.checked);

/** Opens what overlaps in a domain in which several organizations are active. */
async function opened(page: Page, flag = flags(page).first()): Promise<void> {
  await flag.click();
  await dialog(page).getByRole('checkbox').first().waitFor();
}

/** Chooses the first text of the first group and the first that may stand beside it. @returns their names */
async function chooseTwo(page: Page): Promise<[string, string]> {
  const boxes = dialog(page).getByRole('checkbox', { checked: false, disabled: false });
  const names: string[] = [];
  for (const _ of ['one', 'other']) {
    const box = boxes.first();
    names.push((await box.getAttribute('aria-label')) ?? '');
    await box.check();
  }
  const [one = '', other = ''] = names;
  return [one, other];
}

describeInBrowser('test/web/overlaps.spec.ts')('What overlaps', () => {
  let web: Web;
  let cast: Cast;
  let cora: Client;
  let rosa: Client;
  beforeAll(async () => {
    web = await startWeb();
    cast = await Cast.of(web.server);
    cora = await cast.person('Cora Nord', { role: 'CONVENER', body: 'JCA-AI', from: '2025-01-01' });
    rosa = await cast.person('Rosa Diaz', OFFICES.rapporteur);
  });
  afterAll(() => web?.close());

  test('is suspected, marked as coordinated, and written about to both groups, by mouse', async () => {
    const { page, complaints } = await web.open(MATRIX, { as: cora });
    await opened(page);
    await page.waitForURL('**overlaps=*');
    await dialog(page).getByText('Nobody has recorded an overlap here.').waitFor();
    const names = await chooseTwo(page);
    await dialog(page).getByRole('button', { name: SUSPECT }).click();
    const say = page.getByRole('dialog', { name: /^Suspected overlap of / });
    await say.getByLabel('What seems to overlap').fill('Both list threats.');
    await say.getByRole('button', { name: SUSPECT }).click();
    await closed(say);
    await told(page, 'A suspected overlap of').waitFor();
    const pair = pairs(page);
    await pair.getByText('Both list threats.').waitFor();
    expect((await pair.locator('.overlaps-text').allInnerTexts()).sort()).toEqual([...names].sort());
    await pair.getByRole('button', { name: 'Mark as coordinated' }).click();
    const settle = page.getByRole('dialog', { name: /^Overlap of / });
    await settle.getByRole('radio', { name: /^Demarcated/ }).check();
    await settle.getByLabel('Reason').fill('The threats stay with one.');
    await settle.getByRole('button', { name: 'Save' }).click();
    await closed(settle);
    await focusComesTo(page, 'Change where it stands');
    const said = pair.getByRole('listitem').filter({ hasText: 'The threats stay with one.' });
    await said.filter({ hasText: /Suspected.*Demarcated.*Cora Nord/ }).waitFor();
    await writeToBoth(page, pair);
    expect(complaints).toEqual([]);
  });

  /** Writes the statement that the pair leads to, and sees that it is linked to both texts. */
  async function writeToBoth(page: Page, pair: Locator): Promise<void> {
    const refs = await pair.locator('.overlaps-text .ref').allInnerTexts();
    await pair.getByRole('link', { name: 'Start a liaison statement' }).click();
    const form = page.getByRole('form', { name: 'Liaison statement' });
    await form.getByLabel('Title').waitFor();
    expect(await form.getByLabel('Title').inputValue()).toBe(`Possible overlap of ${refs[0]} and ${refs[1]}`);
    const groups = [await form.getByLabel('To 1').inputValue(), await form.getByLabel('To 2').inputValue()];
    expect(new Set(groups).size).toBe(2);
    expect(await axe(page)).toEqual([]);
    await form.getByRole('combobox', { name: 'From 1' }).fill('JCA-AI');
    for (const purpose of await form.getByLabel('Purpose').all())
      await purpose.selectOption({ label: 'For information' });
    await form.getByRole('button', { name: 'Save as a draft' }).click();
    await page.waitForURL('**/liaison?sel=*');
    const about = page.getByRole('region', { name: 'Work items and statements it is about' });
    await about.getByRole('listitem').nth(1).waitFor();
    expect((await about.locator('.is-confirmed').allInnerTexts()).length).toBe(2);
    for (const ref of refs) await about.getByRole('link', { name: ref, exact: true }).waitFor();
  }

  test('is suspected by keyboard alone; Esc gives the focus back', async () => {
    const { page, complaints } = await web.open(MATRIX, { as: cora });
    await flags(page).nth(1).waitFor();
    await tabTo(page, /organizations active$/);
    await tabTo(page, /organizations active$/);
    const flag = await focused(page);
    await press(page, 'Enter');
    await dialog(page).getByRole('checkbox').first().waitFor();
    const [one, other] = await chosenByKeyboard(page);
    await tabTo(page, SUSPECT);
    await press(page, 'Enter');
    await page.getByLabel('What seems to overlap').waitFor();
    await tabTo(page, 'textarea What seems to overlap');
    await page.keyboard.type('Both define the same terms.');
    await press(page, 'Control+Enter');
    await told(page, 'A suspected overlap of').waitFor();
    await focusComesTo(page, SUSPECT);
    await pairs(page).getByText('Both define the same terms.').waitFor();
    expect(await pairs(page).innerText()).toContain(one);
    expect(await pairs(page).innerText()).toContain(other);
    await press(page, 'Escape');
    await closed(dialog(page));
    await focusComesTo(page, flag.replace(/^button /, '').slice(-20));
    expect(page.url()).not.toContain('overlaps=');
    await page.getByRole('button', { name: /^1 open overlap/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  /** Chooses two texts of two groups by Tab and the space bar. @returns their references */
  async function chosenByKeyboard(page: Page): Promise<[string, string]> {
    const refs: string[] = [];
    for (let stop = 0; stop < 80 && refs.length < 2; stop++) {
      await press(page, 'Tab');
      if (!(await focused(page)).startsWith('input ') || (await isChosen(page))) continue;
      const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      if (!name) continue;
      await press(page, 'Space');
      if (await isChosen(page)) refs.push(name.split(' ')[0] ?? '');
    }
    const [one = '', other = ''] = refs;
    await dialog(page).getByRole('status').filter({ hasText: 'are chosen' }).waitFor();
    return [one, other];
  }

  test('says what is missing, and who may not why; Esc closes one dialog after the other', async () => {
    const { page, complaints } = await web.open(MATRIX, { as: rosa });
    await opened(page, flags(page).last());
    const address = page.url();
    await dialog(page).getByRole('button', { name: SUSPECT }).click();
    await dialog(page).getByRole('status').filter({ hasText: 'Choose two texts, of two groups.' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    await chooseTwo(page);
    await dialog(page).getByRole('button', { name: SUSPECT }).click();
    const why = page.getByRole('dialog', { name: /^Suspected overlap of / });
    await why.getByRole('heading', { name: 'Why may I not?' }).waitFor();
    expect(await why.getByRole('listitem').count()).toBeGreaterThan(0);
    await press(page, 'Escape');
    await closed(why);
    await focusComesTo(page, SUSPECT);
    await press(page, 'Escape');
    await closed(dialog(page));
    await page.goto(`${address}&asof=2014-06-01`);
    await dialog(page).getByText('The texts are shown as they were on 2014-06-01').waitFor();
    expect(await dialog(page).getByRole('checkbox').count()).toBe(0);
    expect(await dialog(page).getByRole('button', { name: SUSPECT }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('leads to the texts as a list', async () => {
    const { page } = await web.open(MATRIX);
    await opened(page);
    await dialog(page).getByRole('link', { name: 'Show as a list' }).click();
    await page.waitForURL('**view=table**');
    await page.locator('.roadmap-table tbody th').first().waitFor();
    expect(await dialog(page).count()).toBe(0);
  });

  test('stays text, whoever wrote it; and is withdrawn on the page of the item, with the reason, by keyboard', async () => {
    const relate = async (name: string, other: object) =>
      cora.data(RELATE, {
        change: { ...(await cast.item('Y.ecsai-reqts')), reason: BAD },
        relation: { name, note: BAD, ...other },
      });
    await relate('OVERLAPS', { otherText: BAD });
    const { page, complaints } = await web.open('/items/Y.ecsai-reqts?relations=list', { as: cora });
    const relations = page.getByRole('region', { name: 'Relations' });
    await relations.getByText(BAD).first().waitFor();
    await page.getByRole('region', { name: 'History' }).getByText('Suspected').first().waitFor();
    await tabTo(page, 'Withdraw: Overlaps');
    await press(page, 'Enter');
    const form = page.getByRole('dialog', { name: /^Withdraw a relation of/ });
    expect(await axe(page)).toEqual([]);
    await tabTo(page, 'textarea Reason');
    await press(page, 'Control+Enter');
    await page.keyboard.type('Recorded by mistake');
    await press(page, 'Control+Enter');
    await closed(form);
    await told(page, 'Withdrawn: ').waitFor();
    await relations.getByText(BAD).first().waitFor({ state: 'detached' });
    await focusComesTo(page, 'Relations');
    expect(await page.locator('body :is(img, iframe, script, [onerror])').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('may be withdrawn by the coordinator; a relation within the organization by the rapporteur', async () => {
    const item = await cast.item('Y.aias-reqts');
    await cora.data(RELATE, { change: item, relation: { name: 'OVERLAPS', otherText: 'A draft of a forum' } });
    const change = await cast.item('Y.aias-reqts');
    await rosa.data(RELATE, { change, relation: { name: 'DEPENDS_ON', otherText: 'Another draft' } });
    const buttons = async (as: Client) => {
      const { page } = await web.open('/items/Y.aias-reqts?relations=list', { as });
      await page.getByRole('region', { name: 'Relations' }).getByText('Another draft').waitFor();
      return page.getByRole('button', { name: /^Withdraw: / }).evaluateAll((all) => all.map((each) => each.ariaLabel));
    };
    expect(await buttons(rosa)).toEqual([expect.stringMatching(/Another draft$/)]);
    expect(await buttons(cora)).toEqual([expect.stringMatching(/A draft of a forum$/)]);
  });
});
