import { request } from 'node:http';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser, press, startWeb, tabTo, tabToField, type Web } from '../support/browser';

const SPELLINGS = ['M. rcsm', 'ITU-T M.3371', 'm.3371', 'isn 9621'];
const card = (page: Page, name: string) => page.getByRole('region', { name });

/** What an address of the server answers. */
const fetched = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    request(url, { agent: false }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    })
      .on('error', reject)
      .end();
  });

describeInBrowser('test/web/tasks-reader.spec.ts')('A reader', () => {
  let web: Web;
  beforeAll(async () => {
    web = await startWeb();
  });
  afterAll(() => web?.close());

  const copies = async (address: string) => {
    const opened = await web.open(address);
    await opened.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: web.url });
    return opened;
  };
  /** Where a link leads, on the server of the test. */
  const here = async (link: Locator) => web.url + new URL((await link.getAttribute('href')) ?? '', web.url).pathname;
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test('finds an item by any spelling, by mouse', async () => {
    for (const spelling of SPELLINGS) {
      const { page, context } = await web.open('/roadmap');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByRole('searchbox', { name: 'Search' }).fill(spelling);
      await page.getByRole('menuitem', { name: /M\.3371/ }).click();
      await page.getByRole('heading', { level: 1, name: /^ITU-T M\.3371/ }).waitFor();
      await context.close();
    }
  });

  test('the same by keyboard alone', async () => {
    for (const spelling of SPELLINGS) {
      const { page, context } = await web.open('/roadmap');
      await press(page, 'Control+k');
      await page.getByRole('searchbox', { name: 'Search' }).waitFor();
      await page.keyboard.type(spelling);
      await page.getByRole('menuitem', { name: /M\.3371/ }).waitFor();
      // No answer is on its way that would exchange what is found.
      await page.locator('.search-dialog [role=status]', { hasText: /\d/ }).waitFor();
      await press(page, 'ArrowDown');
      await page.locator('[role=menuitem][data-focused]', { hasText: 'M.3371' }).waitFor();
      await press(page, 'Enter');
      await page.locator('h1:focus', { hasText: 'M.3371' }).waitFor();
      await context.close();
    }
  });

  test('follows an item by its feed, and a group by feed and calendar, by mouse and by keyboard alone', async () => {
    const { page } = await web.open('/items/M.3371');
    const feed = page.getByRole('link', { name: 'Follow (Atom)' });
    expect(await fetched(await here(feed))).toMatch(/<feed[\s\S]*M\.3371/);
    await page.locator('h1').waitFor();
    await tabTo(page, 'Follow (Atom)');
    await page.goto(`${web.url}/bodies/Q17%2F13`);
    const calendar = page.locator('a.bodies-follow').first();
    await calendar.waitFor();
    expect(await fetched(await here(calendar))).toMatch(/^BEGIN:VCALENDAR/);
    await tabTo(page, (await calendar.innerText()).trim());
  });

  test('cites an item: a link for ever, and a citation that says of which day it speaks; by mouse', async () => {
    const { page } = await copies('/items/M.3371');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Copied.').first().waitFor();
    const link = await clipboard(page);
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/items\/\d+$/);
    await page.getByRole('button', { name: 'Copy citation' }).click();
    await page.waitForFunction(async (known) => (await navigator.clipboard.readText()) !== known, link);
    const today = new Date().toISOString().slice(0, 10);
    const citation = await clipboard(page);
    expect(citation).toMatch(
      new RegExp(
        `^ITU-T M\\.3371 \\(10/2016\\), “Requirements for service management.*”, .*as of ${today}\\. ${link}\\?asof=${today}$`,
      ),
    );
    await page.goto(`${link}?asof=2014-06-01`);
    await page.getByRole('heading', { level: 1, name: /^M\.rcsm/ }).waitFor();
    await card(page, 'Cite and follow')
      .getByText(/M\.rcsm, “Requirements for Cloud Service Management”.*as of 2014-06-01\./)
      .waitFor();
  });

  test('the same by keyboard alone, also of a day gone by', async () => {
    const { page } = await copies('/items/M.3371');
    await page.getByRole('button', { name: 'Copy citation' }).waitFor();
    await tabToField(page, 'As it was on');
    await page.keyboard.type('06012014');
    await press(page, 'Enter');
    await page.getByRole('heading', { level: 1, name: /^M\.rcsm/ }).waitFor();
    await tabTo(page, 'Copy citation');
    await press(page, 'Enter');
    await page.getByText('Copied.').first().waitFor();
    expect(await clipboard(page)).toMatch(/^ITU-T, M\.rcsm, “.*as of 2014-06-01\. .*\/items\/\d+\?asof=2014-06-01$/);
  });
});
