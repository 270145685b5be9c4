import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { bodyKey } from '../bodies/rules/notation';
import { Reads } from '../platform/db/reads';
import { BODIES, CANDIDATES, KNOWN } from './import.queries';
import { type Candidate, lookupOf, type Match, matchOf } from './rules/matching';
import { type Known, type PlannedRow, planRow } from './rules/plan';
import type { ReadItem, Reading } from './rules/reading';

export interface Plan {
  readonly rows: readonly PlannedRow[];
  /** Numbers of the bodies by their notation in the file. */
  readonly bodies: ReadonlyMap<string, string>;
  /** The same for the same file on the same data; a plan that was looked at is applied only while it holds. */
  readonly planHash: string;
}

/** Rows that are matched by one statement. */
const BATCH = 5_000;

/** Plans what a file would change: one look at what exists for many rows, then pure rules. */
@Injectable()
export class PlanningService {
  constructor(private readonly reads: Reads) {}

  async plan(reading: Reading): Promise<Plan> {
    const rows: PlannedRow[] = [];
    const bodies = await this.bodiesOf(reading.items);
    for (let start = 0; start < reading.items.length; start += BATCH)
      rows.push(...(await this.batch(reading.items.slice(start, start + BATCH), { bodies, asOf: reading.asOf })));
    // Not where the rows stand: a table is the same plan whether it comes as a text, a workbook or a page.
    const looked = rows.map(({ state, workItemId, cells }) => [
      state,
      workItemId,
      cells.map(({ name, state, current, proposed }) => [name, state, current, proposed]),
    ]);
    return { rows, bodies, planHash: createHash('sha256').update(JSON.stringify(looked)).digest('hex') };
  }

  private async batch(items: readonly ReadItem[], scope: Parameters<typeof planRow>[3]): Promise<PlannedRow[]> {
    const matches = await this.matches(items);
    const found = matches.flatMap((match) => (match.kind === 'FOUND' ? match.id : []));
    const rows = found.length > 0 ? await this.reads.rows<Known>(KNOWN, [found]) : [];
    const known = new Map(rows.map((row) => [row.id, row]));
    return items.map((item, index) => {
      const match: Match = matches[index] ?? { kind: 'NONE' };
      return planRow(item, match, match.kind === 'FOUND' ? (known.get(match.id) ?? null) : null, scope);
    });
  }

  private async matches(items: readonly ReadItem[]): Promise<Match[]> {
    const lookups = items.map(lookupOf);
    const rows = await this.reads.rows<Candidate>(CANDIDATES, [
      lookups.flatMap(({ keys, sourceKeys, printed }) => [...keys, ...sourceKeys, ...printed.map(({ key }) => key)]),
      lookups.flatMap(({ documentKeys }) => documentKeys),
      items.flatMap(({ titles }) => titles.map(({ title }) => title.toLowerCase())),
    ]);
    const byKey = indexed(rows);
    return items.map((item, index) => {
      const { keys, sourceKeys, documentKeys, printed } = lookups[index] ?? lookupOf(item);
      const titles = item.titles.map(({ title }) => title.toLowerCase());
      const names = [...keys, ...sourceKeys, ...documentKeys, ...printed.map(({ key }) => key), ...titles];
      const near = new Set(names.flatMap((key) => byKey.get(key) ?? []));
      return matchOf(item, [...near]);
    });
  }

  private async bodiesOf(items: readonly ReadItem[]): Promise<Map<string, string>> {
    const names = [...new Set(items.map(({ body, organization }) => body ?? organization))];
    const rows = await this.reads.rows<{ text: string; id: string }>(BODIES, [names, names.map(bodyKey)]);
    return new Map(rows.map(({ text, id }) => [text, id]));
  }
}

/** Candidates by every key and title that they may be found by. */
function indexed(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const byKey = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const keys = candidate.identifiers.flatMap(({ key, documentKey }) => [key, documentKey]);
    for (const key of new Set([...keys, ...candidate.titles.map((title) => title.toLowerCase())]))
      byKey.set(key, [...(byKey.get(key) ?? []), candidate]);
  }
  return byKey;
}
