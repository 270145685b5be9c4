import type { WriteStream } from 'node:tty';
import type { Intake, IntakeState } from './exchange/intake.entity';
import type { OddRecord } from './exchange/intake-rows';

const WORDS: Readonly<Record<IntakeState, string>> = {
  READING: 'reading',
  TAKING_IN: 'taking in',
  RELATING: 'relating',
  DONE: 'done',
};
/** On a terminal the line is written anew; into a file, a line now and then. */
const PAUSE_MS = { terminal: 200, file: 5_000 };
const SHOWN = 10;
const MIB = 1_048_576;

const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** Tells how far an intake has come: records and texts, their rate, and the memory of the process. */
export class ImportProgress {
  private state: IntakeState | null = null;
  private since = 0;
  private from = 0;
  private last = 0;

  constructor(private readonly out: Pick<WriteStream, 'write'> & { readonly isTTY?: boolean }) {}

  tell(intake: Intake): void {
    const now = performance.now();
    const isNew = intake.state !== this.state;
    if (isNew) [this.state, this.since, this.from] = [intake.state, now, doneOf(intake)];
    if (!isNew && now - this.last < (this.out.isTTY ? PAUSE_MS.terminal : PAUSE_MS.file)) return;
    this.last = now;
    this.out.write(this.out.isTTY ? `\r\u001b[K${this.line(intake, now)}` : `${this.line(intake, now)}\n`);
  }

  /** Says what became of it, and the first of what was left out. */
  end(intake: Intake, odd: readonly OddRecord[]): void {
    const peak = Math.round(process.resourceUsage().maxRSS / 1_024);
    const left = odd.filter(({ leftOut }) => leftOut);
    const counts = Object.entries(intake.odd).map(([rule, count]) => `  ${grouped(count)} x ${rule}`);
    const lines = [
      `${intake.name}: ${grouped(intake.records)} records about ${grouped(intake.texts)} texts: ${outcome(intake)}. At most ${peak} MiB.`,
      ...(counts.length > 0 ? ['Odd about them:', ...counts] : []),
      ...left.slice(0, SHOWN).map(({ name, rule, message }) => `  left out: ${name}: ${rule}: ${message}`),
      ...(left.length > SHOWN ? ['  and more; --listing FILE.csv writes them down'] : []),
    ];
    this.out.write(`${this.out.isTTY ? '\r\u001b[K' : ''}${lines.join('\n')}\n`);
    this.state = null;
  }

  private line(intake: Intake, now: number): string {
    const seconds = (now - this.since) / 1_000;
    const rate = seconds > 0 ? `${grouped(Math.round((doneOf(intake) - this.from) / seconds))}/s` : '';
    const rss = `${Math.round(process.memoryUsage.rss() / MIB)} MiB`;
    const read = `${grouped(intake.records)} records`;
    const parts =
      intake.state === 'READING'
        ? [read, `${grouped(intake.leftOut)} left out`]
        : [`${grouped(doneOf(intake))} of ${grouped(intake.texts)} texts`, outcome(intake)];
    return [intake.name, WORDS[intake.state], ...parts, rate, rss].join('  ');
  }
}

/** How many records or texts the present step has done. */
function doneOf(intake: Intake): number {
  const { state, records, created, updated, unchanged, texts } = intake;
  if (state === 'READING') return records;
  return state === 'TAKING_IN' ? created + updated + unchanged : texts;
}

const outcome = ({ created, updated, unchanged, leftOut }: Intake) =>
  `${grouped(created)} created, ${grouped(updated)} changed, ${grouped(unchanged)} unchanged, ${grouped(leftOut)} left out`;
