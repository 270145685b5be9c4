import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What persons follow, what they are told by mail, and webhooks. No facts of the programme: not under the record. */
export class Delivery1774311900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES.join(', ')}`);
  }
}

const TABLES = [
  'webhook_delivery',
  'webhook',
  'notice',
  'mail',
  'search_item',
  'saved_search',
  'notice_setting',
  'notice_key',
];

const OF_PERSONS = [
  `create table notice_key (
      id integer not null default 1,
      value bytea not null,
      constraint notice_key_pkey primary key (id)
    )`,
  `create table notice_setting (
      person_id bigint not null,
      reminders boolean not null default true,
      overdue boolean not null default true,
      changes boolean not null default true,
      language text not null default 'en',
      hour integer not null default 7,
      time_zone text not null default 'Europe/Zurich',
      constraint notice_setting_pkey primary key (person_id),
      constraint notice_setting_person_id_fkey foreign key (person_id) references person (id)
    )`,
  `create table saved_search (
      id bigint generated always as identity not null,
      key text not null,
      person_id bigint not null,
      name text not null,
      filter jsonb not null default '{}',
      follows text,
      subscription text not null,
      shared boolean not null,
      problem text,
      seen text,
      created_at timestamp with time zone not null default now(),
      constraint saved_search_pkey primary key (id),
      constraint saved_search_key_key unique (key),
      constraint saved_search_person_id_fkey foreign key (person_id) references person (id)
    )`,
  'create unique index saved_search_person_id_follows_idx on saved_search (person_id, follows)',
  // A shared one is public, and what is public may be kept until it changes.
  'create trigger saved_search_tells_change after insert or update or delete or truncate on saved_search for each statement execute function tell_change()',
  `create table search_item (
      search_id bigint not null,
      work_item_id bigint not null,
      constraint search_item_pkey primary key (search_id, work_item_id),
      constraint search_item_search_id_fkey foreign key (search_id) references saved_search (id) on delete cascade
    )`,
  'create index search_item_work_item_id_idx on search_item (work_item_id)',
];

const OF_MAIL = [
  `create table mail (
      id bigint generated always as identity not null,
      person_id bigint not null,
      kind text not null,
      language text not null,
      message_id text not null,
      subject text not null,
      text_body text not null,
      html_body text not null,
      state text not null default 'PENDING',
      attempts integer not null default 0,
      next_at timestamp with time zone not null default now(),
      claim text,
      answer text,
      created_at timestamp with time zone not null default now(),
      ended_at timestamp with time zone,
      constraint mail_pkey primary key (id),
      constraint mail_message_id_key unique (message_id),
      constraint mail_person_id_fkey foreign key (person_id) references person (id)
    )`,
  'create index mail_state_next_at_idx on mail (state, next_at)',
  `create table notice (
      person_id bigint not null,
      subject text not null,
      due date not null,
      step text not null,
      mail_id bigint,
      created_at timestamp with time zone not null default now(),
      constraint notice_pkey primary key (person_id, subject, due, step),
      constraint notice_person_id_fkey foreign key (person_id) references person (id),
      constraint notice_mail_id_fkey foreign key (mail_id) references mail (id) on delete set null
    )`,
  'create index notice_mail_id_idx on notice (mail_id)',
];

const OF_WEBHOOKS = [
  `create table webhook (
      id bigint generated always as identity not null,
      person_id bigint not null,
      url text not null,
      filter jsonb not null default '{}',
      sealed_secret bytea not null,
      state text not null default 'ACTIVE',
      problem text,
      failures integer not null default 0,
      failing_since timestamp with time zone,
      last_delivered_at timestamp with time zone,
      told_transaction bigint not null,
      told_entry bigint not null,
      told_item bigint not null,
      created_at timestamp with time zone not null default now(),
      constraint webhook_pkey primary key (id),
      constraint webhook_person_id_fkey foreign key (person_id) references person (id)
    )`,
  'create index webhook_person_id_idx on webhook (person_id)',
  `create table webhook_delivery (
      id bigint generated always as identity not null,
      webhook_id bigint not null,
      change text not null,
      body text not null,
      state text not null default 'PENDING',
      attempts integer not null default 0,
      next_at timestamp with time zone not null default now(),
      claim text,
      code integer,
      answer text,
      created_at timestamp with time zone not null default now(),
      ended_at timestamp with time zone,
      constraint webhook_delivery_pkey primary key (id),
      constraint webhook_delivery_webhook_id_fkey foreign key (webhook_id) references webhook (id) on delete cascade
    )`,
  'create unique index webhook_delivery_webhook_id_change_idx on webhook_delivery (webhook_id, change)',
  'create index webhook_delivery_webhook_id_state_id_idx on webhook_delivery (webhook_id, state, id)',
];

const STATEMENTS = [...OF_PERSONS, ...OF_MAIL, ...OF_WEBHOOKS];
