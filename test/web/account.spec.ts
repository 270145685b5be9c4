import { FirstAdministrator } from '../../src/people/first-administrator';
import { describeInBrowser, press, startWeb, tabTo, type Web } from '../support/browser';
import { Cast, OFFICES } from '../support/cast';
import { PASSWORD as KNOWN } from '../support/people';

const PASSWORD = 'a blue chair beside the lake 7';

describeInBrowser('test/web/account.spec.ts')('Accounts', () => {
  let web: Web;
  let cast: Cast;
  beforeAll(async () => {
    web = await startWeb();
    cast = await Cast.of(web.server);
  });
  afterAll(() => web?.close());

  test('the first administrator comes in by the link of the start, by keyboard alone, and signs in again', async () => {
    const empty = await startWeb();
    const link = new URL(String(await empty.server.app.get(FirstAdministrator).link()));
    const { page, complaints } = await empty.open(`/sign-in${link.hash}`);
    expect(page.url()).toBe(`${empty.url}/sign-in`);
    await tabTo(page, 'input');
    await page.keyboard.type(PASSWORD);
    await press(page, 'Enter');
    await page.getByLabel('E-mail address').fill('grace@example.org');
    await page.getByLabel('Name, which is public').fill('Grace <script>alert(1)</script> Example');
    await press(page, 'Enter');
    await page.waitForURL('**/roadmap**');
    await page.goto(`${empty.url}/account`);
    await page.getByRole('heading', { name: 'Grace <script>alert(1)</script> Example' }).waitFor();
    const cookies = await page.context().cookies();
    expect(cookies.map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite }))).toEqual([
      { httpOnly: true, sameSite: 'Lax' },
    ]);
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.waitForURL('**/sign-in');
    await page.getByLabel('E-mail address').fill('grace@example.org');
    await page.getByLabel('Password').fill('not the password');
    await press(page, 'Enter');
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Password').fill(PASSWORD);
    await press(page, 'Enter');
    await page.waitForURL('**/roadmap**');
    expect(complaints.filter((complaint) => !complaint.includes('status of 401'))).toEqual([]);
    await empty.close();
  });

  test('a person makes a token, which is shown once and works, and revokes it', async () => {
    const kang = await cast.person('Kang Example', { role: 'RAPPORTEUR', body: 'Q17/13' });
    const { page, complaints } = await web.open('/account', { as: kang });
    await page.getByRole('cell', { name: 'Q17/13' }).waitFor();
    await page.getByRole('button', { name: 'New token' }).click();
    await page.getByLabel('What it is for').fill('A script');
    await page.getByRole('button', { name: 'Make the token' }).click();
    const token = await page.locator('.account-token code').innerText();
    const asked = await page.request.post(`${web.url}/graphql`, {
      headers: { authorization: `Bearer ${token}`, cookie: '' },
      data: { query: '{ viewer { via scopes } }' },
    });
    expect(await asked.json()).toEqual({ data: { viewer: { via: 'TOKEN', scopes: ['READ'] } } });
    await page.reload();
    await page.getByRole('rowheader', { name: 'A script' }).waitFor();
    expect(await page.locator('.account-token').count()).toBe(0);
    await page.getByRole('button', { name: 'Revoke the token A script' }).click();
    await page.getByRole('rowheader', { name: 'A script' }).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  test('an administrator invites someone and appoints; everyone sees who may do what, and why', async () => {
    const { page, complaints } = await web.open('/people', { as: cast.ada });
    await page.getByRole('button', { name: 'Invite' }).click();
    await page.getByRole('dialog').getByLabel('E-mail address').fill('new@example.org');
    await page.getByLabel('Name, which is public').fill('Nova Example');
    await page.getByRole('dialog').getByRole('button', { name: 'Invite' }).click();
    expect(await page.locator('.people-link').innerText()).toMatch(/\/sign-in#sri_/);
    await press(page, 'Escape');
    await page.getByRole('link', { name: 'Nova Example' }).click();
    await page.getByRole('button', { name: 'Appoint' }).click();
    await page.getByLabel('Body').fill('SG 99');
    await page.getByRole('dialog').getByRole('button', { name: 'Appoint' }).click();
    await page.getByText('No body is known by this name.').waitFor();
    await page.getByLabel('Body').fill('Q 17/13');
    await page.getByRole('dialog').getByRole('button', { name: 'Appoint' }).click();
    await page.getByRole('cell', { name: 'Q17/13', exact: true }).waitFor();
    await page.goto(`${web.url}/permissions`);
    await page.getByLabel('Role').selectOption('JCA_COORDINATOR');
    await page.getByText('A.18', { exact: false }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('who has to sign in first is led to where the link pointed; never to another host', async () => {
    await cast.person('Rhea Weg', OFFICES.rapporteur);
    const { page, complaints } = await web.open('/items/Y.ecsai-reqts?edit=target');
    const signIn = async () => {
      await page.getByLabel('E-mail address').fill('rhea.weg@example.org');
      await page.getByLabel('Password').fill(KNOWN);
      await press(page, 'Enter');
    };
    await page.getByRole('dialog').getByRole('link', { name: 'Sign in' }).click();
    await signIn();
    await page.getByRole('dialog').getByLabel('Target', { exact: true }).waitFor();
    expect(page.url()).toBe(`${web.url}/items/Y.ecsai-reqts?edit=target`);
    await page.context().clearCookies();
    await page.goto(`${web.url}/sign-in?back=${encodeURIComponent('//evil.example/roadmap')}`);
    await signIn();
    await page.waitForURL(`${web.url}/roadmap**`);
    expect(complaints).toEqual([]);
  });

  test('a session that is over leaves the page to the public, and says so to who was reading', async () => {
    const lena = await cast.person('Lena Ende', OFFICES.rapporteur);
    const { page, complaints } = await web.open('/meetings', { as: lena });
    await page.getByRole('button', { name: 'You: Lena Ende' }).waitFor();
    await lena.data('mutation { signOutEverywhere }');
    await page.getByRole('link', { name: 'Groups', exact: true }).click();
    await page.getByText('Your session is over. What you wrote stays here.').waitFor();
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
    await page.locator('main .counts', { hasText: /\d/ }).waitFor();
    expect(await page.locator('main').getByRole('alert').count()).toBe(0);
    expect(complaints.filter((complaint) => !complaint.includes('status of 401'))).toEqual([]);
  });

  test('what is being written when the session ends stays, to be sent after signing in again', async () => {
    const olga = await cast.person('Olga Amt', OFFICES.liaison);
    const { page } = await web.open('/liaison/new', { as: olga });
    await page.getByLabel('Title').fill('A title that took its time');
    await olga.data('mutation { signOutEverywhere }');
    // Groups are proposed while one types: the first question to the API since then.
    await page.getByLabel('From 1', { exact: true }).fill('SG13');
    await page.getByText('Your session is over. What you wrote stays here.').waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('A title that took its time');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Sign in again in a new tab' }).click(),
    ]);
    await tab.getByLabel('E-mail address').fill('olga.amt@example.org');
    await tab.getByLabel('Password').fill(KNOWN);
    await press(tab, 'Enter');
    await tab.waitForURL('**/roadmap**');
    expect(await page.getByLabel('Title').inputValue()).toBe('A title that took its time');
  });
});
