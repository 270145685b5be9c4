import fc from 'fast-check';
import { addDays } from '../../src/platform/calendar';
import { isCalendarDate } from '../../src/platform/partial-date';
import { runningClocks } from '../../src/work-items/rules/life-cycle/expected-dates';
import type { LifeCycleFacts } from '../../src/work-items/rules/life-cycle/facts';
import { stateOf, statesOf } from '../../src/work-items/rules/life-cycle/life-cycles';
import { judgeProcessChange, type Step, stepsFrom } from '../../src/work-items/rules/life-cycle/steps';
import { APPROVAL_PROCESSES, WORK_ITEM_TYPES } from '../../src/work-items/rules/vocabulary';

type Circumstances = Omit<LifeCycleFacts, 'process' | 'state' | 'today' | 'entered' | 'additionalReviewHeld'>;

const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: value }, fc.constantFrom(null, undefined));
const flag = maybe(fc.boolean());
const count = fc.nat({ max: 3 });
const words = maybe(fc.constantFrom('Some words', ''));
const day = maybe(fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2014-01-01', days)));

/** Whatever the facts of a text may be; most are such that some step is allowed. */
const circumstances: fc.Arbitrary<Circumstances> = fc.record({
  type: maybe(fc.constantFrom(...WORK_ITEM_TYPES)),
  scope: words,
  summary: words,
  editors: maybe(count),
  baseTexts: maybe(count),
  unjustifiedReferences: maybe(fc.constantFrom<string[][]>([], ['RFC 8446'])),
  justification: maybe(fc.constant({})),
  minimumSupporters: maybe(count),
  questionInMandate: flag,
  consensus: flag,
  seconded: flag,
  decidedBy: maybe(fc.constantFrom('STUDY_GROUP' as const, 'WORKING_PARTY' as const)),
  reason: words,
  finalTextDelivered: flag,
  summaryDelivered: flag,
  electronicMaterialDelivered: flag,
  comments: maybe(fc.record({ typographical: count, substantive: count, disapprovalsWithoutReasons: count })),
  revisedTextAvailable: flag,
  meetingStartsOn: day,
  meetingEndsOn: day,
  opposing: maybe(count),
  moreTimeAsked: flag,
  policyImplications: flag,
  replies: maybe(fc.record({ inFavour: count, against: count })),
  holidays: maybe(fc.constantFrom<string[][]>([], ['2014-12-25'])),
  textInLanguagesOn: day,
  deletionCircularOn: day,
  objections: maybe(count),
  successor: words,
});

/** What makes every guard of a path hold, but for what a path decides: comments, opposition, replies, the meeting. */
const FAVOURABLE: Circumstances = {
  ...{
    scope: 'Scope',
    summary: 'Summary',
    editors: 1,
    baseTexts: 1,
    unjustifiedReferences: [],
    questionInMandate: true,
  },
  ...{ consensus: true, seconded: true, decidedBy: 'STUDY_GROUP', reason: 'Reason', successor: 'Y.3502 (2030)' },
  ...{ finalTextDelivered: true, summaryDelivered: true, electronicMaterialDelivered: true, opposing: 0 },
  ...{ revisedTextAvailable: true, moreTimeAsked: false, deletionCircularOn: '2014-01-01', objections: 0 },
  ...{ textInLanguagesOn: '2014-01-01' },
};

interface Walk {
  readonly facts: LifeCycleFacts;
  readonly taken: readonly Step[];
}

function take({ facts, taken }: Walk, step: Step, days: number): Walk {
  const today = addDays(facts.today, days);
  const entered = step.to === facts.state ? facts.entered : { ...facts.entered, [step.to]: facts.today };
  const additionalReviewHeld = facts.additionalReviewHeld === true || step.to === 'AR';
  return {
    facts: { ...facts, process: step.toProcess, state: step.to, entered, today, additionalReviewHeld },
    taken: [...taken, step],
  };
}

const start = (process: LifeCycleFacts['process'], state: string | null): Walk => ({
  facts: { process, state, today: '2014-07-07', entered: {}, additionalReviewHeld: false },
  taken: [],
});

/** Walks of allowed steps from "under study", with new circumstances before each of them. */
const walks = fc
  .tuple(
    fc.constantFrom('AAP' as const, 'TAP' as const, 'AGREEMENT' as const),
    fc.array(fc.tuple(circumstances, fc.boolean(), fc.nat(), fc.integer({ min: 0, max: 60 })), { maxLength: 14 }),
  )
  .map(([process, moves]) => {
    let walk = start(process, 'UNDER_STUDY');
    const seen = [walk];
    for (const [around, kind, choice, days] of moves) {
      const meetingStartsOn = kind ? walk.facts.today : addDays(walk.facts.today, 120);
      const facts = { ...walk.facts, ...FAVOURABLE, type: 'RECOMMENDATION' as const, ...around, meetingStartsOn };
      const helped = choice % 3 === 0 ? facts : { ...facts, ...FAVOURABLE, type: typeFor(walk.facts.process) };
      const allowed = stepsFrom(helped).filter((step) => step.allowed);
      const step = allowed[choice % Math.max(allowed.length, 1)];
      walk =
        step === undefined
          ? { facts: { ...helped, today: addDays(helped.today, days) }, taken: walk.taken }
          : take({ ...walk, facts: helped }, step, days);
      seen.push(walk);
    }
    return seen;
  });

function typeFor(process: LifeCycleFacts['process']): 'SUPPLEMENT' | 'RECOMMENDATION' {
  return process === 'AGREEMENT' ? 'SUPPLEMENT' : 'RECOMMENDATION';
}

describe('any sequence of allowed steps', () => {
  test('stays in states that exist, has one additional review at most, and keeps its process from consent on', () => {
    let longest = 0;
    fc.assert(
      fc.property(walks, (seen) => {
        for (const { facts, taken } of seen) {
          expect(stateOf(facts.process, facts.state ?? '')).not.toBeNull();
          expect(taken.filter(({ event }) => event === 'START_ADDITIONAL_REVIEW').length).toBeLessThanOrEqual(1);
          const frozen = taken.findIndex(({ to }) => to === 'CONSENTED' || to === 'DETERMINED');
          const changes = taken.slice(frozen).filter(({ event }) => event === 'CHANGE_PROCESS');
          if (frozen >= 0) expect(changes).toEqual([]);
          if (frozen >= 0) expect(judgeProcessChange(facts, facts.process === 'AAP' ? 'TAP' : 'AAP')).not.toEqual([]);
          longest = Math.max(longest, new Set(taken.map(({ to }) => to)).size);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(longest).toBeGreaterThan(5);
  });

  test('approves only what was consented or determined, and ends for good when it is deleted', () => {
    fc.assert(
      fc.property(walks, (seen) => {
        for (const { taken } of seen) {
          const states = taken.map(({ to }) => to);
          const approved = states.findIndex((to) => to === 'A' || to === 'AT');
          if (approved >= 0) {
            expect(states.slice(0, approved).some((to) => to === 'CONSENTED' || to === 'DETERMINED')).toBe(true);
          }
          const deleted = states.indexOf('DELETED');
          if (deleted >= 0) expect(states).toHaveLength(deleted + 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('any facts', () => {
  const anywhere = fc
    .constantFrom(...APPROVAL_PROCESSES)
    .chain((process) =>
      fc
        .tuple(
          fc.constantFrom(null, ...statesOf(process).map(({ code }) => code)),
          circumstances,
          fc.dictionary(
            fc.constantFrom('CONSENTED', 'LC', 'AR', 'A', 'DETERMINED'),
            fc.constantFrom('2014-07-16', '2030-01-01'),
          ),
        )
        .map(
          ([state, around, entered]): LifeCycleFacts => ({ process, state, today: '2016-01-01', entered, ...around }),
        ),
    );

  test('a refused step says why, with rule, clause, message and field; an allowed one has no reasons', () => {
    fc.assert(
      fc.property(anywhere, (facts) => {
        for (const { allowed, reasons, warnings, expectedDates, clause } of stepsFrom(facts)) {
          expect(allowed).toBe(reasons.length === 0);
          expect(clause).not.toBe('');
          for (const reason of [...reasons, ...warnings]) {
            for (const text of [reason.rule, reason.clause, reason.message, reason.field]) expect(text).not.toBe('');
          }
          for (const { on } of [...expectedDates, ...runningClocks(facts)]) expect(isCalendarDate(on)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('unknown facts allow no step of consent, last call, review, meeting or consultation', () => {
    const deciding = [
      'CONSENT',
      'DETERMINE',
      'AGREE',
      'APPROVE',
      'ANNOUNCE',
      'JUDGE',
      'SEND',
      'START_ADD',
      'SUPPORT',
      'LACK',
    ];
    for (const process of ['AAP', 'TAP', 'AGREEMENT'] as const) {
      for (const { code } of statesOf(process).filter((state) => state.code !== 'TAP')) {
        const allowed = stepsFrom({ process, state: code, today: '2016-01-01' }).filter((step) => step.allowed);
        expect(allowed.filter(({ event }) => deciding.some((word) => event.startsWith(word)))).toEqual([]);
      }
    }
  });
});

describe('every state', () => {
  const comments = [
    { typographical: 0, substantive: 0 },
    { typographical: 1, substantive: 0 },
    { typographical: 1, substantive: 1 },
  ];
  const paths: Circumstances[] = comments.flatMap((made) =>
    [true, false].flatMap((policyImplications) =>
      [0, 120].map((until) => ({
        ...{ ...FAVOURABLE, comments: made, policyImplications, replies: { inFavour: 1, against: 0 } },
        meetingStartsOn: addDays('2020-01-01', until),
      })),
    ),
  );

  test.each(APPROVAL_PROCESSES)(
    '%s: can be reached from "under study" or the start by steps that are allowed',
    (process) => {
      const from = process === 'AAP' || process === 'TAP' || process === 'AGREEMENT' ? 'UNDER_STUDY' : null;
      const reached = new Set<string>(from === null ? [] : [`${process} ${from}`]);
      const open: [LifeCycleFacts['process'], string | null][] = [[process, from]];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const [at, state] = next;
        const entered = { LC: '2019-01-01', AR: '2019-01-01', A: '2015-01-01', AT: '2015-01-01' };
        for (const around of paths) {
          const facts = { ...around, process: at, state, today: '2020-01-01', entered, type: typeFor(at) };
          for (const step of stepsFrom({ ...facts, additionalReviewHeld: false }).filter(({ allowed }) => allowed)) {
            const key = `${step.toProcess} ${step.to}`;
            if (!reached.has(key)) open.push([step.toProcess, step.to]);
            reached.add(key);
          }
        }
      }
      // The code TAP ends the life cycle of an AAP text: its namesake in the other process is what is reached.
      const codes = statesOf(process).map(({ code }) =>
        process === 'AAP' && code === 'TAP' ? 'TAP TAP' : `${process} ${code}`,
      );
      expect(codes.filter((code) => !reached.has(code))).toEqual([]);
    },
  );
});
