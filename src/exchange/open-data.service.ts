import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { Reads } from '../platform/db/reads';
import { BadUserInput } from '../platform/graphql/errors';
import { LARGEST_PAGE } from '../platform/graphql/page';
import type { Selection } from '../platform/graphql/selection';
import { problemsIn } from '../platform/graphql/validation';
import { isCalendarDate } from '../platform/partial-date';
import { RoadmapArgs } from '../roadmap/roadmap.inputs';
import { RoadmapService } from '../roadmap/roadmap.service';
import type { WorkItem } from '../work-items/work-item.entity';
import { csvLine, JCA_COLUMNS, jcaRow } from './rules/jca-table';

/** The query of an address. */
export interface AskedTable {
  readonly filter?: string;
  readonly asOf?: string;
}

const leaf: Selection = new Map();
const of = (...names: string[]): Selection => new Map(names.map((name) => [name, leaf]));
const SHOWN: Selection = new Map([
  [
    'nodes',
    new Map([
      ...of('ref', 'title', 'scope', 'uri', 'nativeStatus', 'started', 'domains'),
      ['target', of('text')],
      ['body', new Map([['path', of('ref')]])],
    ]),
  ],
  ['pageInfo', of('endCursor', 'hasNextPage')],
]);

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
  constructor(
    private readonly reads: Reads,
    private readonly roadmap: RoadmapService,
  ) {}

  /**
   * The roadmap as the table of a JCA, as CSV (UTF-8 with byte order mark, RFC 4180).
   * @throws BadUserInput before the first piece, where the filter cannot be understood
   */
  async csv(asked: AskedTable): Promise<AsyncGenerator<string>> {
    const args = await readArgs(asked);
    return this.csvPieces(args, await this.roadmap.page(args, SHOWN));
  }

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

  private async *csvPieces(
    args: RoadmapArgs,
    first: Awaited<ReturnType<RoadmapService['page']>>,
  ): AsyncGenerator<string> {
    yield `\uFEFF${csvLine(JCA_COLUMNS)}`;
    for (let page = first; ; page = await this.roadmap.page({ ...args, after: page.pageInfo.endCursor }, SHOWN)) {
      yield page.nodes.map((item) => csvLine(rowOf(item))).join('');
      if (!page.pageInfo.hasNextPage) return;
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

const rowOf = (item: WorkItem) => jcaRow({ ...item, path: item.body.path });

async function readArgs({ filter, asOf }: AskedTable): Promise<RoadmapArgs> {
  if (asOf !== undefined && !isCalendarDate(asOf))
    throw new BadUserInput([
      { field: 'asOf', message: 'is not a day', accepted: 'a day that exists, written YYYY-MM-DD' },
    ]);
  const args = plainToInstance(RoadmapArgs, {
    filter: filter === undefined ? null : parsed(filter),
    asOf: asOf ?? null,
    sort: 'REF',
    descending: false,
    first: LARGEST_PAGE,
  });
  const errors = await validate(args, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) throw new BadUserInput(problemsIn(errors));
  return args;
}

function parsed(filter: string): unknown {
  try {
    return JSON.parse(filter);
  } catch {
    throw new BadUserInput([
      { field: 'filter', message: 'is not JSON', accepted: 'a RoadmapFilter as JSON, e.g. {"bodies":["SG13"]}' },
    ]);
  }
}
