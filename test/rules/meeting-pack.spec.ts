import fc from 'fast-check';
import type { PackEvent, PackItem } from '../../src/roadmap/rules/pack-item';
import { itemEntries } from '../../src/roadmap/rules/pack-items';
import { noteOn } from '../../src/roadmap/rules/pack-notes';
import { horizonOf, occasionOf, windowOf } from '../../src/roadmap/rules/pack-window';
import { APPROVAL_PROCESSES, MATURITIES } from '../../src/work-items/rules/vocabulary';
import { APRIL, AROUND, AUGUST, at, event, item, occasion, target, told, window } from '../support/pack';

describe('the time that a pack looks at', () => {
  test.each([
    ['of a past meeting, its eve', '2026-11-01', null, { asOf: '2021-04-19', until: '2021-04-30', isToCome: false }],
    ['of a meeting to come, today', '2021-03-01', null, { asOf: '2021-03-01', until: '2021-04-30', isToCome: true }],
    ['on its first day, the eve', '2021-04-20', null, { asOf: '2021-04-19', isToCome: true }],
    ['on its last day, the eve', '2021-04-30', null, { asOf: '2021-04-19', isToCome: true }],
    ['the day that was asked for', '2026-11-01', '2021-04-01', { asOf: '2021-04-01', until: '2021-04-01' }],
    ['a day after it', '2026-11-01', '2022-01-01', { asOf: '2022-01-01', until: '2021-04-30' }],
  ])('%s', (_, today, asked, expected) => {
    expect(windowOf(APRIL, 'STUDY_GROUP', AROUND, { today, asked })).toMatchObject(expected);
  });

  test.each([
    ['the day after the last meeting', AROUND, '2021-01-08'],
    ['the beginning of the study period', { ...AROUND, previous: null }, '2016-11-04'],
    ['a year before', { previous: null, next: null, period: null }, '2020-04-20'],
  ])('since the last meeting: %s', (_, around, since) => {
    expect(windowOf(APRIL, 'STUDY_GROUP', around, { today: '2026-11-01', asked: null }).since).toBe(since);
  });

  test.each([
    ['STUDY_GROUP', true],
    ['WORKING_PARTY', true],
    ['ASSEMBLY', true],
    ['RAPPORTEUR_GROUP', false],
    ['JOINT_RAPPORTEURS_GROUP', false],
    ['WORKSHOP', false],
  ] as const)('a meeting of the kind %s decides on texts: %s', (type, decides) => {
    expect(windowOf(APRIL, type, AROUND, { today: '2026-11-01', asked: null }).decides).toBe(decides);
  });

  test.each([
    ['2021-04-20', '2021-04-30', { opens: '2021-04-20', closes: '2021-04-30', isPlaced: true }],
    ['2014-09', null, { opens: '2014-09-01', closes: '2014-09-30', isPlaced: true }],
    ['2014', null, { opens: '2014-01-01', closes: '2014-12-31', isPlaced: false }],
    ['2014-09-10', '2014-09-01', { opens: '2014-09-10', closes: '2014-09-10', isPlaced: true }],
  ])('a meeting from %s until %s', (starts, ends, expected) => {
    expect(occasion({ starts, ends })).toMatchObject(expected);
  });

  test('a meeting without a date has no days', () => {
    expect(occasionOf({ key: 'M', starts: null, ends: '2014' })).toBeNull();
  });

  test.each([
    ['the eve of the next meeting', AUGUST, '2021-08-23'],
    ['a year, where the next is later', at('late', '2026-03'), '2022-04-30'],
    ['a year, where none is recorded', null, '2022-04-30'],
  ])('what is due until: %s', (_, next, expected) => {
    expect(horizonOf(window({ next }))).toBe(expected);
  });
});

