import { Injectable, Logger } from '@nestjs/common';
import { addDays } from '../platform/calendar';
import { ClocksService } from './clocks.service';
import { NoticeEntering } from './notice-entering';
import { type Reader, Readers } from './readers';
import type { Clock } from './rules/clock';
import { DUE_STEPS, isOverdue, stepReached } from './rules/due-steps';
import { overdueLetter, reminderLetter } from './rules/letters';
import { noticeDay } from './rules/notice-day';

/** Clocks are read in pages of so many; a page that is not full is the last. */
const PAGE = 10_000;
const MOST_PAGES = 20;

/** Puts in line what has to be said of deadlines today: what comes nearer, and what is overdue. */
@Injectable()
export class RemindersService {
  private readonly logger = new Logger('Mail');

  constructor(
    private readonly clocks: ClocksService,
    private readonly readers: Readers,
    private readonly entering: NoticeEntering,
  ) {}

  /** As often as one likes: what was put in line is not put in line again. */
  async remind(now: Date): Promise<void> {
    const readers = (await this.readers.all()).filter(({ reminders, overdue }) => reminders || overdue);
    const days = readers.map((reader) => noticeDay(now, reader)).toSorted();
    const last = days.at(-1);
    if (last === undefined) return;
    const clocks = await this.dueUntil(addDays(last, DUE_STEPS[0]));
    const concerns = await this.concernsOf(clocks);
    for (const reader of readers) await this.tell(reader, noticeDay(now, reader), concerns.get(reader.personId) ?? []);
  }

  /** What cannot be said to one does not keep the others from their mail: it is tried again the next time. */
  private async tell(reader: Reader, today: string, clocks: readonly Clock[]): Promise<void> {
    try {
      if (reader.reminders) await this.tellNearing(reader, today, clocks);
      if (reader.overdue) await this.tellOverdue(reader, today, clocks);
    } catch (error) {
      this.logger.error({ msg: 'Reminders were not put in line.', person: reader.personId, error: String(error) });
    }
  }

  private async dueUntil(to: string): Promise<Clock[]> {
    const clocks: Clock[] = [];
    for (let page = 0; page < MOST_PAGES; page++) {
      const more = await this.clocks.due({ to, limit: PAGE, after: clocks.at(-1) ?? null });
      clocks.push(...more);
      if (more.length < PAGE) break;
    }
    return clocks;
  }

  /** The clocks that concern each person, or something that the person follows; in the order in which they run out. */
  private async concernsOf(clocks: readonly Clock[]): Promise<Map<string, Clock[]>> {
    const { byItem, byBody } = await this.readers.followed(clocks.flatMap(({ subject }) => subject.workItemId ?? []));
    const concerns = new Map<string, Clock[]>();
    for (const clock of clocks) {
      const persons = new Set([
        ...clock.personIds,
        ...(byItem.get(clock.subject.workItemId ?? '') ?? []),
        ...clock.bodyIds.flatMap((id) => byBody.get(id) ?? []),
      ]);
      for (const person of persons) {
        const list = concerns.get(person) ?? [];
        list.push(clock);
        concerns.set(person, list);
      }
    }
    return concerns;
  }

  private async tellNearing(reader: Reader, today: string, clocks: readonly Clock[]): Promise<void> {
    const names = clocks.flatMap(({ key, dueOn }) => {
      const step = stepReached(today, dueOn);
      return step === null ? [] : [{ subject: key, due: dueOn, step: String(step) }];
    });
    await this.entering.enter(reader, { kind: 'REMINDERS', today, names }, (fresh, writing) => {
      const told = new Set(fresh.map(({ subject }) => subject));
      return reminderLetter(
        clocks.filter(({ key }) => told.has(key)),
        writing,
      );
    });
  }

  /** One digest for all that is late, so it is entered under one name. */
  private async tellOverdue(reader: Reader, today: string, clocks: readonly Clock[]): Promise<void> {
    const late = clocks.filter((clock) => isOverdue(today, clock));
    const names = late.length > 0 ? [{ subject: 'OVERDUE', due: today, step: 'DAILY' }] : [];
    await this.entering.enter(reader, { kind: 'OVERDUE', today, names }, (_, writing) => overdueLetter(late, writing));
  }
}
