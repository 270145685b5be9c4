import fc from 'fast-check';

/** What a random operation may refer to; chosen from when it is done. */
export interface World {
  readonly items: readonly string[];
  readonly persons: readonly string[];
  readonly bodies: readonly string[];
  /** Relations of the item, and events of steps that lead on from its state. */
  readonly relations: readonly string[];
  readonly events: readonly string[];
  /** Those of them that would be allowed now. */
  readonly allowed: readonly string[];
}

export interface Operation {
  readonly mutation: string;
  /** Places in the cast and among the items, to be taken modulo their number. */
  readonly who: number;
  readonly item: number;
  /** How far the version is from the right one. */
  readonly off: number;
  readonly merge: boolean;
  readonly reason: string | null;
  readonly happened: string | null;
  /** In place of that day: so many days after the item came into its state. */
  readonly daysAfter: number | null;
  /** What is told of a step; empty for a correction, null for what moves no status. */
  readonly facts: object | null;
  readonly args: (world: World) => Record<string, unknown>;
}

const DAYS = ['2014-05', '2026-01-20', '2026-02-27', '2026-06-01', '2026-11-02', '2026-11-20', '2027-03-01', '2026'];
const day = fc.option(fc.constantFrom(...DAYS), { freq: 2 });
const words = fc.string({ minLength: 3, maxLength: 12, unit: 'grapheme' }).filter((text) => !text.includes('\0'));
const place = fc.nat({ max: 1_000 });
const at = <T>(list: readonly T[], place: number): T | undefined => list[place % Math.max(list.length, 1)];
const flag = fc.option(fc.boolean(), { freq: 6 });
const few = fc.option(fc.nat({ max: 3 }), { freq: 4 });
const date = fc.option(fc.constantFrom('2026-01-20', '2026-02-20', '2026-05-04', '2026-11-01', '2026-12-24'), {
  freq: 4,
});

const FACTS = fc.record({
  finalTextDelivered: fc.constantFrom(true, true, true, null),
  summaryDelivered: fc.constantFrom(true, true, true, null),
  electronicMaterialDelivered: fc.constantFrom(true, true, true, false),
  comments: fc.option(fc.record({ typographical: fc.nat(1), substantive: fc.nat(1) }), { freq: 6 }),
  revisedTextAvailable: flag,
  meetingStartsOn: date,
  meetingEndsOn: date,
  opposing: few,
  moreTimeAsked: flag,
  policyImplications: flag,
  replies: fc.option(fc.record({ inFavour: fc.nat(9), against: fc.nat(2) }), { freq: 4 }),
  textInLanguagesOn: date,
  decidedBy: fc.constantFrom('STUDY_GROUP', 'WORKING_PARTY', 'ASSEMBLY', null),
  consensus: fc.constantFrom(true, true, null, false),
  seconded: fc.constantFrom(true, true, null),
  deletionCircularOn: date,
  objections: few,
  successor: fc.option(words),
});

const revision = fc.record(
  {
    title: words,
    scope: fc.option(words, { freq: 6 }),
    summary: fc.option(words, { freq: 6 }),
    baseTexts: fc.array(words, { maxLength: 3 }),
    supportingMembers: fc.array(words, { maxLength: 3 }),
    priority: fc.constantFrom('HIGH', null),
  },
  { requiredKeys: [] },
);
const target = fc.constantFrom('2027 for consent', 'Q4/2027', '09/2027', 'ongoing', '109/2019', 'someday', '2026-Q2');
const cell = fc.record({
  domain: fc.constantFrom('SECURITY', 'TESTING', 'MANAGEMENT'),
  category: fc.constantFrom('ARCHITECTURE', 'OTHERS', null),
});
const relation = fc.record({
  name: fc.constantFrom(
    'DEPENDS_ON',
    'REQUIRED_BY',
    'SUPERSEDES',
    'SUPERSEDED_BY',
    'OVERLAPS',
    'IDENTICAL_TEXT',
    'NORMATIVE_REFERENCE',
  ),
  place,
  text: fc.option(words, { nil: undefined, freq: 3 }),
});
const process = fc.constantFrom('AAP', 'TAP', 'AGREEMENT', 'ISO_IEC', 'IETF', 'OTHER');
const state = fc.constantFrom(
  ...[
    'UNDER_STUDY',
    'UNDER_STUDY',
    'CONSENTED',
    'CONSENTED',
    'LC',
    'LJ',
    'AR',
    'SG',
    'NA',
    'A',
    'DETERMINED',
    'AGREED',
  ],
  ...['DELETED', '30.20', 'NOWHERE'],
);
const CARRIED = fc.constant({ to: 'Q17/13', studyPeriod: '2025-2028' });
const whither = fc.constantFrom(
  { to: 'Q19/13', studyPeriod: '2025-2028' },
  { to: 'Q17/13', studyPeriod: '2025-2028' },
  { to: 'Q17/13', studyPeriod: '2017-2020' },
  { to: 'Q3/3' },
  { to: 'SG2' },
  { to: 'ETSI' },
  { to: 'Q99/99' },
);

