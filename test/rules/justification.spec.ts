import fc from 'fast-check';
import {
  checkJustification,
  type JustificationForm,
  justificationWarnings,
} from '../../src/work-items/rules/life-cycle/justification';
import { defaultProcess, PROCESS_SUBJECTS } from '../../src/work-items/rules/process-choice';

const COMPLETE: JustificationForm = {
  question: 'Q17/13',
  meetingPlace: 'Geneva',
  meetingDate: '2014-07-07',
  reference: 'Y.cce',
  title: 'Cloud computing ecosystem',
  baseTexts: ['TD 77 (PLEN/13)'],
  timing: '2015 for consent',
  editors: [{ name: 'An editor', affiliation: 'A member' }],
  process: 'AAP',
  scope: 'What the text covers.',
  summary: 'What the text says.',
  relations: [],
  liaisons: [],
  supportingMembers: ['A', 'B', 'C', 'D'],
};

function fields(form: JustificationForm, kind: 'A.1' | 'A.13' = 'A.1'): string[] {
  return checkJustification(kind, form).map(({ field }) => field.replace('justification.', ''));
}

describe('justification of a new work item', () => {
  test('a complete form', () => expect(checkJustification('A.1', COMPLETE)).toEqual([]));

  test('an empty form names every cell, with clause and what is accepted', () => {
    const reasons = checkJustification('A.1', {});
    expect(reasons.map(({ field }) => field.replace('justification.', '')).sort()).toEqual(
      Object.keys(COMPLETE).sort(),
    );
    for (const reason of reasons) {
      expect(reason).toMatchObject({ rule: 'JUSTIFICATION_COMPLETE', clause: 'A.1 Annex A' });
      expect(reason.accepted).toBeTruthy();
    }
  });

  test.each([
    ['a blank scope', { scope: '  ' }, ['scope']],
    ['no editor', { editors: [] }, ['editors']],
    ['an editor without name', { editors: [{ name: ' ' }] }, ['editors']],
    ['a day that does not exist', { meetingDate: '2014-02-30' }, ['meetingDate']],
    ['a printed mistake as timing', { timing: '109/2019' }, ['timing']],
    ['no timing', { timing: '-' }, ['timing']],
    ['ongoing work', { timing: 'ongoing' }, []],
    ['agreement for a Recommendation', { process: 'AGREEMENT' }, ['process']],
    ['no word on liaisons', { liaisons: null }, ['liaisons']],
  ] as const)('%s', (_name, change, wrong) => expect(fields({ ...COMPLETE, ...change })).toEqual(wrong));

  test('the form for other texts takes agreement, or leaves the process out', () => {
    expect(fields({ ...COMPLETE, process: 'AGREEMENT' }, 'A.13')).toEqual([]);
    expect(fields({ ...COMPLETE, process: null }, 'A.13')).toEqual([]);
    expect(fields(COMPLETE, 'A.13')).toEqual(['process']);
  });

  test('the number of supporters is a setting that warns; one named twice counts once', () => {
    const few = { ...COMPLETE, supportingMembers: ['A', 'a ', 'B'] };
    expect(checkJustification('A.1', few)).toEqual([]);
    expect(justificationWarnings('A.1', few, { minimumSupporters: 2 })).toEqual([]);
    expect(justificationWarnings('A.1', few, { minimumSupporters: 4 })).toMatchObject([
      { rule: 'ENOUGH_SUPPORTERS', field: 'justification.supportingMembers', accepted: '4 or more' },
    ]);
  });

  test('an emptied cell is missed, whichever it is', () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(COMPLETE)), (emptied) => {
        const form = Object.fromEntries(Object.entries(COMPLETE).filter(([cell]) => !emptied.includes(cell)));
        expect(fields(form).sort()).toEqual([...emptied].sort());
      }),
    );
  });
});

describe('the process that a text takes', () => {
  test.each([
    ['RECOMMENDATION', [], 'AAP', 'Res.1 8.1.1'],
    ['RECOMMENDATION', ['OTHER'], 'AAP', 'Res.1 8.1.1'],
    ['AMENDMENT', ['OTHER', 'TARIFF'], 'TAP', 'Res.1 8.1.1'],
    ['SUPPLEMENT', ['NUMBERING'], 'AGREEMENT', 'Res.1 1bis'],
    ['TECHNICAL_REPORT', [], 'AGREEMENT', 'Res.1 1bis'],
  ] as const)('%s about %p: %s', (type, subjects, process, clause) => {
    expect(defaultProcess(type, subjects)).toEqual({ process, clause });
  });

  test.each(PROCESS_SUBJECTS.filter((subject) => subject !== 'OTHER'))('%s: traditional', (subject) => {
    expect(defaultProcess('RECOMMENDATION', [subject]).process).toBe('TAP');
  });
});
