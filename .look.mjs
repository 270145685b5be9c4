import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const cookies = JSON.parse(readFileSync('/tmp/wdesk-cookies.json', 'utf8'));
const url = 'http://localhost:4471';
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
});
const shots = process.argv.slice(2).map((s) => JSON.parse(s));
for (const { name, path, as, theme = 'light', width = 1440, height = 900, lang = 'en', full, act } of shots) {
  const ctx = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: lang === 'zh' ? 'zh-CN' : lang,
    reducedMotion: 'reduce',
  });
  if (as) {
    const [n, v] = cookies[as].split('=');
    await ctx.addCookies([{ name: n, value: v, url }]);
  }
  const page = await ctx.newPage();
  page.on('console', (m) => {
    if (['error', 'warning'].includes(m.type())) console.log(name, m.text().slice(0, 300));
  });
  page.on('pageerror', (e) => console.log(name, String(e)));
  await page.goto(url + path);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.waitForTimeout(600);
  if (act) await new Function('page', 'return (async()=>{' + act + '})()')(page), await page.waitForTimeout(700);
  await page.screenshot({ path: `/tmp/look-${name}.png`, fullPage: !!full });
  await ctx.close();
}
await browser.close();
