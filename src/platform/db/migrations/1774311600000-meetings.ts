import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forgetTable, type RecordedTable, recordTable } from '../recorded';

const OF_MEETING = [
  'meeting_session',
  'agenda_item',
  'meeting_document',
  'stated_deadline',
  'meeting_subject',
  'decision',
];
const OF_LETTER = ['letter_recipient', 'letter_annex', 'announcement'];

const RECORDED: readonly RecordedTable[] = [
  { table: 'meeting', key: ['id'], subject: ['MEETING', 'id'] },
  { table: 'meeting_body', key: ['meeting_id', 'body_id'], subject: ['MEETING', 'meeting_id'] },
  { table: 'meeting_link', key: ['id'], subject: ['MEETING', 'from_id'] },
  ...OF_MEETING.map((table): RecordedTable => ({ table, key: ['id'], subject: ['MEETING', 'meeting_id'] })),
  { table: 'session_part', key: ['id'] },
  { table: 'letter', key: ['id'], subject: ['LETTER', 'id'] },
  { table: 'letter_link', key: ['id'], subject: ['LETTER', 'from_id'] },
  ...OF_LETTER.map((table): RecordedTable => ({ table, key: ['id'], subject: ['LETTER', 'letter_id'] })),
];

/** Meetings with their programme, agenda and decisions, and the letters that convene them. */
export class Meetings1774311600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    for (const table of RECORDED) {
      await runner.query(`create trigger ${table.table}_tells_change after insert or update or delete or truncate on ${table.table}
        for each statement execute function tell_change()`);
      await recordTable(runner, table);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of RECORDED) await forgetTable(runner, table);
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}

const TABLES = RECORDED.map(({ table }) => table);

