import { axe, describeInBrowser, focused, press, startWeb, tabTo, type Web } from '../support/browser';

const LOOKS = (['light', 'dark'] as const).flatMap((theme) =>
  (['en', 'zh', 'ar'] as const).flatMap((lang) => [1440, 390].map((width) => ({ theme, lang, width }))),
);
/** Two days compared, with all that is marked, and an item looked at closely. */
const FULL = '/roadmap?sdo=ITU-T&stage=APPROVED&stage=IN_DEVELOPMENT&asof=2019-01-01&cmp=2014-06-01&sel=M.mivrcc';

describeInBrowser('test/web/timeline-barriers.spec.ts')('The timeline', () => {
  let web: Web;
  beforeAll(async () => {
    web = await startWeb();
  });
  afterAll(() => web?.close());

  test.each(LOOKS)('shows no barrier: $theme, $lang, $width px', async (look) => {
    const { page, context, complaints } = await web.open(look.width === 390 ? FULL.replace(/&sel=.*/, '') : FULL, look);
    await page.locator('.tl-change').first().waitFor({ state: 'attached' });
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('shows none in its filters, its list of keys, its lines and its panel on a phone; the focus comes back', async () => {
    const { page } = await web.open('/roadmap?packed=1', { width: 390 });
    await page.locator('.tl-row-pack').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('dialog', { name: 'Filters' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await press(page, 'Escape');
    expect(await focused(page)).toContain('Filters');
    await tabTo(page, /^row /);
    const row = await focused(page);
    await press(page, '?');
    await page.getByRole('dialog', { name: 'Keys of the timeline' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe(row);
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Space');
    await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
    expect(await focused(page)).toMatch(/^aside /);
    expect(await axe(page)).toEqual([]);
    await press(page, 'Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    expect(await focused(page)).toMatch(/^gridcell /);
  });
});
