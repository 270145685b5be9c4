import { readFileSync } from 'node:fs';
import { Kind, parse, print } from 'graphql';
import { explorerAddress, queryOfAddress } from '../../web/src/parts/explorer-address';
import { describeInBrowser, press, startWeb, type Web } from '../support/browser';

const EXAMPLES = parse(readFileSync('web/src/pages/explorer/examples.graphql', 'utf8')).definitions;

test('an address of the explorer brings its query and variables back', () => {
  const query = 'query Asked($text: String!) { resolve(text: $text) { reason } } # “é” & <b>';
  const address = explorerAddress(query, { text: 'M. rcsm & more' });
  const { hash } = new URL(address, 'http://localhost');
  expect(queryOfAddress(hash)).toEqual({ query, variables: '{\n  "text": "M. rcsm & more"\n}' });
  expect(queryOfAddress('')).toBeNull();
});

describeInBrowser('test/web/explorer.spec.ts')('The explorer', () => {
  let web: Web;
  beforeAll(async () => {
    web = await startWeb();
  });
  afterAll(() => web?.close());

  test('asks what an address brings, by keyboard, and shows the answer', async () => {
    const address = explorerAddress('{ resolve(text: "M. rcsm") { reason workItem { ref } } }');
    const { page, complaints } = await web.open(address);
    await page.locator('.graphiql-query-editor .CodeMirror-code', { hasText: 'rcsm' }).waitFor();
    await page.getByRole('textbox', { name: 'Query' }).focus();
    await press(page, 'Control+Enter');
    await page.locator('.result-window', { hasText: 'ITU-T M.3371 (10/2016)' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('offers examples, each of which the server answers', async () => {
    const { page, complaints } = await web.open('/explorer');
    const examples = page.getByRole('combobox', { name: 'Examples' });
    const names = await examples.locator('option').count();
    expect(names).toBe(EXAMPLES.length + 1);
    await examples.selectOption('twins');
    await page.locator('.graphiql-query-editor .CodeMirror-code', { hasText: 'TwinsCompared' }).waitFor();
    expect(complaints).toEqual([]);
    for (const example of EXAMPLES) {
      if (example.kind !== Kind.OPERATION_DEFINITION || example.operation === 'subscription') continue;
      const reply = await page.request.post(`${web.url}/graphql`, { data: { query: print(example) } });
      expect(await reply.json()).toEqual({ data: expect.anything() });
    }
  });

  test('saves the schema as the server tells it', async () => {
    const { page } = await web.open('/explorer');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the schema' }).click();
    const file = await (await saved).path();
    expect(parse(readFileSync(file, 'utf8')).definitions.length).toBeGreaterThan(100);
  });
});