describe('candidates by their target', () => {
  test.each<[text: string, more: Partial<PackItem>, lists: string[]]>([
    ['2021 for consent', {}, ['AAP_CONSENT: TARGET_LEAVES_OPEN POSSIBLE', 'NEXT_MEETING: TARGET_LEAVES_OPEN POSSIBLE']],
    ['Q2/2021 for consent', {}, ['AAP_CONSENT: TARGET_LEAVES_OPEN POSSIBLE']],
    ['04/2021 for consent', {}, ['AAP_CONSENT: TARGET_NAMES_MEETING PLANNED']],
    ['2021-04-29 for consent', {}, ['AAP_CONSENT: TARGET_NAMES_MEETING PLANNED']],
    ['2021-04-29', {}, ['AAP_CONSENT: MILESTONE_NOT_STATED POSSIBLE']],
    ['2021-04-29', { process: 'TAP' }, ['TAP_DETERMINATION: MILESTONE_NOT_STATED POSSIBLE']],
    ['2021-04-29', { process: 'AGREEMENT', type: 'SUPPLEMENT' }, ['AGREEMENT: MILESTONE_NOT_STATED POSSIBLE']],
    ['2021-04-29', { process: null }, ['AAP_CONSENT: MILESTONE_NOT_STATED POSSIBLE']],
    ['2021-04-29', { process: null, type: 'TECHNICAL_REPORT' }, ['AGREEMENT: MILESTONE_NOT_STATED POSSIBLE']],
    ['04/2021 for determination', { process: 'TAP' }, ['TAP_DETERMINATION: TARGET_NAMES_MEETING PLANNED']],
    ['04/2021 for agreement', { process: 'AGREEMENT' }, ['AGREEMENT: TARGET_NAMES_MEETING PLANNED']],
    ['04/2021 for approval', { process: 'AGREEMENT' }, ['AGREEMENT: TARGET_NAMES_MEETING PLANNED']],
    // A consent in April leads to approval from 29 May on, until the end of September.
    ['06/2021 for approval', {}, ['AAP_CONSENT: CONSENT_BEFORE_APPROVAL POSSIBLE']],
    ['08/2021 for approval', {}, ['AAP_CONSENT: CONSENT_BEFORE_APPROVAL POSSIBLE']],
    ['10/2021 for approval', {}, ['NEXT_MEETING: CONSENT_BEFORE_APPROVAL POSSIBLE']],
    ['03/2021 for publication', {}, []],
    ['08/2021 for consent', {}, ['NEXT_MEETING: TARGET_NAMES_MEETING PLANNED']],
    ['2021 for consent', { maturity: 'IN_REVIEW', nativeStatus: 'LC' }, ['AAP_RESULTS: IN_APPROVAL -']],
    ['2021 for consent', { maturity: 'APPROVED', nativeStatus: 'In force' }, []],
    ['2021', { organization: 'ISO/IEC', process: 'ISO_IEC' }, []],
    ['2021', { organization: 'OASIS', process: null }, []],
    ['ongoing', {}, []],
  ])('"%s" of %j', (text, more, lists) => {
    const found = told({ target: target(text), ...more }).filter((line) => !/^(?:ITEMS_DUE|NEXT_PERIOD)/.test(line));
    expect(found).toEqual(lists);
  });

  test('of a meeting that decides on nothing there are none but for the next', () => {
    const at = window({ decides: false });
    expect(told({ target: target('2021 for consent') }, at)).toEqual(['NEXT_MEETING: TARGET_LEAVES_OPEN POSSIBLE']);
    expect(noteOn('AAP_CONSENT', at)).toMatch(/decides on no text/);
  });

  test('at a meeting of which only the year is known nothing is planned', () => {
    const meeting = at('some time', '2021');
    expect(told({ target: target('04/2021 for consent') }, window({ meeting, next: null }))).toContain(
      'AAP_CONSENT: TARGET_LEAVES_OPEN POSSIBLE',
    );
  });

  test('a quarter, a year or a milestone that is not named is never certain', () => {
    const words = fc.constantFrom('2021', 'Q2/2021', '2021 for consent', 'Q2/2021 for determination', '2021-04-21');
    fc.assert(
      fc.property(
        words,
        fc.constantFrom(...APPROVAL_PROCESSES),
        fc.constantFrom(...MATURITIES),
        (text, process, maturity) => {
          const entries = itemEntries([item({ target: target(text), process, maturity })], window());
          const sure = entries.flatMap(({ reasons }) =>
            reasons.filter(({ rule }) => /^(?:TARGET_L|TARGET_N|MILE)/.test(rule)),
          );
          expect(sure.map(({ standing }) => standing)).toEqual(sure.map(() => 'POSSIBLE'));
        },
      ),
    );
  });
});

