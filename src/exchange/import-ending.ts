import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Transactions } from '../platform/db/transactions';
import { Upsert } from '../platform/db/upsert';
import { parsePartialDate } from '../platform/partial-date';
import { statusFact, targetFact } from '../work-items/facts';
import type { MaturityReading } from '../work-items/rules/maturity';
import type { StatusEventKind } from '../work-items/rules/vocabulary';
import type { CellName } from './rules/cells';

/** A work item with what of it a source no longer says, as a person accepted it. */
export interface Ended {
  readonly id: string;
  readonly ended: readonly CellName[];
}

interface Stands {
  readonly id: string;
  readonly key: string;
  readonly kind: StatusEventKind;
  readonly reading: MaturityReading;
  readonly happened: string | null;
  readonly stated: string | null;
}

const PRESENT = `select i.id::text, i.key, e.kind, e.happened, t.stated,
    json_build_object('maturity', i.maturity, 'flags', i.maturity_flags) as reading
  from work_item i left join target t on t.id = i.target_id
  cross join lateral (select e.kind, e.happened from status_event e where e.work_item_id = i.id
    order by e.happened_order desc, e.rank desc, e.id desc limit 1) e
  where i.id = any($1::bigint[])`;

/** Another event has to tell since when the text is there. */
const END_STARTS = `delete from status_event e using work_item i where i.id = any($1::bigint[]) and e.work_item_id = i.id
    and e.kind = 'REGISTERED' and e.native_status is null and e.happened = i.started
    and exists (select from status_event o where o.work_item_id = i.id and o.id <> e.id)`;

const END_DOMAINS = `delete from placement where work_item_id = any($1::bigint[]) and basis = 'ASSIGNED' and domain is not null`;

const END_EDITORS = 'update editor set valid_to = $2 where work_item_id = any($1::bigint[]) and valid_to is null';

/** Words of a target that is none, as the bodies write it. */
const NO_TARGET = '-';

/** Ends facts that a source no longer says. What was once stated stays in the record, and where facts have days, among the facts of their days. */
@Injectable()
export class ImportEnding {
  constructor(
    private readonly transactions: Transactions,
    private readonly upsert: Upsert,
    private readonly clock: Clock,
  ) {}

  /** To be called when the record has the entries of the work items. Columns of the work item itself are emptied by who writes them. */
  async end(rows: readonly Ended[], { asOf, sourceId }: { asOf: string | null; sourceId: string }): Promise<void> {
    const day = asOf ?? this.clock.today();
    const of = (cell: CellName) => rows.filter(({ ended }) => ended.includes(cell)).map(({ id }) => id);
    await this.run(END_STARTS, of('STARTED'));
    await this.run(END_DOMAINS, of('DOMAINS'));
    await this.run(END_EDITORS, of('EDITORS'), day);
    const [statuses, targets] = [of('STATUS'), of('TARGET')];
    if (statuses.length + targets.length === 0) return;
    const present: Stands[] = await this.transactions.manager.query(PRESENT, [[...statuses, ...targets]]);
    const about = (id: string) => ({ work_item_id: id, certainty: 'MEDIUM', source_id: sourceId });
    await this.upsert.rows(
      'target',
      ['work_item_id', 'text', 'stated'],
      present
        .filter(({ id }) => targets.includes(id))
        .map(({ id, stated }) => ({ ...targetFact(NO_TARGET, later(stated, day), null), ...about(id) })),
    );
    await this.upsert.rows(
      'status_event',
      ['key'],
      present
        .filter(({ id }) => statuses.includes(id))
        .map((stands) => ({ ...unsaid(stands, day), ...about(stands.id) })),
    );
  }

  private async run(statement: string, ids: readonly string[], ...more: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.transactions.manager.query(statement, [ids, ...more]);
  }
}

/** The text stands where it stood; only the word for it is no longer said. */
const unsaid = ({ key, kind, reading, happened }: Stands, day: string) =>
  statusFact(key, {
    kind,
    nativeStatus: null,
    reading,
    happened: later(happened, day),
    basis: 'OBSERVED',
    note: 'The source no longer states a status.',
  });

/** What takes the place of a fact is not dated before it. */
function later(fact: string | null, day: string): string {
  const earliest = (date: string) => parsePartialDate(date)?.earliest ?? '';
  return fact !== null && earliest(fact) > earliest(day) ? fact : day;
}
