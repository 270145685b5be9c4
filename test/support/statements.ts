import type { Client } from 'pg';
import type {
  AddresseeState,
  LinkKind,
  MentionState,
  Purpose,
  StatementState,
} from '../../src/liaisons/rules/vocabulary';
import { parsePartialDate } from '../../src/platform/partial-date';
import { changeBySql } from './by-sql';

/** An addressee of a statement in the making; a body by its notation. */
export interface AddresseeRow {
  readonly body?: string;
  readonly text?: string;
  readonly purpose?: Purpose;
  readonly state?: AddresseeState;
  readonly deadline?: string | null;
  readonly outcomeOn?: string | null;
  readonly allocatedTo?: readonly string[];
  /** The states that the record has steps to, in their order. */
  readonly steps?: readonly AddresseeState[];
}

/** A statement in the making, as the tables are to have it; statements are named by their keys. */
export interface StatementRow {
  readonly key: string;
  readonly ref?: string;
  readonly refKey?: string;
  readonly numberAsWritten?: string;
  readonly issuer?: string;
  readonly state?: StatementState;
  readonly title?: string;
  readonly text?: string;
  readonly sent?: string | null;
  readonly from: readonly string[];
  readonly to?: readonly AddresseeRow[];
  readonly links?: readonly { readonly kind: LinkKind; readonly to?: string; readonly text?: string }[];
  readonly mentions?: readonly { readonly workItem: string; readonly state: MentionState }[];
  readonly questions?: readonly { readonly side: 'ORIGIN' | 'DESTINATION'; readonly body: string }[];
  readonly contacts?: readonly string[];
}

const TABLES = [
  'liaison_statement',
  'liaison_source',
  'addressee',
  'allocation',
  'liaison_question',
  'liaison_contact',
  'contact_reach',
  'attachment',
  'liaison_link',
  'liaison_event',
  'liaison_decision',
  'mention',
  'liaison_note',
];

/** Takes away the statements that the seeds brought, so that a test can count its own; the record is not told. */
export async function withoutStatements(client: Client): Promise<void> {
  for (const table of TABLES) await client.query(`alter table ${table} disable trigger user`);
  await client.query(`truncate ${TABLES.join(', ')} cascade`);
  for (const table of TABLES) await client.query(`alter table ${table} enable trigger user`);
}

const BODY = (name: string) => `(select b.id from body b where b.ref = ${name} order by b.id desc limit 1)`;
const STATEMENT = (name: string) => `(select s.id from liaison_statement s where s.key = ${name})`;
const from = (list: string, columns: string) => `from jsonb_to_recordset($1::jsonb -> '${list}') as r(${columns})`;

/** What is written into each table, from one JSON value. */
const INSERTS = [
  `insert into liaison_statement (key, ref, ref_key, number_as_written, issuer_id, state, title, body, sent, sent_order, certainty, source_id)
   select r.key, r.ref, r.ref_key, r.number_as_written, ${BODY('r.issuer')}, r.state, r.title, r.body, r.sent, coalesce(r.sent_order, '-infinity'), 'HIGH',
     (select min(id) from source)
   ${from('statements', 'key text, ref text, ref_key text, number_as_written text, issuer text, state text, title text, body text, sent text, sent_order date')}`,
  `insert into liaison_source (statement_id, position, body_id, text)
   select ${STATEMENT('r.key')}, r.position, ${BODY('r.body')}, r.body ${from('sources', 'key text, position int, body text')}`,
  `insert into addressee (statement_id, position, body_id, text, purpose, deadline, deadline_latest, state, outcome_on, outcome_earliest)
   select ${STATEMENT('r.key')}, r.position, ${BODY('r.body')}, r.text, r.purpose, r.deadline, r.deadline_latest, r.state, r.outcome_on, r.outcome_earliest
   ${from('addressees', 'key text, position int, body text, text text, purpose text, deadline text, deadline_latest date, state text, outcome_on text, outcome_earliest date')}`,
  `insert into allocation (addressee_id, statement_id, body_id)
   select a.id, a.statement_id, ${BODY('r.body')} ${from('allocations', 'key text, position int, body text')}
   join addressee a on a.statement_id = ${STATEMENT('r.key')} and a.position = r.position`,
  `insert into liaison_event (statement_id, addressee_id, step, state, certainty, source_id)
   select a.statement_id, a.id, 'RECORD', r.state, 'HIGH', (select min(id) from source) ${from('events', 'key text, position int, state text, nth int')}
   join addressee a on a.statement_id = ${STATEMENT('r.key')} and a.position = r.position order by r.nth`,
  `insert into liaison_link (from_id, kind, to_id, to_text, to_key)
   select ${STATEMENT('r.key')}, r.kind, ${STATEMENT('r."to"')}, r.text, coalesce(r."to", r.text) ${from('links', 'key text, kind text, "to" text, text text')}`,
  `insert into mention (statement_id, position, text, work_item_id, state)
   select ${STATEMENT('r.key')}, r.position, 'a name', r.item, r.state ${from('mentions', 'key text, position int, item bigint, state text')}`,
  `insert into liaison_question (statement_id, side, body_id)
   select ${STATEMENT('r.key')}, r.side, ${BODY('r.body')} ${from('questions', 'key text, side text, body text')}`,
  `insert into liaison_contact (statement_id, position, name)
   select ${STATEMENT('r.key')}, r.position, r.name ${from('contacts', 'key text, position int, name text')}`,
];

