import { Injectable } from '@nestjs/common';
import { bodyKey } from '../bodies/rules/notation';
import { daysBetween } from '../platform/calendar';
import { Clock as Calendar } from '../platform/clock';
import { Reads } from '../platform/db/reads';
import { cursorOf, positionOf } from '../platform/graphql/page';
import { isCalendarDate } from '../platform/partial-date';
import { ACTIVITY_DOMAINS } from '../work-items/rules/vocabulary';
import type { ClockFilter, ClocksArgs } from './clocks.inputs';
import { type ClockScope, ClocksService } from './clocks.service';
import type { ClockNode, ClockPage } from './clocks.types';
import type { Clock } from './rules/clock';

const ORDER = 'CLOCKS';

/** Shows clocks page by page. */
@Injectable()
export class ClocksPageService {
  constructor(
    private readonly clocks: ClocksService,
    private readonly reads: Reads,
    private readonly calendar: Calendar,
  ) {}

  /** @throws BadUserInput for a body nobody knows, or a cursor of another list */
  async page({ filter, on, first, after }: ClocksArgs): Promise<ClockPage> {
    const day = on ?? this.calendar.today();
    const found = await this.clocks.due({
      from: filter?.range?.from ?? null,
      to: filter?.range?.to ?? null,
      scope: await this.scopeOf(filter ?? {}),
      limit: first + 1,
      after: readCursor(after),
      on: day,
    });
    const nodes = found.slice(0, first).map((clock) => nodeOf(clock, day));
    const last = nodes.at(-1);
    const endCursor = last ? cursorOf(ORDER, { value: `${last.dueOn} ${last.key}`, id: '0' }) : null;
    return { nodes, pageInfo: { endCursor, hasNextPage: found.length > first } };
  }

  private async scopeOf({ bodies, persons, domains, kinds }: ClockFilter): Promise<ClockScope> {
    return {
      ...(bodies && { bodyIds: await this.named(bodies) }),
      ...(persons && { personIds: persons }),
      ...(domains && { domains }),
      ...(kinds && { kinds }),
    };
  }

  private async named(bodies: readonly string[]): Promise<string[]> {
    const [row] = await this.reads.rows<{ ids: string[] }>(
      'select bodies_within($1::text[], $2::text[])::text[] as ids',
      [bodies.map(bodyKey), bodies],
    );
    return row?.ids ?? [];
  }
}

function nodeOf(clock: Clock, day: string): ClockNode {
  const domains = ACTIVITY_DOMAINS.filter((domain) => clock.domains.includes(domain));
  return { ...clock, domains, daysLeft: daysBetween(day, clock.dueOn) };
}

function readCursor(after: string | null | undefined): Pick<Clock, 'dueOn' | 'key'> | null {
  const position = positionOf(ORDER, after, (value) => isCalendarDate(value.slice(0, 10)) && value[10] === ' ');
  return position ? { dueOn: position.value.slice(0, 10), key: position.value.slice(11) } : null;
}
