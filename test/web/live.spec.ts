import { describeInBrowser, startWeb, type Web } from '../support/browser';
import { Cast, OFFICES } from '../support/cast';

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
    const { page } = await web.open('/roadmap?q=Y.ecsai-reqts');
    await page.getByText('Live', { exact: true }).waitFor();
    await page.getByRole('rowheader', { name: 'Y.ecsai-reqts' }).waitFor();
    await revise('A title that came by itself');
    await page.getByText('A title that came by itself').waitFor();
    await page.getByRole('searchbox', { name: 'Filter…' }).focus();
    await revise('A title that waits');
    await page.getByText('Live · changes are waiting').waitFor();
    expect(await page.getByText('A title that waits').count()).toBe(0);
    await page.getByRole('searchbox', { name: 'Filter…' }).blur();
    await page.getByText('A title that waits').waitFor();
  });
});
