import type { Page } from 'playwright-core';
import { NO_BODY, NO_ITEM, newBodyOf, proposalOf, sideFor } from '../../web/src/pages/meetings/decisions/new-things';
import { describeInBrowser, focusComesTo, press, startWeb, tabTo, tabToField, type Web } from '../support/browser';
import { call } from '../support/call';
import { Cast, OFFICES } from '../support/cast';
import { recordMeeting, type Written, written } from '../support/meetings';
import type { Client } from '../support/people';

const HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
const DUAL = 'YSTR.qcc';

describe('What is new by a decision', () => {
  const question = { id: '7', ref: 'Q17/13' };

  test('a proposal says nothing of cells that are empty, so that the rule names them', () => {
    const item = { ...NO_ITEM, question, name: ' Y.new ', title: ' Title ', supportingMembers: ' ETRI \n\nBT\n' };
    expect(proposalOf(item)).toEqual({
      ...{ body: '7', name: 'Y.new', title: 'Title', type: 'RECOMMENDATION', approvalProcess: null, target: null },
      ...{ scope: null, summary: null, baseTexts: null, editors: null, relations: null, liaisons: null },
      supportingMembers: ['ETRI', 'BT'],
    });
    expect(proposalOf(NO_ITEM)).toBeNull();
  });

  test('a body belongs to that which meets where nothing else is said', () => {
    expect(newBodyOf({ ...NO_BODY, ref: ' FG-X ', parent: ' ' })).toEqual({
      ...{ type: 'FOCUS_GROUP', ref: 'FG-X', name: null, parent: null, summary: null },
    });
  });

  test('a text is decided about on the side of the group that meets, unless another is chosen', () => {
    const side = (id: string, ...path: string[]) => ({
      body: { id, ref: path.at(-1) ?? '', path: path.map((ref) => ({ ref })) },
    });
    const sides = [side('1', 'ITU-T', 'SG13', 'WP2/13', 'Q17/13'), side('2', 'ITU-T', 'SG2')];
    const on = (chosen: string, meets: string) => sideFor(sides, chosen, meets)?.body.id;
    expect([on('', 'SG13'), on('', 'SG2'), on('', 'TSAG'), on('1', 'SG2'), on('9', 'SG2')]).toEqual([
      ...['1', '2', '1', '1', '2'],
    ]);
    expect(sideFor([], '', 'SG2')).toBeUndefined();
  });
});

