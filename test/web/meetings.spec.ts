import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { axe, describeInBrowser, press, startWeb, tabTo, type Web } from '../support/browser';
import { changeBySql } from '../support/by-sql';

const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

describeInBrowser('test/web/meetings.spec.ts')('Meetings and letters', () => {
  let web: Web;
  beforeAll(async () => {
    web = await startWeb();
  });
  afterAll(() => web?.close());

  const heading = (page: Page, text: string) => page.locator('h1', { hasText: text }).waitFor();

  test('a meeting shows its deadlines as announced beside the rule, its lettered agenda, its times', async () => {
    const { page, complaints } = await web.open('/meetings/SG17-2021-04');
    const deadlines = page.getByRole('region', { name: 'Deadlines' });
    const stop = (name: string) => deadlines.getByRole('listitem').filter({ hasText: name });
    await stop('Registration').getByText('2021-03-20').waitFor();
    await stop('Contributions to be translated').getByText('2021-02-20').waitFor();
    const contributions = stop('twelve calendar days');
    await contributions.getByText('2021-04-07').waitFor();
    await contributions.getByText('“7 April 2021”').waitFor();
    await contributions.getByText('until 23:59 in Geneva').waitFor();
    await stop('Fellowship').getByText('by the rule').waitFor();
    const agenda = page.getByRole('region', { name: 'Agenda' });
    const seven = agenda.getByRole('listitem').filter({ hasText: /^7Programme/ });
    expect(await seven.getByRole('listitem').filter({ hasText: /^7c/ }).innerText()).toContain(
      'consent or determination',
    );
    await page.getByText('10:00–16:00').waitFor();
    await page.getByRole('link', { name: 'Tutorial and open extended management team meeting' }).waitFor();
    await page.goto(`${web.url}/meetings/FG-Cloud-1`);
    await page.getByText('3 days later than the rule (2010-06-04)').waitFor();
    expect(complaints).toEqual([]);
  });

  test('its pack says why each row stands there, and is taken along as a document, a workbook, tables', async () => {
    const { page } = await web.open('/meetings/SG17-2021-04');
    const due = page.getByRole('region', { name: 'Work items due or overdue' });
    await due.getByText('target "Q4/2020" ended on 2020-12-31').waitFor();
    const files = [
      [page.getByRole('link', { name: 'DOCX' }), /\.docx$/],
      [page.getByRole('link', { name: 'XLSX' }), /\.xlsx$/],
      [due.getByRole('link', { name: /CSV$/ }), /\.csv$/],
    ] as const;
    for (const [link, name] of files) {
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(download.suggestedFilename()).toMatch(name);
      expect(await download.failure()).toBeNull();
    }
  });

  test('by keyboard alone: from the list by way of filters to a meeting, to the letter that announces it', async () => {
    const { page } = await web.open('/meetings');
    await page.getByRole('link', { name: 'Virtual meeting of Study Group 17' }).waitFor();
    await page.getByLabel('Body').focus();
    await page.keyboard.type('SG17');
    await page.waitForURL(/body=SG17/);
    await page.getByRole('link', { name: 'Calendar of SG17' }).waitFor();
    await tabTo(page, 'a Virtual meeting of Study Group 17');
    await press(page, 'Enter');
    await page.locator('h1:focus', { hasText: 'Virtual meeting of Study Group 17' }).waitFor();
    await page.getByRole('region', { name: 'Letters' }).getByRole('link').focus();
    await press(page, 'Enter');
    await heading(page, 'TSB Collective letter 11/17');
    const note = page.getByRole('note');
    expect(await note.locator('del').innerText()).toBe('21 January 2020');
    expect(await note.locator('b').innerText()).toBe('21 January 2021');
    await page.getByText('ITU-T Sector Members').waitFor();
    await page.getByText('Annex B: Agenda').waitFor();
    await page.getByRole('link', { name: 'TSB Circular 68' }).waitFor();
  });

  test('what is known to the month is shown as such, on no day', async () => {
    const { page } = await web.open('/meetings?body=JRG-CCM');
    const line = page.getByRole('listitem').filter({ hasText: 'JRG-CCM-1' });
    await line.getByText('September 2014').waitFor();
    await line.getByText('days not known').waitFor();
    await page.getByLabel('Month').check({ force: true });
    await page.getByRole('heading', { name: 'January 2015' }).waitFor();
    const without = page.getByRole('region', { name: 'In this month; the days are not known' });
    await without.getByRole('link', { name: 'JRG-CCM-2' }).waitFor();
    expect(await page.getByRole('cell').getByRole('link').count()).toBe(0);
    await page.getByRole('button', { name: 'Month after' }).press('Enter');
    await page.getByRole('heading', { name: 'February 2015' }).waitFor();
    await page.goto(`${web.url}/meetings?view=month&month=2021-04`);
    await page.getByRole('cell').getByRole('link', { name: 'Virtual meeting of Study Group 17' }).first().waitFor();
    expect(await page.getByRole('cell').getByRole('link', { name: 'Virtual meeting' }).count()).toBe(11);
  });

  test('a workshop names who speaks, and says where nobody is named', async () => {
    const { page } = await web.open('/meetings/WS-Cloud-2014');
    const programme = page.getByRole('region', { name: 'Programme' });
    await programme.getByRole('link', { name: 'Jamil Chawki' }).first().waitFor();
    await programme.getByText('nobody is named').first().waitFor();
    expect(await axe(page)).toEqual([]);
  });

  test('numbers of calendars and feeds lead to meetings and letters; what is unknown is said to be', async () => {
    const { meeting, letter } = (await web.server.data(
      '{ meeting(key: "SG17-2021-04") { id } letter(ref: "TSB Circular 124") { id } }',
    )) as Record<string, { id: string }>;
    const { page } = await web.open(`/meetings/${meeting?.id}`);
    await heading(page, 'Virtual meeting of Study Group 17');
    await page.goto(`${web.url}/letters/${letter?.id}`);
    await heading(page, 'TSB Circular 124');
    await page.goto(`${web.url}/meetings/none-such`);
    await page.getByText('No meeting is known as “none-such”.').waitFor();
  });

  test('what somebody wrote stays text', async () => {
    const db = new Client({ connectionString: web.server.databaseUrl });
    await db.connect();
    await changeBySql(
      db,
      `update meeting set title = $1, place = $1, web_page = 'javascript:alert(1)' where key = 'TSAG-2010-02'`,
      [HOSTILE],
    );
    await db.end();
    const { page, complaints } = await web.open('/meetings/TSAG-2010-02');
    await heading(page, HOSTILE);
    expect(await page.locator('[href^=javascript]').count()).toBe(0);
    await page.goto(`${web.url}/meetings?view=month&month=2010-02`);
    await page.getByRole('link', { name: HOSTILE }).first().waitFor();
    expect(complaints).toEqual([]);
  });
});
