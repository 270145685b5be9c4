import { describeInBrowser, press, startWeb, type Web } from '../support/browser';
import { Cast, OFFICES } from '../support/cast';

const LONGER_THAN_CHANGES_ARE_GATHERED_MS = 1_000;

const REVISE = `mutation ($id: ID!, $expectedVersion: Int!, $title: String!) {
  reviseWorkItem(change: { id: $id, expectedVersion: $expectedVersion, reason: "Found a better one" }, revision: { title: $title }) { title }
}`;

describeInBrowser('test/web/live.spec.ts')('Changes of others', () => {
  let web: Web;
  let cast: Cast;
  beforeAll(async () => {
    web = await startWeb();
    cast = await Cast.of(web.server);
  });
  afterAll(() => web?.close());

  test('appear by themselves, but not while someone types', async () => {
    const rosa = await cast.person('Rosa Diaz', OFFICES.rapporteur);
    const revise = async (title: string) => rosa.data(REVISE, { ...(await cast.item('Y.ecsai-reqts')), title });
    const { page } = await web.open('/items/Y.ecsai-reqts');
    const opened = page.waitForEvent('websocket').then(async (socket) => {
      await socket.waitForEvent('framereceived', ({ payload }) => String(payload).includes('connection_ack'));
      return socket;
    });
    const [socket] = await Promise.all([opened, page.reload()]);
    const heading = page.locator('#main h1');
    await heading.filter({ hasText: 'Y.ecsai-reqts' }).waitFor();
    await revise('A title that came by itself');
    await heading.filter({ hasText: 'A title that came by itself' }).waitFor();

    await press(page, 'Control+k');
    await page.getByRole('searchbox', { name: 'Search' }).waitFor();
    const told = socket.waitForEvent('framereceived', ({ payload }) => String(payload).includes('"next"'));
    await revise('A title that waits');
    await told;
    await page.waitForTimeout(LONGER_THAN_CHANGES_ARE_GATHERED_MS);
    expect(await heading.textContent()).not.toContain('A title that waits');
    await press(page, 'Escape');
    await heading.filter({ hasText: 'A title that waits' }).waitFor();
  });
});
