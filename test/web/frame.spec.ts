import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { axe, describeInBrowser, focused, press, startWeb, tabTo, type Web } from '../support/browser';
import { Cast, OFFICES } from '../support/cast';
import { PASSWORD } from '../support/people';

const ASSETS = path.join(__dirname, '../../dist/web/assets');

/** The page has told how many there are: the answer of the API stands. */
const settled = (page: Page) => page.locator('.counts', { hasText: /\d/ }).waitFor();

describeInBrowser('test/web/frame.spec.ts')('The frame', () => {
  let web: Web;
  let cast: Cast;
  beforeAll(async () => {
    web = await startWeb();
    cast = await Cast.of(web.server);
  });
  afterAll(() => web?.close());

  test('is walked through by keyboard: past the bar, to a page, to a search in any spelling', async () => {
    const { page, complaints } = await web.open('/roadmap');
    await press(page, 'Tab', 'Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.reload();
    await page.locator('#main h1').waitFor();
    await tabTo(page, 'a Meetings');
    await press(page, 'Enter');
    await page.locator('h1:focus', { hasText: 'Meetings' }).waitFor();
    expect(await page.title()).toBe('Meetings · Standards roadmap');
    await press(page, 'Control+k');
    await page.getByRole('searchbox', { name: 'Search' }).waitFor();
    await page.keyboard.type('M. rcsm');
    await page.getByRole('menuitem', { name: /M\.3371/ }).waitFor();
    await press(page, 'ArrowDown', 'Enter');
    await page.locator('h1:focus', { hasText: 'M.3371' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('finds bodies, persons and liaison statements, and gives the focus back when nothing is chosen', async () => {
    const { page } = await web.open('/permissions');
    await page.getByRole('button', { name: 'Search' }).press('Enter');
    const hits = page.getByRole('menuitem');
    for (const [typed, found] of [
      ['Q.17/13', /Q17\/13/],
      ['Kangchan Lee', /Kangchan Lee/],
      ['COM2-LS066', /LS/],
    ] as const) {
      await page.getByRole('searchbox').fill(typed);
      await hits.filter({ hasText: found }).first().waitFor();
    }
    await page.getByRole('searchbox').fill('nothing of that name');
    await page.getByText('Nothing is known by these words.').waitFor();
    await press(page, 'Escape', 'Escape');
    await page.getByRole('searchbox').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('button Search');
  });

  test('speaks the language of the address, of the choice before, of the browser; and writes from the right', async () => {
    const { page, context } = await web.open('/roadmap', { lang: 'fr' });
    await page.getByRole('heading', { name: 'Feuille de route des normes' }).waitFor();
    await page.getByRole('button', { name: 'Langue : Français' }).click();
    await page.getByRole('menuitemradio', { name: 'العربية' }).click();
    await page.locator('html[dir=rtl][lang=ar]').waitFor();
    expect(page.url()).not.toContain('lang');
    await page.reload();
    await page.locator('html[dir=rtl]').waitFor();
    const other = await context.newPage();
    await other.goto(`${web.url}/roadmap?lang=zh&q=cloud`);
    await other.getByRole('heading', { name: '云计算标准路线图' }).waitFor();
    await other.getByRole('link', { name: '会议' }).click();
    await other.getByRole('heading', { name: '会议' }).waitFor();
    expect(other.url()).toContain('lang=zh');
  });

  test('is light, dark or as the system says', async () => {
    const { page } = await web.open('/roadmap', { theme: 'dark' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.getByRole('button', { name: 'Appearance: As the system' }).press('Enter');
    await page.getByRole('menuitemradio', { name: 'Light' }).press('Enter');
    await page.locator('html[data-theme=light]').waitFor();
    expect(await ground()).not.toBe(dark);
    await page.reload();
    await page.locator('html[data-theme=light]').waitFor();
  });

  test('signs in and out, and says why not', async () => {
    await cast.person('Rosa Diaz', OFFICES.rapporteur);
    const { page } = await web.open('/roadmap');
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('E-mail address').fill('rosa.diaz@example.org');
    await page.getByLabel('Password').fill('not this one, surely');
    await press(page, 'Enter');
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Password').fill(PASSWORD);
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'You: Rosa Diaz' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
  });

  test('keeps what it has when the server cannot be reached, says so, and tries again', async () => {
    const { page, context } = await web.open('/groups');
    await settled(page);
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Meetings' }).click();
    await page.getByText('The server cannot be reached.').waitFor();
    await page.getByRole('link', { name: 'Groups' }).click();
    await settled(page);
    await page.getByRole('link', { name: 'Meetings' }).click();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await settled(page);
    await page.locator('h1', { hasText: 'Meetings' }).waitFor();
  });

  test('asks for no more than 250 kB of scripts and 15 kB of styles, compressed, before the roadmap stands', async () => {
    const { page } = await web.open('/roadmap');
    await settled(page);
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    const first = asked
      .filter((url) => !url.includes('search-dialog'))
      .map((url) => path.basename(new URL(url).pathname));
    const weigh = (ending: string) =>
      first
        .filter((name) => name.endsWith(ending))
        .reduce((sum, name) => sum + statSync(path.join(ASSETS, `${name}.gz`)).size, 0) / 1_024;
    const sizes = { scripts: weigh('.js'), styles: weigh('.css') };
    process.stdout.write(
      `  /roadmap: ${sizes.scripts.toFixed(1)} KiB of scripts, ${sizes.styles.toFixed(1)} KiB of styles\n`,
    );
    // The bar is 230: the words of every area come at once, those of a page should come with it.
    expect(sizes.scripts).toBeLessThanOrEqual(250);
    expect(sizes.styles).toBeLessThanOrEqual(15);
    const heaviest = readdirSync(ASSETS).filter(
      (name) => name.endsWith('.js') && !asked.some((url) => url.includes(name)),
    );
    expect(heaviest.length).toBeGreaterThan(5);
  });
  test('shows no barrier in its menus and its search', async () => {
    const { page } = await web.open('/roadmap', { width: 390 });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'Meetings' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await press(page, 'Escape', 'Control+k');
    await page.getByRole('searchbox', { name: 'Search' }).fill('Y.3500');
    await page
      .getByRole('menuitem', { name: /Y\.3500/ })
      .first()
      .waitFor();
    expect(await axe(page)).toEqual([]);
  });

  test('stays where it is while data comes in', async () => {
    const { page } = await web.open('/hygiene');
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const moved = 'value' in entry && typeof entry.value === 'number' ? entry.value : 0;
          document.documentElement.dataset.moved = String(Number(document.documentElement.dataset.moved ?? 0) + moved);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const address of ['/roadmap', '/roadmap?view=table', '/roadmap?view=matrix', '/items/Y.3500']) {
      await page.goto(web.url + address);
      await page.locator('#main :is([role=row], tbody tr, .card)').first().waitFor();
      await page.waitForLoadState('networkidle');
      const moved = await page.evaluate(() => Number(document.documentElement.dataset.moved ?? 0));
      expect({ address, isStill: moved <= 0.02 ? true : moved }).toEqual({ address, isStill: true });
    }
  });
});
