import { runningClocks } from '../../src/work-items/rules/life-cycle/expected-dates';
import type { LifeCycleFacts } from '../../src/work-items/rules/life-cycle/facts';
import { transitionsFrom } from '../../src/work-items/rules/life-cycle/life-cycles';
import {
  judge,
  judgeProcessChange,
  type Step,
  stepNamed,
  stepsFrom,
} from '../../src/work-items/rules/life-cycle/steps';

const AAP: LifeCycleFacts = { process: 'AAP', state: 'UNDER_STUDY', today: '2014-07-07', type: 'RECOMMENDATION' };
const READY: LifeCycleFacts = {
  ...AAP,
  ...{ scope: 'Scope', summary: 'Summary', editors: 1, baseTexts: 1, unjustifiedReferences: [] },
};
const DELIVERED = { finalTextDelivered: true, summaryDelivered: true, electronicMaterialDelivered: true };
const none = { typographical: 0, substantive: 0 };
const typos = { typographical: 2, substantive: 0 };
const remarks = { typographical: 1, substantive: 3 };

function step(facts: LifeCycleFacts, event: string): Step {
  const { step: found, reasons } = stepNamed(facts, event);
  if (found === null) throw new Error(reasons[0]?.message);
  expect(reasons).toBe(found.reasons);
  return found;
}

/** Rules and clauses that refuse a step. */
function refusals(facts: LifeCycleFacts, event: string): string[] {
  return step(facts, event).reasons.map(({ rule, clause }) => `${rule} (${clause})`);
}

function dates({ expectedDates }: Pick<Step, 'expectedDates'>): Record<string, string> {
  return Object.fromEntries(expectedDates.map(({ milestone, on }) => [milestone, on]));
}

describe('consent', () => {
  test('every reason is named, with its clause', () => {
    const facts = { ...AAP, summary: ' ', editors: 0, unjustifiedReferences: ['GS NFV 002', 'RFC 8446'] };
    expect(refusals(facts, 'CONSENT')).toEqual([
      'SCOPE_GIVEN (A.1 Annex A)',
      'SUMMARY_GIVEN (A.8 3.2)',
      'EDITOR_APPOINTED (A.1 Annex A)',
      'BASE_TEXT_GIVEN (A.1 Annex A)',
      'REFERENCES_JUSTIFIED (A.5)',
      'REFERENCES_JUSTIFIED (A.5)',
    ]);
  });

  test('Y.3502: with everything there, consent tells the last call and the approval', () => {
    const consent = step(READY, 'CONSENT');
    expect(consent).toMatchObject({
      allowed: true,
      to: 'CONSENTED',
      decides: 'DECIDE_CONSENT',
      ruleSet: 'A.8 (10/2008)',
    });
    expect(dates(consent)).toMatchObject({ LAST_CALL_START: '2014-07-16', APPROVAL: '2014-08-13' });
    expect(step({ ...READY, today: '2026-01-01' }, 'CONSENT').ruleSet).toBe('A.8 (01/2024)');
  });

  test('is not for a supplement; and what type it is has to be known', () => {
    expect(refusals({ ...READY, type: 'SUPPLEMENT' }, 'CONSENT')).toEqual(['TYPE_NORMATIVE (A.8 1.1)']);
    expect(step({ ...READY, type: null }, 'CONSENT').reasons[0]?.message).toBe('Not known: the type of the text.');
  });
});

