import type { Page } from 'playwright-core';
import { describeInBrowser, startWeb, type Web } from '../support/browser';
import { changeBySql } from '../support/by-sql';
import { Cast, OFFICES } from '../support/cast';
import { withAdministrator } from '../support/database';
import { recordMeeting } from '../support/meetings';
import type { Client } from '../support/people';

const ITEM = '/items/Y.ecsai-reqts';
const TRANSFER = `mutation ($change: ItemChange!, $to: String!, $studyPeriod: String) {
  transferWorkItem(change: $change, to: $to, studyPeriod: $studyPeriod) { id }
}`;

const RETARGET =
  'mutation ($change: ItemChange!, $target: String!) { retargetWorkItem(change: $change, target: $target) { id } }';

const sheet = (page: Page) => page.getByRole('dialog');
const save = (page: Page) => sheet(page).getByRole('button', { name: 'Save' }).click();
const closed = (page: Page) => sheet(page).waitFor({ state: 'detached' });
const facts = (page: Page) => page.getByRole('region', { name: 'Facts' });
const where = (page: Page) => page.getByRole('navigation', { name: 'Where it is' });

describeInBrowser('test/web/item-forms.spec.ts')('The forms of a work item', () => {
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

  test('a later target says who waits for it; “next meeting” is answered with the month of that meeting', async () => {
    const year = new Date().getFullYear() + 1;
    const meeting = { type: 'STUDY_GROUP', body: 'SG13', starts: `${year}-03-02`, ends: `${year}-03-13` };
    expect((await recordMeeting(carl, meeting)).errors).toEqual([]);
    await rosa.data(RETARGET, { change: await cast.item('Y.ecsai-reqts'), target: '2027' });
    await rosa.data(
      `mutation ($change: ItemChange!, $relation: RelationInput!) { relateWorkItems(change: $change, relation: $relation) { id } }`,
      {
        change: await cast.item('Y.aias-reqts'),
        relation: { name: 'DEPENDS_ON', other: (await cast.item('Y.ecsai-reqts')).id },
      },
    );
    const { page } = await web.open(`${ITEM}?edit=target`, { as: rosa });
    const target = sheet(page).getByRole('textbox', { name: 'Target' });
    await target.fill('2035');
    await sheet(page).getByText('1 dependent item affected: Y.aias-reqts').waitFor();
    await target.fill('next SG13 meeting');
    await sheet(page).getByText(`SG13 meets next: ${year}-03-02.`).waitFor();
    await sheet(page)
      .getByRole('button', { name: new RegExp(`^Take “${year}-03`) })
      .click();
    await sheet(page).getByText(`Understood: between ${year}-03-01 and ${year}-03-31`).waitFor();
    await target.fill('the next SC 27 meeting');
    await sheet(page).getByText('No meeting of SC 27 to come is recorded').waitFor();
  });

  test('finds a group by words that another page found bodies by, with a place in between', async () => {
    const { page } = await web.open('/liaison/new', { as: sven });
    await page.getByLabel('To 1', { exact: true }).fill('SG13');
    await page.locator('datalist option').first().waitFor({ state: 'attached' });
    await page.evaluate((address) => history.pushState(null, '', address), `${ITEM}?edit=transfer`);
    await sheet(page).getByLabel('To which Question or group').fill('SG13');
    await sheet(page)
      .getByRole('button', { name: /^ITU-T › SG13/ })
      .first()
      .waitFor();
  });

  test('gives it to another Question; one that another organization has is refused with the rule', async () => {
    const { page, complaints } = await web.open(`${ITEM}?edit=transfer`, { as: sven });
    const to = sheet(page).getByLabel('To which Question or group');
    await to.fill('ETSI');
    await save(page);
    await sheet(page).getByText('ETSI is of another organization').waitFor();
    await to.fill('Q.19/13');
    await sheet(page)
      .getByRole('button', { name: /ITU-T › SG13 › .*Q19\/13 2025-2028/ })
      .click();
    await sheet(page).getByLabel('Reason').fill('SG13 reorganized its work.');
    await save(page);
    await closed(page);
    await where(page).getByRole('link', { name: 'Q19/13' }).waitFor();
    await facts(page).getByRole('listitem').filter({ hasText: 'Q17/13' }).waitFor();
    await page.getByText('SG13 reorganized its work.').waitFor();
    expect(complaints.filter((words) => !/status of 4\d\d/.test(words))).toEqual([]);
  });

  test('where somebody else gave it away meanwhile, both are shown to choose from', async () => {
    const { page } = await web.open(`${ITEM}?edit=transfer`, { as: sven });
    await sheet(page).getByLabel('To which Question or group').fill('Q.17/13');
    await sheet(page)
      .getByRole('button', { name: /Q17\/13 2025-2028/ })
      .click();
    const change = { ...(await cast.item('Y.ecsai-reqts')), reason: 'A mistake' };
    await carl.data(TRANSFER, { change, to: 'Q18/13', studyPeriod: '2025-2028' });
    await save(page);
    const merge = page.getByRole('dialog', { name: 'Y.ecsai-reqts changed while you were editing' });
    const row = merge.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Group / Question' }) });
    expect(await row.innerText()).toMatch(/Q19\/13 · 2025-2028[\s\S]*Q17\/13 · 2025-2028[\s\S]*Q18\/13 · 2025-2028/);
    await merge.getByRole('radio', { name: 'Group / Question, yours' }).check();
    await merge.getByRole('button', { name: /^Save as version/ }).click();
    await closed(page);
    await where(page).getByRole('link', { name: 'Q17/13' }).waitFor();
  });

  test('carries it to the Question that continues its own in the next study period', async () => {
    await withAdministrator(
      (client) =>
        changeBySql(
          client,
          `update work_item set body_id = (select id from body where key = 'Q17/13@2017-2020') where ref = 'Y.AIObs'`,
        ),
      web.server.databaseUrl,
    );
    const { page } = await web.open('/items/Y.AIObs?edit=carry', { as: sven });
    await sheet(page)
      .getByRole('radio', { name: /Q17\/13 2025-2028/ })
      .check();
    await save(page);
    await closed(page);
    await facts(page).getByRole('listitem').filter({ hasText: 'Q17/13' }).nth(1).waitFor();
    await page.goto(`${web.url}/items/Y.AIObs?edit=carry`);
    await sheet(page).getByText('Nothing is known that continues its owner in a later study period.').waitFor();
  });

  test('places it in cells of the matrix, for the coordinator; says the rapporteur why not', async () => {
    const jo = await cast.person('Jo Coordinator', OFFICES.coordinator);
    const { page } = await web.open(`${ITEM}?edit=cells`, { as: jo });
    await sheet(page).getByRole('list', { name: 'Cells of the matrix' }).waitFor({ state: 'attached' });
    for (const remove of await sheet(page)
      .getByRole('button', { name: /^Take .* off$/ })
      .all())
      await remove.click();
    await sheet(page).getByText('It stands in no cell of the matrix.').waitFor();
    await sheet(page).getByLabel('Activity domain').selectOption({ label: 'Management' });
    await sheet(page).getByLabel('Document category').selectOption({ label: 'Requirements, use cases' });
    await sheet(page).getByRole('button', { name: 'Add this cell' }).click();
    await sheet(page).getByLabel('Activity domain').selectOption({ label: 'Security' });
    await sheet(page).getByLabel('Document category').selectOption({ label: 'None' });
    await sheet(page).getByRole('button', { name: 'Add this cell' }).click();
    await save(page);
    await closed(page);
    await facts(page).getByText('Management × Requirements, use cases and Security').waitFor();
    const { page: hers } = await web.open(`${ITEM}?edit=cells`, { as: rosa });
    await sheet(hers).getByRole('heading', { name: 'Why may I not?' }).waitFor();
    await sheet(hers).getByText('Management × Requirements, use cases and Security').waitFor();
    expect(await sheet(hers).getByRole('button', { name: 'Save' }).count()).toBe(0);
  });

  test('gives it its number, and says who bears one that is taken; the former name still leads there', async () => {
    const { page } = await web.open('/items/Y.aias-reqts?edit=number', { as: rosa });
    await sheet(page).getByRole('textbox', { name: 'Number' }).fill('Y.3500 (08/2014)');
    await save(page);
    await sheet(page)
      .getByText(/is borne by ITU-T Y\.3500/)
      .waitFor();
    await sheet(page).getByRole('textbox', { name: 'Number' }).fill('Y.3999 | M.3999');
    await save(page);
    await closed(page);
    await page.getByRole('heading', { level: 1, name: /^ITU-T Y\.3999/ }).waitFor();
    await page.goto(`${web.url}/items/Y.aias-reqts`);
    await page.getByRole('heading', { level: 1, name: /^ITU-T Y\.3999/ }).waitFor();
    await page.getByRole('region', { name: 'Names and numbers' }).getByText('M.3999').first().waitFor();
  });

  test('deletes it with a reason, without asking twice: Undo puts it back, and so does the form later', async () => {
    const { page } = await web.open(ITEM, { as: sven });
    const remove = async () => {
      await page.getByRole('button', { name: 'Update status or target' }).click();
      await sheet(page).getByRole('radio', { name: 'Delete' }).check();
      await save(page);
      expect(
        await sheet(page)
          .getByLabel('Reason')
          .evaluate((field: HTMLTextAreaElement) => field.validity.valid),
      ).toBe(false);
      await sheet(page).getByLabel('Reason').fill('No contribution at three meetings.');
      await save(page);
      await closed(page);
      await page.getByText('This text no longer holds: Deleted').waitFor();
    };
    await remove();
    await page
      .locator('.toast', { hasText: 'is deleted from the work programme.' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await page.getByText('Y.ecsai-reqts is back in the work programme.').waitFor();
    await page.getByText('This text no longer holds: Deleted').waitFor({ state: 'detached' });
    await remove();
    await page.getByRole('button', { name: 'Update status or target' }).click();
    await sheet(page).getByRole('radio', { name: 'Delete' }).check();
    await sheet(page).getByText('It is deleted. Saving puts it back').waitFor();
    await save(page);
    await closed(page);
    await page.getByText('This text no longer holds: Deleted').waitFor({ state: 'detached' });
  });

  test('leaves the editors as they are where only a reason was written', async () => {
    const { page } = await web.open(`${ITEM}?edit=editors`, { as: rosa });
    await sheet(page).getByLabel('Add an editor').fill('Rosa Diaz');
    await sheet(page).getByRole('button', { name: 'Rosa Diaz' }).click();
    await save(page);
    await page.getByText('Editor: Rosa Diaz').waitFor();
    await page.goto(`${web.url}${ITEM}?edit=editors`);
    await sheet(page).getByLabel('Reason').fill('Confirmed at the meeting.');
    await save(page);
    await closed(page);
    await page.getByText('Confirmed at the meeting.').waitFor();
    expect(await page.getByText('Editor: Rosa Diaz').count()).toBe(1);
  });
});
