import { describeInBrowser, focusComesTo, press, startWeb, type Web } from '../support/browser';
import { Cast, OFFICES } from '../support/cast';
import { draft, letter, record, seen, written } from '../support/liaison-desk';
import { docx, para } from '../support/packages';
import type { Client } from '../support/people';
import { asked, card, LETTER } from './liaison-letters';

describeInBrowser('test/web/liaison.spec.ts')('The liaison desk', () => {
  let web: Web;
  let liam: Client;
  let dora: Client;
  let chair: Client;
  beforeAll(async () => {
    web = await startWeb();
    const cast = await Cast.of(web.server);
    liam = await cast.person('Liam Officer', OFFICES.liaison);
    dora = await cast.person('Dora Desk', { role: 'LIAISON_OFFICER', body: 'SG2', from: '2025-01-01' });
    chair = await cast.person('Sven Gruppe', OFFICES.sgChairman);
  });
  afterAll(() => web?.close());

  test('shows the public the desk of JCA-Cloud, a thread with its text, and no way to act', async () => {
    const { page, complaints } = await web.open('/liaison?sel=2');
    await card(page, 'JCA-Cloud-LS26').waitFor();
    const thread = page.getByRole('list', { name: /^Thread/ });
    await thread.getByText('No answer yet from SG13.').waitFor();
    expect(await thread.locator('.liaison-letter-head .ref').allInnerTexts()).toEqual(['SG13-LS64', 'SG2-LS66']);
    expect(await page.getByText('ITU copyright').count()).toBe(1);
    const asks = page.getByRole('region', { name: 'Asks found in the text' });
    expect(
      (await asks.getByRole('listitem').allInnerTexts()).map((words) => words.replace(/\s+/g, ' ').slice(0, 12)),
    ).toEqual(['1) common pr', '2) one termi', '3) one basic', '4) a managem']);
    expect(await asks.getByRole('checkbox').count()).toBe(0);
    expect(await page.getByRole('button', { name: /Outcome|Confirm|Link/ }).count()).toBe(0);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Text', exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.txt$/);
    await thread.getByRole('link', { name: 'SG13-LS64' }).click();
    await page.getByRole('heading', { name: 'Collaboration on Cloud Computing Management' }).waitFor();
    expect(page.url()).toContain('sel=1');
    expect(complaints).toEqual([]);
  });

  test('logs a file that is chosen, points out what is recorded already, and keeps markup inert', async () => {
    const title = 'LS on <img src=x onerror=alert(1)> <script>alert(2)</script>';
    const text = LETTER(711, title).replace('M.rcsm', '<b onclick=alert(3)>M.rcsm</b>');
    const { page, complaints } = await web.open('/liaison/new', { as: liam });
    const buffer = Buffer.from(
      docx(
        text
          .split('\n')
          .map((line) => para(line))
          .join(''),
      ),
    );
    const name = '<img src=x onerror=alert(4)>.docx';
    const choose = () =>
      page.getByLabel('Drop a file here, or choose one').setInputFiles({ name, mimeType: '', buffer });
    await choose();
    await page.locator('.reading-notice', { hasText: '_img src=x onerror=alert(4)_.docx' }).waitFor();
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByRole('heading', { name: title }).waitFor();
    await page.goto(`${web.url}/liaison/new`);
    await choose();
    await page.getByText(/Recorded already, it seems: SG2-LS711/).waitFor();
    await page.getByLabel('Number', { exact: true }).focus();
    await press(page, 'Tab');
    await page.getByText('This number is recorded already: SG2-LS711').waitFor();
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByRole('alert').filter({ hasText: 'LS711' }).waitFor();
    const pdf = { name: 'a.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.4 nothing') };
    await page.getByLabel('Drop a file here, or choose one').setInputFiles(pdf);
    await page.locator('.take-in [role=alert]').waitFor();
    expect(await page.locator('main img, main script, main [onclick]').count()).toBe(0);
    expect(complaints.filter((words) => !/status of 4\d\d/.test(words))).toEqual([]);
  });

  test('takes a draft to its addressees step by step, and says why a step is closed', async () => {
    const { statement } = written(await draft(liam, letter({ title: 'On steps' })));
    const { page } = await web.open(`/liaison?sel=${statement.id}`, { as: chair });
    const take = async (step: string, state: string) => {
      await page.getByRole('button', { name: step, exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: step, exact: true }).click();
      await page.locator('.liaison-stepper [aria-current=step]', { hasText: state }).waitFor();
    };
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByLabel('Title', { exact: true }).fill('On steps, revised');
    await press(page, 'Control+Enter');
    await page.getByRole('heading', { name: 'On steps, revised' }).waitFor();
    await take('Make ready', 'Ready');
    await page
      .getByText(/steps are closed: why/)
      .first()
      .click();
    await take('Approve', 'Approved');
    await take('Send', 'Sent');
    await card(page, 'SG13-LS').waitFor();
    expect((await seen(liam, statement.id)).addressees.map(({ state }) => state)).toEqual(['SENT']);
  });

  test('shows private notes to their desk, marked as such, and to nobody else', async () => {
    const { statement } = written(await record(dora, asked(740, { title: 'On notes' })));
    const { page } = await web.open(`/liaison?sel=${statement.id}`, { as: liam });
    await page.getByLabel('New private note').fill('Ask Kim before we answer');
    await page.getByRole('button', { name: 'Write the note' }).click();
    await page.locator('.liaison-notes', { hasText: 'Ask Kim before we answer' }).waitFor();
    await page.getByText('Private: only the desk of SG13 sees this').waitFor();
    for (const as of [dora, undefined])
      for (const body of ['', '&body=SG13']) {
        const other = await web.open(`/liaison?sel=${statement.id}${body}`, as && { as });
        await other.page.getByRole('heading', { name: 'What happened' }).waitFor();
        if (as && !body) await other.page.locator('#liaison-notes').waitFor();
        else expect(await other.page.locator('#liaison-notes').count()).toBe(0);
        expect(await other.page.content()).not.toContain('Ask Kim');
        await other.context.close();
      }
  });

  test('shows by itself what somebody else records; what is not sent yet, to nobody', async () => {
    const { page } = await web.open('/liaison?body=SG13');
    await page.locator('[data-state=live]').waitFor();
    written(
      await draft(
        dora,
        letter({
          sources: ['SG2'],
          title: 'A draft of SG2',
          addressees: [{ body: 'SG13', purpose: 'COMMENT', deadline: '2027-03-20' }],
        }),
      ),
    );
    written(await record(dora, asked(750, { title: 'On what comes by itself' })));
    await card(page, 'SG2-LS750').waitFor();
    expect(await page.getByText('A draft of SG2').count()).toBe(0);
  });

  test('keeps what was typed until it is sent or given up', async () => {
    const { page } = await web.open('/liaison/new', { as: liam });
    await page.getByLabel('Title', { exact: true }).fill('Half a letter');
    await page.getByRole('link', { name: 'Meetings' }).click();
    await page.getByRole('heading', { name: 'Meetings' }).waitFor();
    await page.goto(`${web.url}/liaison/new`);
    await page.getByText('What you typed before was kept.').waitFor();
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('Half a letter');
    await page.getByRole('button', { name: 'Discard it' }).click();
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('');
  });

  test('says in a line that a body is not known', async () => {
    const { page } = await web.open('/liaison?body=NOPE');
    const alert = page.locator('main').getByRole('alert');
    await alert.getByText('no body is known as "NOPE"').waitFor();
    expect((await alert.boundingBox())?.height).toBeLessThan(120);
  });

  test('does not choose one of several addressees for whoever presses e', async () => {
    const { page } = await web.open('/liaison?body=SG13', { as: liam });
    const out = page.locator('a[data-card]', { has: page.getByRole('img', { name: 'Outgoing' }) });
    await out.first().focus();
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'Outcome for SG2' }).waitFor();
    await out.first().focus();
    await press(page, 'e');
    await focusComesTo(page, 'Outcome for SG2');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('records once what is sent by a double click', async () => {
    const { page } = await web.open('/liaison/new', { as: liam });
    let sent = 0;
    page.on('request', (request) => {
      if (request.postData()?.includes('"operationName":"RecordStatement"')) sent += 1;
    });
    await page.getByLabel('Title', { exact: true }).fill('Sent by a double click');
    await page.getByLabel('From 1', { exact: true }).fill('SG2');
    await page.getByLabel('To 1', { exact: true }).fill('SG13');
    await page.getByLabel('Purpose', { exact: true }).selectOption('INFORMATION');
    await page.getByLabel('Sent on').fill('2026-03');
    await page.getByRole('button', { name: 'Record', exact: true }).dblclick();
    await page.waitForURL(/sel=\d+/);
    expect(sent).toBe(1);
  });

  test('says where more statements are found than are shown, and shows the rest', async () => {
    for (let number = 800; number < 900; number++) written(await record(dora, asked(number)));
    const { page } = await web.open('/liaison?all=1');
    await page.getByRole('button', { name: 'Show the rest' }).click();
    await page.getByRole('button', { name: 'Show the rest' }).waitFor({ state: 'detached' });
    expect(await page.locator('.liaison-list a[data-card]').count()).toBeGreaterThan(100);
  });
});
