import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of identifiers and titles, without the scope, and without the places at which they stand. */
const NAMES = `strip(ts_filter(search_document, '{a,b}'))`;

/** What a search among many texts needs: names apart from scopes, and a part of them, which tells a common word from a rare one at once. */
export class Search1774310800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index work_item_names on work_item using gin ((${NAMES}))`);
    await runner.query(`create index work_item_names_sample on work_item using gin ((${NAMES})) where id % 64 = 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index work_item_names_sample');
    await runner.query('drop index work_item_names');
  }
}
