import { join } from 'node:path';
import { checkLifeCycles } from '../../src/work-items/rules/life-cycle/check';
import {
  firstStateOf,
  LIFE_CYCLES,
  stateOf,
  stateOfNative,
  statesOf,
  transitionsFrom,
} from '../../src/work-items/rules/life-cycle/life-cycles';
import type { LifeCycle } from '../../src/work-items/rules/life-cycle/table';
import { maturityOf } from '../../src/work-items/rules/maturity';
import { NATIVE_STATUSES } from '../../src/work-items/rules/maturity-tables';
import { APPROVAL_PROCESSES, type ApprovalProcess } from '../../src/work-items/rules/vocabulary';
import { readCsv } from '../support/csv';

const ITU_T: readonly ApprovalProcess[] = ['AAP', 'TAP', 'AGREEMENT'];

describe('the tables', () => {
  test('hold together', () => expect(checkLifeCycles()).toEqual([]));

  test.each(APPROVAL_PROCESSES)('%s: events in one style, every step with its clause', (process) => {
    for (const { event, clause, label, guards, warnings } of LIFE_CYCLES[process].transitions) {
      expect(event).toMatch(/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/);
      for (const text of [clause, label, ...Object.values({ ...guards, ...warnings })]) expect(text).not.toBe('');
    }
    for (const { meaning } of statesOf(process)) expect(meaning).not.toMatch(/undefined/);
  });

  test.each(APPROVAL_PROCESSES)('%s: a text that is taken up begins in a state of it', (process) => {
    expect(['PROPOSED', 'IN_DEVELOPMENT']).toContain(stateOf(process, firstStateOf(process))?.maturity);
  });

  test('every mistake is found', () => {
    const { states, transitions } = LIFE_CYCLES.OTHER;
    const broken = (change: Partial<LifeCycle>) =>
      checkLifeCycles({ ...LIFE_CYCLES, OTHER: { ...LIFE_CYCLES.OTHER, ...change } });
    const [review] = states.filter(({ code }) => code === 'REVIEW');
    expect(broken({ states: states.filter(({ code }) => code !== 'STOPPED') })).toContain(
      'OTHER: STOP leads to an unknown state STOPPED',
    );
    expect(broken({ transitions: transitions.filter(({ to }) => to !== 'REVIEW') })).toEqual([
      'OTHER: no step reaches REVIEW',
    ]);
    expect(broken({ transitions: transitions.filter(({ from }) => from !== 'REVIEW') })).toEqual([
      'OTHER: REVIEW is not terminal, and no step leads out of it',
    ]);
    expect(broken({ transitions: [...transitions, ...transitions.slice(1, 2)] })).toEqual([
      'OTHER: the event START_WORK twice from PROPOSED',
    ]);
    expect(broken({ states: [...states, ...(review === undefined ? [] : [review])] })).toEqual([
      'OTHER: the state REVIEW twice',
      'OTHER: the label "Under review" twice',
    ]);
    expect(broken({ states: states.map((state) => ({ ...state, maturity: 'APPROVED' as const })) })).toContain(
      'OTHER: DRAFT is APPROVED, and its label "Draft" is not',
    );
  });

  test('states come in the order in which a text passes through them', () => {
    const stages = statesOf('ISO_IEC').map(({ code }) => code);
    expect(stages.slice(0, -1)).toEqual([...stages.slice(0, -1)].sort());
    expect([stages[0], stages.at(-1)]).toEqual(['00.00', 'REPLACED']);
  });

  test('what holds for all', () => {
    for (const process of ITU_T) {
      const events = transitionsFrom(process, 'UNDER_STUDY').map(({ event }) => event);
      expect(events).toEqual(expect.arrayContaining(['TRANSFER', 'DELETE', 'CARRY_OVER']));
      expect(transitionsFrom(process, null).map(({ event }) => event)).toEqual(['REGISTER']);
    }
    for (const process of APPROVAL_PROCESSES) expect(transitionsFrom(process, null).length).toBeGreaterThan(0);
    expect(transitionsFrom('AAP', 'UNKNOWN')).toEqual([]);
    expect(stateOf('AAP', 'UNKNOWN')).toBeNull();
  });
});

