import type { Client } from 'pg';
import { naturalSortKey } from '../../src/platform/natural-order';
import { type BodyRow, type Organization, PERIODS, programme } from './bodies';

const SOURCES = 200;

/** Writes sources, study periods, bodies with their names and parents, persons and their offices; leaves the table `owner` behind for the items. */
export async function loadBodies(client: Client, persons: number): Promise<void> {
  const { bodies, organizations } = programme();
  await client.query(
    `insert into source (key, citation, uri, as_of, kind)
     select 'S' || n, 'Document ' || n || ' of the bench', 'https://example.org/source/' || n, '2024', 'DOCUMENT' from generate_series(1, $1::int) n`,
    [SOURCES],
  );
  await client.query(
    `insert into study_period (key, label, itu_period_number, opened_by, assembly_starts_on, assembly_ends_on, assembly_place, starts_on, ends_on, certainty, source_id)
     select 'P' || n, label, 12 + n, 'Assembly ' || n, make_date(left(label, 4)::int, 1, 1), make_date(left(label, 4)::int, 1, 10), 'Geneva',
       make_date(left(label, 4)::int, 1, 11), make_date(right(label, 4)::int + 1, 1, 10), 'HIGH', 1
     from unnest($1::text[]) with ordinality as period(label, n) order by n`,
    [PERIODS],
  );
  await writeBodies(client, bodies);
  await client.query(
    `insert into person (key, name) select 'person-' || n, 'Person ' || n || ' Name' from generate_series(1, $1::int) n`,
    [persons],
  );
  await client.query(
    `insert into person_name (person_id, name, script, key) select id, name, 'Latn', lower(name) from person`,
  );
  await client.query(
    `insert into appointment (key, person_id, body_id, role, affiliation, country, valid_from, certainty, source_id)
     select 'A' || id, 1 + id % $1, id, case type when 'SDO' then 'DIRECTOR' when 'QUESTION' then 'RAPPORTEUR' else 'CHAIRMAN' end,
       'Company ' || id % 50, 'CH', '2013', 'HIGH', 1 + id % ${SOURCES} from body`,
    [persons],
  );
  await writeOwners(client, organizations);
}

async function writeBodies(client: Client, bodies: readonly BodyRow[]): Promise<void> {
  const rows = JSON.stringify(
    bodies.map((body) => ({ ...body, certainty: 'HIGH', source_id: 1 + (body.id % SOURCES) })),
  );
  await client.query(
    `insert into body (id, key, type, ref, ref_key, ref_order, name, title_key, status, lineage, study_period_id, certainty, source_id) overriding system value
     select id, key, type, ref, ref_key, ref_order, name, title_key, status, lineage, study_period_id, certainty, source_id from jsonb_populate_recordset(null::body, $1::jsonb)`,
    [rows],
  );
  await client.query(`select setval(pg_get_serial_sequence('body', 'id'), max(id)) from body`);
  await client.query(
    `insert into body_parent (body_id, parent_id, position) select id, parent_id, 1
     from jsonb_to_recordset($1::jsonb) as given(id bigint, parent_id bigint) where parent_id is not null`,
    [rows],
  );
  await client.query(
    `insert into body_name (body_id, kind, name, key, language, study_period_id, certainty, source_id)
     select id, 'TITLE', name, title_key, 'en', study_period_id, 'HIGH', source_id
     from jsonb_to_recordset($1::jsonb) as given(id bigint, name text, title_key text, study_period_id bigint, source_id bigint)`,
    [rows],
  );
}

/** Table `owner`: for each organization, by its number and a place from 0, a body that owns items. Table `organization`: its shares of 1, summed up. */
async function writeOwners(client: Client, organizations: readonly Organization[]): Promise<void> {
  const total = organizations.reduce((sum, { share }) => sum + share, 0);
  let until = 0;
  const rows = organizations.map(({ ref, share, numbering, owners }, number) => {
    const since = until;
    until += share / total;
    return { number, ref, sort: naturalSortKey(ref), numbering, since, until, owners: owners.length };
  });
  await client.query(
    `create temp table organization as select * from jsonb_to_recordset($1::jsonb)
     as given(number int, ref text, sort text, numbering text, since float8, until float8, owners int)`,
    [JSON.stringify(rows)],
  );
  const places = organizations.flatMap(({ owners }, number) => owners.map((body, place) => ({ number, place, body })));
  await client.query(
    `create temp table owner as select * from jsonb_to_recordset($1::jsonb) as given(number int, place int, body bigint)`,
    [JSON.stringify(places)],
  );
  await client.query('analyze organization');
  await client.query('analyze owner');
}
