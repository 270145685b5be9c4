import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forgetTable, type RecordedTable, recordTable } from '../recorded';

const OF_STATEMENT = [
  'liaison_source',
  'addressee',
  'liaison_question',
  'liaison_contact',
  'attachment',
  'liaison_event',
  'mention',
];

const RECORDED: readonly RecordedTable[] = [
  { table: 'liaison_statement', key: ['id'], subject: ['LIAISON_STATEMENT', 'id'] },
  ...OF_STATEMENT.map(
    (table): RecordedTable => ({ table, key: ['id'], subject: ['LIAISON_STATEMENT', 'statement_id'] }),
  ),
  { table: 'allocation', key: ['addressee_id', 'body_id'], subject: ['LIAISON_STATEMENT', 'statement_id'] },
  { table: 'liaison_link', key: ['id'], subject: ['LIAISON_STATEMENT', 'from_id'] },
];
/** What only some may see is in no record. */
const PRIVATE = ['contact_reach', 'liaison_note'];

/** The liaison desk: statements, who speaks in them, to whom, and what became of each. */
export class Liaisons1774311500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    for (const table of [...RECORDED.map((each) => each.table), ...PRIVATE])
      await runner.query(`create trigger ${table}_tells_change after insert or update or delete or truncate on ${table}
        for each statement execute function tell_change()`);
    for (const table of RECORDED) await recordTable(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function subject_is_public(text, bigint)');
    await runner.query('drop function liaison_thread(bigint, bigint[], integer)');
    for (const { table } of RECORDED) await forgetTable(runner, table);
    await runner.query('drop index liaison_statement_words');
    await runner.query('drop function statement_words(text, text, text, text, text)');
    for (const table of TABLES.toReversed()) await runner.query(`drop table ${table}`);
    await runner.query('drop function plain_words(text)');
    await runner.query('drop function plain_letters(text)');
  }
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
  'mention',
  'liaison_note',
];

/** A character of the scripts that are written without blanks, as a class of a regular expression. */
const UNSPACED =
  '\\u2e80-\\u2fdf\\u3005-\\u3007\\u3021-\\u3029\\u3038-\\u303b\\u3041-\\u9fff\\uf900-\\ufaff\\U00020000-\\U0003ffff';

/**
 * The words of a statement as they are looked for: letters without accents, in lower case; of the scripts that are written without blanks, every
 * two characters that stand side by side, taken from the first and from the second of a run on, and the last alone.
 */
const WORDS = [
  `create function plain_letters(words text) returns text language sql immutable strict parallel safe as $$
    select regexp_replace(normalize(lower(words), nfkd), '[\\u0300-\\u036f]', '', 'g') $$`,
  `create function plain_words(words text) returns text language sql immutable strict parallel safe as $$
    select case when plain ~ '[${UNSPACED}]' then regexp_replace(apart || ' ' || regexp_replace(apart, '(^| )([${UNSPACED}])', '\\1\\2 ', 'g'),
      '([${UNSPACED}])([${UNSPACED}])', '\\1\\2 ', 'g') else plain end
    from public.plain_letters(words) as plain, regexp_replace(plain, '([${UNSPACED}]+)', ' \\1 ', 'g') as apart $$`,
  `create function statement_words(ref text, number_as_written text, title text, abstract text, body text) returns tsvector
    language sql immutable parallel safe as $$
    select to_tsvector('simple', public.plain_words(coalesce(ref, '') || ' ' || coalesce(number_as_written, '') || ' ' || coalesce(title, '')
      || ' ' || coalesce(abstract, '') || ' ' || coalesce(body, ''))) $$`,
  'create index liaison_statement_words on liaison_statement using gin (statement_words(ref, number_as_written, title, abstract, body))',
];

/**
 * Numbers of the statements that hang together with one, itself among them, from near to far, at most so many: along the links of both directions,
 * through what was sent and what those may see who write for certain bodies. What was reached is not gone on from twice, so circles end.
 */
const THREAD = `create function liaison_thread(root bigint, bodies bigint[], most integer) returns bigint[] language plpgsql stable as $$
    declare reached bigint[] := '{}'; front bigint[] := array[root];
    begin
      loop
        select coalesce(array_agg(s.id order by s.id), '{}') into front from public.liaison_statement s
          where s.id = any(front) and s.id <> all(reached) and (s.state = 'SENT' or exists (
            select from public.liaison_source w join public.body b on b.id = w.body_id where w.statement_id = s.id and (b.lineage || b.id) && bodies));
        reached := reached || front[1:most - cardinality(reached)];
        exit when cardinality(front) = 0 or cardinality(reached) >= most;
        select coalesce(array_agg(near.id), '{}') into front from (
          select l.to_id as id from public.liaison_link l where l.from_id = any(front) and l.to_id is not null
          union select l.from_id from public.liaison_link l where l.to_id = any(front)) near;
      end loop;
      return reached;
    end $$`;

