import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each import listed: the texts that its next issue no longer lists can be told. */
export class Listings1774311650000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import add column listed bigint array not null default '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table import drop column listed');
  }
}
