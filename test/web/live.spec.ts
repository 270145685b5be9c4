import { describeInBrowser, press, startWeb, type Web } from '../support/browser';
import { Cast, OFFICES } from '../support/cast';

const LONGER_THAN_CHANGES_ARE_GATHERED_MS = 1_000;

const LOOK_AGAIN_MS = 50;

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
    const { page, told } = await opened('/items/Y.ecsai-reqts');
    const heading = page.locator('#main h1');
    await heading.filter({ hasText: 'Y.ecsai-reqts' }).waitFor();
    await revise('A title that came by itself');
    await heading.filter({ hasText: 'A title that came by itself' }).waitFor();

    await press(page, 'Control+k');
    await page.getByRole('searchbox', { name: 'Search' }).waitFor();
    const before = told('next');
    await revise('A title that waits');
    while (told('next') === before) await page.waitForTimeout(LOOK_AGAIN_MS);
    await page.waitForTimeout(LONGER_THAN_CHANGES_ARE_GATHERED_MS);
    expect(await heading.textContent()).not.toContain('A title that waits');
    await press(page, 'Escape');
    await heading.filter({ hasText: 'A title that waits' }).waitFor();
  });

  /** A page whose sockets are all heard from the first on, how often each kind of message came, and changes followed. */
  async function opened(address: string) {
    const { context } = await web.open('/sign-in');
    const page = await context.newPage();
    const frames: string[] = [];
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
    const told = (type: string) => frames.filter((frame) => frame.includes(`"type":"${type}"`)).length;
    await page.goto(web.url + address);
    while (told('connection_ack') === 0) await page.waitForTimeout(LOOK_AGAIN_MS);
    return { page, told };
  }
});
