import fc from 'fast-check';
import { agreementRefusals, withdrawalRefusals } from '../../src/liaisons/rules/agreements';
import { meetingKey } from '../../src/meetings/rules/keys';
import { type LetterFacts, letterOddities, letterProblems } from '../../src/meetings/rules/letter-checks';
import { letterRef, parseLetterNumber, referredTo } from '../../src/meetings/rules/letter-number';
import { type MeetingFacts, meetingOddities, meetingProblems } from '../../src/meetings/rules/meeting-checks';
import { cancelRefusals, daysOf, restoreRefusals, revisionRefusals } from '../../src/meetings/rules/meeting-steps';
import { writersOf } from '../../src/meetings/rules/meeting-writers';
import { isTimeZone } from '../../src/meetings/rules/time-zone';
import { MEETING_STATES, MEETING_TYPES } from '../../src/meetings/rules/vocabulary';
import type { Reason } from '../../src/platform/reason';

const TODAY = '2026-11-21';
const rules = (reasons: readonly Reason[]) => reasons.map(({ rule, field }) => `${rule} ${field}`);

const FACTS: MeetingFacts = {
  state: 'CONVENED',
  starts: '2027-03-01',
  ends: '2027-03-12',
  opensAt: null,
  closesAt: null,
  timeZone: null,
  sessions: [],
  statedDeadlines: [],
  agenda: [],
};
const session = (day: string | null, beginsAt: string | null = null, endsAt: string | null = null) => ({
  ...{ day, beginsAt, endsAt },
});

describe('what contradicts itself', () => {
  test.each<[what: string, facts: Partial<MeetingFacts>, found: string[]]>([
    ['nothing', {}, []],
    ['nothing known', { starts: null, ends: null }, []],
    ['a month', { starts: '2027-03', ends: null }, []],
    ['a day of the month in which it is planned', { starts: '2027-03', ends: '2027-03-01' }, []],
    ['the same day', { ends: '2027-03-01' }, []],
    ['the day before', { ends: '2027-02-28' }, ['ENDS_AFTER_START meeting.ends']],
    ['the month before', { starts: '2027-03', ends: '2027-02' }, ['ENDS_AFTER_START meeting.ends']],
    ['the year before', { starts: '2027', ends: '2026' }, ['ENDS_AFTER_START meeting.ends']],
    ['held, and to come', { state: 'HELD' }, ['HELD_ALREADY meeting.state']],
    ['held this month', { state: 'HELD', starts: '2026-11', ends: null }, []],
    ['held, nobody knows when', { state: 'HELD', starts: null, ends: null }, []],
    ['a time with its zone', { opensAt: '10:00', closesAt: '16:00', timeZone: 'Europe/Zurich' }, []],
    ['a time without', { opensAt: '10:00' }, ['TIME_ZONE_KNOWN meeting.timeZone']],
    ['a session without', { sessions: [session(null, null, '10:00')] }, ['TIME_ZONE_KNOWN meeting.timeZone']],
    ['a zone of its own', { timeZone: 'Europe/Geneva' }, ['TIME_ZONE_KNOWN meeting.timeZone']],
    [
      'closing before it opens',
      { opensAt: '10:00', closesAt: '09:59', timeZone: 'UTC' },
      ['CLOSES_AFTER_OPENING meeting.closesAt'],
    ],
    [
      'a session that ends before it begins',
      { sessions: [session(null), session(null, '11:00', '10:00')], timeZone: 'UTC' },
      ['CLOSES_AFTER_OPENING meeting.sessions.1.endsAt'],
    ],
    [
      'two deadlines of one kind',
      { statedDeadlines: ['VISA', 'REGISTRATION', 'VISA'].map((kind) => ({ kind, lastDay: null })) },
      ['ONE_DEADLINE_EACH meeting.statedDeadlines.2.kind'],
    ],
  ])('%s', (_, facts, found) => {
    expect(rules(meetingProblems({ ...FACTS, ...facts }, TODAY))).toEqual(found);
  });

  test('what is odd is no contradiction', () => {
    const odd = {
      ...FACTS,
      sessions: [session('2027-03-01'), session('2027-03-13'), session('2027-02-28')],
      statedDeadlines: [
        { kind: 'REGISTRATION', lastDay: '2027-03-01' },
        { kind: 'VISA', lastDay: '2027-03-02' },
      ],
      agenda: ['1', '2', '2', '2'],
    };
    expect(meetingProblems(odd, TODAY)).toEqual([]);
    expect(rules(meetingOddities(odd))).toEqual([
      'SESSION_INSIDE meeting.sessions.1.day',
      'SESSION_INSIDE meeting.sessions.2.day',
      'DEADLINE_BEFORE_START meeting.statedDeadlines.1.lastDay',
      'AGENDA_NUMBER_ONCE meeting.agenda',
    ]);
    expect(meetingOddities({ ...odd, starts: null, ends: null, agenda: [] })).toEqual([]);
  });
});