const STATEMENTS = [
  `create table liaison_statement (
      id bigint generated always as identity not null,
      key text not null,
      issuer_id bigint,
      study_period_id bigint,
      number integer,
      number_as_written text,
      ref text not null,
      ref_key text collate "C" not null,
      state text not null,
      title text,
      language text,
      document text,
      meeting text,
      place text,
      dated text,
      sent text,
      sent_order date not null default '-infinity',
      approval_level text,
      approval text,
      abstract text,
      body text,
      keywords text[] not null default '{}',
      copyright text,
      documents text[] not null default '{}',
      note text,
      certainty text not null,
      source_id bigint not null,
      record_version integer not null default 1,
      constraint liaison_statement_key_key unique (key),
      constraint liaison_statement_pkey primary key (id),
      constraint liaison_statement_issuer_id_fkey foreign key (issuer_id) references body(id),
      constraint liaison_statement_study_period_id_fkey foreign key (study_period_id) references study_period(id),
      constraint liaison_statement_source_id_fkey foreign key (source_id) references source(id)
    )`,
  'create index liaison_statement_by_date on liaison_statement (sent_order, id)',
  'create index liaison_statement_ref_key_idx on liaison_statement (ref_key)',
  `create index liaison_statement_unsent on liaison_statement (id) where state <> 'SENT'`,
  ...WORDS,
  `create unique index liaison_statement_issuer_id_study_period_id_number_idx on liaison_statement (issuer_id, study_period_id, number)`,

  `create table liaison_source (
      id bigint generated always as identity not null,
      statement_id bigint not null,
      position integer not null,
      body_id bigint,
      text text not null,
      approved_on text,
      approved_by_id bigint,
      approval_words text,
      constraint liaison_source_pkey primary key (id),
      constraint liaison_source_statement_id_fkey foreign key (statement_id) references liaison_statement (id) on delete cascade,
      constraint liaison_source_body_id_fkey foreign key (body_id) references body(id),
      constraint liaison_source_approved_by_id_fkey foreign key (approved_by_id) references person(id)
    )`,
  'create index liaison_source_body_id_statement_id_idx on liaison_source (body_id, statement_id)',
  'create unique index liaison_source_statement_id_position_idx on liaison_source (statement_id, position)',

  `create table addressee (
      id bigint generated always as identity not null,
      statement_id bigint not null,
      position integer not null,
      body_id bigint,
      text text not null,
      purpose text not null,
      deadline text,
      deadline_latest date,
      state text not null,
      received text,
      received_as text,
      outcome_on text,
      outcome_earliest date,
      constraint addressee_pkey primary key (id),
      constraint addressee_statement_id_fkey foreign key (statement_id) references liaison_statement (id) on delete cascade,
      constraint addressee_body_id_fkey foreign key (body_id) references body(id)
    )`,
  `create index addressee_awaited on addressee (deadline_latest, id) where state in ('SENT', 'RECEIVED', 'ALLOCATED', 'ACKNOWLEDGED') and purpose in ('ACTION', 'COMMENT')`,
  `create index addressee_open on addressee (body_id, statement_id) where state in ('SENT', 'RECEIVED', 'ALLOCATED', 'ACKNOWLEDGED')`,
  'create index addressee_body_id_statement_id_idx on addressee (body_id, statement_id)',
  'create index addressee_body_id_outcome_earliest_idx on addressee (body_id, outcome_earliest)',
  'create unique index addressee_statement_id_position_idx on addressee (statement_id, position)',

  `create table allocation (
      addressee_id bigint not null,
      body_id bigint not null,
      statement_id bigint not null,
      constraint allocation_pkey primary key (addressee_id, body_id),
      constraint allocation_addressee_id_fkey foreign key (addressee_id) references addressee(id) on delete cascade,
      constraint allocation_body_id_fkey foreign key (body_id) references body(id),
      constraint allocation_statement_id_fkey foreign key (statement_id) references liaison_statement (id) on delete cascade
    )`,
  'create index allocation_body_id_addressee_id_idx on allocation (body_id, addressee_id)',

  `create table liaison_question (
      id bigint generated always as identity not null,
      statement_id bigint not null,
      body_id bigint not null,
      side text not null,
      constraint liaison_question_pkey primary key (id),
      constraint liaison_question_statement_id_fkey foreign key (statement_id) references liaison_statement (id) on delete cascade,
      constraint liaison_question_body_id_fkey foreign key (body_id) references body(id)
    )`,
  'create index liaison_question_body_id_statement_id_idx on liaison_question (body_id, statement_id)',
  `create unique index liaison_question_statement_id_side_body_id_idx on liaison_question (statement_id, side, body_id)`,

  `create table liaison_contact (
      id bigint generated always as identity not null,
      statement_id bigint not null,
      position integer not null,
      name text not null,
      affiliation text,
      country text,
      constraint liaison_contact_pkey primary key (id),
      constraint liaison_contact_statement_id_fkey foreign key (statement_id) references liaison_statement (id) on delete cascade
    )`,
  'create unique index liaison_contact_statement_id_position_idx on liaison_contact (statement_id, position)',

  `create table contact_reach (
      contact_id bigint not null,
      email text,
      telephone text,
      fax text,
      constraint contact_reach_pkey primary key (contact_id),
      constraint contact_reach_contact_id_fkey foreign key (contact_id) references liaison_contact(id) on delete cascade
    )`,

  `create table attachment (
      id bigint generated always as identity not null,
      statement_id bigint not null,
      position integer not null,
      title text not null,
      digest text,
      uri text,
      constraint attachment_pkey primary key (id),
      constraint attachment_statement_id_fkey foreign key (statement_id) references liaison_statement (id) on delete cascade
    )`,
  'create unique index attachment_statement_id_position_idx on attachment (statement_id, position)',

  `create table liaison_link (
      id bigint generated always as identity not null,
      from_id bigint not null,
      kind text not null,
      to_id bigint,
      to_text text,
      to_key text not null,
      constraint liaison_link_pkey primary key (id),
      constraint liaison_link_from_id_fkey foreign key (from_id) references liaison_statement (id) on delete cascade,
      constraint liaison_link_to_id_fkey foreign key (to_id) references liaison_statement (id) on delete cascade
    )`,
  'create index liaison_link_to_id_from_id_idx on liaison_link (to_id, from_id)',
  'create unique index liaison_link_from_id_kind_to_key_idx on liaison_link (from_id, kind, to_key)',

  `create table liaison_event (
      id bigint generated always as identity not null,
      statement_id bigint not null,
      addressee_id bigint,
      step text not null,
      state text not null,
      happened text,
      words text,
      certainty text not null,
      source_id bigint not null,
      constraint liaison_event_pkey primary key (id),
      constraint liaison_event_statement_id_fkey foreign key (statement_id) references liaison_statement (id) on delete cascade,
      constraint liaison_event_addressee_id_fkey foreign key (addressee_id) references addressee(id) on delete cascade,
      constraint liaison_event_source_id_fkey foreign key (source_id) references source(id)
    )`,
  'create index liaison_event_statement_id_id_idx on liaison_event (statement_id, id)',

  `create table mention (
      id bigint generated always as identity not null,
      statement_id bigint not null,
      position integer not null,
      text text not null,
      work_item_id bigint,
      other_id bigint,
      state text not null,
      constraint mention_pkey primary key (id),
      constraint mention_statement_id_fkey foreign key (statement_id) references liaison_statement (id) on delete cascade,
      constraint mention_work_item_id_fkey foreign key (work_item_id) references work_item(id) on delete cascade,
      constraint mention_other_id_fkey foreign key (other_id) references liaison_statement (id) on delete cascade
    )`,
  'create index mention_work_item_id_statement_id_idx on mention (work_item_id, statement_id)',
  'create unique index mention_statement_id_position_text_idx on mention (statement_id, position, text)',

  `create table liaison_note (
      id bigint generated always as identity not null,
      statement_id bigint not null,
      body_id bigint not null,
      text text not null,
      person_id bigint not null,
      written_at timestamp with time zone not null default now(),
      constraint liaison_note_pkey primary key (id),
      constraint liaison_note_statement_id_fkey foreign key (statement_id) references liaison_statement (id) on delete cascade,
      constraint liaison_note_body_id_fkey foreign key (body_id) references body(id),
      constraint liaison_note_person_id_fkey foreign key (person_id) references person(id)
    )`,
  'create index liaison_note_statement_id_body_id_id_idx on liaison_note (statement_id, body_id, id)',
  // A step that was taken is never altered: what was wrong about it is a further step.
  'create trigger liaison_event_is_kept before update or delete on liaison_event for each row execute function refuse_change()',
  'create trigger liaison_note_is_kept before update or delete on liaison_note for each row execute function refuse_change()',
  'create trigger liaison_note_keeps_rows before truncate on liaison_note execute function refuse_change()',
  THREAD,
  // What has not been sent is nobody else's business: its history is shown once it is sent.
  `create function subject_is_public(kind text, id bigint) returns boolean language sql stable as $$
    select kind <> 'LIAISON_STATEMENT' or exists (select from public.liaison_statement s where s.id = subject_is_public.id and s.state = 'SENT') $$`,
];
