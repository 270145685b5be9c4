import type { Page } from 'playwright-core';
import { axe, describeInBrowser, focusComesTo, focused, press, startWeb, tabTo, type Web } from '../support/browser';
import { Cast } from '../support/cast';
import { PASSWORD } from '../support/people';

const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

describeInBrowser('test/web/tasks-administrator.spec.ts')('Administration by keyboard alone', () => {
  let web: Web;
  let cast: Cast;
  beforeAll(async () => {
    web = await startWeb();
    cast = await Cast.of(web.server);
    await cast.person('Nova Example');
  });
  afterAll(() => web?.close());

  /** Goes on to the field of a form with a name. */
  const toField = async (page: Page, name: string) => {
    for (let stop = 0; stop < 60; stop++) {
      await press(page, 'Tab');
      if (await page.evaluate((wanted) => document.activeElement?.getAttribute('name') === wanted, name)) return;
    }
    throw new Error(`The keyboard does not reach the field ${name}.`);
  };
  /** The focus is in the dialog, stays there all around, and Esc gives it back to what opened it. */
  const holdsTheFocus = async (page: Page, opener: string) => {
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const isWithin = () => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null);
    expect(await isWithin()).toBe(true);
    for (const key of ['Tab', 'Shift+Tab'])
      for (let stop = 0; stop < 12; stop++) {
        await press(page, key);
        expect(await isWithin()).toBe(true);
      }
    await press(page, 'Escape');
    await dialog.waitFor({ state: 'detached' });
    await focusComesTo(page, opener);
    await press(page, 'Enter');
    await dialog.waitFor();
  };

  test('someone signs in with a form that a keeper of passwords fills, and out again', async () => {
    const { page, complaints } = await web.open('/sign-in');
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('main input')].map((input) => [
          input.getAttribute('name'),
          input.getAttribute('type'),
          input.getAttribute('autocomplete'),
        ]),
      ),
    ).toEqual([
      ['email', 'email', 'username'],
      ['password', 'password', 'current-password'],
    ]);
    await toField(page, 'email');
    await page.keyboard.insertText('ada@example.org');
    await toField(page, 'password');
    await page.keyboard.insertText(PASSWORD);
    await press(page, 'Enter');
    await page.waitForURL('**/roadmap**');
    await tabTo(page, /Ada Okafor/);
    await press(page, 'Enter');
    await page.getByRole('menuitem').first().waitFor();
    await press(page, 'End', 'Enter');
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('an administrator appoints someone, and ends the appointment', async () => {
    const { page, complaints } = await web.open('/people?name=Nova+Example', { as: cast.ada });
    await page.getByRole('heading', { name: 'Offices' }).waitFor();
    await tabTo(page, 'button Appoint');
    await press(page, 'Enter');
    await holdsTheFocus(page, 'button Appoint');
    await tabTo(page, /^select/);
    await page.keyboard.type('Rapporteur');
    await toField(page, 'body');
    await page.keyboard.type('SG 99');
    await press(page, 'Enter');
    await page.getByText('No body is known by this name.').waitFor();
    await press(page, 'Control+a');
    await page.keyboard.type('Q 17/13');
    await toField(page, 'affiliation');
    await page.keyboard.type(HOSTILE);
    await toField(page, 'from');
    await page.keyboard.type('2026-01');
    await press(page, 'Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('cell', { name: 'Q17/13', exact: true }).waitFor();
    await page.getByRole('cell', { name: HOSTILE }).waitFor();
    await focusComesTo(page, 'button Appoint');
    await tabTo(page, /^button End/);
    const opener = await focused(page);
    expect(opener).toMatch(/^button .*Rapporteur Q17\/13/);
    await press(page, 'Enter');
    await holdsTheFocus(page, opener);
    await toField(page, 'on');
    await page.keyboard.type('06302026');
    await toField(page, 'reason');
    await page.keyboard.type('Another one took over');
    await press(page, 'Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('cell', { name: '2026-06-30' }).waitFor();
    await page.locator('#main section h2:focus').waitFor();
    expect(complaints).toEqual([]);
  });

  test('an administrator asks someone in, and reads the link that is shown once', async () => {
    const { page } = await web.open('/people', { as: cast.ada });
    await page.getByRole('button', { name: 'Invite' }).waitFor();
    await tabTo(page, 'button Invite');
    await press(page, 'Enter');
    await holdsTheFocus(page, 'button Invite');
    await toField(page, 'email');
    await page.keyboard.type('kay@example.org');
    await toField(page, 'name');
    await page.keyboard.type(`Kay ${HOSTILE}`);
    await press(page, 'Enter');
    await page.locator('.people-link').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await focusComesTo(page, 'button Invite');
    await page.getByRole('rowheader', { name: `Kay ${HOSTILE}` }).waitFor();
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('somebody finds why they may not', async () => {
    const { page } = await web.open('/permissions');
    await page.getByRole('row').nth(1).waitFor();
    await tabTo(page, /^select/);
    await page.keyboard.type('JCA');
    await page.waitForURL(/role=JCA_COORDINATOR/);
    await press(page, 'Tab');
    await page.keyboard.type('Decide');
    await page.waitForURL(/action=DECIDE/);
    await page.getByText('Nobody has this right in this role.').waitFor();
    await press(page, 'Shift+Tab', 'Home');
    await page.waitForURL((url) => !url.search.includes('role='));
    await page.getByText('Res.1', { exact: false }).first().waitFor();
    expect(await axe(page)).toEqual([]);
  });

  test('somebody makes a token, copies it, and revokes it', async () => {
    const { page } = await web.open('/account', { as: cast.ada });
    await page.getByRole('button', { name: 'New token' }).waitFor();
    await tabTo(page, 'button New token');
    await press(page, 'Enter');
    await holdsTheFocus(page, 'button New token');
    await toField(page, 'name');
    await page.keyboard.type(`A script ${HOSTILE}`);
    await press(page, 'Enter');
    await page.locator('.account-token code').waitFor();
    expect(await focused(page)).toMatch(/Copy|New token/);
    await page.getByRole('rowheader', { name: 'A script' }).waitFor();
    await tabTo(page, /Revoke the token A script/);
    await press(page, 'Enter');
    await page.getByRole('rowheader', { name: 'A script' }).waitFor({ state: 'detached' });
    await page.locator('#main section h2:focus').waitFor();
    expect(await page.locator('main img').count()).toBe(0);
  });
});