test('a time zone is one of the IANA database, by its usual name', () => {
  for (const name of ['Europe/Zurich', 'Asia/Seoul', 'America/Argentina/Buenos_Aires', 'UTC', 'Asia/Ho_Chi_Minh'])
    expect([name, isTimeZone(name)]).toEqual([name, true]);
  for (const name of ['Europe/Geneva', 'CET+1', '+01:00', 'europe/zurich', '', 'Geneva', 'Etc', '../etc/passwd'])
    expect([name, isTimeZone(name)]).toEqual([name, false]);
  fc.assert(fc.property(fc.string(), (text) => typeof isTimeZone(text) === 'boolean'));
});

describe('what becomes of a meeting', () => {
  const standing = { state: 'CONVENED', bodyId: '1', decisions: 0, decidedOn: [] } as const;
  const decided = { ...standing, decisions: 2, decidedOn: ['2027-03-02', '2027-03-12'] };
  const to = { starts: '2027-03-01', ends: '2027-03-12', bodyId: '1' };

  test('its decisions stay with their days and their body', () => {
    expect(revisionRefusals(decided, to)).toEqual([]);
    expect(revisionRefusals(decided, { ...to, starts: null, ends: null })).toEqual([]);
    expect(revisionRefusals(decided, { ...to, starts: '2027-03', ends: '2027-03' })).toEqual([]);
    expect(rules(revisionRefusals(decided, { ...to, ends: '2027-03-11' }))).toEqual([
      'DECISIONS_INSIDE meeting.starts',
    ]);
    expect(rules(revisionRefusals(decided, { ...to, bodyId: '2', stated: 'PLANNED' }))).toEqual([
      'DECISIONS_STAY meeting.body',
      'DECISIONS_STAY meeting.state',
    ]);
    expect(revisionRefusals(standing, { ...to, bodyId: '2', stated: 'PLANNED' })).toEqual([]);
  });

  test.each(MEETING_STATES)('%s is cancelled, or put back, or neither', (state) => {
    const cancel = rules(cancelRefusals({ ...standing, state }, 'a reason')).map((each) => each.split(' ')[0]);
    expect(cancel).toEqual({ PLANNED: [], CONVENED: [], HELD: ['NOT_HELD'], CANCELLED: ['NOT_CANCELLED'] }[state]);
    expect(restoreRefusals({ state }).length).toBe(state === 'CANCELLED' ? 0 : 1);
    expect(rules(cancelRefusals({ ...decided, state }, null))).toContain('REASON_IS_KEPT change.reason');
    expect(rules(cancelRefusals({ ...decided, state }, 'x'))).toContain('NOT_HELD change.id');
  });

  test('its days are as far apart as its dates are known', () => {
    expect(daysOf({ starts: '2027-03', ends: null })).toEqual({ first: '2027-03-01', last: '2027-03-31' });
    expect(daysOf({ starts: '2027-03-01', ends: '2027-03' })).toEqual({ first: '2027-03-01', last: '2027-03-31' });
    expect(daysOf({ starts: null, ends: null })).toEqual({ first: null, last: null });
  });
});

test('the name of a meeting is of who meets and when, and used once', () => {
  const name = (type: string, ref = 'SG13', starts: string | null = '2026-03-02', taken: string[] = []) =>
    meetingKey({ ref, type, starts }, new Set(taken));
  expect(name('STUDY_GROUP')).toBe('SG13-2026-03');
  expect(name('RAPPORTEUR_GROUP')).toBe('SG13-RGM-2026-03');
  expect(name('MANAGEMENT_TEAM')).toBe('SG13-management-team-2026-03');
  expect(name('WORKING_PARTY', 'WP2/13')).toBe('WP2-13-2026-03');
  expect(name('OTHER', 'ISO/IEC JTC 1/SC 38', '2026')).toBe('ISO-IEC-JTC-1-SC-38-other-2026');
  expect(name('STUDY_GROUP', 'SG13', null)).toBe('SG13-undated');
  expect(name('STUDY_GROUP', 'SG13', '2026-03', ['SG13-2026-03', 'SG13-2026-03-2'])).toBe('SG13-2026-03-3');
  for (const type of MEETING_TYPES) expect(name(type)).toMatch(/^[A-Za-z0-9-]+$/);
});

test('Questions that take part speak of meetings of rapporteurs alone', () => {
  for (const type of MEETING_TYPES) {
    const own = /RAPPORTEUR|CORRESPONDENCE/.test(type);
    expect(writersOf({ type, bodyId: '1', participantIds: ['2', '3'] })).toEqual(own ? ['1', '2', '3'] : ['1']);
  }
});

