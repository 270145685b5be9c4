import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReadingIssue } from '../files/rules/document';
import { ImportLookups } from './import-lookups';
import { withoutSaidElsewhere } from './rules/gone';
import { lookupOf, type Match, matchOf } from './rules/matching';
import { type PlannedRow, planRow, type Scope } from './rules/plan';
import { issue, type ReadItem, type Reading } from './rules/reading';
import { withRepeats } from './rules/repeats';
import { type FoundText, textName } from './rules/texts';

export interface Plan {
  readonly rows: readonly PlannedRow[];
  /** What the names in the rows stand for. */
  readonly scope: Scope;
  /** Names that nobody bears here. */
  readonly issues: readonly ReadingIssue[];
  /** The same for the same file on the same data; a plan that was looked at is applied only while it holds. */
  readonly planHash: string;
}

/** Rows that are matched by one statement. */
const BATCH = 5_000;

/** Plans what a file would change: one look at what exists for many rows, then pure rules. */
@Injectable()
export class PlanningService {
  constructor(private readonly lookups: ImportLookups) {}

  async plan(reading: Reading): Promise<Plan> {
    const { items, asOf } = reading;
    const bodies = await this.lookups.bodies(items);
    const persons = await this.lookups.persons(items);
    const found = await this.lookups.texts(items.flatMap(({ relations }) => relations.map(({ to }) => to)));
    const scope: Scope = { bodies, persons, asOf, texts: textsOf(found, items) };
    const planned: PlannedRow[] = [];
    for (let start = 0; start < items.length; start += BATCH)
      planned.push(...(await this.lot(items.slice(start, start + BATCH), scope)));
    const rows = withoutSaidElsewhere(withRepeats(planned, scope));
    return { rows, scope, issues: unknownNames(items, scope, found), planHash: hashOf(rows) };
  }

  /**
   * Plans rows anew as being about the work items that a person decided for; a row that repeats one of them is about the same.
   * @param decided numbers of work items by the keys of rows
   * @returns the rows of the plan, and the numbers that no work item has
   */
  async decided(
    { rows, scope }: Plan,
    decided: ReadonlyMap<string, string>,
  ): Promise<{ rows: readonly PlannedRow[]; unknown: readonly string[] }> {
    const known = await this.lookups.known([...new Set(decided.values())]);
    const planned = rows.map((row) => {
      const about = known.get(decided.get(row.key) ?? decided.get(row.repeats ?? '') ?? '');
      if (about === undefined || row.workItemId !== null) return row;
      return planRow(row.item, { kind: 'FOUND', id: about.id, by: row.matchedBy ?? 'SIMILAR_TITLE' }, about, scope);
    });
    return { rows: planned, unknown: [...decided.values()].filter((id) => !known.has(id)) };
  }

  /**
   * Plans some rows, each as if it were the only one about its text.
   * @param spokenOf tells of which work items the same source spoke before
   */
  async lot(
    items: readonly ReadItem[],
    scope: Scope,
    spokenOf: (ids: readonly string[]) => Promise<ReadonlySet<string>> = NOTHING_YET,
  ): Promise<PlannedRow[]> {
    const wanted = items.map(lookupOf);
    const candidates = await this.lookups.candidates(items, wanted);
    const spoken = await spokenOf(candidates.flat().map(({ id }) => id));
    const matches = wanted.map((lookup, index): Match => matchOf(lookup, candidates[index] ?? [], spoken));
    const known = await this.lookups.known(matches.flatMap((match) => (match.kind === 'FOUND' ? match.id : [])));
    return items.map((item, index) => {
      const match: Match = matches[index] ?? { kind: 'NONE' };
      return planRow(item, match, match.kind === 'FOUND' ? (known.get(match.id) ?? null) : null, scope);
    });
  }
}

const NOTHING_YET = async (): Promise<ReadonlySet<string>> => new Set();

function hashOf(rows: readonly PlannedRow[]): string {
  // Not where the rows stand: a table is the same plan whether it comes as a text, a workbook or a page.
  const looked = rows.map(({ state, workItemId, cells }) => [
    state,
    workItemId,
    cells.map(({ name, state, current, proposed }) => [name, state, current, proposed]),
  ]);
  return createHash('sha256').update(JSON.stringify(looked)).digest('hex');
}

/** The texts that relations name: those that are known, and those that the same source brings. */
function textsOf(found: ReadonlyMap<string, FoundText>, items: readonly ReadItem[]): NonNullable<Scope['texts']> {
  const brought = new Map(
    items.flatMap((item) => {
      const { names, sourceKeys } = lookupOf(item);
      return [...names.map(({ key }) => key), ...sourceKeys].map(
        (key) => [key, item.identifiers[0]?.text ?? ''] as const,
      );
    }),
  );
  const texts = new Map<string, { readonly id: string | null; readonly ref: string }>();
  for (const [to, text] of found) {
    const ref = text.kind === 'NONE' ? brought.get(textName(to).key) : undefined;
    if (text.kind === 'FOUND') texts.set(to, { id: text.text.id, ref: text.text.ref });
    else if (ref !== undefined) texts.set(to, { id: null, ref });
  }
  return texts;
}

function unknownNames(items: readonly ReadItem[], scope: Scope, found: ReadonlyMap<string, FoundText>): ReadingIssue[] {
  return items.flatMap(({ place, relations, editors }) => [
    ...relations
      .filter(({ to }) => !scope.texts?.has(to))
      .map(({ name, to }) => issue(...unknownText(name, to, found.get(to)?.kind === 'SEVERAL'), place)),
    ...editors
      .filter((name) => !scope.persons.has(name))
      .map((name) =>
        issue(
          'UNKNOWN_PERSON',
          `"${name}" is not the name of one person who is known here: not entered as editor`,
          place,
        ),
      ),
  ]);
}

/** Why a relation is not entered, as rule and message. */
export const unknownText = (name: string, to: string, isSeveral: boolean): readonly [rule: string, message: string] =>
  isSeveral
    ? ['SEVERAL_TEXTS', `${name} "${to}": several texts bear this name, the relation is not entered`]
    : ['UNKNOWN_TEXT', `${name} "${to}": no text is known by this name, the relation is not entered`];