describe('last call', () => {
  const consented: LifeCycleFacts = {
    ...READY,
    state: 'CONSENTED',
    entered: { CONSENTED: '2014-07-07' },
    today: '2014-07-16',
  };
  const called: LifeCycleFacts = { ...consented, state: 'LC', entered: { LC: '2014-07-16' }, today: '2014-08-13' };

  test('starts when all is delivered; a day other than the 1st or 16th is remarked on', () => {
    expect(refusals(consented, 'ANNOUNCE_LAST_CALL')).toHaveLength(3);
    const announced = step({ ...consented, ...DELIVERED }, 'ANNOUNCE_LAST_CALL');
    expect([announced.allowed, announced.warnings]).toEqual([true, []]);
    expect(dates(announced)).toEqual({ COMMENTS_UNTIL: '2014-08-12', APPROVAL: '2014-08-13' });
    const odd = step({ ...consented, ...DELIVERED, today: '2014-07-17' }, 'ANNOUNCE_LAST_CALL');
    expect([odd.allowed, odd.warnings[0]?.accepted]).toEqual([true, '2014-08-01']);
  });

  test.each([
    ['APPROVE_WITHOUT_COMMENTS', none, 'A'],
    ['APPROVE_WITH_CORRECTIONS', typos, 'AT'],
    ['JUDGE_COMMENTS', remarks, 'LJ'],
  ])('%s on %p', (event, comments, to) => {
    expect(step({ ...called, comments }, event)).toMatchObject({ allowed: true, to });
    const allowed = stepsFrom({ ...called, comments }).filter((one) => one.allowed);
    expect(allowed.map((one) => one.event).sort()).toEqual([event, 'CARRY_OVER'].sort());
  });

  test('the day before its end is too early', () => {
    const early = step({ ...called, comments: none, today: '2014-08-12' }, 'APPROVE_WITHOUT_COMMENTS');
    expect(early.reasons).toMatchObject([
      { rule: 'LAST_CALL_OVER', clause: 'A.8 4.1', field: 'today', accepted: '2014-08-13 or later' },
    ]);
  });

  test('disapproval without reasons is remarked on', () => {
    const comments = { ...remarks, disapprovalsWithoutReasons: 1 };
    const judged = step({ ...called, comments }, 'JUDGE_COMMENTS');
    expect([judged.allowed, judged.warnings[0]?.clause]).toEqual([true, 'A.8 4.4.2']);
  });

  test('what is not known refuses', () => {
    expect(refusals({ ...called, entered: {} }, 'APPROVE_WITHOUT_COMMENTS')).toEqual([
      'LAST_CALL_OVER (A.8 4.1)',
      'NO_COMMENTS (A.8 4.4.1)',
    ]);
  });

  test('clocks that run', () => {
    expect(dates({ expectedDates: runningClocks(called) })).toEqual({
      COMMENTS_UNTIL: '2014-08-12',
      APPROVAL: '2014-08-13',
    });
    expect(runningClocks({ ...called, entered: {} })).toEqual([]);
    expect(dates({ expectedDates: runningClocks(consented) }).LAST_CALL_START).toBe('2014-07-16');
  });
});

describe('additional review', () => {
  const judged: LifeCycleFacts = { ...READY, state: 'LJ', entered: { LJ: '2017-05-20' }, today: '2017-06-16' };

  test('Y.3515: begins once the comments are resolved, and approves on 7 July 2017', () => {
    const review = step(
      { ...judged, revisedTextAvailable: true, additionalReviewHeld: false },
      'START_ADDITIONAL_REVIEW',
    );
    expect([review.allowed, dates(review).APPROVAL]).toEqual([true, '2017-07-07']);
    const reviewed: LifeCycleFacts = { ...judged, state: 'AR', entered: { AR: '2017-06-16' }, today: '2017-07-07' };
    expect(step({ ...reviewed, comments: none }, 'APPROVE_WITHOUT_COMMENTS')).toMatchObject({ allowed: true, to: 'A' });
    expect(step({ ...reviewed, comments: typos }, 'JUDGE_COMMENTS')).toMatchObject({ allowed: true, to: 'AJ' });
    expect(refusals({ ...reviewed, comments: none, today: '2017-07-06' }, 'APPROVE_WITHOUT_COMMENTS')).toEqual([
      'REVIEW_OVER (A.8 4.5)',
    ]);
  });

  test('there is no second one', () => {
    const again = { ...judged, revisedTextAvailable: true, additionalReviewHeld: true };
    expect(refusals(again, 'START_ADDITIONAL_REVIEW')).toEqual(['FIRST_ADDITIONAL_REVIEW (A.8 4.5.2)']);
    expect(transitionsFrom('AAP', 'AJ').map(({ to }) => to)).not.toContain('AR');
  });

  test('or a meeting decides, announced three weeks ahead', () => {
    const send = (today: string) => step({ ...judged, meetingStartsOn: '2017-07-10', today }, 'SEND_TO_MEETING');
    expect([send('2017-06-19').allowed, send('2017-06-20').allowed]).toEqual([true, false]);
    expect(send('2017-06-20').reasons[0]?.clause).toBe('A.8 4.6');
  });
});