describe('letters', () => {
  const facts: LetterFacts = {
    ...{ kind: 'COLLECTIVE_LETTER', hasGroup: true },
    ...{ issuedAsPrinted: null, issued: null, issuedNote: null },
  };

  test('are called by their numbers, whichever way they are cited', () => {
    expect(letterRef('CIRCULAR', 124, null)).toBe('TSB Circular 124');
    expect(letterRef('COLLECTIVE_LETTER', 11, 'SG17')).toBe('TSB Collective letter 11/17');
    expect(letterRef('COLLECTIVE_LETTER', 2, 'TSAG')).toBe('TSB Collective letter 2/TSAG');
    expect(referredTo('TSB Circular 118: requests for registration')).toBe('TSB Circular 118');
    expect(referredTo('Circulaire TSB 76 (détermination)')).toBe('TSB Circular 76');
    expect(referredTo('Lettre collective 2/17')).toBe('TSB Collective letter 2/17');
    expect(referredTo('the letter of the Director')).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (number, group) => {
        const ref = letterRef('COLLECTIVE_LETTER', number, `SG${group}`);
        expect(parseLetterNumber(ref)).toEqual({ kind: 'COLLECTIVE_LETTER', number, group });
        expect(referredTo(`${ref}: of something`)).toBe(ref);
      }),
    );
  });

  test.each<[what: string, of: Partial<LetterFacts>, found: string[]]>([
    ['unknown dates', {}, []],
    ['a printed date', { issuedAsPrinted: '2020-01-21', issued: '2020-01-21' }, []],
    ['a corrected one that says why', { issuedAsPrinted: '2020-01-21', issued: '2021-01-21', issuedNote: 'x' }, []],
    [
      'one that does not',
      { issuedAsPrinted: '2020-01-21', issued: '2021-01-21' },
      ['CORRECTION_SAYS_WHY letter.issuedNote'],
    ],
    ['one known from elsewhere', { issued: '2021-01' }, []],
    ['one to come', { issued: '2026-11-22' }, ['ISSUED_ALREADY letter.issued']],
    ['one of this month', { issued: '2026-11' }, []],
    ['no study group', { hasGroup: false }, ['GROUP_OF_LETTER letter.group']],
    ['a circular', { kind: 'CIRCULAR', hasGroup: false }, []],
    ['a circular of a group', { kind: 'CIRCULAR' }, ['GROUP_OF_LETTER letter.group']],
  ])('%s', (_, of, found) => {
    expect(rules(letterProblems({ ...facts, ...of }, TODAY))).toEqual(found);
  });

  test('the year of collective letter 11/17 is reported, and so is nothing of the corrected one', () => {
    const spoken = {
      meetings: [{ key: 'SG17-2021-04', starts: '2021-04-20', state: 'CONVENED' }],
      letters: [{ ref: 'TSB Circular 251', issued: '2020-05-18' }],
      ...{ period: '2017-2020', periodOfDate: '2017-2020' },
    };
    expect(rules(letterOddities('2020-01-21', spoken))).toEqual([
      'ANNOUNCED_IN_TIME letter.issued',
      'REFERS_TO_LATER letter.issued',
    ]);
    expect(letterOddities('2021-01-21', spoken)).toEqual([]);
    expect(letterOddities(null, { ...spoken, periodOfDate: null })).toEqual([]);
    expect(rules(letterOddities('2021-05', { ...spoken, periodOfDate: '2022-2024' }))).toEqual([
      'ANNOUNCED_BEFORE letter.issued',
      'DATE_IN_PERIOD letter.issued',
    ]);
  });
});

test('a meeting agrees for the bodies that meet in it, and for those below', () => {
  const meeting = { bodyId: 'sg13', bodyRef: 'SG13', participantIds: ['q5'] };
  const sender = (bodyId: string | null, ...lineage: string[]) => ({ text: 'a body', bodyId, lineage });
  expect(agreementRefusals(meeting, sender('sg13', 'itu', 'sg13'))).toEqual([]);
  expect(agreementRefusals(meeting, sender('q17', 'itu', 'sg13', 'wp2', 'q17'))).toEqual([]);
  expect(agreementRefusals(meeting, sender('q5', 'itu', 'sg2', 'q5'))).toEqual([]);
  for (const other of [sender('sg2', 'itu', 'sg2'), sender(null)])
    expect(rules(agreementRefusals(meeting, other))).toEqual(['MEETING_OF_THE_SENDER meeting']);
  expect(withdrawalRefusals('APPROVED')).toEqual([]);
  expect(rules(withdrawalRefusals('SENT'))).toEqual(['NOT_SENT decision']);
});
