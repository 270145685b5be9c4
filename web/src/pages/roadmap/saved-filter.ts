import * as v from 'valibot';
import { stringifySearch } from '../../frame/search-params';
import { isUnderWay, UNDER_WAY } from '../../parts/under-way';
import { CATEGORIES, DOMAINS, type RoadmapSearch, STAGES } from './search';

/** A saved filter as the roadmap shows it. */
export interface SavedFilter {
  readonly search: RoadmapSearch;
  /** Day at which what is late stays, as searches were saved formerly; null where it is counted each day anew. */
  readonly lateOn: string | null;
  /** What was saved through the API and has no place in the address, by its name there. */
  readonly left: Readonly<Record<string, unknown>>;
}

const each = <const W extends string>(words: readonly W[]) => v.pipe(v.array(v.picklist(words)), v.minLength(1));
const known = v.object({
  text: v.string(),
  bodies: v.pipe(v.array(v.string()), v.minLength(1)),
  domains: each(DOMAINS),
  categories: each(CATEGORIES),
  maturities: each(STAGES),
  overdue: v.literal(true),
  targetBefore: v.string(),
  hasTwin: v.boolean(),
  studyPeriod: v.string(),
});
type Known = v.InferOutput<typeof known>;

/**
 * Reads what `filterOf` made of an address, and what else a saved search may hold.
 * @param json `SavedSearch.filter`
 */
export function readSavedFilter(json: string): SavedFilter {
  const given = Object.entries(objectIn(json)).filter(([, value]) => value !== null);
  const { fitting, left } = sifted(given);
  const { targetBefore, maturities, overdue } = fitting;
  const wasLate = targetBefore !== undefined && !overdue && (maturities?.every(isUnderWay) ?? false);
  return {
    search: {
      view: 'timeline',
      ...lasting(fitting),
      ...stages(maturities, wasLate),
      ...((overdue || wasLate) && { late: true }),
    },
    lateOn: wasLate ? targetBefore : null,
    left: targetBefore !== undefined && !wasLate ? { ...left, targetBefore } : left,
  };
}

/** The address of the roadmap with a saved filter. */
export const addressOfSaved = ({ search: { view: _, ...search } }: SavedFilter): string =>
  `/roadmap${stringifySearch(search)}`;

const objectIn = (json: string): Record<string, unknown> => {
  try {
    return v.parse(v.record(v.string(), v.unknown()), JSON.parse(json));
  } catch {
    return {};
  }
};

/** Parts that the address has a place for, and the others. */
function sifted(given: readonly (readonly [string, unknown])[]): {
  fitting: Partial<Known>;
  left: SavedFilter['left'];
} {
  const fits = ([name, value]: readonly [string, unknown]) =>
    name in known.entries && v.safeParse(v.partial(known), { [name]: value }).success;
  return {
    fitting: v.parse(v.partial(known), Object.fromEntries(given.filter(fits))),
    left: Object.fromEntries(given.filter((each) => !fits(each))),
  };
}

function lasting({ text, bodies, domains, categories, hasTwin, studyPeriod }: Partial<Known>): Partial<RoadmapSearch> {
  return {
    ...(text !== undefined && { q: text }),
    ...(bodies && { body: bodies }),
    ...(domains && { domain: domains }),
    ...(categories && { category: categories }),
    ...(hasTwin !== undefined && { twin: hasTwin ? ('yes' as const) : ('no' as const) }),
    ...(studyPeriod !== undefined && { period: studyPeriod }),
  };
}

/** Of what was late on a day, all that was under way was the same as no stage. */
function stages(maturities: Known['maturities'] | undefined, wasLate: boolean): Partial<RoadmapSearch> {
  const isEvery = wasLate && UNDER_WAY.every((stage) => maturities?.includes(stage));
  return maturities && !isEvery ? { stage: maturities } : {};
}