describeInBrowser('test/web/decisions-new.spec.ts')('What a meeting sets up', () => {
  let web: Web;
  let cast: Cast;
  let sven: Client;
  let zwei: Client;
  let mina: Client & { personId: string };
  let plenary: Written;
  let second: Written;
  beforeAll(async () => {
    web = await startWeb();
    cast = await Cast.of(web.server);
    sven = await cast.person('Sven Gruppe', OFFICES.sgChairman);
    zwei = await cast.person('Zwei Chairman', { role: 'CHAIRMAN', body: 'SG2', from: '2025-01-01' });
    mina = await cast.person('Mina Rapporteur', OFFICES.rapporteur);
    const meeting = {
      type: 'STUDY_GROUP',
      state: 'CONVENED',
      starts: '2026-05-04',
      ends: '2026-05-15',
      place: 'Geneva',
    };
    plenary = written(await recordMeeting(sven, { ...meeting, body: 'SG13' }));
    second = written(await recordMeeting(zwei, { ...meeting, body: 'SG2' }));
  });
  afterAll(() => web?.close());

  const sheet = (page: Page) => page.getByRole('dialog', { name: 'Record a decision' });
  const decisions = (page: Page) => page.locator('#decisions');
  const begin = async (meeting: Written, as: Client) => {
    const opened = await web.open(`/meetings/${meeting.key}`, { as });
    await decisions(opened.page).getByRole('button', { name: 'Record a decision' }).click();
    await sheet(opened.page).waitFor();
    return opened;
  };
  const record = (page: Page) => sheet(page).getByRole('button', { name: 'Record it' }).click();
  const closed = (page: Page) => sheet(page).waitFor({ state: 'detached' });

  test('a new work item with its justification: what the form lacks is said at once, by cell and clause', async () => {
    const { page, complaints } = await begin(plenary, sven);
    await sheet(page).getByText('A new work item').click();
    const cell = (label: string) => sheet(page).getByLabel(label, { exact: true });
    await cell('Question that does the work').fill('Q17/13');
    await sheet(page)
      .getByRole('button', { name: /^Q17\/13.*2025-2028/ })
      .click();
    await cell('Provisional name').fill('Y.made-arch');
    await cell('Title').fill(`Architecture of what is made up ${HOSTILE}`);
    await cell('Scope').fill('What it covers.');
    await record(page);
    const refusal = sheet(page).getByRole('alert');
    await refusal.getByText('A.1 Annex A').first().waitFor();
    expect(await refusal.getByRole('listitem').count()).toBeGreaterThan(4);
    expect(await cell('Summary').getAttribute('aria-invalid')).toBe('true');
    expect(await cell('Scope').getAttribute('aria-invalid')).toBeNull();
    await cell('Target').fill('Q4/2036 for consent');
    await cell('Summary').fill('What it is about.');
    await cell('Base texts').fill('TD 101 (WP2/13)');
    await cell('Editors').fill('Mina Rapporteur');
    await sheet(page).getByRole('button', { name: 'Mina Rapporteur' }).click();
    await cell('Relations to other standards').fill('Y.3502');
    await cell('In liaison with').fill('None');
    await cell('Supporting members').fill('ETRI\nChina Telecom\nOrange\nBT');
    await record(page);
    await closed(page);
    await decisions(page).getByText('New work item Y.made-arch').waitFor();
    expect(complaints.filter((words) => !/status of 4\d\d/.test(words))).toEqual([]);
    await decisions(page).getByRole('link', { name: 'Y.made-arch' }).click();
    await page.getByRole('heading', { level: 1, name: /Y\.made-arch/ }).waitFor();
    await page.getByText(HOSTILE).first().waitFor();
    await page.getByText('Editor: Mina Rapporteur').waitFor();
    expect(await page.title()).not.toMatch(/^[12]$/);
  });

  test('whoever may not propose for a Question reads why', async () => {
    const { page } = await begin(second, zwei);
    await sheet(page).getByText('A new work item').click();
    await sheet(page).getByLabel('Question that does the work').fill('Q17/13');
    await sheet(page)
      .getByRole('button', { name: /^Q17\/13.*2025-2028/ })
      .click();
    await sheet(page).locator('.reasons li').first().waitFor();
  });

  test('by keyboard alone: a focus group is set up; one that is there already is refused', async () => {
    const { page } = await web.open(`/meetings/${plenary.key}`, { as: sven });
    await decisions(page).getByRole('button', { name: 'Record a decision' }).waitFor();
    const tell = async () => {
      await tabTo(page, 'button Record a decision');
      await press(page, 'Enter');
      await sheet(page).waitFor();
      await tabTo(page, 'A text');
      await press(page, 'ArrowRight', 'ArrowRight');
      await tabToField(page, 'Decision');
      await page.keyboard.type('Established');
      await sheet(page).getByLabel('Notation').waitFor();
      await tabToField(page, 'Notation');
      await page.keyboard.type('FG-MADE');
      await tabToField(page, 'Title');
      await page.keyboard.type('Focus group on what is made up');
      await press(page, 'Control+Enter');
    };
    await tell();
    await closed(page);
    await decisions(page).getByText('Establishment of FG-MADE').waitFor();
    await focusComesTo(page, 'button Record a decision');
    await tabTo(page, 'a ', 'Shift+Tab');
    await tell();
    await sheet(page).getByRole('alert').getByText('FG-MADE').first().waitFor();
  });

  test('a body that is on record is established by its name, as before', async () => {
    const { page } = await begin(plenary, sven);
    await sheet(page).getByText('A body, or in words').click();
    await sheet(page).getByLabel('Decision', { exact: true }).selectOption('ESTABLISHED');
    await sheet(page).getByText('One that is on record').click();
    await sheet(page).getByLabel('Body', { exact: true }).fill('Q999/99');
    await record(page);
    await sheet(page).getByRole('alert').getByText('decision.body').waitFor();
  });

  test('a dual-numbered text is decided on the side of the group that meets; the other stays as it is', async () => {
    const done = async (who: Client, mutation: string, args: object) =>
      expect((await call(who, mutation, { change: await cast.item(DUAL), ...args })).errors).toEqual([]);
    await done(mina, 'openLifeCycle', { body: await cast.body('SG2'), process: 'AGREEMENT' });
    await done(mina, 'appointEditors', { editors: [{ person: mina.personId }] });
    await done(mina, 'reviseWorkItem', { revision: { scope: 'Quantum', summary: 'Quantum', baseTexts: ['TD 1'] } });
    const { page } = await begin(second, zwei);
    await sheet(page).getByLabel('Text', { exact: true }).fill(DUAL);
    await sheet(page).getByRole('button', { name: DUAL }).first().click();
    const side = sheet(page).getByLabel('In which group');
    await side.waitFor();
    expect(await side.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)).toBe('SG2 · Agreement');
    const agreed = sheet(page).locator('.decisions-kind', { hasText: 'Agreed' });
    await agreed.getByRole('radio').check();
    await agreed.getByLabel('The meeting reached consensus').selectOption('yes');
    await agreed.getByText('Open', { exact: true }).waitFor();
    await record(page);
    await closed(page);
    await decisions(page).getByText(`Agreement to ${DUAL}`).waitFor();
    const { workItem } = await web.server.data(
      `{ workItem(ref: "${DUAL}") { nativeStatus lifeCycles { state body { ref } } } }`,
    );
    expect(workItem).toEqual({
      nativeStatus: 'Under study',
      lifeCycles: [
        { state: 'UNDER_STUDY', body: { ref: 'Q17/13' } },
        { state: 'AGREED', body: { ref: 'SG2' } },
      ],
    });
  });

  test('what goes to another group is transferred on its own page', async () => {
    const { page } = await begin(plenary, sven);
    await sheet(page).getByLabel('Text', { exact: true }).fill(DUAL);
    await sheet(page).getByRole('button', { name: DUAL }).first().click();
    await sheet(page).getByRole('link', { name: 'Transfer it on its own page' }).click();
    await page.getByRole('dialog').getByLabel('To which Question or group').waitFor();
  });
});
