import type { Page } from 'playwright-core';
import { z } from 'zod';
import { describeInBrowser, focused, press, startWeb, tabTo, type Web } from '../support/browser';
import { Cast, OFFICES } from '../support/cast';
import { recordMeeting } from '../support/meetings';
import { seeToNotices } from '../support/notices';
import type { Client } from '../support/people';
import { isGenuine, type Receiver, startReceiver } from '../support/receiver';

const EVIL = 'Due <img src=x onerror="window.pwned=1"> soon';

/** A row of the page, by what it is called. */
const rowOf = (page: Page, name: string) => page.locator('.notices-row', { hasText: name });

/** Waits until something of these words has the focus. */
const focusOn = (page: Page, words: string) =>
  page.waitForFunction((sought) => {
    const element = document.activeElement;
    return (
      element !== document.body && `${element?.getAttribute('aria-label')} ${element?.textContent}`.includes(sought)
    );
  }, words);

describeInBrowser('test/web/notices.spec.ts')('What somebody is told', () => {
  let web: Web;
  let cast: Cast;
  let lee: Client;
  let receiver: Receiver;
  beforeAll(async () => {
    web = await startWeb({ WEBHOOK_ALLOW_PRIVATE: 'on', WEBHOOK_TIMEOUT_SECONDS: '2' });
    cast = await Cast.of(web.server);
    lee = await cast.person('Lee Minho', OFFICES.rapporteur);
    receiver = await startReceiver();
  });
  afterAll(async () => {
    await receiver?.close();
    await web?.close();
  });

  const searches = async (who: Client) =>
    z
      .array(z.object({ name: z.string(), filter: z.string(), subscription: z.string() }))
      .parse((await who.data('{ savedSearches { name filter subscription } }')).savedSearches);

  test('a rapporteur saves a search from the roadmap, pauses it, renames it, deletes it and has it back, by mouse', async () => {
    const { page, complaints } = await web.open('/roadmap?view=table&body=SG13&stage=IN_DEVELOPMENT', { as: lee });
    await page.getByRole('button', { name: 'Save this search' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save this search' });
    await dialog.getByText('SG13').waitFor();
    await dialog.getByLabel('Name').fill(EVIL);
    await dialog.getByRole('button', { name: 'Save the search' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.toast', { hasText: `${EVIL} is saved.` }).waitFor();
    await focusOn(page, 'Save this search');
    expect(await searches(lee)).toEqual([
      { name: EVIL, filter: '{"bodies": ["SG13"], "maturities": ["IN_DEVELOPMENT"]}', subscription: 'SIGNIFICANT' },
    ]);

    await page.getByRole('link', { name: 'What I am told' }).click();
    const row = rowOf(page, 'Due');
    await row.getByRole('link', { name: EVIL }).waitFor();
    await row.getByRole('button', { name: 'Pause' }).click();
    await row.locator('.chip', { hasText: 'Nothing is told' }).waitFor();
    await row.getByRole('button', { name: 'Resume' }).click();
    await row.locator('.chip', { hasText: 'What matters from afar' }).waitFor();
    await row.getByLabel('Told by mail').selectOption('ALL');
    await row.locator('.chip', { hasText: 'Every change' }).waitFor();

    await row.getByRole('button', { name: `Rename ${EVIL}` }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Due soon');
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    const renamed = page.getByRole('link', { name: 'Due soon', exact: true });
    await renamed.waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await focusOn(page, 'Rename Due soon');

    await page.getByRole('button', { name: 'Delete Due soon' }).click();
    await renamed.waitFor({ state: 'detached' });
    await focusOn(page, 'Saved searches');
    expect(await searches(lee)).toEqual([]);
    await page.locator('.toast', { hasText: 'is deleted' }).getByRole('button', { name: 'Undo' }).click();
    await renamed.click();
    await page.waitForURL('**/roadmap?**');
    expect(new URL(page.url()).search).toContain('body=SG13&stage=IN_DEVELOPMENT');
    expect((await searches(lee))[0]).toMatchObject({ name: 'Due soon', subscription: 'ALL' });
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('a reader does the same by keyboard alone', async () => {
    const reader = await cast.person('Rita Reader');
    const { page, complaints } = await web.open('/roadmap?view=table&domain=SECURITY', { as: reader });
    await tabTo(page, 'Save this search');
    await press(page, 'Enter');
    await page.getByRole('dialog').getByText('Security').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('name');
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await focusOn(page, 'Save this search');
    await press(page, 'Enter');
    await page.getByRole('dialog').getByText('Security').waitFor();
    await page.keyboard.type('Security work');
    await press(page, 'Enter');
    await page.locator('.toast', { hasText: 'Security work is saved.' }).waitFor();
    for (let stop = 0; stop < 30 && !(await focused(page)).includes('What I am told'); stop++)
      await press(page, 'Shift+Tab');
    await press(page, 'Enter');
    await page.getByRole('link', { name: 'Security work' }).waitFor();
    await tabTo(page, 'Pause: Security work');
    await press(page, 'Enter');
    await page.locator('.chip', { hasText: 'Nothing is told' }).waitFor();
    await focusOn(page, 'Resume: Security work');
    await tabTo(page, 'Delete Security work');
    await press(page, 'Enter');
    await page.getByText('No search is saved yet.', { exact: false }).waitFor();
    // The first takes back the saving, the next one the deletion.
    await tabTo(page, 'Undo');
    await tabTo(page, 'Undo');
    await press(page, 'Enter');
    await page.getByRole('link', { name: 'Security work' }).waitFor();
    expect(await searches(reader)).toEqual([
      { name: 'Security work', filter: '{"domains": ["SECURITY"]}', subscription: 'NONE' },
    ]);
    expect(complaints).toEqual([]);
  });

  test('what is late is saved without a day: by mouse, and by keyboard alone; a search of before keeps its own', async () => {
    const lou = await cast.person('Lou Late');
    const { page, complaints } = await web.open('/roadmap?view=table&body=SG2&late=1', { as: lou });
    await page.getByRole('button', { name: 'Save this search' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('on the day it is looked at', { exact: true }).waitFor();
    await dialog.getByText('What is late is counted anew on each day', { exact: false }).waitFor();
    await dialog.getByLabel('Name').fill('Late in SG2');
    await dialog.getByRole('button', { name: 'Save the search' }).click();
    await dialog.waitFor({ state: 'detached' });
    await tabTo(page, 'Save this search');
    await press(page, 'Enter');
    await dialog.getByText('on the day it is looked at', { exact: true }).waitFor();
    await page.keyboard.type('Late by keys');
    await press(page, 'Enter');
    await dialog.waitFor({ state: 'detached' });
    const saved = z.array(z.object({ filter: z.string() })).parse(await searches(lou));
    expect(saved.map(({ filter }) => JSON.parse(filter))).toEqual([
      { bodies: ['SG2'], overdue: true },
      { bodies: ['SG2'], overdue: true },
    ]);
    const before = { maturities: ['PROPOSED', 'IN_DEVELOPMENT', 'IN_REVIEW'], targetBefore: '2015-02-01' };
    await lou.data('mutation ($filter: RoadmapFilter) { saveSearch(name: "Old", filter: $filter) { id } }', {
      filter: before,
    });
    await page.goto(`${web.url}/notices`);
    await rowOf(page, 'Late in SG2').getByText('on the day it is looked at').waitFor();
    await rowOf(page, 'Old').getByText('2015-02-01').waitFor();
    await page.getByRole('link', { name: 'Late in SG2' }).click();
    await page.waitForURL('**/roadmap?**');
    expect(new URL(page.url()).search).toBe('?body=SG2&late=1');
    await page.getByText('M.mivrcc').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('what is followed leads to its own page, and comes back as what it was', async () => {
    const fan = await cast.person('Fanny Follower');
    await fan.data('mutation { follow(body: "Q17/13") { id } }');
    const { page } = await web.open('/notices', { as: fan });
    await page.getByRole('button', { name: 'Delete Q17/13' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await rowOf(page, 'Q17/13').getByRole('img', { name: 'Followed' }).waitFor();
    const told = (await fan.data('{ savedSearches { follows subscription } }')).savedSearches;
    expect(told).toEqual([{ follows: expect.stringMatching(/^BODY:\d+$/), subscription: 'ALL' }]);
    await page.getByRole('link', { name: 'Q17/13', exact: true }).first().click();
    await page.waitForURL('**/bodies/**');
  });

  test('who has the link of a shared search reads it without an account; a wrong one says so', async () => {
    const made = await lee.data(
      'mutation { saveSearch(name: "For all", filter: { bodies: ["SG13"], person: "Lee" }, shared: true) { key } }',
    );
    const { key } = z.object({ saveSearch: z.object({ key: z.string() }) }).parse(made).saveSearch;
    const { page } = await web.open(`/notices?shared=${key}`);
    await page.getByRole('heading', { name: 'For all' }).waitFor();
    await page.getByText('person').waitFor();
    await page.getByText('the roadmap page cannot show every part', { exact: false }).waitFor();
    await page.getByText('Nobody is signed in.').waitFor();
    expect(await page.getByRole('link', { name: 'Open in the roadmap' }).getAttribute('href')).toBe(
      '/roadmap?body=SG13',
    );
    await page.goto(`${web.url}/notices?shared=AAAAAAAAAAAAAAAAAAAAAA`);
    await page.getByText('No saved search that you may read has this key.').waitFor();
  });

  test('mail is set, and calendars and feeds are there to copy', async () => {
    const { page, context, complaints } = await web.open('/notices', { as: lee });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByText('This server sends no mail', { exact: false }).waitFor();
    await page.getByLabel('Overdue', { exact: true }).uncheck();
    await page.getByLabel('Time zone').selectOption('Asia/Seoul');
    await page.getByLabel('Language of the mail').selectOption('fr');
    await page.locator('.toast').nth(2).waitFor();
    const settings = (await lee.data('{ noticeSettings { overdue timeZone language } }')).noticeSettings;
    expect(settings).toEqual({ overdue: false, timeZone: 'Asia/Seoul', language: 'fr' });
    await page.getByRole('button', { name: 'Copy the address of the calendar: What concerns me' }).click();
    await page.locator('.toast', { hasText: 'Copied.' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const { pathname } = new URL(copied);
    expect(pathname).toMatch(/^\/calendar\/person\/\d+\.ics$/);
    expect(await (await fetch(web.url + pathname)).text()).toContain('BEGIN:VCALENDAR');
    await page.getByRole('link', { name: 'Feed: Q17/13' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('what concerns somebody next is told with how far it is, and leads there', async () => {
    const cora = await cast.person('Cora Counsellor', OFFICES.counsellor);
    const year = new Date().getFullYear() + 2;
    const meeting = { type: 'STUDY_GROUP', body: 'SG13', starts: `${year}-03-02`, ends: `${year}-03`, place: 'Geneva' };
    expect((await recordMeeting(cora, meeting)).errors).toEqual([]);
    const { page } = await web.open('/notices', { as: cora });
    const first = page.locator('.notices-coming li').first();
    await first.getByText(/In \d+ days/).waitFor();
    await first.getByRole('link').click();
    await page.waitForURL('**/meetings/**');
  });

  test('a webhook is refused with the rule, made, told, shown with what became of it, paused and deleted', async () => {
    const evil = '<script>window.pwned=1</script><img src=x onerror="window.pwned=1">';
    receiver.answering = (_, response) => void response.end(evil);
    const { page, complaints } = await web.open('/notices', { as: lee });
    await page.getByRole('button', { name: 'New webhook' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Address').fill('http://10.0.0.1/hook');
    await dialog.getByLabel('Only of these groups').fill('SG 13');
    await dialog.getByRole('button', { name: 'Make the webhook' }).click();
    await dialog.getByRole('alert').getByText('WEBHOOK_ALLOW_PRIVATE').waitFor();
    expect(await dialog.getByRole('alert').innerText()).toContain('is not https');
    await dialog.getByLabel('Address').fill(receiver.url);
    await press(page, 'Enter');
    const secret = await dialog.locator('.notices-secret code').innerText();
    await focusOn(page, 'It is not shown again.');
    await press(page, 'Escape');
    await dialog.waitFor({ state: 'detached' });
    await focusOn(page, 'New webhook');

    const row = rowOf(page, receiver.url);
    await row.getByText('SG 13').waitFor();
    await row.getByRole('button', { name: 'Send a test' }).click();
    await row.getByRole('row').nth(1).waitFor();
    await seeToNotices(web.server);
    await row.locator('td .chip', { hasText: 'Delivered' }).waitFor();
    expect(await row.locator('.notices-answer').innerText()).toBe(`200 ${evil}`);
    expect(receiver.arrived.map((each) => isGenuine(each, secret))).toEqual([true]);
    await row.getByText('Last delivered', { exact: false }).waitFor();

    receiver.answering = (_, response) => void response.writeHead(500).end('broken');
    await row.getByRole('button', { name: 'Send a test' }).click();
    await row.getByRole('row').nth(2).waitFor();
    await seeToNotices(web.server);
    await row.locator('.chip', { hasText: 'Failing' }).waitFor();
    await row.locator('.notices-problem', { hasText: '1 attempt failed. broken' }).waitFor();
    receiver.answering = (_, response) => void response.end('well again');
    const isAsked = page.waitForResponse((reply) => (reply.request().postData() ?? '').includes('ResumeWebhook'));
    await row.getByRole('button', { name: 'Try again now' }).click();
    await isAsked;
    await seeToNotices(web.server);
    await row.getByText('well again').waitFor();
    await row.getByRole('button', { name: 'Pause the webhook' }).click();
    await row.locator('.chip', { hasText: 'Paused' }).waitFor();
    expect(await row.getByRole('button', { name: 'Send a test' }).count()).toBe(0);

    await row.getByRole('button', { name: 'Delete the webhook' }).click();
    await page.getByRole('dialog').waitFor();
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await focusOn(page, 'Delete the webhook');
    await press(page, 'Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('No program is told of changes.').waitFor();
    await focusOn(page, 'Webhooks');
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    expect(complaints.filter((each) => !each.includes('status of 400'))).toEqual([]);
  });
});
