import { fold } from '../../platform/fold';
import { MATURITIES, MATURITY_FLAGS, type Maturity, type MaturityFlag } from './vocabulary';

/** The common phase that a native status stands for, and what it says beyond the phase. */
export interface MaturityReading {
  readonly maturity: Maturity;
  readonly flags: readonly MaturityFlag[];
}

/** Readings by the folded native status. */
export type StatusTable = ReadonlyMap<string, MaturityReading>;

type Heading = Maturity | `${Maturity} ${MaturityFlag}`;

/** Turns lists of native words, each under its phase (and flag, after a blank), into a table for look-up. */
export function statuses(lists: Partial<Record<Heading, readonly string[]>>): StatusTable {
  const table = new Map<string, MaturityReading>();
  for (const [heading, words] of Object.entries(lists)) {
    const [phase, flag] = heading.split(' ');
    const maturity = MATURITIES.find((value) => value === phase);
    if (maturity === undefined) continue;
    const flags = MATURITY_FLAGS.filter((value) => value === flag);
    for (const word of words) table.set(fold(word), { maturity, flags });
  }
  return table;
}