const STATEMENTS = [
  `create table meeting (
      id bigint generated always as identity not null,
      key text not null,
      type text not null,
      body_id bigint not null,
      title text,
      state text not null,
      starts text,
      starts_earliest date,
      starts_order date not null default 'infinity',
      ends text,
      ends_latest date,
      opens_at text,
      closes_at text,
      time_zone text,
      place text,
      mode text,
      languages text[] not null default '{}',
      language_help text,
      remote_participation boolean,
      open_to text,
      registration text,
      document_rules text,
      web_page text,
      note text,
      certainty text not null,
      source_id bigint not null,
      constraint meeting_key_key unique (key),
      constraint meeting_pkey primary key (id),
      constraint meeting_body_id_fkey foreign key (body_id) references body (id),
      constraint meeting_source_id_fkey foreign key (source_id) references source (id)
    )`,
  'create index meeting_body_id_starts_order_idx on meeting (body_id, starts_order)',
  'create index meeting_by_start on meeting (starts_order, id)',

  `create table meeting_body (
      meeting_id bigint not null,
      body_id bigint not null,
      constraint meeting_body_pkey primary key (meeting_id, body_id),
      constraint meeting_body_meeting_id_fkey foreign key (meeting_id) references meeting (id) on delete cascade,
      constraint meeting_body_body_id_fkey foreign key (body_id) references body (id)
    )`,
  'create index meeting_body_body_id_meeting_id_idx on meeting_body (body_id, meeting_id)',

  `create table meeting_link (
      id bigint generated always as identity not null,
      from_id bigint not null,
      kind text not null,
      to_id bigint,
      to_text text,
      to_key text not null,
      constraint meeting_link_pkey primary key (id),
      constraint meeting_link_from_id_fkey foreign key (from_id) references meeting (id) on delete cascade,
      constraint meeting_link_to_id_fkey foreign key (to_id) references meeting (id) on delete cascade
    )`,
  'create index meeting_link_to_id_from_id_idx on meeting_link (to_id, from_id)',
  'create unique index meeting_link_from_id_kind_to_key_idx on meeting_link (from_id, kind, to_key)',

  `create table meeting_session (
      id bigint generated always as identity not null,
      meeting_id bigint not null,
      position integer not null,
      day date,
      begins_at text,
      ends_at text,
      title text not null,
      is_break boolean not null default false,
      topics text[] not null default '{}',
      constraint meeting_session_pkey primary key (id),
      constraint meeting_session_meeting_id_fkey foreign key (meeting_id) references meeting (id) on delete cascade
    )`,
  'create unique index meeting_session_meeting_id_position_idx on meeting_session (meeting_id, position)',

  `create table session_part (
      id bigint generated always as identity not null,
      session_id bigint not null,
      position integer not null,
      role text not null,
      person_id bigint,
      body_id bigint,
      text text not null,
      constraint session_part_pkey primary key (id),
      constraint session_part_session_id_fkey foreign key (session_id) references meeting_session (id) on delete cascade,
      constraint session_part_person_id_fkey foreign key (person_id) references person (id),
      constraint session_part_body_id_fkey foreign key (body_id) references body (id)
    )`,
  'create unique index session_part_session_id_position_idx on session_part (session_id, position)',

  `create table agenda_item (
      id bigint generated always as identity not null,
      meeting_id bigint not null,
      parent_id bigint,
      position integer not null,
      number text not null,
      title text not null,
      constraint agenda_item_pkey primary key (id),
      constraint agenda_item_meeting_id_fkey foreign key (meeting_id) references meeting (id) on delete cascade,
      constraint agenda_item_parent_id_fkey foreign key (parent_id) references agenda_item (id) on delete cascade
    )`,
  'create index agenda_item_parent_id_idx on agenda_item (parent_id)',
  'create unique index agenda_item_meeting_id_position_idx on agenda_item (meeting_id, position)',

  `create table meeting_document (
      id bigint generated always as identity not null,
      meeting_id bigint not null,
      number text not null,
      title text,
      uri text,
      constraint meeting_document_pkey primary key (id),
      constraint meeting_document_meeting_id_fkey foreign key (meeting_id) references meeting (id) on delete cascade
    )`,
  'create unique index meeting_document_meeting_id_number_idx on meeting_document (meeting_id, number)',

  `create table stated_deadline (
      id bigint generated always as identity not null,
      meeting_id bigint not null,
      kind text not null,
      last_day date,
      text text not null,
      constraint stated_deadline_pkey primary key (id),
      constraint stated_deadline_meeting_id_fkey foreign key (meeting_id) references meeting (id) on delete cascade
    )`,
  'create unique index stated_deadline_meeting_id_kind_idx on stated_deadline (meeting_id, kind)',

  `create table meeting_subject (
      id bigint generated always as identity not null,
      meeting_id bigint not null,
      work_item_id bigint,
      text text not null,
      constraint meeting_subject_pkey primary key (id),
      constraint meeting_subject_meeting_id_fkey foreign key (meeting_id) references meeting (id) on delete cascade,
      constraint meeting_subject_work_item_id_fkey foreign key (work_item_id) references work_item (id) on delete cascade
    )`,
  'create index meeting_subject_work_item_id_meeting_id_idx on meeting_subject (work_item_id, meeting_id)',
  'create unique index meeting_subject_meeting_id_text_idx on meeting_subject (meeting_id, text)',

  `create table decision (
      id bigint generated always as identity not null,
      meeting_id bigint not null,
      position integer not null,
      kind text not null,
      work_item_id bigint,
      body_id bigint,
      text text not null,
      certainty text not null,
      source_id bigint not null,
      constraint decision_pkey primary key (id),
      constraint decision_meeting_id_fkey foreign key (meeting_id) references meeting (id) on delete cascade,
      constraint decision_work_item_id_fkey foreign key (work_item_id) references work_item (id) on delete cascade,
      constraint decision_body_id_fkey foreign key (body_id) references body (id),
      constraint decision_source_id_fkey foreign key (source_id) references source (id)
    )`,
  'create index decision_body_id_meeting_id_idx on decision (body_id, meeting_id)',
  'create index decision_work_item_id_meeting_id_idx on decision (work_item_id, meeting_id)',
  'create unique index decision_meeting_id_position_idx on decision (meeting_id, position)',

  `create table letter (
      id bigint generated always as identity not null,
      key text not null,
      kind text not null,
      number integer not null,
      group_id bigint,
      study_period_id bigint not null,
      ref text not null,
      ref_key text collate "C" not null,
      reference_code text,
      subject text,
      issued_as_printed text,
      issued text,
      issued_order date not null default '-infinity',
      issued_note text,
      place text,
      languages text[] not null default '{}',
      signatory_id bigint,
      signatory text,
      contact text,
      note text,
      certainty text not null,
      source_id bigint not null,
      constraint letter_key_key unique (key),
      constraint letter_pkey primary key (id),
      constraint letter_group_id_fkey foreign key (group_id) references body (id),
      constraint letter_study_period_id_fkey foreign key (study_period_id) references study_period (id),
      constraint letter_signatory_id_fkey foreign key (signatory_id) references person (id),
      constraint letter_source_id_fkey foreign key (source_id) references source (id)
    )`,
  'create index letter_by_date on letter (issued_order, id)',
  'create index letter_ref_key_idx on letter (ref_key)',
  `create unique index letter_kind_number_group_id_study_period_id_idx on letter (kind, number, group_id, study_period_id)`,

  `create table letter_recipient (
      id bigint generated always as identity not null,
      letter_id bigint not null,
      kind text not null,
      position integer not null,
      text text not null,
      constraint letter_recipient_pkey primary key (id),
      constraint letter_recipient_letter_id_fkey foreign key (letter_id) references letter (id) on delete cascade
    )`,
  `create unique index letter_recipient_letter_id_kind_position_idx on letter_recipient (letter_id, kind, position)`,

  `create table letter_annex (
      id bigint generated always as identity not null,
      letter_id bigint not null,
      position integer not null,
      title text not null,
      language text,
      constraint letter_annex_pkey primary key (id),
      constraint letter_annex_letter_id_fkey foreign key (letter_id) references letter (id) on delete cascade
    )`,
  'create unique index letter_annex_letter_id_position_idx on letter_annex (letter_id, position)',

  `create table announcement (
      id bigint generated always as identity not null,
      letter_id bigint not null,
      position integer not null,
      kind text not null,
      meeting_id bigint,
      body_id bigint,
      work_item_id bigint,
      text text not null,
      constraint announcement_pkey primary key (id),
      constraint announcement_letter_id_fkey foreign key (letter_id) references letter (id) on delete cascade,
      constraint announcement_meeting_id_fkey foreign key (meeting_id) references meeting (id),
      constraint announcement_body_id_fkey foreign key (body_id) references body (id),
      constraint announcement_work_item_id_fkey foreign key (work_item_id) references work_item (id)
    )`,
  'create index announcement_meeting_id_letter_id_idx on announcement (meeting_id, letter_id)',
  'create unique index announcement_letter_id_position_idx on announcement (letter_id, position)',

  `create table letter_link (
      id bigint generated always as identity not null,
      from_id bigint not null,
      to_id bigint,
      to_text text not null,
      to_key text not null,
      constraint letter_link_pkey primary key (id),
      constraint letter_link_from_id_fkey foreign key (from_id) references letter (id) on delete cascade,
      constraint letter_link_to_id_fkey foreign key (to_id) references letter (id) on delete cascade
    )`,
  'create index letter_link_to_id_from_id_idx on letter_link (to_id, from_id)',
  'create unique index letter_link_from_id_to_key_idx on letter_link (from_id, to_key)',
];