describe('native words', () => {
  test.each(APPROVAL_PROCESSES)('%s: the label of a state and each alias stand for it', (process) => {
    for (const { code, label, aliases } of statesOf(process)) {
      for (const word of [label, label.toUpperCase(), ...aliases]) {
        expect([word, stateOfNative(process, word)]).toEqual([word, code]);
      }
    }
  });

  test.each(APPROVAL_PROCESSES.filter((process) => !ITU_T.includes(process)))(
    '%s: every word with a phase has a state of that phase',
    (process) => {
      for (const word of NATIVE_STATUSES[process].keys()) {
        const state = stateOf(process, stateOfNative(process, word) ?? '');
        expect([word, state?.maturity]).toEqual([word, maturityOf(process, word)?.maturity]);
      }
    },
  );

  test('ITU-T: every word with a phase has a state in one of the three processes, but one that names no state', () => {
    const words = [...NATIVE_STATUSES.AAP.keys()];
    const unread = words.filter((word) => ITU_T.every((process) => stateOfNative(process, word) === null));
    expect(unread).toEqual(['under aap', 'under tap']);
  });

  test.each([
    ['AAP', 'Under study [Issued from previous study period]', 'UNDER_STUDY'],
    ['AAP', 'Draft Recommendation (under study, 2014)', 'UNDER_STUDY'],
    ['AAP', 'Consented on 2026-02-27', 'CONSENTED'],
    ['AAP', 'Approved on 2017-09-13 [Issued from previous study period]', 'A'],
    ['AAP', 'In force (pre-published)', 'A'],
    ['AAP', 'AT', 'AT'],
    ['AAP', 'TAP', 'TAP'],
    ['AAP', 'Determined', null],
    ['TAP', 'Determined', 'DETERMINED'],
    ['AGREEMENT', 'Agreed on 2018-11-02', 'AGREED'],
    ['ISO_IEC', '60.60', '60.60'],
    ['ISO_IEC', '6060', '60.60'],
    ['ISO_IEC', '20', '00.20'],
    ['ISO_IEC', '61.60', null],
    ['ISO_IEC', 'Published (confirmed)', '90.93'],
    ['ISO_IEC', 'Published (to be revised)', '90.92'],
    ['ISO_IEC', 'Draft (DIS)', '40.20'],
    ['ISO_IEC', 'REVISED', 'REPLACED'],
    ['THREE_GPP', '0.2.0', 'DRAFT'],
    ['THREE_GPP', '1.0.0', 'FOR_INFORMATION'],
    ['THREE_GPP', 'V2.0.0', 'FOR_APPROVAL'],
    ['THREE_GPP', '17.11.0', 'UNDER_CHANGE_CONTROL'],
    ['THREE_GPP', 'Published (first under change control)', 'UNDER_CHANGE_CONTROL'],
    ['IETF', 'PROPOSED STANDARD', 'rfc'],
    ['OTHER', 'DMTF Standard', 'PUBLISHED'],
    ['OTHER', 'whatever', null],
  ] as const)('%s: %p is %p', (process, words, code) => expect(stateOfNative(process, words)).toBe(code));
});

describe('the programme that comes along', () => {
  const seeds = join(__dirname, '..', '..', 'seeds');
  const read = (name: string) => readCsv(join(seeds, `${name}.csv`));
  const items = new Map(read('work-items').map((row) => [row.key, row]));

  /** Texts of ITU-T without a stated process: which of the three applies is seen from their type. */
  function processOf(key: string | undefined): ApprovalProcess {
    const item = items.get(key);
    const stated = APPROVAL_PROCESSES.find((process) => process === item?.approval_process);
    return stated ?? (item?.type === 'FOCUS_GROUP_DELIVERABLE' ? 'AGREEMENT' : 'AAP');
  }

  test('every status in it stands for a state of the same phase', () => {
    const events = read('status-events').filter(({ native_status }) => native_status !== '');
    expect(events.length).toBeGreaterThan(400);
    for (const { work_item, native_status = '' } of events) {
      const process = processOf(work_item);
      const code = stateOfNative(process, native_status);
      const maturity = stateOf(process, code ?? '')?.maturity;
      expect([work_item, native_status, maturity]).toEqual([
        work_item,
        native_status,
        maturityOf(process, native_status)?.maturity,
      ]);
    }
  });

  test('so does every status in a roadmap table', () => {
    for (const { work_item, status = '' } of read('roadmap-entries')) {
      if (status !== '') expect(stateOfNative(processOf(work_item), status)).not.toBeNull();
    }
  });
});
