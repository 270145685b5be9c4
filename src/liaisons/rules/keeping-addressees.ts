/** An addressee as recorded, and as it is to be. */
export interface KnownAddressee {
  readonly id: string;
  readonly position: number;
  readonly bodyId: string | null;
  readonly text: string;
  /** Whether anything became of it. */
  readonly hasEvents: boolean;
}
export interface NewAddressee {
  readonly bodyId: string | null;
  readonly text: string;
}

export interface Matched {
  /** For each new addressee, in order, the recorded one that it continues, or null. */
  readonly kept: readonly (KnownAddressee | null)[];
  /** Recorded ones that are no more. */
  readonly gone: readonly KnownAddressee[];
}

/** Finds which recorded addressee each new one continues: by body, then by words, then by place in the list, so that outcomes stay with whom they belong to. */
export function matchAddressees(known: readonly KnownAddressee[], wanted: readonly NewAddressee[]): Matched {
  const left = new Set(known);
  const kept: (KnownAddressee | null)[] = wanted.map(() => null);
  const pass = (fits: (old: KnownAddressee, now: NewAddressee, position: number) => boolean) => {
    wanted.forEach((now, index) => {
      if (kept[index]) return;
      const old = [...left].find((each) => fits(each, now, index + 1));
      if (old === undefined) return;
      kept[index] = old;
      left.delete(old);
    });
  };
  pass((old, now) => now.bodyId !== null && old.bodyId === now.bodyId);
  pass((old, now) => old.text.toUpperCase() === now.text.toUpperCase());
  pass(
    (old, now, position) => !old.hasEvents && old.position === position && (old.bodyId === null || now.bodyId === null),
  );
  return { kept, gone: [...left] };
}
