import type { Page } from 'playwright-core';
import { describeInBrowser, startWeb, type Web } from '../support/browser';
import { changeBySql } from '../support/by-sql';
import { Cast, OFFICES } from '../support/cast';
import { withAdministrator } from '../support/database';
import { draft, letter, record, written } from '../support/liaison-desk';
import { type Client, PASSWORD } from '../support/people';

const BAD =
  '<img src=x onerror="document.title=1"><script>document.title=2</script><a href="javascript:alert(1)">x</a>';
const LINK = 'javascript:document.title=3';

const REVISE = `mutation ($change: ItemChange!, $revision: WorkItemRevision!) {
  reviseWorkItem(change: $change, revision: $revision) { id }
}`;
const RETARGET =
  'mutation ($change: ItemChange!, $target: String!) { retargetWorkItem(change: $change, target: $target) { id } }';
const NOTE = 'mutation ($id: ID!, $text: String!) { noteOnWorkItem(workItem: $id, text: $text) { id } }';
const LIAISON_NOTE = `mutation ($statement: ID!, $body: ID!, $text: String!) {
  writeLiaisonNote(statement: $statement, body: $body, text: $text) { id }
}`;

/** What of a page could run: elements that nobody here writes, handlers, and links that are scripts. */
const alive = (page: Page) =>
  page.locator('body :is(img, iframe, object, script, [onerror], [onclick], a[href^="javascript:" i])').count();

describeInBrowser('test/web/item-inert.spec.ts')('What people wrote', () => {
  let web: Web;
  let cast: Cast;
  let rosa: Client;
  let liam: Client;
  beforeAll(async () => {
    web = await startWeb();
    cast = await Cast.of(web.server);
    rosa = await cast.person('Rosa Diaz', OFFICES.rapporteur);
    liam = await cast.person('Liam Officer', OFFICES.liaison);
  });
  afterAll(() => web?.close());

  const bySql = (text: string, values: readonly unknown[]) =>
    withAdministrator((client) => changeBySql(client, text, values), web.server.databaseUrl);

  test('stays text on the page of a work item: title, texts, status, addresses, names, notes, reasons', async () => {
    const item = await cast.item('Y.aias-reqts');
    const revision = { title: `T ${BAD}`, scope: BAD, summary: BAD, comment: BAD, equivalent: BAD, baseTexts: [BAD] };
    await rosa.data(REVISE, { change: { ...item, reason: BAD }, revision });
    await rosa.data(NOTE, { id: item.id, text: BAD });
    await bySql('update work_item set uri = $2, publication = $2 where id = $1', [item.id, LINK]);
    await bySql('update work_item set native_status = $2 where id = $1', [item.id, BAD]);
    await rosa.data(RETARGET, { change: { ...(await cast.item('Y.aias-reqts')), reason: BAD }, target: BAD });
    const { page, complaints } = await web.open('/items/Y.aias-reqts', { as: rosa });
    await page.getByRole('heading', { level: 1, name: `T ${BAD}` }).waitFor();
    await page.getByRole('region', { name: 'History' }).getByText(BAD).first().waitFor();
    await page.getByRole('region', { name: 'Documents' }).getByText(LINK).first().waitFor();
    await page.getByRole('region', { name: 'Targets and slips' }).getByText(BAD).first().waitFor();
    await page.locator('.item-chips').getByText(BAD).first().waitFor();
    expect(await alive(page)).toBe(0);
    for (const task of [
      'target',
      'step',
      'text',
      'report',
      'editors',
      'relation',
      'note',
      'cells',
      'transfer',
      'delete',
    ]) {
      await page.goto(`${web.url}/items/${item.id}?edit=${task}`);
      await page.getByRole('dialog').waitFor();
      if (task === 'note') await page.getByRole('dialog').getByText(BAD).waitFor();
      expect({ task, alive: await alive(page) }).toEqual({ task, alive: 0 });
    }
    expect(await page.title()).toContain('Standards roadmap');
    expect(complaints).toEqual([]);
  });

  test('stays text on the liaison desk: title, body, asks, attachments, contacts, notes, and in the form', async () => {
    const { statement } = written(
      await record(
        liam,
        letter({
          sources: ['SG13'],
          addressees: [
            { body: 'SG2', purpose: 'ACTION', deadline: '2026-03-20' },
            { body: BAD, purpose: 'COMMENT', deadline: '2026-03-20' },
          ],
          number: 'COM 13 – LS 880 – E',
          studyPeriod: '2025-2028',
          sent: '2025-07-04',
          title: `L ${BAD}`,
          body: `We ask you to review ${BAD}`,
          abstract: BAD,
          copyright: BAD,
          meeting: BAD,
          attachments: [{ title: `A ${BAD}` }],
          contacts: [{ name: BAD, affiliation: BAD, email: 'a@example.org?cc=b@example.org' }],
        }),
      ),
    );
    await bySql('update attachment set uri = $2 where statement_id = $1', [statement.id, LINK]);
    await liam.data(LIAISON_NOTE, { statement: statement.id, body: await cast.body('SG13'), text: BAD });
    const { page, complaints } = await web.open(`/liaison?body=SG13&sel=${statement.id}`, { as: liam });
    await page.getByRole('heading', { name: `L ${BAD}` }).waitFor();
    await page.getByRole('region', { name: 'Asks found in the text' }).getByText(BAD).waitFor();
    await page.getByText(`A ${BAD}`).waitFor();
    await page.locator('.liaison-notes').getByText(BAD).waitFor();
    expect(await alive(page)).toBe(0);
    expect(await page.locator('a[href^="mailto:"]').first().getAttribute('href')).toBe(
      'mailto:a@example.org%3Fcc%3Db%40example.org',
    );
    for (const way of [`reply=${statement.id}&from=SG2`, `edit=${statement.id}`]) {
      await page.goto(`${web.url}/liaison/new?${way}`);
      await page.getByLabel('Title', { exact: true }).waitFor();
      expect(await alive(page)).toBe(0);
    }
    expect(await page.title()).toContain('Standards roadmap');
    expect(complaints).toEqual([]);
  });

  test('is not shown at all to those for whom it is not meant: a draft and what it asks', async () => {
    const { statement } = written(
      await draft(liam, letter({ title: 'Secret draft', body: 'We ask you: 1) one; 2) two.' })),
    );
    const { page } = await web.open('/liaison');
    const answered = page.waitForResponse((reply) => (reply.request().postData() ?? '').includes('"Statement"'));
    await page.goto(`${web.url}/liaison?sel=${statement.id}`);
    expect(await (await answered).text()).toContain('NOT_FOUND');
    await page.getByRole('heading', { name: 'Liaison desk' }).waitFor();
    expect(await page.content()).not.toContain('Secret draft');
    expect(await page.getByRole('region', { name: 'Asks found in the text' }).count()).toBe(0);
  });

  test('cannot reach the session: its cookie is out of the reach of scripts', async () => {
    const { page, context } = await web.open('/sign-in');
    await page.getByLabel('E-mail address').fill('rosa.diaz@example.org');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'You: Rosa Diaz' }).waitFor();
    const cookies = await context.cookies();
    expect(cookies.map(({ httpOnly, sameSite }) => [httpOnly, sameSite])).toEqual([[true, 'Lax']]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    const [cookie] = cookies;
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toContain(cookie?.value ?? 'nothing');
  });
});