const side = fc.option(place, { freq: 3 });

type Made = Pick<Operation, 'mutation' | 'args' | 'facts'>;
const of = <T>(mutation: string, value: fc.Arbitrary<T>, args: (value: T, world: World) => Record<string, unknown>) =>
  value.map((made): Made => ({ mutation, facts: null, args: (world) => args(made, world) }));

/** A step that leads on; three times in four one that is allowed, where there is one. */
const STEP = fc
  .record({ place, facts: FACTS, side, likely: fc.constantFrom(true, true, true, false) })
  .map(({ place, facts, side, likely }): Made => {
    const event = ({ events, allowed }: World) => at(likely && allowed.length > 0 ? allowed : events, place);
    const args = (world: World) => ({
      event: event(world) ?? 'CONSENT',
      facts,
      side: side === null ? null : at(world.bodies, side),
    });
    return { mutation: 'advanceWorkItem', facts, args };
  });

const nothing = fc.constant(null);
const MADE = fc.oneof(
  { weight: 3, arbitrary: of('reviseWorkItem', revision, (each) => ({ revision: each })) },
  { weight: 1, arbitrary: of('retargetWorkItem', target, (each) => ({ target: each })) },
  { weight: 1, arbitrary: of('reportStatus', fc.constantFrom('ON_TRACK', 'AT_RISK'), (health) => ({ health })) },
  { weight: 1, arbitrary: of('confirmWorkItem', nothing, () => ({})) },
  { weight: 2, arbitrary: of('placeWorkItem', fc.array(cell, { maxLength: 4 }), (cells) => ({ cells })) },
  {
    weight: 2,
    arbitrary: of('appointEditors', fc.array(place, { maxLength: 3 }), (places, { persons }) => ({
      editors: places.map((each) => ({ person: at(persons, each) })),
    })),
  },
  {
    weight: 3,
    arbitrary: of('relateWorkItems', relation, ({ name, place, text }, { items }) => ({
      relation: { name, ...(text === undefined ? { other: at(items, place) } : { otherText: text }) },
    })),
  },
  {
    weight: 3,
    arbitrary: of('unrelateWorkItems', place, (each, { relations }) => ({ relation: at(relations, each) ?? '1' })),
  },
  {
    weight: 1,
    arbitrary: of('numberWorkItem', fc.nat({ max: 5 }), (each) => ({ number: `Y.399${each} | M.399${each}` })),
  },
  { weight: 2, arbitrary: of('transferWorkItem', whither, (each) => ({ ...each })) },
  { weight: 2, arbitrary: of('carryOverWorkItem', fc.oneof(CARRIED, whither), (each) => ({ ...each })) },
  { weight: 3, arbitrary: of('deleteWorkItem', nothing, () => ({})) },
  { weight: 4, arbitrary: of('restoreWorkItem', nothing, () => ({})) },
  {
    weight: 2,
    arbitrary: of('openLifeCycle', fc.record({ process, place }), ({ process, place }, { bodies }) => ({
      process,
      body: at(bodies, place),
    })),
  },
  { weight: 14, arbitrary: STEP },
  {
    weight: 3,
    arbitrary: of('correctStatus', fc.record({ state, side }), ({ state, side }, { bodies }) => ({
      state,
      side: side === null ? null : at(bodies, side),
    })).map((made) => ({ ...made, facts: {} })),
  },
);

/** A random operation on a work item, by anyone, from any version. */
export const operation: fc.Arbitrary<Operation> = fc
  .record({
    made: MADE,
    who: place,
    item: fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 1 }) }, { weight: 2, arbitrary: place }),
    off: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, -1, 1),
    merge: fc.boolean(),
    reason: fc.option(words, { freq: 4 }),
    happened: day,
    daysAfter: fc.constantFrom(0, 1, 20, 30, 100, null),
  })
  .map(({ made, ...rest }) => ({ ...rest, ...made }));
