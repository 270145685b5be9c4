import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/db/reads';
import { words } from '../work-items/rules/words';
import { lookupOf } from './rules/matching';
import type { PlannedRow, Scope } from './rules/plan';

/** A text whose title is like that of a row. */
export interface Similar {
  readonly id: string;
  /** Share of three-letter sequences that the two titles have in common, 0 to 1. */
  readonly similarity: number;
}

/** Rows that are looked at: each takes some 0.3 s of the index among 250,000 texts. */
const MOST_ROWS = 25;
/** Proposals for one row. */
const MOST = 3;
const LEAST_SIMILARITY = 0.35;
/** How much a text of the same organization goes before others. */
const OWN = 0.1;
/** Shorter titles are like too many. In characters. */
const SHORTEST = 8;

/**
 * SQL: for rows `$1` with the words `$2` of their titles `$3`, their organizations `$4`, and whether they bear a published number `$5`: the texts with the most similar
 * titles, without those `$6` that rows are about. The search index finds them by the words; two published numbers are two texts.
 */
const SIMILAR = `select g.row, c.id::text, round(c.similarity::numeric, 2)::float8 as similarity
  from unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::boolean[]) as g(row, words, title, sdo, published)
  cross join lateral (select i.id, t.similarity from work_item i
    cross join lateral (select max(similarity(t.title, g.title)) as similarity from work_item_title t where t.work_item_id = i.id) t
    where i.search_text %> g.words and t.similarity >= ${LEAST_SIMILARITY} and i.maturity <> 'DELETED' and i.id <> all($6::bigint[])
      and not (g.published and exists (select from work_item_identifier n where n.work_item_id = i.id and n.kind = 'PUBLISHED'))
    order by t.similarity + case when i.sdo_id = g.sdo then ${OWN} else 0 end desc, i.id limit ${MOST}) c`;

/** Proposes, for rows that would create a text, texts that they may be about all the same: a person decides. */
@Injectable()
export class ImportProposals {
  constructor(private readonly reads: Reads) {}

  /** @param taken work items that other rows are about */
  async similar(
    rows: readonly PlannedRow[],
    scope: Scope,
    taken: readonly string[],
  ): Promise<ReadonlyMap<string, Similar[]>> {
    const looked = rows
      .filter(({ state, repeats, item }) => state === 'CREATE' && repeats === null && titleOf(item).length >= SHORTEST)
      .slice(0, MOST_ROWS);
    if (looked.length === 0) return new Map();
    const found = await this.reads.rows<Similar & { readonly row: string }>(SIMILAR, [
      looked.map(({ key }) => key),
      looked.map(({ item }) => words(titleOf(item)).join(' ')),
      looked.map(({ item }) => titleOf(item)),
      looked.map(({ item }) => scope.bodies.get(item.organization) ?? null),
      looked.map(({ item }) => lookupOf(item).names.some(({ kind }) => kind === 'PUBLISHED')),
      taken,
    ]);
    const byRow = new Map<string, Similar[]>();
    for (const { row, id, similarity } of found) byRow.set(row, [...(byRow.get(row) ?? []), { id, similarity }]);
    return byRow;
  }
}

const titleOf = ({ titles }: PlannedRow['item']) => titles[0]?.title ?? '';
