import type { Page } from 'playwright-core';
import { sideLinesOf, sidesText, stateWritten, withSide } from '../../web/src/pages/item/edit/sides';
import { describeInBrowser, focusComesTo, press, startWeb, tabTo, tabToField, type Web } from '../support/browser';
import { call } from '../support/call';
import { Cast, OFFICES } from '../support/cast';
import type { Client } from '../support/people';

const REF = 'Y.ecsai-reqts';
const ITEM = `/items/${REF}`;
const HOSTILE = '<img src=x onerror="document.title=1">';

describe('The sides of a text', () => {
  const side = (id: string, ref: string, process: 'AAP' | 'TAP', label: string | null) => ({
    body: { id, ref },
    process,
    label,
  });
  const sides = [
    side('1', 'Q17/13', 'AAP', 'Under study'),
    side('2', 'SG2', 'TAP', null),
    side('3', 'SG5', 'AAP', 'LC'),
  ];
  const base = { status: 'Under study', sides: sidesText(sides) };

  test('are those beside the owner’s, whose state is that of the text', () => {
    expect(sideLinesOf(base.sides)).toEqual([
      { ref: 'SG2', process: 'TAP', label: '' },
      { ref: 'SG5', process: 'AAP', label: 'LC' },
    ]);
    expect(sidesText(sides.slice(0, 1))).toBe('');
  });

  test.each([
    ['Q17/13', 'Consented', { status: 'Consented', sides: base.sides }],
    ['SG2', 'Determined', { status: 'Under study', sides: 'SG2\tTAP\tDetermined\nSG5\tAAP\tLC' }],
    ['SG2', '', { status: 'Under study', sides: base.sides }],
    ['Q17/13', '', { status: 'Under study', sides: base.sides }],
  ])('a step in %s to “%s” writes that side alone', (ref, state, written) => {
    expect(stateWritten(base, sides, ref, state)).toEqual(written);
  });

  test('are one more where one is opened', () => {
    expect(withSide({}, 'SG2', 'AAP')).toBe('SG2\tAAP\t');
    expect(sideLinesOf(withSide(base, 'SG9', 'TAP')).map(({ ref }) => ref)).toEqual(['SG2', 'SG5', 'SG9']);
  });
});

const sheet = (page: Page) => page.getByRole('dialog');
const save = (page: Page) => sheet(page).getByRole('button', { name: 'Save' }).click();
const closed = (page: Page) => sheet(page).waitFor({ state: 'detached' });
const history = (page: Page) => page.getByRole('region', { name: 'History' });
const lifeCycle = (page: Page) => page.getByRole('region', { name: 'Life cycle' });
const really = (page: Page) => sheet(page).getByLabel(/^It is really in/);
/** What is wrong with a field in the eyes of the browser. */
const isValid = (field: ReturnType<Page['locator']>) =>
  field.evaluate((element: HTMLSelectElement | HTMLTextAreaElement | HTMLInputElement) => element.validity.valid);

