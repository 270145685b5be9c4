import { Injectable } from '@nestjs/common';
import { bodyKey } from '../bodies/rules/notation';
import { Reads } from '../platform/db/reads';
import { fold } from '../platform/fold';
import { BODIES, CANDIDATES, KNOWN, PERSONS, TEXTS } from './import.queries';
import type { Known } from './rules/cells';
import { type Candidate, keysOf, keysOfCandidate, type Lookup } from './rules/matching';
import type { ReadItem } from './rules/reading';
import { type FoundText, type NamedText, textName, textNamed } from './rules/texts';

/** Looks up what rows of a source name: one statement for many rows, each on an index. */
@Injectable()
export class ImportLookups {
  constructor(private readonly reads: Reads) {}

  /** The work items that each row may be about, in the order of the rows. */
  async candidates(items: readonly ReadItem[], lookups: readonly Lookup[]): Promise<Candidate[][]> {
    const names = lookups.flatMap((lookup) => lookup.names);
    const rows = await this.reads.rows<Candidate>(CANDIDATES, [
      unique([
        ...names.map(({ key }) => key),
        ...lookups.flatMap(({ sourceKeys, printed }) => [...sourceKeys, ...printed.map(({ key }) => key)]),
      ]),
      unique(names.map(({ documentKey }) => documentKey)),
      unique(items.flatMap(({ titles }) => titles.map(({ title }) => title.toLowerCase()))),
      unique(lookups.flatMap(({ twins }) => twins.flatMap(({ key, documentKey }) => [key, documentKey]))),
    ]);
    const byKey = new Map<string, Candidate[]>();
    for (const row of rows) for (const key of keysOfCandidate(row)) byKey.set(key, [...(byKey.get(key) ?? []), row]);
    return lookups.map((lookup) => [...new Set([...keysOf(lookup)].flatMap((key) => byKey.get(key) ?? []))]);
  }

  async known(ids: readonly string[]): Promise<Map<string, Known>> {
    const rows = ids.length > 0 ? await this.reads.rows<Known>(KNOWN, [ids]) : [];
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Numbers of the bodies, and of their organizations, by the notations in the rows. */
  async bodies(items: readonly ReadItem[]): Promise<Map<string, string>> {
    const names = unique(items.flatMap(({ body, organization }) => [body ?? organization, organization]));
    const rows = await this.reads.rows<{ text: string; id: string }>(BODIES, [names, names.map(bodyKey)]);
    return new Map(rows.map(({ text, id }) => [text, id]));
  }

  /** Persons by their names in the rows, where only one person bears the name. */
  async persons(items: readonly ReadItem[]): Promise<Map<string, { id: string; name: string }>> {
    const names = unique(items.flatMap(({ editors }) => editors));
    if (names.length === 0) return new Map();
    const rows = await this.reads.rows<{ key: string; id: string; name: string }>(PERSONS, [unique(names.map(fold))]);
    const byKey = new Map(rows.map(({ key, id, name }) => [key, { id, name }]));
    return new Map(
      names.flatMap((name) => {
        const person = byKey.get(fold(name));
        return person ? [[name, person] as const] : [];
      }),
    );
  }

  /** The texts that relations name, by the names that they bear there. */
  async texts(names: readonly string[]): Promise<Map<string, FoundText>> {
    const wanted = unique(names).map((to) => ({ to, name: textName(to) }));
    if (wanted.length === 0) return new Map();
    const rows = await this.reads.rows<NamedText>(TEXTS, [
      unique(wanted.map(({ name }) => name.key)),
      unique(wanted.flatMap(({ name }) => (name.key === name.documentKey ? name.documentKey : []))),
    ]);
    const byKey = new Map<string, NamedText[]>();
    for (const row of rows)
      for (const key of new Set([row.key, row.documentKey])) byKey.set(key, [...(byKey.get(key) ?? []), row]);
    return new Map(
      wanted.map(({ to, name }) => [
        to,
        textNamed(name, [...(byKey.get(name.key) ?? []), ...(byKey.get(name.documentKey) ?? [])]),
      ]),
    );
  }
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];
