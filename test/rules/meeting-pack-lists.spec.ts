import fc from 'fast-check';
import { nameInReport, type PackEvent, type PackItem } from '../../src/roadmap/rules/pack-item';
import { itemEntries } from '../../src/roadmap/rules/pack-items';
import { PACK_LISTS } from '../../src/roadmap/rules/pack-lists';
import { lifetimeOf, officeChanges, outgoing, toAnswer } from '../../src/roadmap/rules/pack-others';
import { isOutside } from '../../src/roadmap/rules/pack-references';
import { windowOf } from '../../src/roadmap/rules/pack-window';
import { AROUND, AUGUST, at, event, item, target, told, window } from '../support/pack';

describe('results since the last meeting', () => {
  test.each<[event: PackEvent, more: Partial<PackItem>, lists: string[]]>([
    [event('APPROVED', '2021-02-13'), {}, ['AAP_RESULTS: IN_APPROVAL DECIDED']],
    [event('APPROVED', '2021-02-13'), { process: null }, ['AAP_RESULTS: IN_APPROVAL POSSIBLE']],
    [event('APPROVED', '2021-01-01', '2021-01-31'), {}, ['AAP_RESULTS: IN_APPROVAL POSSIBLE']],
    [event('APPROVED', '2021-02-13'), { process: 'TAP' }, []],
    [event('APPROVED', '2021-04-01', '2021-04-30'), {}, []],
  ])('%j of %j', (happened, more, lists) => {
    expect(told({ maturity: 'APPROVED', nativeStatus: 'In force', ...more, events: [happened] })).toEqual(lists);
  });

  test('a consent that may be that of the meeting is no result yet', () => {
    const more = { maturity: 'IN_REVIEW', nativeStatus: 'Consented' } as const;
    expect(told({ ...more, events: [event('CONSENTED', '2021-04-01', '2021-04-30')] })).toEqual([
      'AAP_CONSENT: STATUS_FROM_MEETING POSSIBLE',
    ]);
    expect(told(more)).toEqual(['AAP_RESULTS: IN_APPROVAL -']);
  });

  test.each([
    [7, 3, 'the meeting may decide'],
    [6, 4, '70 % in favour are not reached'],
    [0, 0, 'the meeting may decide'],
  ])('%i replies in favour, %i against: %s', (inFavour, against, words) => {
    const more = {
      process: 'TAP',
      maturity: 'IN_REVIEW',
      nativeStatus: 'Consultation',
      replies: { inFavour, against },
    } as const;
    const [found] = itemEntries([item(more)], window()).filter(({ list }) => list === 'TAP_RESULTS');
    expect(found?.reasons.map((reason) => reason.words)).toEqual([
      `stands in Consultation; replies: ${inFavour} in favour, ${against} against: ${words}`,
    ]);
  });

  test('what a consultation came to since the last meeting', () => {
    const steps = [
      { event: 'LACK_SUPPORT', on: '2021-01-07' },
      { event: 'SUPPORT_DECISION', on: '2021-04-09' },
      { event: 'SUPPORT_DECISION', on: '2021-04-21' },
    ];
    expect(told({ process: 'TAP', steps })).toEqual(['TAP_RESULTS: CONSULTATION_OVER DECIDED']);
  });
});

