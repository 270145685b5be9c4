import { KEEPING, PROJECT } from './contenders/all';
import { POSTGRAPHILE } from './contenders/postgraphile';
import { RAW } from './contenders/raw';
import type { Round } from './measure/rounds';
import type { OperationName } from './operations';
import { say } from './settings';

/** Medians over the rounds of one contender with one operation. */
export interface Summary extends Round {
  /** SQL statements a request. */
  readonly statements: number;
  readonly rounds: number;
}

const FIGURES = ['perSecond', 'p50', 'p99', 'serverCpu', 'postgresCpu', 'memory'] as const;

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Medians of all rounds of each contender with each operation, in the order in which they were first measured. */
export function summarize(rounds: readonly Round[], statements: ReadonlyMap<string, number>): Summary[] {
  const groups = group(rounds);
  return [...groups.values()].flatMap((list) => {
    const [sample] = list;
    if (!sample) return [];
    const medians = Object.fromEntries(FIGURES.map((name) => [name, median(list.map((round) => round[name]))]));
    return [{ ...sample, ...medians, statements: statements.get(keyOf(sample)) ?? Number.NaN, rounds: list.length }];
  });
}

/** Name under which the figures of a contender with an operation are kept. */
export const keyOf = ({ contender, operation }: Pick<Round, 'contender' | 'operation'>) => `${operation} ${contender}`;

function group(rounds: readonly Round[]): Map<string, Round[]> {
  const groups = new Map<string, Round[]>();
  for (const round of rounds) groups.set(keyOf(round), [...(groups.get(keyOf(round)) ?? []), round]);
  return groups;
}

/** A goal, with what was reached. */
export interface Goal {
  readonly name: string;
  readonly reached: number;
  readonly goal: number;
  readonly isReached: boolean;
}

type Measure = (summary: Summary) => number;
const perSecond: Measure = (summary) => summary.perSecond;
const cpu: Measure = (summary) => summary.serverCpu + summary.postgresCpu;
const p50: Measure = (summary) => summary.p50;
const memory: Measure = (summary) => summary.memory;

/** The goals that one run can tell of, as ratios of medians; those of operations that were not measured are left out. */
export function goals(summaries: readonly Summary[]): Goal[] {
  const of = (contender: string, operation: OperationName, measure: Measure) => {
    const summary = summaries.find((each) => each.contender === contender && each.operation === operation);
    return summary ? measure(summary) : Number.NaN;
  };
  const ratio = (operation: OperationName, measure: Measure, contender: string, other: string) =>
    of(contender, operation, measure) / of(other, operation, measure);
  const [project, kept, raw, peer] = [PROJECT.name, KEEPING.name, RAW.name, POSTGRAPHILE.name];
  const all: [name: string, reached: number, sense: 'least' | 'most', goal: number][] = [
    ['requests/s against the raw limit: roadmap', ratio('roadmap', perSecond, project, raw), 'least', 0.75],
    ['requests/s against the raw limit: detail', ratio('detail', perSecond, project, raw), 'least', 0.6],
    ['requests/s against the raw limit: search', ratio('search', perSecond, project, raw), 'least', 0.75],
    ['requests/s against the raw limit: roadmap, answers kept', ratio('roadmap', perSecond, kept, raw), 'least', 4],
    ['requests/s against PostGraphile: roadmap', ratio('roadmap', perSecond, project, peer), 'least', 3],
    ['requests/s against PostGraphile: detail', ratio('detail', perSecond, project, peer), 'least', 5],
    ['requests/s against PostGraphile: search', ratio('search', perSecond, project, peer), 'least', 1.3],
    ['total CPU against the raw limit: roadmap', ratio('roadmap', cpu, project, raw), 'most', 1.3],
    ['total CPU against the raw limit: detail', ratio('detail', cpu, project, raw), 'most', 1.6],
    ['p50 of a day gone by against the present', of(project, 'asOf', p50) / of(project, 'roadmap', p50), 'most', 1.5],
    [
      'memory under load, MiB',
      Math.max(...summaries.filter(({ contender }) => contender === project || contender === kept).map(memory)),
      'most',
      200,
    ],
  ];
  return all
    .filter(([, reached]) => Number.isFinite(reached))
    .map(([name, reached, sense, goal]) => ({
      name,
      reached,
      goal,
      isReached: sense === 'least' ? reached >= goal : reached <= goal,
    }));
}

/** Writes a table whose columns are as wide as they have to be. */
export function table(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows)
    say(
      `  ${row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`,
    );
}

const fixed = (digits: number) => (value: number) => (Number.isFinite(value) ? value.toFixed(digits) : '-');

/** Writes the medians and the goals. */
export function print(summaries: readonly Summary[]): void {
  const [whole, tenth, hundredth] = [fixed(0), fixed(1), fixed(2)];
  table([
    [
      'operation',
      'contender',
      'requests/s',
      'of limit',
      'p50 ms',
      'p99 ms',
      'CPU server',
      'CPU PostgreSQL',
      'CPU of limit',
      'statements',
      'MiB',
    ],
    ...summaries.map((each) => {
      const limit = summaries.find(
        ({ contender, operation }) => contender === RAW.name && operation === each.operation,
      );
      return [
        each.operation,
        each.contender,
        whole(each.perSecond),
        hundredth(limit ? each.perSecond / limit.perSecond : Number.NaN),
        tenth(each.p50),
        tenth(each.p99),
        hundredth(each.serverCpu),
        hundredth(each.postgresCpu),
        hundredth(limit ? cpu(each) / cpu(limit) : Number.NaN),
        tenth(each.statements),
        whole(each.memory),
      ];
    }),
  ]);
  say('');
  const reached = goals(summaries).map(({ name, reached, goal, isReached }) => [
    name,
    isReached ? 'reached' : 'MISSED',
    hundredth(reached),
    String(goal),
  ]);
  table([['measure', '', 'found', 'goal'], ...reached]);
}
