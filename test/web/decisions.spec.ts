import type { Page } from 'playwright-core';
import { rightFor, stepsOf } from '../../web/src/pages/meetings/decisions/kinds';
import { describeInBrowser, focusComesTo, press, startWeb, tabTo, type Web } from '../support/browser';
import { call } from '../support/call';
import { Cast, OFFICES } from '../support/cast';
import { recordMeeting, type Written, written } from '../support/meetings';
import type { Client } from '../support/people';

const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
const REF = 'Y.ecsai-reqts';

describe('What a decision is', () => {
  const step = (event: string, decides: 'DECIDE_CONSENT' | 'DECIDE_APPROVAL' | 'DECIDE_DETERMINATION') => ({
    event,
    decides,
  });
  const steps = [
    step('CONSENT', 'DECIDE_CONSENT'),
    step('APPROVE_AT_MEETING', 'DECIDE_APPROVAL'),
    step('REFUSE_AT_MEETING', 'DECIDE_APPROVAL'),
    step('REDETERMINE', 'DECIDE_DETERMINATION'),
  ];

  test.each([
    ['CONSENTED', ['CONSENT']],
    ['APPROVED', ['APPROVE_AT_MEETING']],
    ['NOT_APPROVED', ['REFUSE_AT_MEETING']],
    ['DETERMINED', []],
    ['RE_DETERMINED', ['REDETERMINE']],
    ['NEW_WORK_ITEM', []],
  ] as const)('%s takes the step %j', (kind, events) => {
    expect(stepsOf(kind, steps).map(({ event }) => event)).toEqual(events);
  });

  test('needs the right of its step', () => {
    expect([rightFor('AGREED'), rightFor('DELETED'), rightFor('NEW_WORK_ITEM')]).toEqual([
      'DECIDE',
      'DELETE',
      'PROPOSE',
    ]);
  });
});

