import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeInBrowser, focusComesTo, press, startWeb, tabTo, type Web } from '../support/browser';
import { Cast } from '../support/cast';

const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
const TABLE = [
  'Activity domain\tOrganization and Question\tTitle\tScope\tStatus\tStart date\tTarget date',
  `Security\tITU-T Q17/13\tY.made-up ${HOSTILE} Framework of made-up clouds\t${HOSTILE}\tDraft Recommendation\t2014-02-01\t2016 for consent`,
  'Management\tITU-T Q5/2\tM.occm Overview of Cloud Computing Management\tSomething else\tDraft Recommendation\t2012-03-07\t2015 for consent',
].join('\n');

/** A table of a roadmap as somebody saved it, with all that a page can bring along. */
const PAGE = `<html><head><title>1</title><script>document.title = 2; alert(2)</script></head><body onload="alert(3)">
<table><tr><th>Activity domain</th><th>Organization and Question</th><th>Title</th><th>Scope</th><th>URI</th><th>Status</th><th>Start date</th><th>Target date</th></tr>
<tr><td>Security</td><td>ITU-T Q17/13</td><td>Y.sent-page, <b>A page</b> <img src="x" onerror="alert(4)"> that was sent<script>alert(5)</script></td>
<td>&lt;script&gt;alert(6)&lt;/script&gt; <iframe src="javascript:alert(7)"></iframe></td><td><a href="javascript:alert(8)">javascript:alert(8)</a></td>
<td>Draft Recommendation</td><td>2014-02-01</td><td>2027 for consent</td></tr></table></body></html>`;

describeInBrowser('test/web/tasks-import.spec.ts')('Import', () => {
  let web: Web;
  let cast: Cast;
  beforeAll(async () => {
    web = await startWeb();
    cast = await Cast.of(web.server);
  });
  afterAll(() => web?.close());

  test('by keyboard alone: a returned table is pasted, looked at, taken in row by row, applied, and taken back', async () => {
    const { page, complaints } = await web.open('/imports', { as: cast.ada });
    await page.getByRole('button', { name: 'Look at it' }).waitFor();
    const field = (name: string) => () =>
      page.evaluate((wanted) => document.activeElement?.getAttribute('name') === wanted, name);
    const until = async (isThere: () => Promise<boolean>) => {
      for (let stop = 0; stop < 40 && !(await isThere()); stop++) await press(page, 'Tab');
    };
    await until(field('name'));
    await page.keyboard.type(`Answer ${HOSTILE}`);
    await until(field('text'));
    await page.keyboard.insertText(TABLE);
    await tabTo(page, 'button Look at it');
    await press(page, 'Enter');
    await page.locator('.imports-summary h2:focus').waitFor();
    await tabTo(page, /Take in: .*3070/);
    await press(page, 'Space');
    await page
      .getByText(/1 of \d rows/)
      .or(page.getByRole('button', { name: 'Apply 1 row' }))
      .first()
      .waitFor();
    await press(page, 'Shift+Tab');
    await page.keyboard.down('Shift');
    await tabTo(page, 'button Apply 1 row');
    await page.keyboard.up('Shift');
    await press(page, 'Enter');
    await page.getByText('1 new, 0 changed').first().waitFor();
    await page.locator('#main h1:focus').waitFor();
    await tabTo(page, `Take back: Answer ${HOSTILE}`);
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await press(page, 'Escape');
    await dialog.waitFor({ state: 'detached' });
    await focusComesTo(page, 'Take back: Answer');
    await press(page, 'Enter');
    await dialog.waitFor();
    for (let stop = 0; stop < 5; stop++) {
      await press(page, 'Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
    }
    await until(field('reason'));
    await page.keyboard.type('A trial');
    await press(page, 'Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Taken back').waitFor();
    await page.locator('#main section h2:focus').waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('a page that somebody sent runs nothing: its name, its script, its pictures, its addresses', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'imports-'));
    const file = path.join(folder, '<img src=x onerror=alert(1)>.html');
    writeFileSync(file, PAGE);
    const { page, complaints } = await web.open('/imports', { as: cast.ada });
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await page.getByTestId('imports-file').setInputFiles(file);
    await page.locator('.imports-row').first().waitFor();
    await page.locator('.imports-summary h2', { hasText: 'img src=x' }).waitFor();
    const inert = async () => {
      expect(await page.locator('main img, main script, main iframe, [href^="javascript"]').count()).toBe(0);
      expect(await page.title()).not.toMatch(/^[0-9]$/);
    };
    await inert();
    await page.getByRole('button', { name: /^Apply/ }).click();
    await page.getByText(/1 new/).first().waitFor();
    await inert();
    await page.goto(`${web.url}/items/Y.sent-page`);
    await page.locator('h1', { hasText: 'Y.sent-page' }).waitFor();
    await inert();
    expect({ asked, complaints }).toEqual({ asked: [], complaints: [] });
  });
});
