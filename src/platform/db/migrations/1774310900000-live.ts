import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The order in which changes are told, and which subjects an entry touched, each by an index alone. */
export class Live1774310900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index record_entry_transaction_id_idx on record_entry (transaction, id)');
    await runner.query(
      'create index record_change_entry_id_subject_kind_subject_id_idx on record_change (entry_id, subject_kind, subject_id)',
    );
    await runner.query('drop index record_change_entry_id_idx');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('create index record_change_entry_id_idx on record_change (entry_id)');
    await runner.query('drop index record_change_entry_id_subject_kind_subject_id_idx');
    await runner.query('drop index record_entry_transaction_id_idx');
  }
}