describeInBrowser('test/web/item-corrections.spec.ts')('A state corrected by hand, and another side', () => {
  let web: Web;
  let cast: Cast;
  let rosa: Client;
  let sven: Client;
  let carl: Client;
  beforeAll(async () => {
    web = await startWeb();
    cast = await Cast.of(web.server);
    rosa = await cast.person('Rosa Diaz', OFFICES.rapporteur);
    sven = await cast.person('Sven Gruppe', OFFICES.sgChairman);
    carl = await cast.person('Carl Lindt', OFFICES.counsellor);
  });
  afterAll(() => web?.close());

  test('the chairman reads what the rules say of it, says why, and the history marks it as forced', async () => {
    const { page, complaints } = await web.open(`${ITEM}?edit=correct`, { as: sven });
    await sheet(page).getByText('The history marks it as forced').waitFor();
    await really(page).waitFor();
    await save(page);
    expect(await isValid(really(page))).toBe(false);
    await really(page).selectOption('LC');
    await sheet(page).getByText('No step of AAP leads from “Under study” to').waitFor();
    await really(page).selectOption('CONSENTED');
    await sheet(page).locator('.item-why', { hasText: 'Consent' }).getByText('A.8 3.2').first().waitFor();
    const reason = sheet(page).getByLabel('Reason');
    await save(page);
    expect(await isValid(reason)).toBe(false);
    await reason.fill(`The report of the meeting has it. ${HOSTILE}`);
    await save(page);
    await closed(page);
    const entry = history(page).getByRole('listitem').filter({ hasText: 'The report of the meeting has it.' });
    await entry.getByText('Forced against the rules').waitFor();
    await entry.getByRole('blockquote').getByText(HOSTILE).waitFor();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.status', { hasText: 'Consented' }).first().waitFor();
    expect(await history(page).locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('by keyboard alone: it is put right again, and the focus comes back', async () => {
    const { page, complaints } = await web.open(ITEM, { as: sven });
    await page.getByRole('button', { name: 'Update status or target' }).focus();
    await press(page, 'Enter');
    await sheet(page).getByRole('radio', { name: 'Correction' }).waitFor();
    await tabTo(page, 'input Target');
    for (const task of ['delete', 'correct']) {
      await press(page, 'ArrowLeft');
      await page.waitForURL(`**edit=${task}`);
    }
    await really(page).waitFor();
    await tabToField(page, 'It is really in (recorded: “Consented”)');
    await page.keyboard.type('Under study');
    await sheet(page).getByRole('heading', { name: 'What the rules say' }).waitFor();
    await tabToField(page, 'Reason');
    await page.keyboard.type('It was another text.');
    await press(page, 'Control+Enter');
    await closed(page);
    await focusComesTo(page, 'Update status or target');
    await history(page).getByRole('blockquote').getByText('It was another text.').waitFor();
    expect(complaints).toEqual([]);
  });

  test('the rapporteur reads why not, and where the text stands', async () => {
    const { page } = await web.open(`${ITEM}?edit=correct`, { as: rosa });
    await sheet(page).getByRole('heading', { name: 'Why may I not?' }).waitFor();
    await sheet(page).locator('.item-why .reasons li').first().waitFor();
    await sheet(page).getByText('Under study').waitFor();
    expect(await sheet(page).getByRole('button', { name: 'Save' }).count()).toBe(0);
  });

  test('where somebody else corrected it meanwhile, both states are shown to choose from', async () => {
    const { page } = await web.open(`${ITEM}?edit=correct`, { as: sven });
    await really(page).selectOption('CONSENTED');
    await sheet(page).getByLabel('Reason').fill('As the meeting had it.');
    const change = { ...(await cast.item(REF)), reason: 'The last call has begun.' };
    expect((await call(carl, 'correctStatus', { change, state: 'LC' })).errors).toEqual([]);
    await save(page);
    const merge = page.getByRole('dialog', { name: `${REF} changed while you were editing` });
    const row = merge.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Status' }) });
    expect(await row.innerText()).toMatch(/Under study[\s\S]*Consented[\s\S]*LC/);
    await merge.getByRole('radio', { name: 'Status, yours' }).check();
    await merge.getByRole('button', { name: /^Save as version/ }).click();
    await closed(page);
    await history(page).getByRole('blockquote').getByText('As the meeting had it.').waitFor();
  });

  test('the rapporteur opens the life cycle of another group; one that is open is refused with the rule', async () => {
    const { page, complaints } = await web.open(`${ITEM}?edit=side`, { as: rosa });
    const group = sheet(page).getByLabel('Group of the other side');
    await sheet(page).getByText('AAP · Consented').waitFor();
    await group.fill('SG2');
    expect(await isValid(group)).toBe(false);
    await sheet(page)
      .getByRole('button', { name: /^ITU-T › SG2 / })
      .click();
    await save(page);
    expect(await isValid(sheet(page).getByLabel('Approval process there'))).toBe(false);
    await sheet(page).getByLabel('Approval process there').selectOption('TAP');
    await sheet(page).getByLabel('Reason').fill('It concerns numbering too.');
    await save(page);
    await closed(page);
    await lifeCycle(page).getByRole('heading', { name: 'SG2 TAP' }).waitFor();
    expect(complaints).toEqual([]);
    await page.goto(`${web.url}${ITEM}?edit=side`);
    await sheet(page).getByText('TAP · Under study').waitFor();
    await group.fill('SG2');
    await sheet(page)
      .getByRole('button', { name: /^ITU-T › SG2 / })
      .click();
    await sheet(page).getByLabel('Approval process there').selectOption('AAP');
    await save(page);
    const refusal = sheet(page).getByRole('alert');
    await refusal.getByText('it has a life cycle there: TAP').waitFor();
    await refusal.getByText('work programme').waitFor();
  });

  test('by keyboard alone: a third side is opened', async () => {
    const { page } = await web.open(`${ITEM}?edit=side`, { as: carl });
    await sheet(page).getByLabel('Group of the other side').waitFor();
    await tabToField(page, 'Group of the other side');
    await page.keyboard.type('SG5');
    await sheet(page)
      .getByRole('button', { name: /^ITU-T › SG5 / })
      .waitFor();
    await press(page, 'Enter');
    await focusComesTo(page, 'Choose another group');
    await tabToField(page, 'Approval process there');
    await page.keyboard.type('AAP');
    await press(page, 'Control+Enter');
    await closed(page);
    await lifeCycle(page).getByRole('heading', { name: 'SG5 AAP' }).waitFor();
  });

  test('on each side its own group corrects: that of another is refused with the rights', async () => {
    const second = await cast.person('Zwei Chairman', { role: 'CHAIRMAN', body: 'SG2', from: '2025-01-01' });
    const { page } = await web.open(`${ITEM}?edit=correct`, { as: sven });
    const fill = async (which: Page) => {
      await sheet(which).getByLabel('In which group').selectOption({ label: 'SG2' });
      await sheet(which).getByLabel('It is really in (recorded: “Under study”)').selectOption('DETERMINED');
      await sheet(which).getByLabel('Reason').fill('SG2 determined it in May.');
      await save(which);
    };
    await fill(page);
    await sheet(page).getByRole('alert').locator('.reasons li').first().waitFor();
    const { page: theirs } = await web.open(`${ITEM}?edit=correct`, { as: second });
    await fill(theirs);
    await closed(theirs);
    await history(theirs).getByRole('blockquote').getByText('SG2 determined it in May.').waitFor();
    await theirs.locator('.status', { hasText: 'Consented' }).first().waitFor();
    await theirs.goto(`${web.url}${ITEM}?edit=side`);
    await sheet(theirs).getByText('TAP · Determined').first().waitFor();
  });
});
