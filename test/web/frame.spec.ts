import { axe, describeInBrowser, press, startWeb, tabTo, type Web } from '../support/browser';

describeInBrowser('test/web/frame.spec.ts')('The frame', () => {
  let web: Web;
  beforeAll(async () => {
    web = await startWeb();
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
    await page.waitForURL('**/meetings');
    await page.locator('h1:focus', { hasText: 'Meetings' }).waitFor();
    await press(page, 'Control+k');
    await page.getByRole('searchbox', { name: 'Search' }).waitFor();
    await page.keyboard.type('M. rcsm');
    await page.getByRole('menuitem', { name: /M\.3371/ }).waitFor();
    await press(page, 'ArrowDown', 'Enter');
    await page.waitForURL('**/items/*');
    await page.locator('h1', { hasText: 'M.3371' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('shows no barrier, %s', async (theme) => {
    for (const lang of ['en', 'zh', 'ar'] as const)
      for (const width of [1440, 390]) {
        const { page, context, complaints } = await web.open('/roadmap?view=table', { lang, theme, width });
        await page.locator('#main table').waitFor();
        expect({ lang, width, found: await axe(page) }).toEqual({ lang, width, found: [] });
        expect(complaints).toEqual([]);
        await context.close();
      }
  });
});
