import { Injectable } from '@nestjs/common';
import type { Clock, ClockKind } from './rules/clock';

/** Which clocks are asked for; what is left out does not limit. Of each list one has to fit. */
export interface ClockScope {
  readonly kinds?: readonly ClockKind[];
  /** Numbers of bodies, each with everything below it. */
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

/** Finds everything open that falls due. */
@Injectable()
export class ClocksService {
  /** Open clocks in the order of `dueOn` and `key`: public facts only, so that any viewer may see them. */
  due(_query: DueQuery): Promise<Clock[]> {
    return Promise.resolve([]);
  }
}
