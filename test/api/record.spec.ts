import { withAdministrator } from '../support/database';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const sql = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  withAdministrator(async (client) => {
    await client.query(`select set_config('recorded.at', now()::text, false)`);
    return (await client.query<Row>(text, values)).rows;
  }, server.databaseUrl);

/** What belongs to persons and is nobody’s programme. */
const OF_SIGN_IN = ['account', 'api_token', 'identity', 'invitation', 'oidc_sign_in', 'session', 'sign_in_attempt'];

const ENTRY = `insert into record_entry (kind, subject_kind, subject_id, reason) select 'REVISED', 'WORK_ITEM', id, 'the study group says more' from work_item where isn = 9621`;

describe('nobody changes the programme without an entry in the record', () => {
  test.each([
    [
      'a new row',
      `insert into work_item_title (work_item_id, title, language, certainty, source_id) select id, 'x', 'en', 'LOW', source_id from work_item limit 1`,
    ],
    ['a changed row', `update work_item set scope = 'x' where isn = 9621`],
    ['a removed row', `delete from target where id = (select min(id) from target)`],
  ])('%s is refused', async (_, statement) => {
    await expect(sql(statement)).rejects.toMatchObject({ code: 'SR002' });
  });

  test('an entry of an earlier transaction does not count', async () => {
    await sql(ENTRY);
    await expect(sql(`update work_item set scope = 'x' where isn = 9621`)).rejects.toMatchObject({ code: 'SR002' });
  });

  test('what changes nothing needs none', async () => {
    await sql(`update work_item set scope = 'x' where isn = -1`);
  });

  test('a table cannot be emptied at once', async () => {
    await expect(sql('truncate target')).rejects.toMatchObject({ code: 'SR003' });
  });
});

describe('the record is kept for ever', () => {
  test.each([
    'update record_entry set reason = null',
    'delete from record_entry',
    'truncate record_entry, record_change',
    `update record_change set after = '{}'`,
    'delete from record_change',
  ])('%s is refused', async (statement) => {
    await expect(sql(statement)).rejects.toMatchObject({ code: 'SR003' });
  });

  test('an entry cannot be dated back, nor ascribed to another transaction', async () => {
    const [entry] = await sql<{ recent: boolean; transaction: string }>(
      `insert into record_entry (kind, subject_kind, recorded_at, transaction) values ('REVISED', 'PROGRAMME', '2001-01-01', 1)
       returning recorded_at > now() - interval '1 minute' as recent, transaction`,
    );
    expect(entry?.recent).toBe(true);
    expect(entry?.transaction).not.toBe('1');
  });
});

test('the tables can be built again from the record', async () => {
  const views = await sql<{ name: string }>(
    `select table_name as name from information_schema.views where table_schema = 'recorded'`,
  );
  expect(views.length).toBeGreaterThan(24);
  for (const { name } of views) {
    const [difference] = await sql<{ rows: string; missing: string; added: string }>(
      `select (select count(*) from public.${name}) as rows,
         (select count(*) from (select to_jsonb(t) - '{search_document,search_text}'::text[] from public.${name} t
            except select to_jsonb(t) - '{search_document,search_text}'::text[] from recorded.${name} t) d) as missing,
         (select count(*) from (select to_jsonb(t) - '{search_document,search_text}'::text[] from recorded.${name} t
            except select to_jsonb(t) - '{search_document,search_text}'::text[] from public.${name} t) d) as added`,
    );
    expect({ name, ...difference }).toMatchObject({ name, missing: '0', added: '0' });
  }
});

test('every table of the programme is under the record', async () => {
  const rows = await sql<{ name: string }>(
    `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
     and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = c.relname || '_records_update') order by 1`,
  );
  expect(rows.map(({ name }) => name).filter((name) => !OF_SIGN_IN.includes(name))).toEqual([
    'contact_reach',
    'file',
    'file_content',
    'file_upload',
    'import',
    'intake',
    'intake_issue',
    'intake_record',
    'liaison_note',
    'mail',
    'migrations',
    'note',
    'notice',
    'notice_key',
    'notice_setting',
    'record_change',
    'record_entry',
    'saved_search',
    'search_item',
    'webhook',
    'webhook_delivery',
    'work_item_state',
  ]);
});

