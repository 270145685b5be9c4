import { Injectable } from '@nestjs/common';
import type { Source } from '../history/source.entity';
import { sourceFields } from '../history/source.queries';
import { statementFields } from '../liaisons/liaison.queries';
import type { LiaisonStatement } from '../liaisons/liaison-statement.entity';
import type { Letter } from '../meetings/letter.entity';
import { letterFields } from '../meetings/meeting.queries';
import { Reads } from '../platform/db/reads';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf, type SqlFields } from '../platform/graphql/sql-fields';
import type { WorkItem } from '../work-items/work-item.entity';
import { workItemFields } from '../work-items/work-item.queries';
import { isItemRule, RULE_QUERIES } from './hygiene.queries';
import type { HygieneFinding } from './hygiene.types';
import { OLDER_THAN_CITED } from './hygiene-letters.queries';
import type { HygieneRule } from './rules/hygiene';

/** A finding as it is selected. */
export interface FoundRow {
  readonly rule: HygieneRule;
  readonly kind: 'WORK_ITEM' | 'LETTER' | 'STATEMENT';
  readonly id: string;
  readonly others: readonly string[];
  readonly facts: readonly string[];
  /** Number of the source of each of the two facts of a letter or statement. */
  readonly sources: readonly string[];
  readonly explained: string | null;
}

const PRESENT = { asOf: null };

/** Puts findings into the shape that clients see, with what they are about. */
@Injectable()
export class HygieneShape {
  constructor(private readonly reads: Reads) {}

  async findings(rows: readonly FoundRow[], selection: Selection): Promise<HygieneFinding[]> {
    const of = (kind: FoundRow['kind']) => rows.flatMap((row) => (row.kind === kind ? row.id : []));
    const read = <Row>(ids: readonly string[], type: string, table: string, fields: SqlFields, ...path: string[]) =>
      this.nodes<Row>(ids, { type, table, fields }, below(selection, ...path));
    const items = await read<WorkItem>(of('WORK_ITEM'), 'WorkItem', 'work_item', workItemFields, 'workItem');
    const concerned = rows.flatMap(({ others }) => others);
    const others = await read<WorkItem>(concerned, 'WorkItem', 'work_item', workItemFields, 'others');
    const letters = await read<Letter>(of('LETTER'), 'Letter', 'letter', letterFields, 'letter');
    const statements = await read<LiaisonStatement>(
      of('STATEMENT'),
      'LiaisonStatement',
      'liaison_statement',
      statementFields,
      'statement',
    );
    const cited = rows.flatMap((row) => row.sources);
    const sources = await read<Source>(cited, 'Source', 'source', sourceFields, 'facts', 'source');
    return rows.map((row) => ({
      rule: row.rule,
      workItem: row.kind === 'WORK_ITEM' ? (items.get(row.id) ?? null) : null,
      letter: row.kind === 'LETTER' ? (letters.get(row.id) ?? null) : null,
      statement: row.kind === 'STATEMENT' ? (statements.get(row.id) ?? null) : null,
      others: row.others.flatMap((id) => others.get(id) ?? []),
      message: wordsOf(row),
      facts: factsOf(row, sources),
      explained: row.explained,
    }));
  }

  private async nodes<Row>(
    ids: readonly string[],
    { type, table, fields }: { type: string; table: string; fields: SqlFields },
    selection: Selection,
  ): Promise<Map<string, Row>> {
    if (ids.length === 0 || selection.size === 0) return new Map();
    const rows = await this.reads.rows<{ id: string; node: Row }>(
      `select t.id::text, ${jsonOf(type, fields, selection, 't', PRESENT)} as node from ${table} t where t.id = any($1::bigint[])`,
      [ids],
    );
    return new Map(rows.map(({ id, node }) => [id, node]));
  }
}

const wordsOf = ({ rule, facts }: FoundRow): string =>
  isItemRule(rule) ? RULE_QUERIES[rule].words(facts) : OLDER_THAN_CITED.words(facts);

function factsOf({ kind, facts, sources }: FoundRow, known: ReadonlyMap<string, Source>): HygieneFinding['facts'] {
  if (kind === 'WORK_ITEM') return [];
  return OLDER_THAN_CITED.sides(facts).flatMap((text, side) => {
    const source = known.get(sources[side] ?? '');
    return source === undefined ? [] : [{ text, source }];
  });
}
