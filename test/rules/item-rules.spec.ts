import fc from 'fast-check';
import {
  carryRefusals,
  type Destination,
  deletionRefusals,
  type Present,
  transferRefusals,
} from '../../src/work-items/rules/moving';
import { numberingRefusals, readNumbers } from '../../src/work-items/rules/numbering';
import { ACYCLIC, isSymmetric, relationRefusals, storedAs } from '../../src/work-items/rules/relating';
import { notForEditors } from '../../src/work-items/rules/revision';
import { collisions, partOf } from '../../src/work-items/rules/staleness';
import { INVERSE_RELATION_NAMES, RELATION_TYPES } from '../../src/work-items/rules/vocabulary';

const rules = (reasons: readonly { rule: string }[]) => reasons.map(({ rule }) => rule);

describe('staleness', () => {
  test.each([
    [['work_item.scope'], [['work_item.comment']], []],
    [['work_item.scope'], [['work_item.comment'], ['work_item.scope']], ['work_item.scope']],
    [['target'], [['target']], ['target']],
    [['target'], [], []],
  ])('%j after %j collides in %j', (mine, theirs, expected) => {
    const between = theirs.map((parts, index) => ({ version: index + 2, parts }));
    expect(collisions(mine, between)).toEqual(expected);
  });

  test('columns of the item count one by one, facts beside it by their kind', () => {
    expect(partOf('work_item', 'scope')).toBe('work_item.scope');
    expect(partOf('target', 'latest')).toBe('target');
  });

  test('what collides is always both mine and theirs', () => {
    const parts = fc.array(fc.constantFrom<string>('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(parts, fc.array(parts), (mine, theirs) => {
        const found = collisions(
          mine,
          theirs.map((each, version) => ({ version, parts: each })),
        );
        return found.every((part) => mine.includes(part) && theirs.flat().includes(part));
      }),
    );
  });
});

describe('relations', () => {
  test.each(RELATION_TYPES)('%s is stored once, whichever side names it', (type) => {
    const inverse = INVERSE_RELATION_NAMES[type];
    expect(storedAs(type)).toEqual({ type, outgoing: true });
    expect(storedAs(inverse)).toEqual({ type, outgoing: isSymmetric(type) });
  });

  test.each(RELATION_TYPES)('%s: not to itself, and no circle where one text follows another', (type) => {
    const facts = { type, sameItem: false, leadsBack: false, sameOrganization: false };
    expect(relationRefusals(facts)).toEqual([]);
    expect(rules(relationRefusals({ ...facts, sameItem: true }))).toEqual(['NOT_TO_ITSELF']);
    expect(rules(relationRefusals({ ...facts, leadsBack: true }))).toEqual(ACYCLIC.includes(type) ? ['NO_CIRCLE'] : []);
  });

  test('an organization does not adopt its own text', () => {
    const facts = { type: 'ADOPTS' as const, sameItem: false, leadsBack: false, sameOrganization: true };
    expect(rules(relationRefusals(facts))).toEqual(['ADOPTION_IS_ACROSS']);
  });
});

describe('moving', () => {
  const item: Present = {
    ref: 'Y.x',
    bodyId: '17',
    sdoId: '1',
    maturity: 'IN_DEVELOPMENT',
    periodStarts: '2013-01-01',
  };
  const to: Destination = {
    id: '18',
    ref: 'Q18/13',
    sdoId: '1',
    status: 'ACTIVE',
    periodStarts: '2017-01-01',
    continues: true,
    isOtherSide: false,
  };

  test.each<[string, Partial<Present>, Partial<Destination>, string[]]>([
    ['another body', {}, {}, []],
    ['the owner', {}, { id: '17' }, ['ANOTHER_OWNER']],
    ['another organization', {}, { sdoId: '2' }, ['SAME_ORGANIZATION']],
    ['a body that has ended', {}, { status: 'ENDED' }, ['OWNER_LIVES']],
    ['the other side of a dual-numbered text', {}, { isOtherSide: true }, ['ONE_LIFE_CYCLE_EACH']],
    ['a deleted item', { maturity: 'DELETED' }, {}, ['NOT_DELETED']],
  ])('transfer: %s', (_, present, destination, expected) => {
    expect(rules(transferRefusals({ ...item, ...present }, { ...to, ...destination }))).toEqual(expected);
  });

  test.each<[string, Partial<Present>, Partial<Destination>, string[]]>([
    ['to what continues it', {}, {}, []],
    ['to another Question', {}, { continues: false }, ['CONTINUES_ITS_OWNER']],
    ['to the same period', {}, { periodStarts: '2013-01-01' }, ['LATER_PERIOD']],
    ['to its other side', {}, { isOtherSide: true }, ['ONE_LIFE_CYCLE_EACH']],
    ['to a body without a period', {}, { periodStarts: null }, ['LATER_PERIOD']],
    ['an approved text', { maturity: 'APPROVED' }, {}, ['UNDER_STUDY']],
  ])('carry over: %s', (_, present, destination, expected) => {
    expect(rules(carryRefusals({ ...item, ...present }, { ...to, ...destination }))).toEqual(expected);
  });

  test.each<[string, Partial<Present>, string | null, string[]]>([
    ['with its reason', {}, 'no contributions', []],
    ['without a reason', {}, null, ['REASON_IS_KEPT']],
    ['twice', { maturity: 'DELETED' }, 'again', ['NOT_DELETED']],
    ['a published text', { maturity: 'APPROVED' }, 'old', ['NOT_PUBLISHED']],
  ])('delete: %s', (_, present, reason, expected) => {
    expect(rules(deletionRefusals({ ...item, ...present }, reason))).toEqual(expected);
  });
});

describe('numbers', () => {
  test('one, or several of a dual-numbered text', () => {
    expect(readNumbers('M.3070 | Y.3521').map(({ read }) => read?.canonical)).toEqual(['ITU-T M.3070', 'ITU-T Y.3521']);
    expect(readNumbers(' | ')).toEqual([]);
  });

  test.each([
    ['Y.3521', [null], []],
    ['Y.3521', ['ITU-T Y.3521 (03/2016)'], ['NUMBER_IS_FREE']],
    ['no number at all', [null], ['KNOWN_NUMBERING']],
    ['', [], ['A_NUMBER']],
    ['Y.3999 | Rec. ITU-T Y.3999', [null, null], ['NUMBER_ONCE']],
  ])('%s, borne by %j', (text, taken, expected) => {
    expect(rules(numberingRefusals(readNumbers(text), taken))).toEqual(expected);
  });
});

test('an editor edits the text, and nothing that the group decided', () => {
  expect(notForEditors('EDITOR', ['title', 'scope', 'summary', 'baseTexts', 'comment'])).toEqual([]);
  expect(notForEditors('EDITOR', ['scope', 'priority', 'supportingMembers']).map(({ field }) => field)).toEqual([
    'revision.priority',
    'revision.supportingMembers',
  ]);
  expect(notForEditors('RAPPORTEUR', ['priority'])).toEqual([]);
});