describe('reading the record', () => {
  const HISTORY = `query ($id: ID!, $first: Int!, $after: String) { history(of: WORK_ITEM, id: $id, first: $first, after: $after) {
    nodes { kind subjectKind reason by { name } changes { of field before after } } pageInfo { hasNextPage endCursor } } }`;
  const before = `{ workItem(ref: "M.rcsm") { id scope recordVersion } }`;

  test('what was changed, field by field, and what was known before', async () => {
    const { workItem } = (await server.data(before)) as { workItem: { id: string; scope: string } };
    const [{ at } = { at: '' }] = await sql<{ at: string }>(
      `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
    );
    await withAdministrator(async (client) => {
      await client.query('begin');
      await client.query(ENTRY);
      await client.query(
        `update work_item set scope = 'said anew', search_text = search_text || ' x' where isn = 9621`,
      );
      await client.query(`update target set reason = 'asked for' where work_item_id = $1`, [workItem.id]);
      await client.query('commit');
    }, server.databaseUrl);

    const { history } = await server.data(HISTORY, { id: workItem.id, first: 1 });
    expect(history).toEqual({
      nodes: [
        {
          kind: 'REVISED',
          subjectKind: 'WORK_ITEM',
          reason: 'the study group says more',
          by: null,
          changes: [
            { of: 'work_item', field: 'scope', before: workItem.scope, after: 'said anew' },
            { of: 'target', field: 'reason', before: null, after: 'asked for' },
          ],
        },
      ],
      pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
    });

    const asRecorded = (moment: string) =>
      server.data(
        `query ($at: DateTime) { workItem(ref: "M.rcsm", asRecorded: $at) { scope targets { reason } body { ref } }
        roadmap(filter: { bodies: ["SG2"] }, asRecorded: $at) { nodes { scope } } }`,
        { at: moment },
      );
    expect(await asRecorded(at)).toMatchObject({ workItem: { scope: workItem.scope, targets: [{ reason: null }] } });
    expect(await server.data(before)).toMatchObject({ workItem: { scope: 'said anew' } });
  });

  test('before the record began, nothing was known', async () => {
    const { errors } = await server.ask(`{ workItem(ref: "Y.3500", asRecorded: "2001-01-01T00:00:00Z") { ref } }`);
    expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(await server.data(`{ roadmap(asRecorded: "2001-01-01T00:00:00Z") { nodes { ref } } }`)).toEqual({
      roadmap: { nodes: [] },
    });
  });

  test('a moment to come is refused', async () => {
    const { errors } = await server.ask(`{ workItem(ref: "Y.3500", asRecorded: "2999-01-01T00:00:00Z") { ref } }`);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', problems: [{ field: 'asRecorded' }] });
  });

  test('as recorded and as of a day together: what was then known of that day', async () => {
    const now = new Date().toISOString();
    const answer = `{ nodes { ref title nativeStatus maturity target { text } body { ref } } }`;
    const { known, live } = await server.data(
      `query ($at: DateTime) { known: roadmap(asOf: "2014-06-01", asRecorded: $at, filter: { bodies: ["SG2"] }) ${answer}
        live: roadmap(asOf: "2014-06-01", filter: { bodies: ["SG2"] }) ${answer} }`,
      { at: now },
    );
    expect(known).toEqual(live);
  });

  test('the whole programme has a history too, and pages', async () => {
    const all = `query ($after: String) { history(of: PROGRAMME, first: 1, after: $after) { nodes { id kind } pageInfo { hasNextPage endCursor } } }`;
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { history } = (await server.data(all, { after })) as {
        history: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      ids.push(...history.nodes.map(({ id }) => id));
      after = history.pageInfo.endCursor;
      more = history.pageInfo.hasNextPage;
    }
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => Number(b) - Number(a)));
    expect(ids.at(-1)).toBe('1');
  });
});

test('words are not looked for in what was known', async () => {
  const { errors } = await server.ask(
    `{ roadmap(filter: { text: "cloud" }, asRecorded: "2001-01-01T00:00:00Z") { nodes { ref } } }`,
  );
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', problems: [{ field: 'filter.text' }] });
});
