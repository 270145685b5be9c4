import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { axe, describeInBrowser, focused, press, startWeb, tabTo, type Web } from '../support/browser';
import { Cast, OFFICES } from '../support/cast';
import { PASSWORD } from '../support/people';

const ASSETS = path.join(__dirname, '../../dist/web/assets');

const WEB = path.join(__dirname, '../../web/src');

/** Compressed, in KiB. */
const compressed = (name: string) => statSync(path.join(ASSETS, `${name}.gz`)).size / 1_024;
const isSearch = (name: string) => name.startsWith('search-dialog');

/** What is loaded later, by the name of its file: pages, views, sheets, dialogs, languages; the explorer is a page of its own. */
const CHUNKS = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('explorer'))
  .flatMap((file) => [...readFileSync(path.join(WEB, file), 'utf8').matchAll(/import\('([^']+)'\)/g)])
  .map(([, to = '']) => {
    const name = new RegExp(`^${path.basename(to)}-[\\w-]{8}\\.js$`);
    const found = readdirSync(ASSETS).find((file) => name.test(file));
    if (!found) throw new Error(`${to} is no chunk of its own.`);
    return found;
  });

/** The page has told how many there are: the answer of the API stands. */
const settled = (page: Page) => page.locator('.counts', { hasText: /\d/ }).waitFor();

describeInBrowser('test/web/frame.spec.ts')('The frame', () => {
  let web: Web;
  let cast: Cast;
  beforeAll(async () => {
    // Public answers are kept, as they are by a server as it comes: then they are sent compressed.
    web = await startWeb({ KEPT_ANSWERS_MB: '16' });
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
    expect(await focused(page)).toBe('button Search or jump to…');
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

  test('keeps dates together among words that are read from the right', async () => {
    const { page } = await web.open('/roadmap?q=M.mivrcc', { lang: 'ar' });
    await page.locator('.tl-left-item').click();
    const words = page.locator('.roadmap-panel small').filter({ hasText: '2014-12-31' });
    const [year, day] = await words.evaluate((element) => {
      const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
      const at = node?.textContent?.indexOf('2014-12-31') ?? -1;
      const left = (from: number, to: number) => {
        const range = document.createRange();
        if (!node) return Number.NaN;
        range.setStart(node, at + from);
        range.setEnd(node, at + to);
        return range.getBoundingClientRect().left;
      };
      return [left(0, 4), left(8, 10)];
    });
    expect(year).toBeLessThan(day ?? Number.NaN);
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

  test('weighs no more than it may: 230 KiB of scripts, 15 of styles and 450 in all before the roadmap stands, 40 for a later part', async () => {
    const { page } = await web.open('/roadmap');
    await settled(page);
    // What is asked by many comes compressed from the second time on.
    await page.reload();
    await page.locator('.tl-row').first().waitFor();
    const asked = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((entry) => ({ url: entry.name, size: 'encodedBodySize' in entry ? Number(entry.encodedBodySize) : 0 })),
    );
    // The search is loaded while nothing else is to be done.
    const names = asked.map(({ url }) => path.basename(new URL(url).pathname)).filter((name) => !isSearch(name));
    const weigh = (ending: string) =>
      names.filter((name) => name.endsWith(ending)).reduce((sum, name) => sum + compressed(name), 0);
    const sizes = {
      scripts: weigh('.js'),
      styles: weigh('.css'),
      all: asked.reduce((sum, { size }) => sum + size, 0) / 1_024,
    };
    process.stdout.write(`  /roadmap, KiB: ${JSON.stringify(sizes)}\n`);
    expect(sizes.scripts).toBeLessThanOrEqual(230);
    expect(sizes.styles).toBeLessThanOrEqual(15);
    expect(sizes.all).toBeLessThanOrEqual(450);
    const later = CHUNKS.map((name) => ({ name, size: compressed(name) }));
    expect(later.length).toBeGreaterThan(20);
    expect(later.filter(({ size }) => size > 40)).toEqual([]);
  });

  test.each(['', '?packed=1', '?view=table', '?view=matrix'])(
    'is made of 1,500 elements at most: /roadmap%s',
    async (address) => {
      const { page } = await web.open(`/roadmap${address}`);
      await page.locator('#main :is([role=row], tbody tr)').first().waitFor();
      expect(await page.locator('*').count()).toBeLessThanOrEqual(1_500);
    },
  );

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

  const STILL = [
    '/roadmap',
    '/roadmap?view=table',
    '/roadmap?view=matrix',
    '/items/Y.3500',
    '/liaison',
    '/groups',
    '/bodies/SG13',
    '/meetings',
    '/meetings/SG17-2021-04',
    '/letters/Collective%20letter%2011%2F17',
    '/hygiene',
  ];
  test.each([1440, 390])('stays where it is while data comes in, at %s px', async (width) => {
    const { page } = await web.open('/permissions', { width });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const moved = 'value' in entry && typeof entry.value === 'number' ? entry.value : 0;
          document.documentElement.dataset.moved = String(Number(document.documentElement.dataset.moved ?? 0) + moved);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const moved: Record<string, number> = {};
    for (const address of STILL) {
      await page.goto(web.url + address);
      await page.locator('#main h1').waitFor();
      await page.waitForFunction(() => !document.querySelector('#main .skeleton'));
      await page.waitForLoadState('networkidle');
      moved[address] = await page.evaluate(() => Number(document.documentElement.dataset.moved ?? 0));
    }
    process.stdout.write(`  moved: ${JSON.stringify(moved)}\n`);
    expect(Object.entries(moved).filter(([, by]) => by > 0.02)).toEqual([]);
  });
});
