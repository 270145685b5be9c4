import { Injectable } from '@nestjs/common';
import { Clock as Calendar } from '../platform/clock';
import { Reads } from '../platform/db/reads';
import { SidesService } from '../work-items/sides.service';
import {
  type Asked,
  answersDue,
  LIFE_CYCLE_KINDS,
  lifetimesDue,
  meetingsDue,
  targetsDue,
  textsInApproval,
} from './clocks.queries';
import { ConcernedService } from './concerned.service';
import { byDueDay, type Clock, type ClockKind } from './rules/clock';
import {
  type AddresseeRow,
  type BareClock,
  type LifetimeRow,
  lifetimeClock,
  statementClock,
  type TargetRow,
  targetClock,
} from './rules/clock-rows';
import { lifeCycleClocks } from './rules/life-cycle-clocks';
import { type MeetingRow, meetingClocks } from './rules/meeting-clocks';

/** Which clocks are asked for; what is left out does not limit. Of each list one has to fit. */
export interface ClockScope {
  readonly kinds?: readonly ClockKind[];
  /** Numbers of bodies, each with everything below it and everything that it continues. */
  readonly bodyIds?: readonly string[];
  /** Numbers of persons who are concerned. */
  readonly personIds?: readonly string[];
  readonly domains?: readonly string[];
}

export interface DueQuery {
  /** First ISO day: what is due earlier is left out, a meeting that still lasts is not. Null, or left out: also what is long overdue. */
  readonly from?: string | null;
  /** Last ISO day on which it falls due; null, or left out: no end. */
  readonly to?: string | null;
  readonly scope?: ClockScope;
  /** The most that are wanted, at most 10,000, which is also the number without it. */
  readonly limit?: number;
  /** Only what comes after this one, in the order of day and key. */
  readonly after?: Pick<Clock, 'dueOn' | 'key'> | null;
  /**
   * The ISO day at whose end it is asked; today where left out. A day gone by shows what ran then. Meetings and their deadlines are over when
   * their own day is past; everything else stays, late, until something becomes of it.
   */
  readonly on?: string;
}

const MOST = 10_000;

/** Finds everything open that falls due. */
@Injectable()
export class ClocksService {
  constructor(
    private readonly reads: Reads,
    private readonly calendar: Calendar,
    private readonly sides: SidesService,
    private readonly concerned: ConcernedService,
  ) {}

  /** Open clocks in the order of `dueOn` and `key`: public facts only, so that any viewer may see them. */
  async due({ from = null, to = null, scope = {}, limit = MOST, after = null, on }: DueQuery): Promise<Clock[]> {
    const today = this.calendar.today();
    const day = on ?? today;
    const asked: Asked = {
      from,
      to,
      on: day,
      isPast: day < today,
      limit: Math.min(limit, MOST),
      after,
      within: scope.bodyIds ? await this.concerned.within(scope.bodyIds) : null,
      persons: scope.personIds ? await this.concerned.businessOf(scope.personIds, day) : null,
      domains: scope.domains ?? null,
    };
    const found = (await this.found(asked, scope.kinds)).filter((clock) => isAsked(clock, asked));
    return this.concerned.tell(found.sort(byDueDay).slice(0, asked.limit), day);
  }

  /** One after the other: who asks may be in a transaction, which has one connection. */
  private async found(asked: Asked, kinds: readonly ClockKind[] | undefined): Promise<BareClock[]> {
    const wanted = (...some: readonly ClockKind[]) => kinds === undefined || some.some((kind) => kinds.includes(kind));
    const found: BareClock[] = [];
    if (wanted('TARGET')) found.push(...(await this.rows<TargetRow>(targetsDue(asked))).map(targetClock));
    if (wanted('STATEMENT_DEADLINE'))
      found.push(...(await this.rows<AddresseeRow>(answersDue(asked))).flatMap(statementClock));
    if (wanted(...LIFE_CYCLE_KINDS)) found.push(...(await this.ofLifeCycles(asked)));
    if (wanted('MEETING', 'MEETING_DEADLINE')) {
      const meetings = await this.rows<MeetingRow>(meetingsDue(asked));
      found.push(...meetings.flatMap((meeting) => meetingClocks(meeting, asked.on)));
    }
    if (wanted('LIFETIME_END'))
      found.push(...(await this.rows<LifetimeRow>(lifetimesDue(asked))).flatMap(lifetimeClock));
    return found.filter(({ kind }) => wanted(kind));
  }

  private async ofLifeCycles(asked: Asked): Promise<BareClock[]> {
    const texts = new Map(
      (await this.rows<{ id: string; ref: string }>(textsInApproval(asked))).map(({ id, ref }) => [id, ref]),
    );
    if (texts.size === 0) return [];
    const sides = await this.sides.sidesOf([...texts.keys()]);
    return sides.flatMap((side) => lifeCycleClocks({ ...side, ref: texts.get(side.workItemId) ?? '' }, asked.on));
  }

  private rows<Row extends object>({ text, values }: { text: string; values: readonly unknown[] }): Promise<Row[]> {
    return this.reads.rows<Row>(text, values);
  }
}

/** What the rules gave is held against the range here; what the database gave was already. */
const isAsked = (clock: BareClock, { from, to, after }: Asked): boolean =>
  (from === null || clock.latest >= from) &&
  (to === null || clock.dueOn <= to) &&
  (after === null || byDueDay(clock, after) > 0);