describe('targets', () => {
  test.each<[text: string, more: Partial<PackItem>, due: string[]]>([
    ['Q4/2020 for consent', {}, ['OVERDUE']],
    ['2021-04-19 for consent', {}, ['OVERDUE']],
    ['2021-04-20 for consent', {}, ['DUE']],
    ['2021-08-23 for consent', {}, ['DUE']],
    ['2021 for consent', {}, []],
    ['Q4/2020 for consent', { maturity: 'IN_REVIEW' }, []],
    ['Q4/2020 for approval', { maturity: 'IN_REVIEW' }, ['OVERDUE']],
    ['Q4/2020', { maturity: 'IN_REVIEW' }, ['OVERDUE']],
    ['Q4/2020', { maturity: 'APPROVED' }, []],
    ['109/2019', {}, []],
  ])('"%s" of %j is due: %j', (text, more, rules) => {
    const found = itemEntries([item({ target: target(text), ...more })], window({ next: AUGUST }));
    expect(
      found.filter(({ list }) => list === 'ITEMS_DUE').flatMap(({ reasons }) => reasons.map(({ rule }) => rule)),
    ).toEqual(rules);
  });

  test.each([
    ['2014 for consent', '2015-Q2 for consent', { days: 181, months: 6 }, '6 months later'],
    ['2021-04-20 for consent', '2021-04-12 for consent', { days: -8, months: 0 }, '8 days earlier'],
    ['2021 for consent', '2021 for approval', { days: null, months: null }, 'not to be compared'],
    ['2021 for consent', 'ongoing', { days: null, months: null }, 'not to be compared'],
  ])('from "%s" to "%s"', (from, to, slip, words) => {
    const [moved] = itemEntries([item({ targetBefore: target(from), target: target(to) })], window()).filter(
      ({ list }) => list === 'SLIPS',
    );
    expect(moved?.slip).toEqual({ from, to, ...slip });
    expect(moved?.reasons[0]?.words).toBe(`from "${from}" to "${to}": ${words}`);
  });

  test.each([
    ['2014 for consent', '2014 for consent'],
    ['2014 for consent', '12/2014 for consent'],
    [null, '2014 for consent'],
    ['2014 for consent', null],
  ])('from %j to %j is no slip', (from, to) => {
    const both = { targetBefore: from === null ? null : target(from), target: to === null ? null : target(to) };
    expect(told(both)).not.toContainEqual(expect.stringMatching(/^SLIPS/));
  });

  test.each([
    ['2021', null],
    ['03/2022', 'POSSIBLE'],
    ['2022', 'POSSIBLE'],
    ['Q2/2022', 'PLANNED'],
    ['2023 for consent', 'PLANNED'],
  ])('"%s" is for the next study period: %s', (text, standing) => {
    const [found] = itemEntries([item({ target: target(text) })], window()).filter(
      ({ list }) => list === 'NEXT_PERIOD',
    );
    expect(found?.reasons[0]?.standing ?? null).toBe(standing);
  });

  test('a period whose end is not known lasts as long as its name says', () => {
    const at = window({ period: { label: '2025-2028', startsOn: '2024-10-25', endsOn: null } });
    const [found] = itemEntries([item({ target: target('2029') })], at).filter(({ list }) => list === 'NEXT_PERIOD');
    expect(found?.reasons[0]).toMatchObject({
      standing: 'PLANNED',
      words: expect.stringContaining('is to last until 2028-12-31'),
    });
  });
});

describe('justifications', () => {
  const reference = (
    text: string,
    organization: string | null,
    type: 'NORMATIVE_REFERENCE' | 'ADOPTS' | 'INPUT_TO' = 'NORMATIVE_REFERENCE',
    isFrom = true,
  ) => ({ type, isFrom, text, organization });

  test.each([
    ['ITU-T M.3020', null, false],
    ['ITU-T X.1601', 'ITU-T', false],
    ['ISO/IEC 17788', 'ISO/IEC JTC 1', false],
    ['IEC 62443-3-3', null, false],
    ['RFC 8446', 'IETF', true],
    ['IEEE 802.1X', null, true],
    ['Isolated networks', null, true],
  ])('"%s" of %j is outside ITU, ISO and IEC: %s', (text, organization, outside) => {
    expect(isOutside({ text, organization })).toBe(outside);
  });

  const acted = { target: target('04/2021 for consent') };
  const a5 = (more: Partial<PackItem>, at = window()) =>
    itemEntries([item({ ...acted, ...more })], at)
      .filter(({ list }) => list === 'A5_JUSTIFICATIONS')
      .map((entry) => [entry.reference, entry.justification, entry.reasons[0]?.rule]);

  test('a row for each reference of a text that the meeting is to act on, with its justification', () => {
    const references = [
      reference('RFC 8446', 'IETF'),
      reference('ITU-T X.509', 'ITU-T'),
      reference('NIST SP 800-53', 'NIST'),
    ];
    expect(a5({ references, justifications: ['TD 3501: A.5 for RFC 8446'] })).toEqual([
      ['RFC 8446', 'TD 3501: A.5 for RFC 8446', 'REFERENCE_OUTSIDE'],
      ['NIST SP 800-53', null, 'REFERENCE_OUTSIDE'],
    ]);
    expect(a5({ references: [reference('RFC 8446', 'IETF')], justifications: ['TD 3501'] })).toEqual([
      ['RFC 8446', 'TD 3501', 'REFERENCE_OUTSIDE'],
    ]);
    expect(a5({ justifications: ['TD 3501'] })).toEqual([[null, 'TD 3501', 'JUSTIFICATION_ALONE']]);
    expect(a5({})).toEqual([]);
  });

  test('not of other texts; of those for the next meeting, where this one decides on nothing', () => {
    const references = [reference('RFC 8446', 'IETF')];
    expect(a5({ references, target: null })).toEqual([]);
    expect(a5({ references, target: target('08/2021 for consent') })).toEqual([]);
    expect(a5({ references, target: target('08/2021 for consent') }, window({ decides: false }))).toHaveLength(1);
  });

  test.each([
    [reference('CDMI v2', 'SNIA', 'ADOPTS'), 'TEXT_TAKEN_IN', 'PLANNED'],
    [reference('CDMI v2', 'SNIA', 'ADOPTS', false), 'TEXT_GIVEN', 'PLANNED'],
    [reference('CDMI v2', 'SNIA', 'INPUT_TO', false), 'TEXT_TAKEN_IN', 'POSSIBLE'],
    [reference('CDMI v2', 'SNIA', 'INPUT_TO'), undefined, undefined],
    [reference('ISO/IEC 17826', 'ISO/IEC JTC 1', 'ADOPTS'), undefined, undefined],
    [reference('CDMI v2', 'SNIA'), undefined, undefined],
  ])('A.25: %j is %s', (each, rule, standing) => {
    const [found] = itemEntries([item({ references: [each] })], window()).filter(
      ({ list }) => list === 'A25_JUSTIFICATIONS',
    );
    expect([found?.reasons[0]?.rule, found?.reasons[0]?.standing]).toEqual([rule, standing]);
  });
});

