import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LIFE_CYCLES, stateOfNative } from '../../src/work-items/rules/life-cycle/life-cycles';
import { maturityOf } from '../../src/work-items/rules/maturity';
import { APPROVAL_PROCESSES, type ApprovalProcess } from '../../src/work-items/rules/vocabulary';
import { readCsv } from '../support/csv';

/**
 * Compares the tables with those gathered from the rules of procedure. They are not part of the project: CORPUS_DIR names
 * the folder that holds them under data.
 */
const corpusDir = process.env.CORPUS_DIR ?? '';
const states = join(corpusDir, 'data', 'lifecycle_states.csv');
const transitions = join(corpusDir, 'data', 'lifecycle_transitions.csv');
const deliverables = join(corpusDir, 'data', 'deliverables.csv');
const missing = whatIsMissing();
const describeWithCorpus = missing === null ? describe : describe.skip;
if (missing !== null) process.stderr.write(`life-cycles-corpus: skipped, ${missing}\n`);

function whatIsMissing(): string | null {
  if (corpusDir === '') return 'CORPUS_DIR is not set';
  return [states, transitions, deliverables].every(existsSync) ? null : 'the tables are not in the folder';
}

const ITU_T: readonly ApprovalProcess[] = ['AAP', 'TAP', 'AGREEMENT'];

/** The processes that a row speaks of: `AAP/TAP`, `AAP->TAP` (from AAP), `all`, `published text`. */
function processes(cell: string): readonly ApprovalProcess[] {
  if (cell === 'all') return ITU_T;
  if (cell.startsWith('published')) return ['AAP', 'TAP'];
  const names = cell.toUpperCase().replace(/->.*$/, '').split('/');
  return APPROVAL_PROCESSES.filter((process) => names.includes(process));
}

describeWithCorpus('the gathered life cycle of ITU-T', () => {
  test('every state is in the tables, with its end', () => {
    const rows = readCsv(states);
    expect(rows.length).toBeGreaterThanOrEqual(20);
    for (const { code, process = '', terminal } of rows) {
      expect(processes(process)).not.toEqual([]);
      for (const name of processes(process)) {
        const state = LIFE_CYCLES[name].states.find((candidate) => candidate.code === code);
        expect([name, code, state?.terminal]).toEqual([name, code, terminal === 'yes']);
      }
    }
  });

  test('every transition is in the tables', () => {
    const rows = readCsv(transitions);
    expect(rows.length).toBeGreaterThanOrEqual(34);
    for (const { from = '', to, process = '', event } of rows) {
      expect(processes(process)).not.toEqual([]);
      for (const name of processes(process)) {
        const found = LIFE_CYCLES[name].transitions.filter(
          (candidate) => (candidate.from ?? '-') === from && candidate.to === to,
        );
        expect([name, from, to, event, found.length > 0]).toEqual([name, from, to, event, true]);
      }
    }
  });

  test('the three steps that keep an item under study are told apart', () => {
    const loops = LIFE_CYCLES.AAP.transitions.filter(({ from, to }) => from === 'UNDER_STUDY' && to === 'UNDER_STUDY');
    expect(loops.map(({ event }) => event).sort()).toEqual(['CARRY_OVER', 'CHANGE_PROCESS', 'TRANSFER']);
  });
});

describeWithCorpus('the gathered deliverables', () => {
  const BY_SDO: Readonly<Record<string, ApprovalProcess>> = {
    'ITU-T': 'AAP',
    'ITU-T FG Cloud': 'AGREEMENT',
    'ISO/IEC': 'ISO_IEC',
    ISO: 'ISO_IEC',
    IETF: 'IETF',
    ETSI: 'ETSI',
    '3GPP': 'THREE_GPP',
    OASIS: 'OASIS',
    IEEE: 'IEEE',
  };

  test('every status stands for a state', () => {
    const rows = readCsv(deliverables);
    expect(rows.length).toBeGreaterThanOrEqual(468);
    const column = Object.keys(rows[0] ?? {}).find((name) => /status/i.test(name)) ?? '';
    const unread = rows.filter((row) => {
      const name = BY_SDO[row.sdo ?? row.SDO ?? ''] ?? 'OTHER';
      const words = row[column] ?? '';
      return maturityOf(name, words) !== null && stateOfNative(name, words) === null;
    });
    expect(unread.map((row) => row[column])).toEqual([]);
  });
});
