import { describeInBrowser, press, startWeb, tabTo, type Web } from '../support/browser';
import { Cast } from '../support/cast';

describeInBrowser('test/web/table.spec.ts')('The roadmap as table and matrix', () => {
  let web: Web;
  beforeAll(async () => {
    web = await startWeb();
  });
  afterAll(() => web?.close());

  test('is sorted, grouped and filtered by the address, which brings the same back', async () => {
    const { page, complaints } = await web.open('/roadmap?view=table&body=SG2&asof=2014-06-01');
    await page.getByRole('link', { name: 'M.occm' }).waitFor();
    await page.getByRole('button', { name: 'Target' }).click();
    await page.waitForURL('**sort=target**');
    await page.getByRole('columnheader', { name: 'Target' }).and(page.locator('[aria-sort=ascending]')).waitFor();
    await page.getByLabel('Group by').selectOption('sdo');
    await page
      .getByRole('rowgroup')
      .getByRole('button', { name: /^ITU-T/ })
      .waitFor();
    const address = page.url();
    await page.goto(address);
    await page
      .getByRole('rowgroup')
      .getByRole('button', { name: /^ITU-T/ })
      .click();
    await page.getByRole('link', { name: 'M.occm' }).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  test('lets columns be chosen and moved by keyboard, and gives what is seen out as files', async () => {
    const { page, complaints } = await web.open('/roadmap?view=table&body=SG2');
    await page.locator('.roadmap-table tbody th').first().waitFor();
    await page.getByRole('button', { name: 'Columns' }).focus();
    await press(page, 'Enter');
    await page.getByRole('checkbox', { name: 'Twin' }).check();
    await page.getByRole('columnheader', { name: 'Twin' }).waitFor();
    await page.getByRole('button', { name: 'Move Twin to the front' }).click();
    await press(page, 'Escape');
    expect(page.url()).toContain('cols=');
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Table (CSV)' }).click();
    expect((await file).url()).toContain('/open-data/roadmap.csv?filter=%7B%22bodies%22%3A%5B%22SG2%22%5D%7D');
    await page.goto(`${web.url}/roadmap?view=table&body=SG2&late=1`);
    const late = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Table (CSV)' }).click();
    // What is late is so on the day of the file: the address names none.
    expect(new URL((await late).url()).searchParams.get('filter')).toBe('{"bodies":["SG2"],"overdue":true}');
    expect(complaints).toEqual([]);
  });

  test('a rapporteur confirms several items at once; what may not be confirmed says why', async () => {
    const cast = await Cast.of(web.server);
    const kang = await cast.person('Kang Example', { role: 'RAPPORTEUR', body: 'Q5/2', studyPeriod: '2013-2016' });
    const { page } = await web.open('/roadmap?view=table&body=SG2&asof=2014-06-01', { as: kang });
    await page.getByRole('link', { name: 'M.occm' }).waitFor();
    expect(await page.getByRole('checkbox', { name: /^Pick/ }).count()).toBe(0);
    await page.goto(`${web.url}/roadmap?view=table&q=Y.3500`);
    await page.getByRole('checkbox', { name: /^Pick/ }).first().check();
    await page.getByText('1 item picked').waitFor();
    await page.getByRole('button', { name: 'Confirm: still true' }).click();
    await page.getByRole('alert').waitFor();
  });

  test('the matrix shows gaps and single owners, and each cell leads to its list', async () => {
    const { page, complaints } = await web.open('/roadmap?view=matrix');
    await page.getByRole('rowheader', { name: 'Security' }).waitFor();
    await page.getByText('Gap: none').first().waitFor();
    await page
      .getByText(/ only$/)
      .first()
      .waitFor();
    await tabTo(page, /^a \d+/);
    await press(page, 'Enter');
    await page.waitForURL('**view=table**');
    await page.locator('.roadmap-table tbody th').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