describe('candidates by their state', () => {
  test.each<[more: Partial<PackItem>, lists: string[]]>([
    [{ nativeStatus: 'SG' }, ['AAP_RESULTS: IN_APPROVAL -', 'AAP_APPROVAL: WAITS_FOR_MEETING PLANNED']],
    [{ nativeStatus: 'LJ' }, ['AAP_RESULTS: IN_APPROVAL -', 'AAP_APPROVAL: COMMENTS_TO_JUDGE POSSIBLE']],
    [{ nativeStatus: 'LC' }, ['AAP_RESULTS: IN_APPROVAL -']],
    // It waits for another meeting.
    [
      { nativeStatus: 'SG', meetingStartsOn: '2021-08-24' },
      ['AAP_RESULTS: IN_APPROVAL -', 'NEXT_MEETING: WAITS_FOR_MEETING PLANNED'],
    ],
    [{ nativeStatus: 'SG', meetingStartsOn: '2022-05-10' }, ['AAP_RESULTS: IN_APPROVAL -']],
    [
      { process: 'TAP', nativeStatus: 'For TAP approval at SG meeting' },
      ['TAP_RESULTS: CONSULTATION_RUNS -', 'TAP_APPROVAL: WAITS_FOR_MEETING PLANNED'],
    ],
    [
      { process: 'TAP', nativeStatus: 'Consultation' },
      ['TAP_RESULTS: CONSULTATION_RUNS -', 'TAP_APPROVAL: CONSULTATION_RUNS POSSIBLE'],
    ],
    [
      { process: 'TAP', nativeStatus: 'Consultation', meetingStartsOn: '2021-04-20' },
      ['TAP_RESULTS: CONSULTATION_RUNS -', 'TAP_APPROVAL: CONSULTATION_RUNS PLANNED'],
    ],
    // On the eve it is too late for a consultation of three months before this meeting, not before the next.
    [
      { process: 'TAP', nativeStatus: 'Determined' },
      ['TAP_RESULTS: CONSULTATION_RUNS -', 'NEXT_MEETING: CONSULTATION_TO_COME POSSIBLE'],
    ],
  ])('%j', (more, lists) => {
    expect(told({ maturity: 'IN_REVIEW', ...more })).toEqual(lists);
  });

  test('what was not approved under TAP, or moved to it, may be determined', () => {
    expect(told({ process: 'TAP', nativeStatus: 'Not approved (TAP)' })).toEqual([
      'TAP_DETERMINATION: TO_DETERMINE POSSIBLE',
    ]);
    expect(told({ nativeStatus: 'Moved to TAP' })).toEqual(['TAP_DETERMINATION: TO_DETERMINE POSSIBLE']);
  });

  test('what waits for a meeting comes before the next, where this one decides on nothing', () => {
    const lists = told({ maturity: 'IN_REVIEW', nativeStatus: 'SG' }, window({ decides: false }));
    expect(lists).toContain('NEXT_MEETING: WAITS_FOR_MEETING PLANNED');
  });
});

