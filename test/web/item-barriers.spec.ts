import { axe, describeInBrowser, startWeb, type Web } from '../support/browser';
import { Cast, OFFICES } from '../support/cast';
import type { Client } from '../support/people';

describeInBrowser('test/web/item-barriers.spec.ts')('A work item', () => {
  let web: Web;
  let rosa: Client;
  beforeAll(async () => {
    web = await startWeb();
    rosa = await (await Cast.of(web.server)).person('Rosa Diaz', OFFICES.rapporteur);
  });
  afterAll(() => web?.close());

  test.each(['light', 'dark'] as const)(
    'shows no barrier, %s',
    async (theme) => {
      for (const lang of ['en', 'zh', 'ar'] as const)
        for (const width of [1440, 390]) {
          const { page, context, complaints } = await web.open('/items/M.mivrcc', { lang, theme, width, as: rosa });
          for (const address of [
            '/items/ISO%2FIEC%2017788?relations=graph',
            '/items/Y.ecsai-reqts?edit=step',
            ...(lang === 'en' ? ['/items/M.3371?asof=2014-06-01'] : []),
          ]) {
            await page.goto(`${web.url}${address}`);
            await page
              .locator(address.includes('edit=') ? '.dialog form textarea' : '#facts')
              .first()
              .waitFor();
            expect({ address, lang, width, found: await axe(page) }).toEqual({ address, lang, width, found: [] });
          }
          expect(complaints).toEqual([]);
          await context.close();
        }
    },
    180_000,
  );

  test('at 390 px nothing is wider than the window', async () => {
    const { page } = await web.open('/items/M.mivrcc', { width: 390, height: 844 });
    await page.locator('#history').waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(wide).toBe(false);
  });
});
