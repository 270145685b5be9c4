import { describeInBrowser, press, startWeb, tabTo, type Web } from '../support/browser';
import { Cast } from '../support/cast';

describeInBrowser('test/web/table.spec.ts')('The roadmap as table and matrix', () => {
  let web: Web;
  let cast: Cast;
  beforeAll(async () => {
    web = await startWeb();
    cast = await Cast.of(web.server);
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

  test('copies the address also where the browser has no clipboard for it; tells of liaison statements', async () => {
    const { page } = await web.open('/roadmap?view=table&q=M.mivrcc');
    const cells = page.locator('.roadmap-table-liaisons');
    expect(await cells.allInnerTexts()).toEqual(['2']);
    // As on a page that came by plain http from another machine.
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Copy the address of this view' }).click();
    await page.getByText('Copied.').waitFor();
    const filter = page.getByPlaceholder('Filter…');
    await filter.fill('');
    await filter.press('Control+V');
    expect(await filter.inputValue()).toContain('/roadmap?view=table&q=M.mivrcc');
  });

  test('tells what kept several from being confirmed', async () => {
    const rita = await cast.person('Rita Example', { role: 'RAPPORTEUR', body: 'Q5/2', studyPeriod: '2013-2016' });
    const { page } = await web.open('/roadmap?view=table&q=Y.3500', { as: rita });
    await page.getByRole('checkbox', { name: /^Pick/ }).first().check();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: 'Confirm: still true' }).click();
    await page.getByRole('alert').getByText('The server cannot be reached.').waitFor();
    await page.getByText('1 item picked').waitFor();
  });
});
