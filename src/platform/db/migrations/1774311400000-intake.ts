import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Intakes: whole catalogues, read into rows that wait, then taken in lot by lot; where each stands survives whatever ends the process. */
export class Intake1774311400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['intake_issue', 'intake_record', 'intake']) await runner.query(`drop table ${table}`);
    await runner.query('alter table import alter column person_id set not null');
  }
}

const STATEMENTS = [
  // The tracker's own command line takes in what no person of the tracker asked for.
  'alter table import alter column person_id drop not null',
  `create table intake (
      id bigint generated always as identity not null,
      name text not null,
      digest text not null,
      connector text not null,
      as_of text not null,
      citation text not null,
      state text not null default 'READING',
      records integer not null default 0,
      texts integer not null default 0,
      position integer not null default 0,
      created integer not null default 0,
      updated integer not null default 0,
      unchanged integer not null default 0,
      left_out integer not null default 0,
      odd jsonb not null default '{}',
      import_id bigint,
      begun_at timestamp with time zone not null default now(),
      finished_at timestamp with time zone,
      constraint intake_pkey primary key (id),
      constraint intake_import_id_fkey foreign key (import_id) references import (id)
    )`,
  'create index intake_digest_idx on intake (digest)',
  `create table intake_record (
      intake_id bigint not null,
      position integer not null,
      name text not null,
      source_key text collate "C" not null,
      item jsonb not null,
      work_item_id bigint,
      relations jsonb,
      constraint intake_record_pkey primary key (intake_id, position),
      constraint intake_record_intake_id_fkey foreign key (intake_id) references intake (id) on delete cascade
    )`,
  'create index intake_record_intake_id_source_key_position_idx on intake_record (intake_id, source_key, position)',
  'create index intake_record_intake_id_work_item_id_idx on intake_record (intake_id, work_item_id)',
  `create table intake_issue (
      id bigint generated always as identity not null,
      intake_id bigint not null,
      name text not null,
      rule text not null,
      message text not null,
      left_out boolean not null,
      constraint intake_issue_pkey primary key (id),
      constraint intake_issue_intake_id_fkey foreign key (intake_id) references intake (id) on delete cascade
    )`,
  'create index intake_issue_intake_id_rule_idx on intake_issue (intake_id, rule)',
];
