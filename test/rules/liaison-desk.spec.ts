import { issuerOf, nameOfUnnumbered, splitBodies } from '../../src/liaisons/rules/addressing';
import { type KnownAddressee, matchAddressees } from '../../src/liaisons/rules/keeping-addressees';
import { readOwnNumber } from '../../src/liaisons/rules/own-number';
import { incomplete, statementRefusals, type Written, wanted } from '../../src/liaisons/rules/readiness';
import { type Asked, answersFor, replyWarnings, titleOfReply } from '../../src/liaisons/rules/replying';
import { waysToAnswer, waysToReach, waysToRevise, waysToStep } from '../../src/liaisons/rules/step-rights';
import { STATEMENT_STATES, STATEMENT_STEPS } from '../../src/liaisons/rules/vocabulary';
import { parsePartialDate } from '../../src/platform/partial-date';

describe('bodies as written', () => {
  test.each([
    ['ISO/IEC JTC1 SCs 6, 7, 27 and 38', 4],
    ['ITU-T Study Groups SG2, SG5, SG9', 3],
    ['SG13', 1],
    ['WP2/2', 1],
    ['JRG-CCM (i.e., Qs 5/2,7/2 and 19/13)', 1],
    ['IEEE Cloud Computing, Portability and Interoperability Profiles WG', 1],
    ['An office that nobody knows', 1],
  ])('%s is %d', (text, count) => {
    const bodies = splitBodies(text);
    expect(bodies).toHaveLength(count);
    expect(bodies.flatMap(splitBodies)).toEqual(bodies);
  });

  test('a study group numbers for what is below it, a joint coordination activity for itself', () => {
    const sdo = { id: '1', ref: 'ITU-T', type: 'SDO' };
    const sg = { id: '2', ref: 'SG2', type: 'STUDY_GROUP' };
    const wp = { id: '3', ref: 'WP2/2', type: 'WORKING_PARTY' };
    const jca = { id: '4', ref: 'JCA-Cloud', type: 'JOINT_COORDINATION_ACTIVITY' };
    const joint = { id: '5', ref: 'JRG-CCM', type: 'JOINT_RAPPORTEURS_GROUP' };
    expect(issuerOf([sdo, sg, wp])).toBe(sg);
    expect(issuerOf([sdo, sg, wp, joint])).toBe(sg);
    expect(issuerOf([sdo, sg, jca])).toBe(jca);
    expect(issuerOf([sdo])).toBe(sdo);
    expect(issuerOf([{ ...wp }])).toEqual(wp);
    expect(issuerOf([])).toBeNull();
  });

  test('a statement without number is called by who wrote to whom', () => {
    expect(nameOfUnnumbered(['SG2'], ['JCA-Cloud', 'SG13'], '2015-01')).toBe('SG2 to JCA-Cloud and others (2015-01)');
    expect(nameOfUnnumbered([], [], null)).toBe('unknown to unknown (no date)');
  });

  test.each([
    ['64', { issuer: null, number: 64 }],
    ['LS 064', { issuer: null, number: 64 }],
    ['COM 13 – LS 64 – E', { issuer: 'SG13', number: 64 }],
    ['no number', null],
  ])('the number "%s"', (text, expected) => {
    if (expected === null) expect(readOwnNumber(text)).toBeNull();
    else expect(readOwnNumber(text)).toMatchObject(expected);
  });
});

