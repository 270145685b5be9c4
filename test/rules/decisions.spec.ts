import fc from 'fast-check';
import {
  bodyMeetingRefusals,
  type ChangingBody,
  type DecidedBody,
  outcomeFor,
} from '../../src/meetings/rules/body-decisions';
import { cancelledRefusals, decisionDay } from '../../src/meetings/rules/decision-days';
import {
  DECISIONS_ON_TEXTS,
  type DecisionOnText,
  eventOf,
  isKnown,
  meetingRefusals,
  ruleOf,
  type SteppingDecision,
  takenUpRefusals,
} from '../../src/meetings/rules/decisions';
import { MEETING_TYPES, type MeetingType } from '../../src/meetings/rules/vocabulary';
import { LIFE_CYCLES, statesOf, transitionsFrom } from '../../src/work-items/rules/life-cycle/life-cycles';
import { rightOf } from '../../src/work-items/rules/life-cycle/side';
import type { ApprovalProcess } from '../../src/work-items/rules/vocabulary';

const ITU_T: readonly ApprovalProcess[] = ['AAP', 'TAP', 'AGREEMENT'];
const PROCESSES = Object.keys(LIFE_CYCLES) as ApprovalProcess[];

describe('the step that a decision takes', () => {
  test.each<[SteppingDecision, ApprovalProcess, string | null, string]>([
    ['CONSENTED', 'AAP', 'UNDER_STUDY', 'CONSENT'],
    ['CONSENTED', 'AAP', 'LC', 'CONSENT'],
    ['CONSENTED', 'TAP', 'UNDER_STUDY', 'CONSENT'],
    ['DETERMINED', 'TAP', 'UNDER_STUDY', 'DETERMINE'],
    ['DETERMINED', 'AAP', 'TAP', 'DETERMINE'],
    ['DETERMINED', 'TAP', 'TAP_NOT_APPROVED', 'DETERMINE'],
    ['RE_DETERMINED', 'TAP', 'TAP_NOT_APPROVED', 'REDETERMINE'],
    ['RE_DETERMINED', 'TAP', 'UNDER_STUDY', 'REDETERMINE'],
    ['AGREED', 'AGREEMENT', 'UNDER_STUDY', 'AGREE'],
    ['APPROVED', 'AAP', 'SG', 'APPROVE_AT_MEETING'],
    ['APPROVED', 'AAP', 'DEFERRED_WTSA', 'APPROVE_AT_ASSEMBLY'],
    ['APPROVED', 'TAP', 'SG_DECISION', 'APPROVE_AT_MEETING'],
    ['NOT_APPROVED', 'AAP', 'SG', 'REFUSE_AT_MEETING'],
    ['NOT_APPROVED', 'TAP', 'DEFERRED_WTSA', 'REFUSE_AT_ASSEMBLY'],
    ['DELETED', 'AGREEMENT', 'AGREED', 'WITHDRAW'],
    ['DELETED', 'AAP', 'A', 'WITHDRAW'],
  ])('%s in %s from %s: %s', (kind, process, state, event) => {
    expect(eventOf(kind, process, state)).toBe(event);
  });

  const isStepping = (kind: DecisionOnText): kind is SteppingDecision =>
    !['NEW_WORK_ITEM', 'DISCONTINUED'].includes(kind);
  const steps = DECISIONS_ON_TEXTS.filter(isStepping).flatMap((kind) =>
    PROCESSES.flatMap((process) =>
      statesOf(process).flatMap(({ code }) =>
        transitionsFrom(process, code)
          .filter(({ event }) => event === eventOf(kind, process, code))
          .map((step) => ({ kind, process, code, right: rightOf(step) })),
      ),
    ),
  );

  test('needs the right that the decision asks for; what another body withdrew is only reported', () => {
    for (const step of steps)
      expect(step).toMatchObject({ right: ITU_T.includes(step.process) ? ruleOf(step.kind).right : 'ADVANCE' });
  });

  test('of every kind there is one in a process of ITU-T', () => {
    const kinds = new Set(steps.filter(({ process }) => ITU_T.includes(process)).map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual(DECISIONS_ON_TEXTS.filter(isStepping).toSorted());
  });
});

describe('which meeting decides', () => {
  const text = { ref: 'Y.x', organization: 'ITU-T', bodyIds: ['itu-t', 'sg13', 'wp2', 'q17'] };
  const at = (type: MeetingType, bodyId = 'sg13') => ({ type, bodyId, bodyRef: bodyId });
  const meetings = (kind: DecisionOnText) =>
    MEETING_TYPES.filter((type) => meetingRefusals(kind, at(type), text).length === 0);

  test('by the table', () => {
    const group = ['ASSEMBLY', 'ADVISORY_GROUP', 'STUDY_GROUP', 'STUDY_GROUP_E_PLENARY'];
    expect(meetings('CONSENTED')).toEqual([...group, 'WORKING_PARTY']);
    expect(meetings('DETERMINED')).toEqual([...group, 'WORKING_PARTY']);
    expect(meetings('APPROVED')).toEqual(group);
    expect(meetings('NOT_APPROVED')).toEqual(group);
    expect(meetings('DELETED')).toEqual([...group, 'FOCUS_GROUP', 'COLLABORATIVE_TEAM']);
    expect(meetings('AGREED')).toEqual([...group, 'WORKING_PARTY', 'FOCUS_GROUP', 'COLLABORATIVE_TEAM']);
    for (const kind of DECISIONS_ON_TEXTS) expect(meetings(kind)).not.toContain('RAPPORTEUR_GROUP');
  });

  test('of a group that the text belongs to; elsewhere by whatever meets', () => {
    const refused = meetingRefusals('CONSENTED', at('STUDY_GROUP', 'sg2'), text);
    expect(refused).toMatchObject([
      { rule: 'GROUP_OF_THE_TEXT', clause: 'A.8 3.1', message: 'Y.x is not in the hands of sg2' },
    ]);
    expect(meetingRefusals('CONSENTED', at('WORKING_PARTY', 'wp2'), text)).toEqual([]);
    expect(meetingRefusals('CONSENTED', at('ASSEMBLY', 'itu-t'), text)).toEqual([]);
    const other = { ...text, organization: 'ETSI', bodyIds: ['etsi', 'nfv'] };
    expect(meetingRefusals('DISCONTINUED', at('OTHER', 'nfv'), other)).toEqual([]);
  });

  test('every refusal says its clause and what would be accepted', () => {
    for (const kind of DECISIONS_ON_TEXTS)
      for (const type of MEETING_TYPES)
        for (const { clause, accepted } of meetingRefusals(kind, at(type, 'sg2'), text))
          expect([clause, accepted].every((words) => (words ?? '').length > 2)).toBe(true);
  });
});

describe('the day of a decision', () => {
  const TODAY = '2026-11-21';
  const of = (starts: string | null, ends: string | null, told: string | null) => {
    const found = decisionDay({ state: 'HELD', starts, ends }, told, TODAY);
    return 'day' in found ? found.day : found.problem.accepted;
  };

  test.each<[starts: string | null, ends: string | null, told: string | null, outcome: string]>([
    ['2026-05-04', null, null, '2026-05-04'],
    ['2026-05-04', '2026-05-04', null, '2026-05-04'],
    ['2026-05-04', '2026-05-15', null, 'a day from 2026-05-04 to 2026-05-15'],
    ['2026-05-04', '2026-05-15', '2026-05-04', '2026-05-04'],
    ['2026-05-04', '2026-05-15', '2026-05-15', '2026-05-15'],
    ['2026-05-04', '2026-05-15', '2026-05-16', 'a day from 2026-05-04 to 2026-05-15'],
    ['2026-05', null, '2026-05-31', '2026-05-31'],
    ['2026-05', null, null, 'a day from 2026-05-01 to 2026-05-31'],
    ['2026-05', '2026-05', '2026-06-01', 'a day from 2026-05-01 to 2026-05-31'],
    [null, null, '1999-01-01', '1999-01-01'],
    [null, null, null, 'a day to 2026-11-21'],
    ['2026-11-16', '2026-11-27', '2026-11-21', '2026-11-21'],
    ['2026-11-16', '2026-11-27', '2026-11-22', 'a day from 2026-11-16 to 2026-11-21'],
  ])('%s to %s, told %s: %s', (starts, ends, told, outcome) => {
    expect(of(starts, ends, told)).toBe(outcome);
  });

  test('a cancelled meeting decides nothing', () => {
    expect(cancelledRefusals({ state: 'CANCELLED' })).toMatchObject([{ rule: 'NOT_CANCELLED' }]);
    expect(cancelledRefusals({ state: 'PLANNED' })).toEqual([]);
  });
});

describe('what is known already', () => {
  const event = (
    kind: Parameters<typeof isKnown>[1][number]['kind'],
    happened: string | null,
    nativeStatus: string | null = null,
  ) => ({
    ...{ kind, happened, nativeStatus, maturity: 'IN_REVIEW' as const },
  });

  test('is the same event on that day, as precisely as it is known', () => {
    expect(isKnown('CONSENTED', [event('CONSENTED', '2014-07-18')], '2014-07-18')).toBe(true);
    expect(isKnown('CONSENTED', [event('CONSENTED', '2014-07')], '2014-07-18')).toBe(true);
    expect(isKnown('CONSENTED', [event('CONSENTED', '2014-07-07')], '2014-07-18')).toBe(false);
    expect(isKnown('CONSENTED', [event('CONSENTED', null)], '2014-07-18')).toBe(false);
    expect(isKnown('CONSENTED', [event('APPROVED', '2014-07-18')], '2014-07-18')).toBe(false);
    expect(isKnown('NOT_APPROVED', [event('STEP_TAKEN', '2014-07-18', 'NA')], '2014-07-18')).toBe(true);
    expect(isKnown('NOT_APPROVED', [event('STEP_TAKEN', '2014-07-18', 'SG')], '2014-07-18')).toBe(false);
  });

  test('nothing is taken up that was there before', () => {
    const rules = (events: Parameters<typeof takenUpRefusals>[1]) =>
      takenUpRefusals('Y.x', events, '2014-07-18').map(({ message }) => message);
    expect(rules([])).toEqual([]);
    expect(rules([event('CONSENTED', '2015-01-01')])).toEqual([]);
    expect(rules([event('REGISTERED', '2014-07-19')])).toEqual(['Y.x was there on 2014-07-19 already']);
    expect(rules([event('STEP_TAKEN', '2014-07'), event('CONSENTED', '2014-07-17')])).toEqual([
      'Y.x was there on 2014-07-17 already',
    ]);
  });
});

describe('what follows for a body', () => {
  const BODY: DecidedBody = {
    ...{ id: 'fg', ref: 'FG-X', status: 'DRAFT_TERMS', established: null, ended: null },
    ...{ aboveIds: ['itu-t', 'tsag'], organizationId: 'itu-t', terms: [] },
  };
  const DAY = '2014-07-18';
  const of = (kind: ChangingBody, body: Partial<DecidedBody> = {}, terms: string | null = null) => {
    const outcome = outcomeFor(kind, { ...BODY, ...body }, DAY, terms);
    return 'change' in outcome ? outcome.change : outcome.reasons.map(({ rule }) => rule);
  };
  const version = (id: string, status: 'DRAFT' | 'APPROVED', dated: string | null = null) => ({
    id,
    version: id,
    status,
    dated,
  });

  test.each<[what: string, outcome: unknown, expected: unknown]>([
    ['it is set up', of('ESTABLISHED'), { established: DAY, status: 'ACTIVE' }],
    ['its year becomes a day', of('ESTABLISHED', { established: '2014', status: 'ACTIVE' }), { established: DAY }],
    ['it is known', of('ESTABLISHED', { established: DAY, status: 'ACTIVE' }), {}],
    ['it is set up once', of('ESTABLISHED', { established: '2013' }), ['ESTABLISHED_ONCE']],
    ['not after its end', of('ESTABLISHED', { ended: '2013-12' }), ['ESTABLISHED_BEFORE_END']],
    ['one that ended is not active again', of('ESTABLISHED', { ended: '2015', status: 'ENDED' }), { established: DAY }],
    ['it ends', of('ENDED', { status: 'ACTIVE' }), { ended: DAY, status: 'ENDED' }],
    ['its end is known', of('ENDED', { status: 'ENDED', ended: DAY }), {}],
    ['it ends once', of('ENDED', { status: 'ENDED', ended: '2013' }), ['ENDED_ONCE']],
    ['not before its start', of('ENDED', { established: '2015' }), ['ENDED_AFTER_START']],
    [
      'the only draft is adopted',
      of('TERMS_ADOPTED', { terms: [version('1', 'APPROVED', '2010'), version('2', 'DRAFT')] }),
      { terms: '2' },
    ],
    [
      'one of two drafts',
      of('TERMS_ADOPTED', { terms: [version('1', 'DRAFT'), version('2', 'DRAFT')] }, '1'),
      { terms: '1' },
    ],
    [
      'which of two drafts?',
      of('TERMS_ADOPTED', { terms: [version('1', 'DRAFT'), version('2', 'DRAFT')] }),
      ['VERSION_KNOWN'],
    ],
    ['a version of another body', of('TERMS_ADOPTED', { terms: [version('1', 'DRAFT')] }, '9'), ['VERSION_KNOWN']],
    ['no version is known', of('TERMS_ADOPTED'), {}],
    ['adopted on that day already', of('TERMS_ADOPTED', { terms: [version('1', 'APPROVED', '2014-07')] }, '1'), {}],
    [
      'adopted on another',
      of('TERMS_ADOPTED', { terms: [version('1', 'APPROVED', '2010-02')] }, '1'),
      ['ADOPTED_ONCE'],
    ],
  ])('%s', (_, outcome, expected) => {
    expect(outcome).toEqual(expected);
  });

  test('by a body above it, or by the advisory group or assembly of the organization', () => {
    const by = (type: MeetingType, bodyId: string, organizationId = 'itu-t') =>
      bodyMeetingRefusals({ type, bodyId, bodyRef: bodyId, organizationId }, BODY).map(({ rule }) => rule);
    expect(by('STUDY_GROUP', 'tsag')).toEqual([]);
    expect(by('FOCUS_GROUP', 'fg')).toEqual([]);
    expect(by('ADVISORY_GROUP', 'other')).toEqual([]);
    expect(by('ASSEMBLY', 'itu-t')).toEqual([]);
    expect(by('STUDY_GROUP', 'sg17')).toEqual(['GROUP_OF_THE_BODY']);
    expect(by('ADVISORY_GROUP', 'etsi', 'etsi')).toEqual(['GROUP_OF_THE_BODY']);
  });

  test('a body never ends before it was set up, whatever is decided in whichever order', () => {
    const day = fc
      .integer({ min: 0, max: 3_000 })
      .map((days) => new Date(Date.UTC(2010, 0, 1 + days)).toISOString().slice(0, 10));
    const decisions = fc.array(fc.tuple(fc.constantFrom<ChangingBody>('ESTABLISHED', 'ENDED'), day), { maxLength: 6 });
    fc.assert(
      fc.property(decisions, (list) => {
        let body = BODY;
        for (const [kind, on] of list) {
          const outcome = outcomeFor(kind, body, on, null);
          if ('change' in outcome) {
            const { established, ended, status } = outcome.change;
            body = {
              ...body,
              established: established ?? body.established,
              ended: ended ?? body.ended,
              status: status ?? body.status,
            };
          }
        }
        return body.established === null || body.ended === null || body.established <= body.ended;
      }),
    );
  });
});