describe('what the meeting decided', () => {
  test.each<[kind: PackItem['decisions'][number]['kind'], process: PackItem['process'], list: string | null]>([
    ['CONSENTED', 'AAP', 'AAP_CONSENT'],
    ['DETERMINED', 'TAP', 'TAP_DETERMINATION'],
    ['RE_DETERMINED', 'TAP', 'TAP_DETERMINATION'],
    ['AGREED', 'AGREEMENT', 'AGREEMENT'],
    ['APPROVED', 'TAP', 'TAP_APPROVAL'],
    ['APPROVED', 'AAP', 'AAP_APPROVAL'],
    ['APPROVED', 'AGREEMENT', 'AGREEMENT'],
    ['NOT_APPROVED', 'TAP', 'TAP_APPROVAL'],
    ['NEW_WORK_ITEM', 'AAP', 'NEW_ITEMS'],
    ['DELETED', 'AAP', 'DELETED_ITEMS'],
    ['DISCONTINUED', 'AAP', 'DELETED_ITEMS'],
    ['OTHER', 'AAP', null],
  ])('%s under %s', (kind, process, list) => {
    const lists = told({ process, decisions: [{ kind, text: 'so' }] });
    expect(lists).toEqual(list === null ? [] : [`${list}: DECIDED_HERE DECIDED`]);
    const before = window({ asOf: '2021-04-01', until: '2021-04-01' });
    expect(told({ process, decisions: [{ kind, text: 'so' }] }, before)).toEqual([]);
  });

  test.each<[event: PackEvent, more: Partial<PackItem>, lists: string[]]>([
    [event('CONSENTED', '2021-04-30'), {}, ['AAP_CONSENT: STATUS_FROM_MEETING DECIDED']],
    [event('CONSENTED', '2021-04-01', '2021-04-30'), {}, ['AAP_CONSENT: STATUS_FROM_MEETING POSSIBLE']],
    [event('CONSENTED', '2021-03-01'), {}, []],
    [event('REGISTERED', '2021-04-29'), {}, ['NEW_ITEMS: STATUS_FROM_MEETING DECIDED']],
    [event('DISCONTINUED', '2021-04-29'), { maturity: 'DELETED' }, ['DELETED_ITEMS: STATUS_FROM_MEETING DECIDED']],
    [event('WITHDRAWN', '2021-04-29'), { maturity: 'WITHDRAWN' }, ['DELETED_ITEMS: STATUS_FROM_MEETING DECIDED']],
    [
      event('APPROVED', '2021-04-30'),
      { process: 'TAP', maturity: 'APPROVED' },
      ['TAP_APPROVAL: STATUS_FROM_MEETING DECIDED'],
    ],
    // Under AAP the end of the last call may fall on a day of the meeting.
    [event('APPROVED', '2021-04-29'), { maturity: 'APPROVED' }, []],
    [
      event('APPROVED', '2021-04-29'),
      { process: null, maturity: 'APPROVED' },
      ['TAP_APPROVAL: STATUS_FROM_MEETING POSSIBLE'],
    ],
  ])('the status %j of %j', (happened, more, lists) => {
    expect(told({ ...more, events: [happened] })).toEqual(lists);
  });

  test('approval under AAP at the meeting of what waited for it', () => {
    const lists = told({ maturity: 'IN_REVIEW', nativeStatus: 'SG', events: [event('APPROVED', '2021-04-30')] });
    expect(lists).toContain('AAP_APPROVAL: STATUS_FROM_MEETING DECIDED: WAITS_FOR_MEETING PLANNED');
  });

  test('all reasons stand in one row', () => {
    const lists = told({
      target: target('04/2021 for consent'),
      decisions: [{ kind: 'CONSENTED', text: 'so' }],
      events: [event('CONSENTED', '2021-04-30')],
    });
    expect(lists).toContain(
      'AAP_CONSENT: DECIDED_HERE DECIDED: STATUS_FROM_MEETING DECIDED: TARGET_NAMES_MEETING PLANNED',
    );
  });
});