describe('decision at the meeting', () => {
  const alternative: LifeCycleFacts = {
    ...{ process: 'AAP', state: 'SG', entered: { SG: '2021-03-01' }, today: '2021-04-30', moreTimeAsked: false },
    ...{ meetingStartsOn: '2021-04-20', meetingEndsOn: '2021-04-30' },
  };
  const traditional: LifeCycleFacts = { ...alternative, process: 'TAP', state: 'SG_DECISION' };

  test.each([
    [alternative, 0, true],
    [alternative, 1, true],
    [alternative, 2, false],
    [traditional, 0, true],
    [traditional, 1, false],
  ])('%#: %i opposing', (facts, opposing, allowed) => {
    expect(step({ ...facts, opposing }, 'APPROVE_AT_MEETING').allowed).toBe(allowed);
  });

  test('the circular is due in two weeks, or in four', () => {
    expect(dates(step(alternative, 'APPROVE_AT_MEETING')).NOTIFICATION_DUE).toBe('2021-05-14');
    expect(dates(step(traditional, 'APPROVE_AT_MEETING')).NOTIFICATION_DUE).toBe('2021-05-28');
  });

  test('four more weeks on request', () => {
    const asked = { ...alternative, opposing: 0, moreTimeAsked: true };
    expect(refusals(asked, 'APPROVE_AT_MEETING')).toEqual(['MORE_TIME_OVER (A.8 5.6)']);
    expect(step({ ...asked, today: '2021-05-28' }, 'APPROVE_AT_MEETING').allowed).toBe(true);
    expect(refusals({ ...traditional, opposing: 0, moreTimeAsked: true }, 'APPROVE_AT_MEETING')).toEqual([
      'MORE_TIME_OVER (Res.1 9.5.5)',
    ]);
  });

  test('policy or regulatory implications move the text to TAP', () => {
    const declared = { ...alternative, opposing: 0, policyImplications: true };
    expect(refusals(declared, 'APPROVE_AT_MEETING')).toEqual(['NO_POLICY_IMPLICATIONS (A.8 5.2)']);
    expect(step(declared, 'MOVE_TO_TAP')).toMatchObject({ allowed: true, to: 'TAP', toProcess: 'TAP' });
    expect(step({ ...declared, process: 'TAP', state: 'TAP' }, 'DETERMINE')).toMatchObject({ to: 'DETERMINED' });
    expect(step({ ...declared, policyImplications: false }, 'MOVE_TO_TAP').allowed).toBe(false);
  });

  test('a text that was not approved starts again without a new consent', () => {
    expect(step({ ...alternative, reason: 'Two Member States opposed.' }, 'REFUSE_AT_MEETING')).toMatchObject({
      allowed: true,
      to: 'NA',
    });
    expect(step({ ...alternative, ...DELIVERED, state: 'NA' }, 'RELAUNCH')).toMatchObject({ allowed: true, to: 'LC' });
  });
});

