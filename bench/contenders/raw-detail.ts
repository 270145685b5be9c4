import { identifierKey } from '../../src/identifiers/rules/keys';
import { parseIdentifier } from '../../src/identifiers/rules/parse';
import { INVERSE_RELATION_NAMES } from '../../src/work-items/rules/vocabulary';
import { BODY_PATH } from './raw-roadmap';
import type { Answer } from './raw-server';

const INVERSE = Object.entries(INVERSE_RELATION_NAMES)
  .map(([type, name]) => `when '${type}' then '${name}'`)
  .join(' ');
const SOURCE = (row: string, leaves = "'key', s.key") =>
  `(select json_build_object(${leaves}) from source s where s.id = ${row}.source_id)`;
const list = (object: string, order: string, from: string) =>
  `(select coalesce(json_agg(json_build_object(${object}) order by ${order}), '[]') from ${from})`;

/**
 * The likeliest item that bears the reference, with everything that hangs on it.
 * @param matching condition on the identifier `n`: `$1` is its key, `$2` its key without edition
 */
const text = (
  matching: string,
) => `select json_build_object('id', i.id::text, 'key', i.key, 'ref', i.ref, 'title', i.title, 'type', i.type, 'version', i.version, 'edition', i.edition,
    'maturity', i.maturity, 'maturityFlags', i.maturity_flags, 'nativeStatus', i.native_status, 'statusOn', i.status_on, 'started', i.started, 'approved', i.approved,
    'approvalProcess', i.approval_process, 'scope', i.scope, 'uri', i.uri, 'certainty', i.certainty, 'source', ${SOURCE('i', "'key', s.key, 'citation', s.citation")},
    'body', json_build_object('ref', b.ref, 'name', b.name, 'path', ${BODY_PATH('b', "'ref', step.ref, 'type', step.type")}),
    'identifiers', ${list(`'kind', n.kind, 'scheme', n.scheme, 'text', n.text, 'canonical', n.canonical, 'validFrom', n.valid_from, 'certainty', n.certainty, 'source', ${SOURCE('n')}`, 'n.id', 'work_item_identifier n where n.work_item_id = i.id')},
    'titles', ${list(`'title', t.title, 'language', t.language, 'validFrom', t.valid_from, 'source', ${SOURCE('t')}`, 't.valid_from_earliest, t.language, t.id', 'work_item_title t where t.work_item_id = i.id')},
    'statusEvents', ${list(
      `'kind', e.kind, 'nativeStatus', e.native_status, 'maturity', e.maturity, 'maturityFlags', e.maturity_flags, 'happened', e.happened, 'basis', e.basis, 'note', e.note,
        'certainty', e.certainty, 'source', ${SOURCE('e', "'key', s.key, 'citation', s.citation")}`,
      'e.happened_order, e.rank, e.id',
      'status_event e where e.work_item_id = i.id',
    )},
    'targets', ${list(
      `'text', t.text, 'event', t.event, 'earliest', t.earliest, 'latest', t.latest, 'precision', t.precision, 'stated', t.stated, 'reason', t.reason, 'certainty', t.certainty, 'source', ${SOURCE('t')}`,
      't.stated_earliest, t.id',
      'target t where t.work_item_id = i.id',
    )},
    'relations', ${list(
      `'name', r.name, 'since', r.since, 'note', r.note, 'toText', r.to_text, 'certainty', r.certainty,
        'other', case when o.id is not null then json_build_object('ref', o.ref, 'title', o.title, 'maturity', o.maturity, 'body', json_build_object('ref', ob.ref)) end`,
      'r.type, r.id',
      `(select r.id, r.type, r.since, r.note, r.to_text, r.certainty, r.to_id as other_id, r.type as name from work_item_relation r where r.from_id = i.id
        union all select r.id, r.type, r.since, r.note, r.to_text, r.certainty, r.from_id, case r.type ${INVERSE} end from work_item_relation r where r.to_id = i.id and r.from_id <> i.id) r
        left join work_item o on o.id = r.other_id left join body ob on ob.id = o.body_id`,
    )},
    'editors', ${list(`'roleAsWritten', e.role_as_written, 'validFrom', e.valid_from, 'validTo', e.valid_to, 'person', json_build_object('name', person.name)`, 'e.id', 'editor e join person on person.id = e.person_id where e.work_item_id = i.id')},
    'placements', ${list(`'domain', p.domain, 'category', p.category, 'basis', p.basis, 'certainty', p.certainty`, 'p.id', 'placement p where p.work_item_id = i.id')}
  )::text as item
  from (select i.id from work_item_identifier n join work_item i on i.id = n.work_item_id where ${matching}
    order by n.key = $1 desc, array_position(array['APPROVED', 'IN_REVIEW', 'IN_DEVELOPMENT', 'PROPOSED', 'SUPERSEDED', 'WITHDRAWN'], i.maturity), i.status_order desc, i.id limit 1) likeliest
  join work_item i on i.id = likeliest.id join body b on b.id = i.body_id`;

const TEXTS = { edition: text('n.key = $1'), document: text('(n.key = $1 or n.document_key = $2)') };

/** One work item by reference; where an edition is given, no other will do. */
export const answerDetail: Answer = async (ask, { ref }) => {
  const given = String(ref);
  const read = parseIdentifier(given);
  const key = read?.key ?? identifierKey(given);
  const [row] = read?.edition
    ? await ask<{ item: string }>('detail of an edition', TEXTS.edition, [key])
    : await ask<{ item: string }>('detail', TEXTS.document, [key, read?.documentKey ?? key]);
  return `{"data":{"workItem":${row?.item ?? 'null'}}}`;
};
