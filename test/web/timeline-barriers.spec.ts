import { axe, describeInBrowser, focused, press, startWeb, tabTo, type Web } from '../support/browser';

describeInBrowser('test/web/timeline-barriers.spec.ts')('The timeline', () => {
  let web: Web;
  beforeAll(async () => {
    web = await startWeb();
  });
  afterAll(() => web?.close());

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
