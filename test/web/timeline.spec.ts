import type { Page } from 'playwright-core';
import { describeInBrowser, focused, press, startWeb, tabTo, type Web } from '../support/browser';
import { Cast, OFFICES } from '../support/cast';

const WHY = '$id: ID!, $expectedVersion: Int!';
const CHANGE = 'change: { id: $id, expectedVersion: $expectedVersion, reason: "Told by the story" }';
const REVISE = `mutation (${WHY}, $text: String!) { reviseWorkItem(${CHANGE}, revision: { title: $text, scope: $text }) { id } }`;
const RETARGET = `mutation (${WHY}, $target: String!) { retargetWorkItem(${CHANGE}, target: $target) { id } }`;
const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name });
const firstItem = (page: Page) => page.locator('.tl-left-item').first();
const inAddress = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const waitForAddress = (page: Page, name: string, value: string | null) =>
  page.waitForURL((url) => url.searchParams.get(name) === value);

describeInBrowser('test/web/timeline.spec.ts')('The timeline', () => {
  let web: Web;
  beforeAll(async () => {
    web = await startWeb();
    const cast = await Cast.of(web.server);
    const rosa = await cast.person('Rosa Diaz', OFFICES.rapporteur);
    for (const target of ['2027-03 for consent', '2028 for consent'])
      await rosa.data(RETARGET, { ...(await cast.item('Y.ecsai-reqts')), target });
    await rosa.data(REVISE, { ...(await cast.item('YSTR.qcc')), text: HOSTILE });
  });
  afterAll(() => web?.close());

  test('tells of each item what is known, and no more', async () => {
    const { page, complaints } = await web.open('/roadmap?q=M.mivrcc');
    const name = await row(page, /^M\.mivrcc/).getAttribute('aria-label');
    expect(name).toMatch(
      /^M\.mivrcc, Requirements and analysis for management interface .*, ITU-T Q7\/2, Under study · .*, since 31 January 2013, target 2014 for consent \(Consent\), over \d+ years late, 2 liaison statements$/,
    );
    const cells = await row(page, /^M\.mivrcc/)
      .getByRole('gridcell')
      .allTextContents();
    expect(cells.slice(2, 4)).toEqual(['31 January 2013', '2014 for consent (Consent)']);
    expect(await page.getByRole('columnheader').allTextContents()).toEqual([
      'Work item',
      'Stage',
      'Start',
      'Target',
      'Slip',
    ]);
    const lane = page.getByRole('row', { name: 'No activity domain, 1 work item, 1 overdue' });
    expect(await lane.getAttribute('aria-level')).toBe('1');
    expect(await lane.getAttribute('aria-expanded')).toBe('true');
    expect(await row(page, /^M\.mivrcc/).getAttribute('aria-level')).toBe('3');
    expect(await page.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('4');
    expect(await page.locator('.tl-chart .tl-zone').count()).toBe(1);
    expect(await page.locator('.tl-chart .tl-mark-consent.tl-planned').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('tells a slip as a range, and never one number that nobody said', async () => {
    const { page } = await web.open('/roadmap?q=Y.ecsai-reqts');
    await row(page, /target 2028 for consent \(Consent\), slipped \+10 to \+21 mo$/).waitFor();
    expect(await page.locator('.tl-label b').allTextContents()).toEqual(['+10 to +21 mo']);
    expect(await page.locator('.tl-former').count()).toBe(1);
  });

  test('stands still while it loads, with few elements', async () => {
    const { page } = await web.open('/roadmap');
    await firstItem(page).waitFor();
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    expect(shift).toBeLessThanOrEqual(0.02);
    const count = () => page.evaluate(() => document.querySelectorAll('*').length);
    expect(await count()).toBeLessThanOrEqual(1_500);
    await page.getByText('Packed').click();
    await page.locator('.tl-row-pack').first().waitFor();
    expect(await count()).toBeLessThanOrEqual(1_500);
  });

  test('by mouse: find, look closer, open, go to the page', async () => {
    const { page, complaints } = await web.open('/roadmap');
    await page.getByRole('searchbox', { name: 'Filter…' }).fill('Y.3509');
    await page.getByText('1 work item', { exact: true }).waitFor();
    await waitForAddress(page, 'q', 'Y.3509');
    await row(page, /Y\.3509/).hover();
    await page.locator('.tl-card', { hasText: '14 December 2019' }).waitFor();
    await page.mouse.move(700, 20);
    await page.locator('.tl-card').waitFor({ state: 'detached' });
    await row(page, /Y\.3509/).click();
    const panel = page.getByRole('complementary', { name: 'Selected work item' });
    await panel.getByRole('heading', { name: /Y\.3509/ }).waitFor();
    expect(inAddress(page, 'sel')).toMatch(/^\d+$/);
    await panel.getByRole('button', { name: 'Close' }).click();
    await waitForAddress(page, 'sel', null);
    await row(page, /Y\.3509/).dblclick();
    await page.waitForURL('**/items/*');
    expect(complaints).toEqual([]);
  });

  test('by keyboard alone: through the lanes, into the cells, beside, and to the page', async () => {
    const { page, complaints } = await web.open('/roadmap?group=sdo&sdo=ITU-T');
    await firstItem(page).waitFor();
    await tabTo(page, /^row ITU-T, /);
    await press(page, 'ArrowRight', 'ArrowRight');
    expect(await focused(page)).toMatch(/^row .*ITU-T/);
    await press(page, 'ArrowRight');
    expect(await focused(page)).toMatch(/^gridcell (In force|Under study|Withdrawn)/);
    await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(await page.locator(':focus').getAttribute('aria-expanded')).toBe('false');
    await press(page, 'ArrowRight', 'End');
    await page.locator('.tl-card').waitFor();
    const last = await focused(page);
    expect(
      await page.locator(':focus').evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight),
    ).toBe(true);
    await press(page, 'Space');
    await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
    expect(await focused(page)).toBe(last);
    await press(page, 'Escape');
    await page.locator('.tl-card').waitFor({ state: 'detached' });
    await waitForAddress(page, 'sel', null);
    expect(await focused(page)).toBe(last);
    await press(page, '/');
    expect(await focused(page)).toMatch(/^input/);
    await page.getByRole('row', { name: last.slice('row '.length) }).focus();
    await press(page, 'v');
    await page.getByRole('table').waitFor();
    await page.goBack();
    await firstItem(page).waitFor();
    await tabTo(page, /^row /);
    await press(page, 'End', 'Enter');
    await page.waitForURL('**/items/*');
    expect(complaints).toEqual([]);
  });

  test('zooms at the pointer, pans, shows all and today; the address keeps what is in view', async () => {
    const { page } = await web.open('/roadmap?from=2013-01-01&to=2017-01-01');
    await firstItem(page).waitFor();
    const year = page.locator('.tl-year', { hasText: '2015' });
    const left = async () => (await year.boundingBox())?.x ?? 0;
    const before = await left();
    await page.mouse.move(before, 400);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -400);
    await page.keyboard.up('Control');
    await page.waitForURL((url) => (url.searchParams.get('from') ?? '') > '2013-06');
    expect(Math.abs((await left()) - before)).toBeLessThan(3);
    await page.locator('.tl-part', { hasText: 'Mar' }).first().waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Fit all' }).click();
    await page.waitForURL((url) => (url.searchParams.get('from') ?? '') < '2001');
    await tabTo(page, /^row /);
    await press(page, '+', '+', '+', '+', 't');
    const now = String(new Date().getFullYear());
    await page.waitForURL(
      (url) => (url.searchParams.get('to') ?? '') > now && (url.searchParams.get('from') ?? '') > '2015',
    );
    const to = inAddress(page, 'to') ?? '';
    await press(page, '[');
    await page.waitForURL((url) => (url.searchParams.get('to') ?? '') < to);
  });

  test('lets go who zoomed a moment ago, however long the other page takes to come', async () => {
    const { page } = await web.open('/roadmap');
    await page.locator('.tl-row').first().waitFor();
    await page.route('**/assets/meetings-page*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await route.continue();
    });
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.evaluate(() => document.querySelector<HTMLElement>('.bar-link[href="/meetings"]')?.click());
    await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/meetings');
  });

  test('goes back to a day gone by, by the slider and the banner', async () => {
    const { page } = await web.open('/roadmap?group=sdo&sdo=ITU-T&asof=2014-06-01');
    await page.getByText('You are looking at the roadmap as it was on 2014-06-01.').waitFor();
    await page.locator('.chip-past', { hasText: 'As of 2014-06-01' }).waitFor();
    await row(page, /^M\.occm, .*target 2014 for consent/).waitFor();
    expect(await page.locator('.tl-day-asof').count()).toBe(1);
    await page.getByRole('slider').focus();
    await press(page, 'ArrowRight');
    await page.waitForURL((url) => (url.searchParams.get('asof') ?? '') > '2014-06-01');
    const stop = inAddress(page, 'asof');
    await page.locator('.chip-past', { hasText: `As of ${stop}` }).waitFor();
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toContain(stop);
    await page.getByRole('button', { name: 'Back to live' }).first().click();
    await waitForAddress(page, 'asof', null);
    await page.getByText('Live', { exact: true }).waitFor();
    await row(page, /^M\.occm/).waitFor({ state: 'detached' });
  });

  test('compares two days: what is new, moved, slipped or gone', async () => {
    const { page } = await web.open('/roadmap?group=sdo&sdo=ITU-T&cmp=2014-06-01&asof=2018-12-31');
    await page.getByText(/^From 2014-06-01 to 2018-12-31: \d+ new, \d+ with another status/).waitFor();
    await page.getByRole('button', { name: 'Changed only' }).click();
    await waitForAddress(page, 'changed', '1');
    await page.getByText('M.3371').first().waitFor();
    const changed = row(page, /M\.3371.*renamed, was M\.rcsm/);
    await changed.waitFor();
    expect(await changed.getAttribute('aria-label')).toContain('status was Draft Recommendation, is In force');
    expect(await page.locator('.tl-ghost').count()).toBeGreaterThan(0);
    expect(await page.locator('.tl-change-new').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'End the comparison' }).first().click();
    await waitForAddress(page, 'cmp', null);
    await page.locator('.tl-change').first().waitFor({ state: 'detached' });
  });

  test('puts several items on a line, each to be reached and named', async () => {
    const { page } = await web.open('/roadmap?packed=1&group=sdo&sdo=3GPP&from=2012-01-01&to=2026-01-01');
    await page.locator('.tl-row-pack').first().waitFor();
    await tabTo(page, /^row 3GPP, /);
    await press(page, 'ArrowDown', 'ArrowDown');
    expect(await focused(page)).toMatch(/^row \d work items? on this line: 3GPP TR/);
    await press(page, 'ArrowRight');
    expect(await focused(page)).toMatch(/^gridcell 3GPP TR .*Published/);
    expect(await page.locator('.tl-packed[data-active=true]').count()).toBe(1);
    await press(page, 'Space');
    await page
      .getByRole('complementary')
      .getByRole('heading', { name: /3GPP TR/ })
      .waitFor();
  });

  test('runs from the right where the language does', async () => {
    const address = '/roadmap?q=M.mivrcc&from=2012-01-01&to=2017-01-01';
    const fromStart = async (page: Page) => {
      await page.locator('.tl-row .tl-bar').waitFor({ state: 'attached' });
      return page.evaluate(() => {
        const { left, right } = document.querySelector('.tl-row .tl-bar')?.getBoundingClientRect() ?? new DOMRect();
        return document.documentElement.dir === 'rtl' ? innerWidth - right : left;
      });
    };
    const [english, arabic] = [await web.open(address), await web.open(address, { lang: 'ar' })];
    expect(Math.abs((await fromStart(arabic.page)) - (await fromStart(english.page)))).toBeLessThan(2);
    await tabTo(arabic.page, /^row /);
    await press(arabic.page, 'ArrowLeft', 'ArrowLeft');
    expect(await focused(arabic.page)).toMatch(/^row M\.mivrcc/);
    expect(arabic.complaints).toEqual([]);
  });

  test('filters, shows which filters are set, and says what is refused', async () => {
    const { page } = await web.open('/roadmap?stage=IN_REVIEW&stage=none&view=chart&asof=2014-02-31');
    await page.getByRole('button', { name: 'Stage In review' }).waitFor();
    await page.getByRole('button', { name: 'Filters (1)' }).click();
    const sheet = page.getByRole('dialog', { name: 'Filters' });
    await sheet.getByLabel('Withdrawn').check();
    await sheet.getByLabel('Group / Question').fill('SC 38');
    await press(page, 'Enter');
    await waitForAddress(page, 'body', 'SC 38');
    await press(page, 'Escape');
    expect(await focused(page)).toContain('Filters (2)');
    await page.getByRole('button', { name: 'Stage Withdrawn' }).click();
    await row(page, /20151/).waitFor();
    const wrong = await web.open('/roadmap?body=Nobody%20at%20all');
    await wrong.page.getByRole('alert').waitFor();
  });

  test('leaves what is hostile in a text as text', async () => {
    const { page, complaints } = await web.open('/roadmap?q=YSTR.qcc');
    await row(page, /YSTR\.qcc/).hover();
    await page.locator('.tl-card', { hasText: HOSTILE }).waitFor();
    await row(page, /YSTR\.qcc/).click();
    await page.getByRole('complementary').getByText(HOSTILE).first().waitFor();
    expect(await page.title()).toBe('Cloud standards roadmap · Standards roadmap');
    expect(await page.locator('#main img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('takes a day to come for now', async () => {
    const { page } = await web.open('/roadmap?asof=2099-01-01');
    await page.locator('.counts', { hasText: /\d/ }).waitFor();
    expect(await page.locator('.chip-past').count()).toBe(0);
    expect(await page.locator('.tl-pill-asof').count()).toBe(0);
  });

  test('opens all lanes to one level at once', async () => {
    const { page } = await web.open('/roadmap');
    const rows = page.locator('.tl-left [role=row]');
    const levels = () => rows.evaluateAll((all) => [...new Set(all.map((row) => row.getAttribute('aria-level')))]);
    await rows.first().waitFor();
    await page.getByRole('button', { name: 'Lanes only' }).click();
    await page.locator('.tl-left-item').first().waitFor({ state: 'detached' });
    expect(await levels()).toEqual(['1']);
    await page.getByRole('button', { name: 'Lanes and groups' }).click();
    await page.locator('.tl-left-group').first().waitFor();
    expect(await page.locator('.tl-left-item').count()).toBe(0);
    await page.getByRole('button', { name: 'All work items' }).click();
    await page.locator('.tl-left-item').first().waitFor();
    await page.goto(`${web.url}/roadmap?group=group`);
    await page.locator('.tl-left-item').first().waitFor();
    expect(await page.getByRole('button', { name: 'Lanes and groups' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Lanes only' }).click();
    await page.locator('.tl-left-item').first().waitFor({ state: 'detached' });
  });

  test('tells by hints what its signs do, and by more than a ground what is chosen', async () => {
    const { page } = await web.open('/roadmap');
    await page.getByRole('button', { name: 'Zoom in' }).getByTitle('Zoom in').waitFor();
    await page.emulateMedia({ forcedColors: 'active' });
    const grounds = await page
      .locator('.segment')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
    expect(new Set(grounds).size).toBe(2);
  });
});