describe('who has answered', () => {
  const asked = (id: string, ref: string, lineage: string[], state: Asked['state'] = 'SENT'): Asked => ({
    id,
    bodyId: lineage.at(-1) ?? null,
    ref,
    lineage,
    text: ref,
    state,
  });
  const itu = asked('a0', 'ITU-T', ['1']);
  const sg2 = asked('a1', 'SG2', ['1', '2']);
  const sg13 = asked('a2', 'SG13', ['1', '13']);
  const wp22 = asked('a3', 'WP2/2', ['1', '2', '22']);
  const sc6 = asked('a4', 'ISO/IEC JTC 1/SC 6', ['9', '96']);
  const sc7 = asked('a5', 'ISO/IEC JTC 1/SC 7', ['9', '97']);

  test.each([
    ['itself', sg2, [sg2, sg13], 'a1'],
    ['for the group above', wp22, [sg2, sg13], 'a1'],
    ['for the nearest above', wp22, [itu, sg2], 'a1'],
    ['itself before the group above', wp22, [sg2, wp22], 'a3'],
    ['for what is below', sg2, [wp22, sg13], 'a3'],
    ['as the body of another study period', { ...wp22, bodyId: '77', lineage: ['1', '2', '77'] }, [wp22], 'a3'],
    ['the one still open', sg2, [{ ...sg2, id: 'b', state: 'NOTED' as const }, sg2], 'a1'],
  ])('%s', (_how, source, addressees, expected) => {
    expect(answersFor(source, addressees)).toMatchObject({ found: 'ONE', addressee: { id: expected } });
  });

  test('nobody, or nobody can say', () => {
    expect(answersFor(sg13, [sg2, sc6])).toEqual({ found: 'NONE' });
    expect(answersFor({ bodyId: null, ref: null, lineage: [] }, [sg2])).toEqual({ found: 'NONE' });
    expect(answersFor({ bodyId: '9', ref: 'ISO/IEC JTC 1', lineage: ['9'] }, [sc6, sc7])).toMatchObject({
      found: 'SEVERAL',
    });
  });

  test.each([
    ['2014-07-18', '2014-07-17', ['REPLY_BEFORE_ORIGINAL']],
    ['2014-07-18', '2014-07-18', []],
    ['2014-07-18', '2014-07', []],
    ['2014', '2013-12-31', ['REPLY_BEFORE_ORIGINAL']],
    ['', '2014', []],
  ])('the original of %s, the reply of %s', (original, reply, rules) => {
    const warnings = replyWarnings(
      { ref: 'SG13-LS64', date: parsePartialDate(original), addressees: [sg2] },
      { date: parsePartialDate(reply), sources: [wp22] },
    );
    expect(warnings.map(({ rule }) => rule)).toEqual(rules);
  });

  test('from who was not asked, and from who may stand for several', () => {
    const original = { ref: 'SG13-LS64', date: null, addressees: [sg2, sc6, sc7] };
    const from = (source: Asked) => replyWarnings(original, { date: null, sources: [source] }).map(({ rule }) => rule);
    expect(from(sg13)).toEqual(['REPLIER_NOT_ADDRESSED']);
    expect(from({ ...sc6, bodyId: '9', ref: 'ISO/IEC JTC 1', lineage: ['9'] })).toEqual(['REPLIER_AMBIGUOUS']);
    expect(from(wp22)).toEqual([]);
  });

  test('the title says to what it replies', () => {
    const original = { ref: 'SG13-LS64', from: ['SG13'], date: '2014-07-18', title: 'Collaboration' };
    expect(titleOfReply(original)).toBe('Reply to LS from SG13 (SG13-LS64, 2014-07-18) concerning Collaboration');
    expect(titleOfReply({ ...original, from: [], date: null, title: null })).toBe(
      'Reply to LS from unknown (SG13-LS64)',
    );
  });
});

describe('what a statement needs', () => {
  const full: Written = {
    title: 'A title',
    hasText: true,
    attachments: 0,
    contacts: 1,
    approvalLevel: 'STUDY_GROUP',
    addressees: [{ text: 'SG2', purpose: 'ACTION', deadline: '2015-03-20' }],
  };
  test.each<[string, Partial<Written>, refused: string[], warned: string[]]>([
    ['nothing more', {}, [], []],
    ['a title', { title: null }, ['TITLE_WANTED'], []],
    ['an addressee', { addressees: [] }, ['ADDRESSEE_WANTED'], []],
    ['a text', { hasText: false }, ['TEXT_WANTED'], []],
    ['no text beside an attachment', { hasText: false, attachments: 1 }, [], []],
    ['a contact', { contacts: 0 }, [], ['CONTACT_WANTED']],
    ['a level', { approvalLevel: null }, [], ['APPROVAL_LEVEL_WANTED']],
    ['a deadline', { addressees: [{ text: 'SG2', purpose: 'COMMENT', deadline: null }] }, [], ['DEADLINE_WANTED']],
    ['no deadline for information', { addressees: [{ text: 'SG2', purpose: 'INFORMATION', deadline: null }] }, [], []],
  ])('%s', (_what, change, refused, warned) => {
    const written = { ...full, ...change };
    expect(incomplete(written).map(({ rule }) => rule)).toEqual(refused);
    expect(wanted(written).map(({ rule }) => rule)).toEqual(warned);
    expect(statementRefusals('MAKE_READY', 'DRAFT', written).map(({ rule }) => rule)).toEqual(refused);
    expect(statementRefusals('APPROVE', 'READY', written)).toEqual([]);
  });

  test('from a state that a step does not lead on from, only that is said', () => {
    for (const step of STATEMENT_STEPS)
      for (const state of STATEMENT_STATES)
        expect(statementRefusals(step, state, full).map(({ rule }) => rule)).toEqual(
          statementRefusals(step, state, full).length > 0 ? ['STEP_FROM_STATE'] : [],
        );
    expect(statementRefusals('MAKE_READY', 'SENT', { ...full, title: null })).toHaveLength(1);
  });
});

