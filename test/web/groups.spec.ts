import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { axe, describeInBrowser, focused, press, startWeb, tabTo, type Web } from '../support/browser';
import { changeBySql } from '../support/by-sql';

const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

describeInBrowser('test/web/groups.spec.ts')('Groups and Questions', () => {
  let web: Web;
  beforeAll(async () => {
    web = await startWeb();
  });
  afterAll(() => web?.close());

  const heading = (page: Page, text: string) => page.locator('h1', { hasText: text }).waitFor();

  test('a reader finds Q17/13 by its old name, and goes through its study periods', async () => {
    const { page, complaints } = await web.open('/groups');
    await page.getByRole('searchbox', { name: 'Find in any spelling' }).fill('Q. 26/13');
    await page.getByText('now Q17/13 (2025-2028)').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Q26/13' }).click();
    await heading(page, 'Q26/13');
    await page.getByText('Continues as Q17/13 in 2025-2028').waitFor();
    const periods = page.getByRole('navigation', { name: 'Study period' });
    await periods.getByRole('link', { name: '2013-2016' }).click();
    await heading(page, 'Q17/13');
    await page.getByText('Was Q26/13 in 2009-2012').waitFor();
    expect(await periods.locator('[aria-current=page]').innerText()).toBe('2013-2016');
    await page
      .getByRole('link', { name: /Y\.3500/ })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });

  test('the tree is walked with the arrows, one stop of the keyboard', async () => {
    const { page } = await web.open('/groups?status=ACTIVE&type=QUESTION');
    await page.getByRole('treeitem', { name: /Q17\/13/ }).waitFor();
    await page.goto(`${web.url}/groups`);
    await page.getByRole('treeitem').first().waitFor();
    await tabTo(page, /^treeitem 3GPP/);
    await press(page, 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    expect(await focused(page)).toContain('treeitem ATIS');
    await press(page, 'End', 'Home', 'ArrowRight', 'ArrowRight');
    expect(await focused(page)).toContain('treeitem 3GPP SA2');
    await press(page, 'ArrowLeft');
    expect(await focused(page)).toContain('treeitem 3GPP 3rd');
    await press(page, 'Enter');
    await heading(page, '3GPP');
    await page.goto(`${web.url}/groups?lang=ar`);
    await page.getByRole('treeitem').first().focus();
    await press(page, 'ArrowRight');
    expect(await page.getByRole('treeitem').first().getAttribute('aria-expanded')).toBe('false');
  });

  test('a joint group has two parents, an office that is open, and its terms of reference', async () => {
    const { page, complaints } = await web.open('/bodies/JRG-CCM');
    const parents = page.getByRole('complementary').getByRole('link', { name: /^WP2\// });
    await parents.first().waitFor();
    expect(await parents.allInnerTexts()).toEqual(['WP2/2', 'WP2/13']);
    await page.getByText('Open: nobody is named yet').waitFor();
    await page.getByRole('link', { name: 'Wang Yanchuan' }).waitFor();
    const terms = page.getByRole('region', { name: 'Terms of reference' });
    await terms.getByText('Draft', { exact: true }).waitFor();
    expect(await terms.getByRole('listitem').filter({ hasText: 'Scope and Goals' }).innerText()).toMatch(/^3/);
    await page.getByText('until the end of the study period 2013-2016').first().waitFor();
    const ics = await page.getByRole('link', { name: /iCalendar/ }).getAttribute('href');
    expect(new URL(String(ics)).pathname).toMatch(/^\/calendar\/body\/\d+\.ics$/);
    expect(complaints).toEqual([]);
  });

  test('a study group says how its work stands, and each figure leads to its list', async () => {
    const { page } = await web.open('/bodies/SG13');
    const health = page.getByRole('region', { name: 'How its work stands' });
    await health.getByRole('link', { name: '6 active' }).waitFor();
    await page.getByText('30 answers overdue').waitFor();
    await health.getByRole('link', { name: '1 liaison statements overdue' }).click();
    await page.waitForURL(/\/liaison\?.*due=overdue/);
    await page.goBack();
    await health.getByRole('link', { name: '6 active' }).click();
    await page.waitForURL(/\/roadmap\?.*body=SG13/);
  });

  test('addresses of calendars and feeds lead to the page of what they name', async () => {
    const { body, person, liaisonStatement } = (await web.server.data(
      '{ body(ref: "Q17/13") { id } person(name: "Wang Yanchuan") { id } liaisonStatement(ref: "COM2-LS066") { id } }',
    )) as Record<string, { id: string }>;
    const { page } = await web.open(`/bodies/${body?.id}`);
    await heading(page, 'Q17/13');
    await page.goto(`${web.url}/people/${person?.id}`);
    await heading(page, 'Wang Yanchuan');
    await page.goto(`${web.url}/liaison/${liaisonStatement?.id}`);
    await page.waitForURL(`**/liaison?**sel=${liaisonStatement?.id}**`);
    await page.goto(`${web.url}/bodies/999999999`);
    await page.getByText('No body is known as “999999999”.').waitFor();
  });

  test('what somebody wrote stays text', async () => {
    const db = new Client({ connectionString: web.server.databaseUrl });
    await db.connect();
    await changeBySql(db, `update body set name = $1, note = $1, web_page = 'javascript:alert(1)' where ref = 'ATIS'`, [
      HOSTILE,
    ]);
    await db.end();
    const { page, complaints } = await web.open('/bodies/ATIS');
    await heading(page, HOSTILE);
    expect(await page.title()).toBe(`ATIS ${HOSTILE} · Standards roadmap`);
    expect(await page.locator('[href^=javascript]').count()).toBe(0);
    await page.goto(`${web.url}/groups?q=ATIS`);
    await page.getByText(HOSTILE).waitFor();
    expect(complaints).toEqual([]);
  });

  test('show no barrier where one was sought, and where there is much', async () => {
    const { page } = await web.open('/groups?q=Q26%2F13');
    await page.getByText('now Q17/13').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.goto(`${web.url}/bodies/SG13`);
    await page.locator('#meetings').waitFor();
    expect(await axe(page)).toEqual([]);
  }, 180_000);
});
