import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The latest entries about one kind of thing, by an index alone. */
export class Feeds1774311800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index record_entry_subject_kind_id_idx on record_entry (subject_kind, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index record_entry_subject_kind_id_idx');
  }
}
