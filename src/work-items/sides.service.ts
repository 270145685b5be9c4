import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/db/reads';
import type { Side } from './rules/life-cycle/side';

/** A side of a text with its body. */
export interface SideOfItem extends Side {
  readonly workItemId: string;
  readonly bodyId: string;
  /** Number of the life cycle; null where no step was taken here. */
  readonly lifeCycleId: string | null;
  /** Whether it is the side of the owner, whose status is that of the item. */
  readonly isOwner: boolean;
}

/** SQL: the sides of the items `$1` (bigint[]), that of the owner first. An item that never took a step here has one. */
const SIDES = `with side as (
    select l.work_item_id, l.id, l.body_id, l.process, l.state, l.facts from life_cycle l where l.work_item_id = any($1::bigint[])
    union all
    select i.id, null, i.body_id, i.approval_process, null, '{}'::jsonb from work_item i where i.id = any($1::bigint[])
      and not exists (select from life_cycle l where l.work_item_id = i.id and l.body_id = i.body_id))
  select side.work_item_id::text as "workItemId", side.body_id::text as "bodyId", side.id::text as "lifeCycleId", side.body_id = i.body_id as "isOwner",
    side.process, side.state, side.facts as told, i.type, sdo.ref as organization, i.native_status as "nativeStatus",
    side.body_id = i.body_id and i.maturity = 'DELETED' as deleted, i.scope, i.summary,
    i.a5_justifications as "a5Justifications",
    coalesce((select json_agg(json_build_object('nativeStatus', e.native_status, 'happened', e.happened) order by e.happened_order, e.rank, e.id)
      from status_event e where e.work_item_id = i.id and side.body_id = i.body_id), '[]') as statuses,
    coalesce((select json_agg(json_build_object('from', t.from_state, 'to', t.to_state, 'on', t.taken_on) order by t.id) from life_cycle_step t where t.life_cycle_id = side.id), '[]') as steps,
    (select count(*)::int from editor e where e.work_item_id = i.id and e.valid_to is null) as editors,
    (select count(*)::int from base_text b where b.work_item_id = i.id) as "baseTexts",
    array(select coalesce(o.ref, r.to_text) from work_item_relation r left join work_item o on o.id = r.to_id left join body s on s.id = o.sdo_id
      where r.from_id = i.id and r.type = 'NORMATIVE_REFERENCE' and coalesce(s.ref, r.to_text) !~ '^(ITU|ISO|IEC)\\M') as "outsideReferences"
  from side join work_item i on i.id = side.work_item_id join body owner on owner.id = i.body_id join body sdo on sdo.id = owner.lineage[1]
  order by side.work_item_id, (side.body_id = i.body_id) desc, side.id`;

/** Reads what the rules of a life cycle look at. */
@Injectable()
export class SidesService {
  constructor(private readonly reads: Reads) {}

  /** The sides of several items, that of the owner first. */
  sidesOf(workItemIds: readonly string[]): Promise<SideOfItem[]> {
    return this.reads.rows<SideOfItem>(SIDES, [workItemIds]);
  }
}
