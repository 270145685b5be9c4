import { eventKey, type Known, type Resolved, readableStatuses, relationWords, SINGLE_VALUED } from './cells';
import { asCandidate, type Candidate, keysOf, keysOfCandidate, lookupOf, matchOf } from './matching';
import { type PlannedRow, planRow, type Scope } from './plan';
import type { ReadItem } from './reading';

/** What the rows about one text have said so far. */
interface Said {
  /** Row that creates the text; null where it is known already. */
  readonly first: PlannedRow | null;
  readonly items: ReadItem[];
  readonly cells: Set<string>;
}

/**
 * Several rows about one text become one text. A row that repeats one which creates it adds to it what that one does not say; of values that
 * exclude each other, the first row's counts, so that the same source says the same when it is read again.
 *
 * @param spokenOf work items of which this source has spoken before these rows
 */
export function withRepeats(
  rows: readonly PlannedRow[],
  scope: Scope,
  spokenOf: ReadonlySet<string> = new Set(),
): PlannedRow[] {
  const news = new NewTexts();
  const known = new Map<string, Said>();
  return rows.map((row) => {
    if (row.state === 'CREATE') return news.place(row, scope);
    if (row.workItemId === null) return row;
    const said = known.get(row.workItemId);
    const silent = silenced(
      row,
      (name, state) => said?.cells.has(name) ?? (spokenOf.has(row.workItemId ?? '') && state !== 'NEW'),
    );
    const cells = said?.cells ?? new Set<string>();
    for (const { name } of row.cells) cells.add(name);
    known.set(row.workItemId, { first: null, items: [], cells });
    return silent;
  });
}

/** Texts that the rows of one source create. */
class NewTexts {
  private readonly said = new Map<string, Said>();
  private readonly byKey = new Map<string, Candidate[]>();

  place(row: PlannedRow, scope: Scope): PlannedRow {
    const wanted = lookupOf(row.item);
    const near = new Set([...keysOf(wanted)].flatMap((key) => this.byKey.get(key) ?? []));
    const match = matchOf(wanted, [...near], new Set([...near].map((each) => each.id)));
    const id = match.kind === 'FOUND' ? match.id : match.kind === 'SEVERAL' ? match.ids[0] : undefined;
    const said = this.said.get(id ?? '');
    if (id === undefined || said === undefined) {
      this.said.set(String(this.said.size), { first: row, items: [row.item], cells: new Set() });
      this.add(asCandidate(String(this.said.size - 1), wanted, row.item));
      return row;
    }
    const planned = planRow(row.item, { kind: 'NONE' }, knownFrom(said.items, scope), scope);
    said.items.push(row.item);
    this.add(asCandidate(id, wanted, row.item));
    const quiet = silenced(planned, (_, state) => state !== 'NEW');
    return { ...quiet, key: row.key, workItemId: null, repeats: said.first?.key ?? null };
  }

  private add(candidate: Candidate): void {
    for (const key of keysOfCandidate(candidate)) {
      const list = this.byKey.get(key) ?? [];
      const place = list.findIndex(({ id }) => id === candidate.id);
      const before = list[place];
      if (before) list[place] = joined(before, candidate);
      else list.push(candidate);
      this.byKey.set(key, list);
    }
  }
}

const joined = (a: Candidate, b: Candidate): Candidate => ({
  id: a.id,
  identifiers: [...a.identifiers, ...b.identifiers],
  titles: [...a.titles, ...b.titles],
  organization: a.organization,
  twins: [],
});

/** Values that exclude what was said before are not taken unasked. */
function silenced(row: PlannedRow, isSaid: (name: string, state: string) => boolean): PlannedRow {
  const cells = row.cells.map((cell) =>
    cell.accepted && SINGLE_VALUED.includes(cell.name) && isSaid(cell.name, cell.state)
      ? { ...cell, accepted: false }
      : cell,
  );
  return { ...row, cells };
}

/** What rows say, as it will be known. */
function knownFrom(items: readonly ReadItem[], { texts, persons }: Resolved): Known {
  const first = <Value>(of: (item: ReadItem) => Value | null) => items.map(of).find((value) => value !== null) ?? null;
  const process = first((item) => item.process);
  const statuses = items.flatMap((item) => readableStatuses(item, process));
  const started = first((item) => item.started);
  return {
    id: '',
    identifierTexts: items.flatMap(({ identifiers }) => identifiers.map(({ kind, text }) => `${kind}:${text}`)),
    titles: items.flatMap(({ titles }) => titles.map(({ title }) => title)),
    type: first((item) => item.type) ?? 'OTHER',
    process,
    nativeStatus: statuses.at(-1)?.nativeStatus ?? null,
    statusOn: statuses.at(-1)?.on ?? null,
    events: [
      ...statuses.map(({ kind, nativeStatus, on }) => eventKey(kind, nativeStatus, on)),
      ...(started === null ? [] : [eventKey('REGISTERED', null, started)]),
    ],
    target: first((item) => item.target),
    targets: items.flatMap(({ target, formerTargets = [] }) =>
      [target ?? [], formerTargets.map((each) => each.target)].flat(),
    ),
    started,
    scope: first((item) => item.scope),
    uri: first((item) => item.uri),
    domains: items.flatMap(({ domains }) => domains),
    assignedDomains: [],
    editors: items.flatMap(({ editors }) => editors.flatMap((name) => persons.get(name)?.name ?? [])),
    presentEditors: [],
    relations: items.flatMap(({ relations }) =>
      relations.flatMap(({ name, to }) => {
        const other = texts?.get(to);
        return other ? [relationWords(name, other.ref)] : [];
      }),
    ),
    byHand: [],
    asOf: {},
  };
}