describe('who may', () => {
  const parties = { sources: ['2', '13'], unapproved: ['13'], addressees: ['5'], recorded: false };
  test('each step is a right towards the bodies it is about', () => {
    expect(waysToStep('MAKE_READY', parties)).toEqual([{ action: 'WRITE_LIAISON', bodyIds: ['2', '13'] }]);
    expect(waysToStep('SEND', parties)).toEqual([{ action: 'SEND_LIAISON', bodyIds: ['2', '13'] }]);
    expect(waysToStep('APPROVE', parties)).toEqual([
      { action: 'APPROVE_LIAISON', bodyIds: ['13'] },
      { action: 'WRITE_LIAISON', bodyIds: ['13'] },
    ]);
    expect(waysToAnswer('5', parties)).toEqual([{ action: 'ANSWER_LIAISON', bodyIds: ['5', '2', '13'] }]);
    expect(waysToAnswer(null, parties)).toEqual([{ action: 'ANSWER_LIAISON', bodyIds: ['2', '13'] }]);
  });

  test('the receiving desk corrects only what was recorded, and both ends reach the contacts', () => {
    expect(waysToRevise(parties)).toHaveLength(1);
    expect(waysToRevise({ ...parties, recorded: true })).toContainEqual({ action: 'ANSWER_LIAISON', bodyIds: ['5'] });
    expect(waysToReach(parties).map(({ bodyIds }) => bodyIds)).toEqual([
      ['2', '13', '5'],
      ['2', '13', '5'],
    ]);
  });
});

describe('which addressee is which', () => {
  const known = (
    id: string,
    position: number,
    bodyId: string | null,
    text: string,
    hasEvents = false,
  ): KnownAddressee => ({
    id,
    position,
    bodyId,
    text,
    hasEvents,
  });
  const list = [known('a', 1, '2', 'SG2', true), known('b', 2, null, 'Nobody Known'), known('c', 3, '5', 'SG5')];
  const ids = (rows: readonly (KnownAddressee | null)[]) => rows.map((row) => row?.id ?? null);

  test.each([
    [
      'the same',
      [
        ['2', 'SG2'],
        [null, 'Nobody Known'],
        ['5', 'SG5'],
      ],
      ['a', 'b', 'c'],
      [],
    ],
    [
      'another order',
      [
        ['5', 'SG5'],
        ['2', 'Study Group 2'],
        [null, 'nobody known'],
      ],
      ['c', 'a', 'b'],
      [],
    ],
    [
      'one corrected in its place',
      [
        ['2', 'SG2'],
        ['9', 'OASIS'],
        ['5', 'SG5'],
      ],
      ['a', 'b', 'c'],
      [],
    ],
    [
      'one more, one less',
      [
        ['2', 'SG2'],
        ['5', 'SG5'],
        ['7', 'SG7'],
      ],
      ['a', 'c', null],
      ['b'],
    ],
    ['one with events left out', [['5', 'SG5']], ['c'], ['a', 'b']],
    ['another body in the place of one with events', [['8', 'SG8']], [null], ['a', 'b', 'c']],
  ] as const)('%s', (_what, wanted, kept, gone) => {
    const matched = matchAddressees(
      list,
      wanted.map(([bodyId, text]) => ({ bodyId, text })),
    );
    expect(ids(matched.kept)).toEqual(kept);
    expect(ids(matched.gone)).toEqual(gone);
  });
});