describeInBrowser('test/web/decisions.spec.ts')('Decisions of a meeting', () => {
  let web: Web;
  let cast: Cast;
  let sven: Client;
  let cora: Client;
  let mina: Client & { personId: string };
  let plenary: Written;
  beforeAll(async () => {
    web = await startWeb();
    cast = await Cast.of(web.server);
    sven = await cast.person('Sven Gruppe', OFFICES.sgChairman);
    cora = await cast.person('Cora Counsellor', OFFICES.counsellor);
    mina = await cast.person('Mina Rapporteur', OFFICES.rapporteur);
    plenary = written(
      await recordMeeting(cora, {
        ...{ type: 'STUDY_GROUP', body: 'SG13', state: 'CONVENED', starts: '2026-05-04', ends: '2026-05-15' },
        subjects: [{ text: REF, workItem: (await cast.item(REF)).id }],
      }),
    );
  });
  afterAll(() => web?.close());

  const place = () => `/meetings/${plenary.key}`;
  const complete = async () => {
    const done = async (mutation: string, args: object) =>
      expect((await call(mina, mutation, { change: await cast.item(REF), ...args })).errors).toEqual([]);
    await done('reviseWorkItem', { revision: { scope: 'Its scope', summary: 'Its summary', baseTexts: ['TD 1'] } });
    await done('appointEditors', { editors: [{ person: mina.personId }] });
  };
  const decisions = (page: Page) => page.locator('#decisions');

  test('the public reads what was decided, and decides nothing', async () => {
    const { page } = await web.open(place());
    await page.getByRole('region', { name: 'Meeting pack' }).waitFor();
    expect(await page.getByRole('button', { name: /Record a decision|Decide/ }).count()).toBe(0);
  });

  test('the chairman records a consent: what stands against it is said with its clause before and after', async () => {
    const { page, complaints } = await web.open(place(), { as: sven });
    await decisions(page).getByRole('button', { name: 'Record a decision' }).click();
    const sheet = page.getByRole('dialog', { name: 'Record a decision' });
    await sheet.getByRole('button', { name: REF }).click();
    const consent = sheet.locator('.decisions-kind', { hasText: 'Consented' });
    await consent.getByRole('radio').check();
    await consent.getByText('A.8 3.2').waitFor();
    await sheet.getByRole('button', { name: 'Record it' }).click();
    await sheet.getByRole('alert').getByText('A.8 3.2').waitFor();
    await complete();
    await page.reload();
    await decisions(page).getByRole('button', { name: 'Record a decision' }).click();
    await sheet.getByRole('button', { name: REF }).click();
    await consent.getByText('Open', { exact: true }).waitFor();
    await consent.getByRole('radio').check();
    await sheet.getByLabel('What says so').fill('Report of SG13, TD 400');
    await sheet.getByRole('button', { name: 'Record it' }).click();
    await sheet.waitFor({ state: 'detached' });
    await decisions(page).getByText(`Consent to ${REF}`).waitFor();
    await decisions(page).getByText('Report of SG13, TD 400').waitFor();
    await focusComesTo(page, 'button Record a decision');
    expect(complaints).toEqual([]);
  });

  test('by keyboard alone: it is taken back with the reason, and recorded again; the focus goes in, stays in, comes back', async () => {
    const { page } = await web.open(place(), { as: sven });
    await decisions(page).getByText(`Consent to ${REF}`).waitFor();
    await tabTo(page, `Take back: Consent to ${REF}`);
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: 'Take the decision back' });
    await dialog.waitFor();
    await press(page, 'Escape');
    await dialog.waitFor({ state: 'detached' });
    await focusComesTo(page, `button Take back: Consent to ${REF}`);
    await press(page, 'Enter');
    await dialog.waitFor();
    for (let stop = 0; stop < 6; stop++) {
      await press(page, 'Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
    }
    await tabTo(page, 'textarea');
    await page.keyboard.type('It was another text.');
    await tabTo(page, 'button Take the decision back');
    await press(page, 'Enter');
    await decisions(page).getByText('No decision is recorded yet.').waitFor();
    await page.locator('#decisions h2:focus').waitFor();
    await tabTo(page, 'button Record a decision');
    await press(page, 'Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, `button ${REF}`);
    await press(page, 'Enter');
    await page.getByRole('radio', { name: /^Consented/ }).waitFor();
    await tabTo(page, /^input/);
    for (let stop = 0; !(await isOn(page, 'kind')) && stop < 12; stop++) await press(page, 'Tab');
    await press(page, 'Space', 'Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await decisions(page).getByText(`Consent to ${REF}`).waitFor();
    await focusComesTo(page, 'button Record a decision');
  });

  const isOn = (page: Page, name: string) =>
    page.evaluate((wanted) => document.activeElement?.getAttribute('name') === wanted, name);

  test('the secretariat reads why it does not decide about texts, and records what was said in words', async () => {
    const { page } = await web.open(place(), { as: cora });
    await decisions(page).getByRole('button', { name: 'Record a decision' }).click();
    const sheet = page.getByRole('dialog', { name: 'Record a decision' });
    await sheet.getByRole('button', { name: REF }).click();
    await sheet.locator('.decisions-shut', { hasText: 'Consented' }).locator('.reasons li').first().waitFor();
    expect(await sheet.getByRole('radio', { name: 'Consented' }).count()).toBe(0);
    await sheet.getByText('A body, or in words').click();
    await sheet.getByRole('textbox', { name: 'In words' }).fill(HOSTILE);
    await sheet.getByRole('button', { name: 'Record it' }).click();
    await sheet.waitFor({ state: 'detached' });
    await decisions(page).getByText(HOSTILE).waitFor();
    expect(await page.locator('#decisions img').count()).toBe(0);
    expect(await page.title()).not.toMatch(/^[12]$/);
  });

  test('by keyboard alone: the next meeting is recorded for a month, and corrected once its days are known', async () => {
    const { page, complaints } = await web.open('/meetings?body=SG13', { as: cora });
    await page.getByRole('link', { name: 'Record a meeting' }).waitFor();
    await tabTo(page, 'a Record a meeting');
    await press(page, 'Enter');
    await page.locator('h1:focus', { hasText: 'Record a meeting' }).waitFor();
    expect(await page.getByLabel('Body').inputValue()).toBe('SG13');
    await tabTo(page, /^select/);
    await page.keyboard.type('Study group');
    await tabTo(page, /^select/);
    await press(page, 'Tab', 'Tab');
    await page.keyboard.type('2027-02');
    await press(page, 'Control+Enter');
    await page.locator('h1:focus', { hasText: 'SG13-2027-02' }).waitFor();
    await page.getByText('days not known').first().waitFor();
    await tabTo(page, 'a Correct it');
    await press(page, 'Enter');
    await page.locator('h1:focus', { hasText: 'Correct a meeting' }).waitFor();
    await page.getByLabel('First day').waitFor();
    for (let stop = 0; !(await isLabelled(page, 'First day')) && stop < 20; stop++) await press(page, 'Tab');
    await press(page, 'Control+a');
    await page.keyboard.type('2027-02-30');
    for (let stop = 0; !(await isLabelled(page, 'Reason')) && stop < 20; stop++) await press(page, 'Tab');
    await page.keyboard.type('The days are fixed.');
    await press(page, 'Enter');
    await page.getByRole('alert').getByText('meeting.starts').waitFor();
    for (let stop = 0; !(await isLabelled(page, 'First day')) && stop < 60; stop++) await press(page, 'Shift+Tab');
    await press(page, 'Control+a');
    await page.keyboard.type('2027-02-15');
    await press(page, 'Tab');
    await page.keyboard.type('2027-02-26');
    await press(page, 'Control+Enter');
    await page.getByText('26 February 2027').first().waitFor();
    expect(complaints.filter((complaint) => !complaint.includes('status of 4'))).toEqual([]);
  });

  const isLabelled = (page: Page, label: string) =>
    page.evaluate(
      (wanted) =>
        document.activeElement instanceof HTMLInputElement &&
        document.activeElement.labels?.[0]?.textContent === wanted,
      label,
    );

  test('whoever may not correct a meeting reads why', async () => {
    const { page } = await web.open(place(), { as: await cast.person('Rita Reader') });
    await page.getByRole('link', { name: 'Correct it' }).click();
    await page.getByText('You may not correct this meeting.').waitFor();
    await page.locator('.reasons li').first().waitFor();
  });
});
