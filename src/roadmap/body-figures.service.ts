import { Injectable } from '@nestjs/common';
import { asks, isLate, isOpen } from '../liaisons/liaison-open.queries';
import { Clock } from '../platform/clock';
import { Reads } from '../platform/db/reads';
import { isOver, isUnderWay } from '../work-items/lateness.queries';
import type { BodyFigures } from './body-figures.resolver';

/** Each body, and everything below it by any of its parents. */
const WITHIN = `with recursive within as (
    select id as root, id from unnest($1::bigint[]) as id
    union select within.root, p.body_id from within join body_parent p on p.parent_id = within.id)`;

const FIGURES = `${WITHIN},
  item as (select w.root, count(*)::int as active, (count(*) filter (where ${isOver('i.target_latest', '$2::date')}))::int as late,
      (count(*) filter (where coalesce(i.confirmed_on, '-infinity') < $2::date - interval '6 months'))::int as unconfirmed
    from within w join work_item i on i.body_id = w.id where ${isUnderWay('i.maturity')} group by w.root),
  asked as (select w.root, count(distinct a.statement_id)::int as overdue
    from within w join addressee a on a.body_id = w.id join liaison_statement s on s.id = a.statement_id
    where s.state = 'SENT' and ${isOpen('a')} and ${asks('a')} and ${isLate('a', '$2::date')} group by w.root)
  select root::text as id, coalesce(active, 0) as active, coalesce(late, 0) as late, coalesce(unconfirmed, 0) as unconfirmed,
    coalesce(overdue, 0) as "statementsOverdue"
  from unnest($1::bigint[]) as root left join item using (root) left join asked using (root)`;

/** Counts what a body has in hand. */
@Injectable()
export class BodyFiguresService {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** @param on ISO day; today where null */
  async bodies(ids: readonly string[], on: string | null): Promise<Map<string, BodyFigures>> {
    const rows = await this.reads.rows<BodyFigures & { id: string }>(FIGURES, [ids, on ?? this.clock.today()]);
    return new Map(rows.map(({ id, ...figures }) => [id, figures]));
  }
}
