import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts and what proves who someone is. None of it is part of the programme: nothing public is read from these tables. */
export class SignIn1774310600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'oidc_sign_in',
      'sign_in_attempt',
      'invitation',
      'api_token',
      'session',
      'identity',
      'account',
    ])
      await runner.query(`drop table ${table}`);
  }
}

const STATEMENTS = [
  `create table account (
      id bigint generated always as identity not null,
      person_id bigint not null,
      email text not null,
      email_key text not null,
      password_hash text,
      administrator boolean not null default false,
      created_at timestamp with time zone not null default now(),
      accepted_at timestamp with time zone,
      disabled_at timestamp with time zone,
      last_signed_in_at timestamp with time zone,
      constraint account_person_id_key unique (person_id),
      constraint account_email_key_key unique (email_key),
      constraint account_pkey primary key (id),
      constraint account_person_id_fkey foreign key (person_id) references person (id)
    )`,
  `create table identity (
      id bigint generated always as identity not null,
      account_id bigint not null,
      issuer text not null,
      subject text not null,
      created_at timestamp with time zone not null default now(),
      constraint identity_pkey primary key (id),
      constraint identity_account_id_fkey foreign key (account_id) references account (id) on delete cascade
    )`,
  'create unique index identity_issuer_subject_idx on identity (issuer, subject)',
  'create index identity_account_id_idx on identity (account_id)',
  `create table session (
      id bigint generated always as identity not null,
      account_id bigint not null,
      token_hash bytea not null,
      client text not null,
      address text not null,
      created_at timestamp with time zone not null default now(),
      last_seen_at timestamp with time zone not null default now(),
      expires_at timestamp with time zone not null,
      constraint session_token_hash_key unique (token_hash),
      constraint session_pkey primary key (id),
      constraint session_account_id_fkey foreign key (account_id) references account (id) on delete cascade
    )`,
  'create index session_account_id_idx on session (account_id)',
  `create table api_token (
      id bigint generated always as identity not null,
      account_id bigint not null,
      name text not null,
      token_hash bytea not null,
      scopes text array not null,
      created_at timestamp with time zone not null default now(),
      expires_at timestamp with time zone not null,
      last_used date,
      revoked_at timestamp with time zone,
      constraint api_token_token_hash_key unique (token_hash),
      constraint api_token_pkey primary key (id),
      constraint api_token_account_id_fkey foreign key (account_id) references account (id) on delete cascade
    )`,
  'create index api_token_account_id_idx on api_token (account_id)',
  `create table invitation (
      id bigint generated always as identity not null,
      account_id bigint,
      token_hash bytea not null,
      created_at timestamp with time zone not null default now(),
      expires_at timestamp with time zone not null,
      used_at timestamp with time zone,
      constraint invitation_token_hash_key unique (token_hash),
      constraint invitation_pkey primary key (id),
      constraint invitation_account_id_fkey foreign key (account_id) references account (id) on delete cascade
    )`,
  'create index invitation_account_id_idx on invitation (account_id)',
  `create table sign_in_attempt (
      key text not null,
      failures integer not null,
      last_at timestamp with time zone not null,
      blocked_until timestamp with time zone not null,
      constraint sign_in_attempt_pkey primary key (key)
    )`,
  'create index sign_in_attempt_last_at_idx on sign_in_attempt (last_at)',
  `create table oidc_sign_in (
      handle_hash bytea not null,
      state text not null,
      nonce text not null,
      code_verifier text not null,
      expires_at timestamp with time zone not null,
      constraint oidc_sign_in_pkey primary key (handle_hash)
    )`,
  'create index oidc_sign_in_expires_at_idx on oidc_sign_in (expires_at)',
];
