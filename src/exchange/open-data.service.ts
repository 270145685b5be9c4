import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/db/reads';

/** Tables of what everyone may see, in the order of the chain; what is derived is left out. */
const PUBLIC_TABLES = [
  'source',
  'person',
  'person_name',
  'study_period',
  'body',
  'body_parent',
  'body_name',
  'body_link',
  'body_relation',
  'appointment',
  'terms_of_reference',
  'clause',
  'rule',
  'term',
  'work_item',
  'work_item_identifier',
  'work_item_title',
  'status_event',
  'target',
  'work_item_relation',
  'editor',
  'placement',
  'base_text',
  'ownership',
  'status_report',
  'life_cycle',
  'life_cycle_step',
  'body_work',
  'roadmap_entry',
] as const;

const LICENCE =
  'Facts gathered from the public sources named in the table "source"; texts of the standards bodies are not copied. The software is under Apache-2.0.';
const ROWS = 2_000;

/** Gives the public data out, in pieces, so that no answer is held in memory. */
@Injectable()
export class OpenDataService {
  constructor(private readonly reads: Reads) {}

  /** Every row of every public table, one JSON object a line; the first line is the licence. */
  async *dump(): AsyncGenerator<string> {
    yield `${JSON.stringify({ licence: LICENCE })}\n`;
    for (const table of PUBLIC_TABLES) {
      for (let rows = await this.rowsAfter(table, '0'); rows.length > 0; ) {
        yield rows.map(({ row }) => `{"table":"${table}","row":${row}}\n`).join('');
        const last = rows.length === ROWS ? rows.at(-1)?.id : undefined;
        rows = last === undefined ? [] : await this.rowsAfter(table, last);
      }
    }
  }

  private rowsAfter(table: (typeof PUBLIC_TABLES)[number], id: string): Promise<{ id: string; row: string }[]> {
    const key = table === 'body_parent' ? 't.body_id * 1000000 + t.position' : 't.id';
    return this.reads.rows<{ id: string; row: string }>(
      `select (${key})::text as id, (to_jsonb(t) - '{search_document,search_text}'::text[])::text as row from ${table} t
       where ${key} > $1::bigint order by ${key} limit ${ROWS}`,
      [id],
    );
  }
}