/** Writes statements with all that hangs on them into the tables. */
export async function insertStatements(client: Client, rows: readonly StatementRow[]): Promise<void> {
  const json = JSON.stringify(tablesOf(rows));
  for (const insert of INSERTS) await changeBySql(client, insert, [json]);
  // The planner is to know that the tables are not empty any more.
  await client.query('analyze');
}

const each = <Part, Row>(
  rows: readonly StatementRow[],
  parts: (row: StatementRow) => readonly Part[] | undefined,
  made: (part: Part, key: string, position: number) => Row,
) => rows.flatMap((row) => (parts(row) ?? []).map((part, at) => made(part, row.key, at + 1)));

function tablesOf(rows: readonly StatementRow[]) {
  const addressees = each(
    rows,
    ({ to }) => to,
    (part, key, position) => ({ part, key, position }),
  );
  return {
    statements: rows.map(statementOf),
    sources: each(
      rows,
      ({ from: speakers }) => speakers,
      (body, key, position) => ({ key, position, body }),
    ),
    addressees: addressees.map(addresseeOf),
    allocations: addressees.flatMap(({ part, key, position }) =>
      (part.allocatedTo ?? []).map((body) => ({ key, position, body })),
    ),
    events: addressees.flatMap(({ part, key, position }) =>
      (part.steps ?? []).map((state, nth) => ({ key, position, state, nth })),
    ),
    links: each(
      rows,
      ({ links }) => links,
      (link, key) => ({ ...link, key }),
    ),
    mentions: each(
      rows,
      ({ mentions }) => mentions,
      ({ workItem, state }, key, position) => ({ key, position, item: workItem, state }),
    ),
    questions: each(
      rows,
      ({ questions }) => questions,
      (question, key) => ({ ...question, key }),
    ),
    contacts: each(
      rows,
      ({ contacts }) => contacts,
      (name, key, position) => ({ key, position, name }),
    ),
  };
}

function statementOf(row: StatementRow) {
  const sent = row.sent ?? null;
  return {
    key: row.key,
    ref: row.ref ?? row.key,
    ref_key: row.refKey ?? (row.ref ?? row.key).toUpperCase(),
    number_as_written: row.numberAsWritten ?? null,
    issuer: row.issuer ?? null,
    state: row.state ?? 'SENT',
    title: row.title ?? null,
    body: row.text ?? null,
    sent,
    sent_order: sent && parsePartialDate(sent)?.earliest,
  };
}

function addresseeOf({ part, key, position }: { part: AddresseeRow; key: string; position: number }) {
  const { body = null, text = body ?? 'somebody', purpose = 'ACTION', state = 'SENT' } = part;
  const { deadline = null, outcomeOn = null } = part;
  return {
    key,
    position,
    body,
    text,
    purpose,
    state,
    deadline,
    deadline_latest: deadline && parsePartialDate(deadline)?.latest,
    outcome_on: outcomeOn,
    outcome_earliest: outcomeOn && parsePartialDate(outcomeOn)?.earliest,
  };
}