test('overlaps that nobody has settled', () => {
  const overlaps = [
    { id: '7', text: 'Y.3500', state: 'SUSPECTED' },
    { id: null, text: 'a draft', state: 'CONFIRMED' },
    { id: '9', text: 'X.1601', state: 'DEMARCATED' },
    { id: '10', text: 'X.1602', state: 'DISMISSED' },
  ] as const;
  const [found] = itemEntries([item({ overlaps })], window()).filter(({ list }) => list === 'OVERLAPS');
  expect(found?.otherIds).toEqual(['7']);
  expect(found?.reasons.map(({ words }) => words)).toEqual([
    'an overlap with Y.3500 is suspected',
    'an overlap with a draft is confirmed',
  ]);
});

test('the work programme shows every text under way, whose it is or of whom it is the subject', () => {
  const words = (more: Partial<PackItem>) =>
    itemEntries([item(more)], window()).flatMap(({ list, reasons }) =>
      list === 'WORK_PROGRAMME' ? reasons[0]?.words : [],
    );
  expect(words({})).toEqual(['in the work programme of Q8/17']);
  expect(words({ subjectOf: 'JRG-CCM' })).toEqual(['subject of JRG-CCM']);
  expect(words({ maturity: 'APPROVED' })).toEqual([]);
});

test('lists stand in the order of the agenda, texts in theirs, each once', () => {
  const words = fc.array(fc.constantFrom('2021', '04/2021 for consent', 'Q4/2020'), { maxLength: 9 });
  fc.assert(
    fc.property(words, (given) => {
      const texts = given.map((text, place) => item({ id: String(place), target: target(text) }));
      const entries = itemEntries(texts, window());
      const places = entries.map(({ list, itemId }) => PACK_LISTS.indexOf(list) * 10 + Number(itemId));
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      expect(entries.every(({ reasons }) => reasons.length > 0)).toBe(true);
    }),
  );
});

test.each([
  ['ITU-T X.1605 (03/2020)', 'X.SRIaaS', 'X.1605 (X.SRIaaS)'],
  ['ITU-T Y.3514 (2017) Cor. 1 (12/2018)', null, 'Y.3514 (2017) Cor. 1'],
  ['X.SRIaaS', 'X.SRIaaS', 'X.SRIaaS'],
  ['Y.3515', null, 'Y.3515'],
])('"%s", once %j, is named "%s"', (ref, provisional, name) => {
  expect(nameInReport(ref, provisional)).toBe(name);
});