describe('traditional approval process', () => {
  const determined: LifeCycleFacts = {
    ...{ process: 'TAP', state: 'DETERMINED', entered: { DETERMINED: '2020-12-01' }, summaryDelivered: true },
    ...{ today: '2021-01-20', meetingStartsOn: '2021-04-20' },
  };
  const consulted: LifeCycleFacts = {
    ...determined,
    ...{ state: 'CONSULTATION', entered: { CONSULTATION: '2021-01-20' }, today: '2021-04-09' },
    ...{ textInLanguagesOn: '2021-03-20', replies: { inFavour: 7, against: 3 } },
  };

  test('the invitation goes out three months before the meeting', () => {
    const announced = step(determined, 'ANNOUNCE_CONSULTATION');
    expect(announced.allowed).toBe(true);
    expect(dates(announced)).toEqual({
      CONSULTATION_ANNOUNCEMENT_DUE: '2021-01-20',
      TEXT_IN_LANGUAGES_DUE: '2021-03-20',
      CONSULTATION_CLOSES: '2021-04-09',
      MEETING: '2021-04-20',
    });
    expect(refusals({ ...determined, today: '2021-01-21' }, 'ANNOUNCE_CONSULTATION')).toEqual([
      'THREE_MONTHS_BEFORE_MEETING (Res.1 9.3.3)',
    ]);
  });

  test.each([
    [{}, true, false],
    [{ replies: { inFavour: 69, against: 31 } }, false, true],
    [{ replies: { inFavour: 0, against: 0 } }, true, false],
    [{ today: '2021-04-08' }, false, false],
    [{ textInLanguagesOn: '2021-03-21' }, false, false],
    [{ replies: null }, false, false],
  ])('with %p: support %p, lack of it %p', (change, supported, lacking) => {
    const facts = { ...consulted, ...change };
    expect(step(facts, 'SUPPORT_DECISION').allowed).toBe(supported);
    expect(step(facts, 'LACK_SUPPORT').allowed).toBe(lacking);
  });

  test('X.1541 and X.1261 in March 2012: determined again, or discontinued', () => {
    const opposed: LifeCycleFacts = {
      process: 'TAP',
      state: 'TAP_NOT_APPROVED',
      today: '2012-03-02',
      reason: 'Opposed.',
    };
    expect(step(opposed, 'REDETERMINE')).toMatchObject({ allowed: true, to: 'DETERMINED' });
    expect(step(opposed, 'DELETE')).toMatchObject({ allowed: true, to: 'DELETED' });
  });
});

describe('agreement', () => {
  const report: LifeCycleFacts = { ...READY, process: 'AGREEMENT', type: 'TECHNICAL_REPORT', consensus: true };

  test('a working party may agree a report, not a supplement', () => {
    expect(step({ ...report, decidedBy: 'WORKING_PARTY' }, 'AGREE').allowed).toBe(true);
    const supplement: LifeCycleFacts = { ...report, type: 'SUPPLEMENT' };
    expect(refusals({ ...supplement, decidedBy: 'WORKING_PARTY' }, 'AGREE')).toEqual(['GROUP_MAY_AGREE (Res.1 1bis)']);
    expect(step({ ...supplement, decidedBy: 'STUDY_GROUP' }, 'AGREE').allowed).toBe(true);
    expect(refusals({ ...report, type: 'RECOMMENDATION', decidedBy: 'STUDY_GROUP' }, 'AGREE')).toEqual([
      'TYPE_NON_NORMATIVE (A.13)',
    ]);
  });
});

