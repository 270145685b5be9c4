import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files: each kept once, for ever, with those who sent it; an import may come from one. */
export class Files1774311300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table import drop constraint import_comes_from, drop column file_id');
    await runner.query('alter table import alter column text set not null');
    await runner.query('drop table file_content');
    await runner.query('drop table file_upload');
    await runner.query('drop table file');
  }
}

const STATEMENTS = [
  `create table file (
      id bigint generated always as identity not null,
      sha256 text not null,
      type text not null,
      size integer not null,
      store text not null,
      is_public boolean not null default false,
      created_at timestamp with time zone not null default now(),
      constraint file_pkey primary key (id),
      constraint file_sha256_key unique (sha256)
    )`,
  `create table file_upload (
      file_id bigint not null,
      person_id bigint not null,
      name text not null,
      uploaded_at timestamp with time zone not null default now(),
      constraint file_upload_pkey primary key (file_id, person_id),
      constraint file_upload_file_id_fkey foreign key (file_id) references file (id),
      constraint file_upload_person_id_fkey foreign key (person_id) references person (id)
    )`,
  `create table file_content (
      file_id bigint not null,
      bytes bytea not null,
      constraint file_content_pkey primary key (file_id),
      constraint file_content_file_id_fkey foreign key (file_id) references file (id)
    )`,
  // What was sent is packed already, or not worth packing: out of line and as it is.
  'alter table file_content alter column bytes set storage external',
  'create trigger file_content_is_kept before update or delete or truncate on file_content execute function refuse_change()',
  'create trigger file_is_kept before delete or truncate on file execute function refuse_change()',
  'alter table import alter column text drop not null, add column file_id bigint',
  `alter table import add constraint import_file_id_fkey foreign key (file_id) references file (id),
      add constraint import_comes_from check ((text is null) <> (file_id is null))`,
];