describe('statements, groups and offices', () => {
  test.each([
    ['2021-03-20', 'SG17 is asked for action; deadline 2021-03-20, past as the meeting opens'],
    ['2021-04-20', 'SG17 is asked for action; deadline 2021-04-20'],
    [null, 'SG17 is asked for action; no deadline is stated'],
  ])('to answer by %j', (deadline, words) => {
    const asked = { statementId: '1', addresseeId: '2', addressee: 'SG17', purpose: 'ACTION', deadline } as const;
    expect(toAnswer(asked, window()).reasons[0]?.words).toBe(words);
  });

  test.each([
    ['2021-04-30', null, 'DECIDED'],
    [null, '2021-04-30', 'DECIDED'],
    ['2021-04', null, 'POSSIBLE'],
    ['2021', null, 'POSSIBLE'],
    ['2021-05-01', '2021-04-30', null],
    ['2021-04-19', null, null],
    [null, null, null],
  ])('sent %j, dated %j', (sent, dated, standing) => {
    const [found] = outgoing({ statementId: '1', state: 'SENT', sent, dated, agreed: null }, window());
    expect(found?.reasons[0]?.standing ?? null).toBe(standing);
  });

  test('a draft stands in the pack of a meeting to come', () => {
    const draft = { statementId: '1', state: 'READY', sent: null, dated: null, agreed: null } as const;
    expect(outgoing(draft, window())).toEqual([]);
    expect(outgoing(draft, window({ isToCome: true }))[0]?.reasons[0]).toMatchObject({
      rule: 'DRAFT_TO_AGREE',
      standing: 'POSSIBLE',
    });
  });

  test('what the meeting decided to send stands there whenever it is sent', () => {
    for (const sent of [null, '2021-05-30', '2021-04-25']) {
      const state = sent === null ? 'APPROVED' : 'SENT';
      const agreed = { statementId: '1', state, sent, dated: null, agreed: 'Agreement to send it' } as const;
      expect(outgoing(agreed, window()).map(({ reasons }) => reasons)).toMatchObject([
        [{ rule: 'DECIDED_HERE', words: 'the meeting decided: Agreement to send it', standing: 'DECIDED' }],
      ]);
    }
  });

  const FIRST = windowOf(
    at('SG2-2017-03', '2017-03-27', '2017-04-07'),
    'STUDY_GROUP',
    { ...AROUND, previous: at('SG2-2016-09', '2016-09-21', '2016-09-30'), next: at('SG2-2017-11', '2017-11-27') },
    { today: '2026-11-01', asked: null },
  );
  const SECOND = windowOf(
    at('SG2-2017-11', '2017-11-27', '2017-12-01'),
    'STUDY_GROUP',
    { ...AROUND, previous: FIRST.meeting, next: null },
    { today: '2026-11-01', asked: null },
  );
  const LAST = windowOf(
    at('SG2-2016-09', '2016-09-21', '2016-09-30'),
    'STUDY_GROUP',
    { ...AROUND, previous: null, next: FIRST.meeting },
    { today: '2026-11-01', asked: null },
  );
  const NO_EARLIER = windowOf(
    FIRST.meeting,
    'STUDY_GROUP',
    { ...AROUND, previous: null, next: null },
    { today: '2026-11-01', asked: null },
  );

  test.each([
    ['the last meeting before its end', LAST, 'LIFETIME_ENDS'],
    ['the first meeting of a parent afterwards', FIRST, 'LIFETIME_OVER'],
    ['the first meeting that is recorded in the period', NO_EARLIER, 'LIFETIME_OVER'],
    ['the second meeting afterwards', SECOND, undefined],
  ])('the lifetime of JRG-CCM at %s', (_, at, rule) => {
    const group = {
      bodyId: '1',
      lifetime: 'until the end of the study period 2013-2016',
      endsOn: null,
      period: { label: '2013-2016', startsOn: '2012-11-30', endsOn: '2016-11-03' },
      endedOn: null,
    };
    expect(lifetimeOf(group, at)[0]?.reasons[0]?.rule).toBe(rule);
    expect(lifetimeOf({ ...group, endedOn: '2015-05-01' }, at)).toEqual([]);
  });

  test('a lifetime by date counts until its last possible day', () => {
    const group = { bodyId: '1', lifetime: null, endsOn: '2021-06', period: null, endedOn: null };
    expect(lifetimeOf(group, window())[0]?.reasons[0]).toMatchObject({
      rule: 'LIFETIME_ENDS',
      words: 'its lifetime ends on 2021-06-30, unless it is extended',
    });
    expect(lifetimeOf({ ...group, endsOn: null }, window())).toEqual([]);
    expect(lifetimeOf({ ...group, endsOn: '2021-09' }, window())).toEqual([]);
  });

  test.each([
    ['2021-04-30', null, ['OFFICE_BEGAN -']],
    ['2021-01-08', '2021-04-01', ['OFFICE_BEGAN -', 'OFFICE_ENDED -']],
    ['2021', null, ['OFFICE_BEGAN POSSIBLE']],
    ['2020', null, []],
    [null, null, []],
  ])('an office from %j until %j', (validFrom, validTo, rules) => {
    const found = officeChanges({ appointmentId: '1', validFrom, validTo }, window());
    expect(found.flatMap(({ reasons }) => reasons.map(({ rule, standing }) => `${rule} ${standing ?? '-'}`))).toEqual(
      rules,
    );
  });
});