describe('change of process', () => {
  const proposed: LifeCycleFacts = { ...READY, consensus: true, seconded: true };

  test('by consensus, on a seconded proposal', () => {
    expect(step(proposed, 'CHANGE_PROCESS')).toMatchObject({ allowed: true, to: 'UNDER_STUDY', toProcess: 'TAP' });
    expect(judgeProcessChange(proposed, 'TAP')).toEqual([]);
    expect(refusals(READY, 'CHANGE_PROCESS')).toEqual(['CONSENSUS (Res.1 8.1.1)', 'SECONDED (Res.1 8.3)']);
  });

  test('never after consent or determination', () => {
    const consented: LifeCycleFacts = { ...proposed, state: 'CONSENTED', entered: { CONSENTED: '2014-07-07' } };
    expect(judgeProcessChange(consented, 'TAP')).toMatchObject([{ rule: 'PROCESS_OPEN', clause: 'Res.1 8.3' }]);
    expect(judgeProcessChange({ ...consented, state: 'LC' }, 'TAP')[0]?.message).toContain('2014-07-07');
    const determined: LifeCycleFacts = { ...proposed, process: 'TAP', state: 'DETERMINED' };
    expect(judgeProcessChange(determined, 'AAP')).toHaveLength(1);
  });

  test('only between AAP and TAP, and only to the other', () => {
    for (const [facts, to] of [
      [proposed, 'AAP'],
      [proposed, 'AGREEMENT'],
      [{ ...proposed, process: 'ISO_IEC' }, 'AAP'],
    ] as const) {
      expect(judgeProcessChange(facts, to)).toMatchObject([{ rule: 'PROCESS_CHANGE' }]);
    }
  });
});

describe('published texts', () => {
  const approved: LifeCycleFacts = {
    ...{ process: 'AAP', state: 'A', entered: { A: '2014-08-13' }, today: '2015-08-13', reason: 'Out of use.' },
  };

  test('a new edition within two years is remarked on', () => {
    const superseded = step({ ...approved, successor: 'Y.3502 (2015)' }, 'SUPERSEDE');
    expect([superseded.allowed, superseded.warnings[0]?.accepted]).toEqual([true, '2016-08-13 or later']);
    expect(step({ ...approved, today: '2016-08-13' }, 'SUPERSEDE').warnings).toEqual([]);
  });

  test('deletion takes three months without objection', () => {
    const announced = { ...approved, deletionCircularOn: '2015-05-31', objections: 0, today: '2015-08-30' };
    expect(refusals(announced, 'WITHDRAW')).toEqual(['DELETION_PERIOD_OVER (A.8 8.2)']);
    expect(step({ ...announced, today: '2015-08-31' }, 'WITHDRAW').allowed).toBe(true);
    expect(refusals({ ...announced, today: '2015-08-31', objections: 1 }, 'WITHDRAW')).toEqual([
      'NO_OBJECTIONS (A.8 8.2)',
    ]);
  });
});

describe('any step', () => {
  test('of another state is refused, and the steps that there are are named', () => {
    const { step: none, reasons } = stepNamed(READY, 'APPROVE_AT_MEETING');
    expect(none).toBeNull();
    expect(reasons).toMatchObject([{ rule: 'STEP_OF_PRESENT_STATE', clause: 'A.8', field: 'event' }]);
    expect(reasons[0]?.accepted).toContain('CONSENT');
    const [consent] = transitionsFrom('AAP', 'UNDER_STUDY').filter(({ event }) => event === 'CONSENT');
    if (consent !== undefined) expect(judge('AAP', consent, { ...READY, state: 'LC' })).toHaveLength(1);
  });

  test('cannot have happened before the text came into its state', () => {
    const reasons = step({ ...READY, entered: { UNDER_STUDY: '2014-08-01' } }, 'CONSENT').reasons;
    expect(reasons).toMatchObject([{ rule: 'IN_ORDER', accepted: '2014-08-01 or later' }]);
  });

  test('nor before its newest status, as of one that was put back', () => {
    const { reasons } = step(
      { ...READY, entered: { UNDER_STUDY: '2014-01-01' }, statusSince: '2014-08-01' },
      'CONSENT',
    );
    expect(reasons).toMatchObject([{ rule: 'IN_ORDER', accepted: '2014-08-01 or later' }]);
  });

  test('waits while the text is deleted', () => {
    expect(step({ ...READY, deleted: true }, 'CONSENT').reasons).toMatchObject([{ rule: 'NOT_DELETED' }]);
  });

  test('a dual-numbered text moves on one side only', () => {
    const [y, m] = [{ ...READY }, { ...READY, editors: 0 }];
    expect([step(y, 'CONSENT').allowed, step(m, 'CONSENT').allowed]).toEqual([true, false]);
  });
});
