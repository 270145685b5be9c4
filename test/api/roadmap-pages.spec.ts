import { z } from 'zod';
import { parsePartialDate } from '../../src/platform/partial-date';
import { pick } from '../support/pick';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const SORTS = ['REF', 'TITLE', 'TARGET', 'STATUS_DATE'] as const;
type Sort = (typeof SORTS)[number];

const row = z.object({
  id: z.string(),
  ref: z.string(),
  title: z.string().nullable(),
  statusOn: z.string().nullable(),
  target: z.object({ latest: z.string().nullable() }).nullable(),
});
type Row = z.infer<typeof row>;

/** Every item, page by page. */
async function pages(sort: Sort, descending: boolean, first: number, asOf: string | null = null): Promise<Row[]> {
  const all: Row[] = [];
  let after: string | null = null;
  do {
    const data: Record<string, unknown> = await server.data(
      `query ($sort: RoadmapSort!, $descending: Boolean!, $first: Int!, $after: String, $asOf: Date) {
        roadmap(sort: $sort, descending: $descending, first: $first, after: $after, asOf: $asOf) {
          nodes { id ref title statusOn target { latest } } pageInfo { endCursor hasNextPage } } }`,
      { sort, descending, first, after, asOf },
    );
    const nodes = z.array(row).parse(pick(data, 'roadmap', 'nodes'));
    expect(nodes.length).toBeLessThanOrEqual(first);
    all.push(...nodes);
    const more = pick(data, 'roadmap', 'pageInfo', 'hasNextPage') === true;
    if (more) expect(nodes).toHaveLength(first);
    after = more ? z.string().parse(pick(data, 'roadmap', 'pageInfo', 'endCursor')) : null;
  } while (after !== null);
  return all;
}

const count = async () => pick(await server.data('{ roadmap { totalCount } }'), 'roadmap', 'totalCount');
const LAST = '9999';

/** What a sort must put into rising order; REF is compared with the printed references further down. */
const KEYS: Readonly<Record<Exclude<Sort, 'REF'>, (item: Row) => string>> = {
  TITLE: (item) => (item.title ?? '').toLowerCase(),
  TARGET: (item) => item.target?.latest ?? LAST,
  STATUS_DATE: (item) => parsePartialDate(item.statusOn ?? '')?.earliest ?? '',
};

describe.each(SORTS)('sorted by %s', (sort) => {
  test('every item comes exactly once, whatever the size of the page', async () => {
    const all = await pages(sort, false, 500);
    expect(all).toHaveLength(Number(await count()));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(await pages(sort, false, 37)).toEqual(all);
  });

  test('descending is the same backwards', async () => {
    const up = await pages(sort, false, 200);
    expect(await pages(sort, true, 101)).toEqual([...up].reverse());
  });

  test('as of a day, too', async () => {
    const all = await pages(sort, false, 500, '2016-06-01');
    expect(await pages(sort, false, 10, '2016-06-01')).toEqual(all);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});

test.each(['TITLE', 'TARGET', 'STATUS_DATE'] as const)('by %s means in that order', async (sort) => {
  const keys = (await pages(sort, false, 500)).map(KEYS[sort]);
  const inBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
  expect(keys).toEqual([...keys].sort(inBytes));
});

test('references in natural order', async () => {
  const refs = (await pages('REF', false, 500)).map(({ ref }) => ref);
  const order = [
    'ITU-T A.2 (11/2012)',
    'ITU-T A.4 (11/2012)',
    'ITU-T A.11 (11/2012)',
    'ITU-T A.23 (10/2000)',
    'ITU-T M.3371 (10/2016)',
    'ITU-T Y.3505 (05/2018)',
    'ITU-T Y.3505 (02/2022)',
    'ITU-T Y.3505 (08/2025)',
    'ITU-T Y.3510 (05/2013)',
  ];
  expect(refs.filter((ref) => order.includes(ref))).toEqual(order);
});

test('the targets stand by their last day, and items without one come last', async () => {
  const data = await server.data('{ roadmap(sort: TARGET, first: 3) { nodes { isn } } }');
  expect(data).toEqual({ roadmap: { nodes: [{ isn: 9621 }, { isn: 8846 }, { isn: 9623 }] } });
  const last = await server.data('{ roadmap(sort: TARGET, descending: true, first: 1) { nodes { target { text } } } }');
  expect(last).toEqual({ roadmap: { nodes: [{ target: null }] } });
});

test('a page of an empty list has no cursor', async () => {
  const data = await server.data(
    '{ roadmap(filter: { bodies: ["W3C"] }) { nodes { id } totalCount pageInfo { endCursor hasNextPage } } }',
  );
  expect(data).toEqual({ roadmap: { nodes: [], totalCount: 0, pageInfo: { endCursor: null, hasNextPage: false } } });
});

describe('cost in statements', () => {
  const PAGE = `nodes { ref title body { ref path { ref name } } domains maturity maturityFlags nativeStatus target { text latest }
    editors { person { name } } identifiers { text kind } twins { ref maturity nativeStatus body { ref } } } pageInfo { endCursor hasNextPage }`;

  test.each([50, 500])('a page of %i with all that a row shows is one statement', async (first) => {
    expect(await server.statementsOf(`{ roadmap(first: ${first}) { ${PAGE} } }`)).toBe(1);
    expect(await server.statementsOf(`{ roadmap(first: ${first}, asOf: "2016-06-01") { ${PAGE} } }`)).toBe(1);
  });

  test('the count is taken only when it is asked for', async () => {
    expect(await server.statementsOf('{ roadmap { nodes { ref } } }')).toBe(1);
    expect(await server.statementsOf('{ roadmap { nodes { ref } totalCount } }')).toBe(2);
    const skipped = 'query ($count: Boolean!) { roadmap { nodes { ref } totalCount @include(if: $count) } }';
    expect(await server.statementsOf(skipped, { count: false })).toBe(1);
    expect(await server.statementsOf(skipped, { count: true })).toBe(2);
  });

  const DETAIL = `id ref title scope uri type edition isn maturity maturityFlags nativeStatus statusOn started approved domains categories
    body { ref name path { ref } appointments { role person { name } } } approvingBody { ref } source { citation uri }
    target { text earliest latest } targets { text stated source { key } } identifiers { text kind scheme validFrom source { key } }
    titles { title language validFrom } statusEvents { kind happened nativeStatus maturity source { key } }
    relations { name note other { ref title maturity } toText } twins { ref maturity } editors { roleAsWritten person { name } }
    placements { domain category basis } baseTexts { text validFrom }`;

  test('a work item with everything of its own is one statement, and one more for what another feature adds', async () => {
    expect(await server.statementsOf(`{ workItem(ref: "M.3070") { ${DETAIL} } }`)).toBe(1);
    expect(
      await server.statementsOf(`{ workItem(ref: "M.3070") { ${DETAIL} entries { entity source { key } } } }`),
    ).toBe(2);
  });

  test('the rows of printed tables are read for a whole page at once', async () => {
    expect(await server.statementsOf('{ roadmap(first: 500) { nodes { ref entries { entity } } } }')).toBe(2);
  });
});
