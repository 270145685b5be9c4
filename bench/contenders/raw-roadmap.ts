import { bodyKey } from '../../src/bodies/rules/notation';
import { PAGE } from '../operations';
import type { Answer } from './raw-server';

const ORDERS = { TARGET: { column: 'target_order', type: 'date' }, REF: { column: 'ref_key', type: 'text' } } as const;

/** Body with the way to it from its root. */
export const BODY_PATH = (
  body: string,
  leaves: string,
) => `(select json_agg(json_build_object(${leaves}) order by at.place)
  from unnest(${body}.lineage) with ordinality at(id, place) join body step on step.id = at.id)`;

/**
 * `$1` key of the organization, `$2` maturities, `$3`, `$4` position of the page before: the rows of the page, one ordered index scan for each
 * maturity of the organization, then what hangs on them.
 */
function pageText(sort: keyof typeof ORDERS, isLater: boolean): string {
  const { column, type } = ORDERS[sort];
  return `with page as materialized (
      select slice.position, slice.id from unnest($2::text[]) wanted(maturity) cross join body owner cross join lateral (
        select i.${column} as position, i.id from work_item i
        where i.sdo_id = owner.id and i.maturity = wanted.maturity ${isLater ? `and (i.${column}, i.id) > ($3::${type}, $4::bigint)` : ''}
        order by i.${column}, i.id limit ${PAGE + 1}) slice
      where owner.ref_key = $1::text
      order by slice.position, slice.id limit ${PAGE + 1}),
    shown as materialized (select position, id from page order by position, id limit ${PAGE})
    select coalesce(json_agg(json_build_object('id', i.id::text, 'ref', i.ref, 'title', i.title, 'type', i.type, 'maturity', i.maturity,
        'nativeStatus', i.native_status, 'statusOn', i.status_on,
        'body', json_build_object('ref', b.ref, 'name', b.name, 'path', ${BODY_PATH('b', "'ref', step.ref, 'type', step.type")}),
        'domains', array(select distinct p.domain from placement p where p.work_item_id = i.id and p.domain is not null order by 1),
        'target', case when t.id is not null then json_build_object('text', t.text, 'event', t.event, 'earliest', t.earliest, 'latest', t.latest) end,
        'editors', (select coalesce(json_agg(json_build_object('roleAsWritten', e.role_as_written, 'person', json_build_object('name', person.name)) order by e.id), '[]')
          from editor e join person on person.id = e.person_id where e.work_item_id = i.id),
        'identifiers', (select coalesce(json_agg(json_build_object('kind', n.kind, 'canonical', n.canonical) order by n.id), '[]')
          from work_item_identifier n where n.work_item_id = i.id),
        'twins', (select coalesce(json_agg(json_build_object('ref', o.ref, 'maturity', o.maturity, 'body', json_build_object('ref', ob.ref)) order by o.id), '[]')
          from (select r.to_id as id from work_item_relation r where r.type = 'IDENTICAL_TEXT' and r.from_id = i.id
            union select r.from_id from work_item_relation r where r.type = 'IDENTICAL_TEXT' and r.to_id = i.id) twin
          join work_item o on o.id = twin.id join body ob on ob.id = o.body_id)
      ) order by shown.position, shown.id), '[]')::text as nodes,
      (select count(*) from page) > ${PAGE} as more,
      (select json_build_array('${sort}', position::text, id::text)::text from shown order by shown.position desc, shown.id desc limit 1) as last
    from shown join work_item i on i.id = shown.id join body b on b.id = i.body_id left join target t on t.id = i.target_id`;
}

const TEXTS = {
  TARGET: { first: pageText('TARGET', false), later: pageText('TARGET', true) },
  REF: { first: pageText('REF', false), later: pageText('REF', true) },
};

interface Variables {
  readonly filter: { readonly bodies: readonly string[]; readonly maturities: readonly string[] };
  readonly sort: keyof typeof ORDERS;
  readonly after: string | null;
}

interface Row {
  readonly nodes: string;
  readonly more: string;
  readonly last: string | null;
}

const isVariables = (variables: object): variables is Variables => 'filter' in variables && 'sort' in variables;

/** A page of the roadmap of one organization. */
export const answerRoadmap: Answer = async (ask, variables) => {
  if (!isVariables(variables)) throw new Error('filter and sort are missing');
  const { filter, sort, after } = variables;
  const given = [bodyKey(filter.bodies[0] ?? ''), filter.maturities];
  const position: string[] = after ? JSON.parse(Buffer.from(after, 'base64url').toString('utf8')).slice(1) : [];
  const which = after ? 'later' : 'first';
  const [row] = await ask<Row>(`roadmap ${sort} ${which}`, TEXTS[sort][which], [...given, ...position]);
  const cursor = row?.last ? `"${Buffer.from(JSON.stringify(JSON.parse(row.last))).toString('base64url')}"` : 'null';
  return `{"data":{"roadmap":{"nodes":${row?.nodes ?? '[]'},"pageInfo":{"endCursor":${cursor},"hasNextPage":${row?.more === 't'}}}}}`;
};
