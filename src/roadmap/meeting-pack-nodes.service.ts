import { Injectable } from '@nestjs/common';
import type { Appointment } from '../bodies/appointment.entity';
import type { Body } from '../bodies/body.entity';
import { appointmentFields, bodyFields } from '../bodies/body.queries';
import type { Addressee } from '../liaisons/addressee.entity';
import { addresseeFields, statementFields } from '../liaisons/liaison.queries';
import type { LiaisonStatement } from '../liaisons/liaison-statement.entity';
import type { Meeting } from '../meetings/meeting.entity';
import { meetingFields } from '../meetings/meeting.queries';
import { Reads } from '../platform/db/reads';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf, type Scope } from '../platform/graphql/sql-fields';
import type { WorkItem } from '../work-items/work-item.entity';
import { itemWithState, workItemFields } from '../work-items/work-item.queries';
import type { MeetingPackRow } from './meeting-pack.types';
import { type ItemEntry, nameInReport } from './rules/pack-item';
import { surest } from './rules/pack-lists';
import type { OtherEntry } from './rules/pack-others';
import type { PackWindow } from './rules/pack-window';

export type PackEntry = ItemEntry | OtherEntry;

/** A text of a pack, with the day as of which it is shown. */
export interface ShownItem {
  readonly id: string;
  readonly day: string;
}

interface ItemNode {
  readonly id: string;
  readonly node: WorkItem | null;
  readonly ref: string | null;
  readonly provisional: string | null;
  readonly document: string | null;
  readonly summaryUpdated: boolean | null;
}

/** What stands in a row that is not about a text: where its number is, its table and its fields. */
const PARTS = {
  statement: { key: 'statementId', table: 'liaison_statement', type: 'LiaisonStatement', fields: statementFields },
  addressee: { key: 'addresseeId', table: 'addressee', type: 'Addressee', fields: addresseeFields },
  meeting: { key: 'meetingId', table: 'meeting', type: 'Meeting', fields: meetingFields },
  body: { key: 'bodyId', table: 'body', type: 'Body', fields: bodyFields },
  appointment: { key: 'appointmentId', table: 'appointment', type: 'Appointment', fields: appointmentFields },
} as const;

const PRESENT: Scope = { asOf: null };
/** Each text on its own day. */
const ITS_DAY: Scope = { asOf: 'shown.day' };

/** Reads what was selected of the rows of a meeting pack: one statement for each kind of thing that stands in one. */
@Injectable()
export class MeetingPackNodes {
  constructor(private readonly reads: Reads) {}

  /**
   * @param days of every text of the pack
   * @param selection what was selected of a row
   */
  async rows(
    entries: readonly PackEntry[],
    days: ReadonlyMap<string, string>,
    window: PackWindow,
    selection: Selection,
  ): Promise<Map<PackEntry, MeetingPackRow>> {
    const own = entries.flatMap((entry) => ('itemId' in entry ? entry.itemId : []));
    const other = entries.flatMap((entry) => ('itemId' in entry ? entry.otherIds : []));
    const items = await this.items(shownOn(own, days, window), window, selection);
    const others = await this.others(shownOn(other, days, window), below(selection, 'others'));
    const parts = await this.parts(entries, selection);
    return new Map(entries.map((entry) => [entry, rowOf(entry, items, others, parts)]));
  }

  private async items(
    shown: readonly ShownItem[],
    window: PackWindow,
    selection: Selection,
  ): Promise<Map<string, ItemNode>> {
    const wanted = ['workItem', 'name', 'document', 'summaryUpdated'].some((name) => selection.has(name));
    if (shown.length === 0 || !wanted) return new Map();
    const node = jsonOf('WorkItem', workItemFields, below(selection, 'workItem'), 'i', ITS_DAY);
    const rows = await this.reads.rows<ItemNode>(
      `select shown.id::text, (select ${node} from ${itemWithState('i', ITS_DAY)} where i.id = shown.id) as node, s.ref,
         (select n.canonical from work_item_identifier n where n.work_item_id = shown.id and n.kind = 'PROVISIONAL' and n.valid_from_earliest <= shown.day
            order by n.valid_from_earliest desc, n.id limit 1) as provisional,
         (select t.text from base_text t where t.work_item_id = shown.id order by t.position desc, t.id desc limit 1) as document,
         ${selection.has('summaryUpdated') ? SUMMARY_UPDATED : 'null::boolean'} as "summaryUpdated"
       from unnest($1::bigint[], $2::date[]) as shown(id, day) join work_item_state s on s.work_item_id = shown.id and s.valid_from <= shown.day and s.valid_to > shown.day
       where $3::date is not null and $4::date is not null`,
      [shown.map(({ id }) => id), shown.map(({ day }) => day), window.since, window.until],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async others(shown: readonly ShownItem[], selection: Selection): Promise<Map<string, WorkItem>> {
    if (shown.length === 0 || selection.size === 0) return new Map();
    const node = jsonOf('WorkItem', workItemFields, selection, 'i', ITS_DAY);
    const rows = await this.reads.rows<{ id: string; node: WorkItem | null }>(
      `select shown.id::text, (select ${node} from ${itemWithState('i', ITS_DAY)} where i.id = shown.id) as node
       from unnest($1::bigint[], $2::date[]) as shown(id, day)`,
      [shown.map(({ id }) => id), shown.map(({ day }) => day)],
    );
    return new Map(rows.flatMap(({ id, node: item }) => (item === null ? [] : [[id, item] as const])));
  }

  private async parts(entries: readonly PackEntry[], selection: Selection): Promise<Parts> {
    const others = entries.flatMap((entry) => ('itemId' in entry ? [] : entry));
    return {
      statement: await this.part<LiaisonStatement>('statement', others, selection),
      addressee: await this.part<Addressee>('addressee', others, selection),
      meeting: await this.part<Meeting>('meeting', others, selection),
      body: await this.part<Body>('body', others, selection),
      appointment: await this.part<Appointment>('appointment', others, selection),
    };
  }

  private async part<Node>(
    name: keyof typeof PARTS,
    entries: readonly OtherEntry[],
    selection: Selection,
  ): Promise<ReadonlyMap<string, Node>> {
    const { key, table, type, fields } = PARTS[name];
    const ids = [...new Set(entries.flatMap((entry) => entry[key] ?? []))];
    if (ids.length === 0 || !selection.has(name)) return new Map();
    const node = jsonOf(type, fields, below(selection, name), 'r', PRESENT);
    const rows = await this.reads.rows<{ id: string; node: Node }>(
      `select r.id::text, ${node} as node from ${table} r where r.id = any($1::bigint[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.node]));
  }
}

/** Whether a change of the summary was recorded; where none was, whether one would have been. */
const SUMMARY_UPDATED = `case
    when exists (select from record_change c where c.table_name = 'work_item' and c.row_key = shown.id::text and c.before is not null
      and c.before ->> 'summary' is distinct from c.after ->> 'summary' and c.recorded_at >= $3::date and c.recorded_at < $4::date + 1) then true
    when (select min(e.recorded_at) from record_entry e) <= $3::date then false end`;

const shownOn = (ids: readonly string[], days: ReadonlyMap<string, string>, window: PackWindow): ShownItem[] =>
  [...new Set(ids)].map((id) => ({ id, day: days.get(id) ?? window.asOf }));

/** What of each kind stands in the rows, by number. */
interface Parts {
  readonly statement: ReadonlyMap<string, LiaisonStatement>;
  readonly addressee: ReadonlyMap<string, Addressee>;
  readonly meeting: ReadonlyMap<string, Meeting>;
  readonly body: ReadonlyMap<string, Body>;
  readonly appointment: ReadonlyMap<string, Appointment>;
}

function rowOf(
  entry: PackEntry,
  items: ReadonlyMap<string, ItemNode>,
  others: ReadonlyMap<string, WorkItem>,
  parts: Parts,
): MeetingPackRow {
  const row = { why: [...entry.reasons], standing: surest(entry.reasons) };
  if (!('itemId' in entry)) return { ...EMPTY, ...row, ...partsOf(entry, parts) };
  const item = items.get(entry.itemId);
  const { milestone, reference, justification, slip, otherIds } = entry;
  return {
    ...EMPTY,
    ...row,
    ...{ milestone, reference, justification, slip },
    workItem: item?.node ?? null,
    name: item?.ref ? nameInReport(item.ref, item.provisional) : null,
    document: item?.document ?? null,
    summaryUpdated: entry.list === 'WORK_PROGRAMME' ? (item?.summaryUpdated ?? null) : null,
    others: otherIds.flatMap((id) => others.get(id) ?? []),
  };
}

const partsOf = (entry: OtherEntry, parts: Parts) => ({
  statement: at(parts.statement, entry.statementId),
  addressee: at(parts.addressee, entry.addresseeId),
  meeting: at(parts.meeting, entry.meetingId),
  body: at(parts.body, entry.bodyId),
  appointment: at(parts.appointment, entry.appointmentId),
});

const at = <Node>(nodes: ReadonlyMap<string, Node>, id: string | undefined): Node | null =>
  id === undefined ? null : (nodes.get(id) ?? null);

/** A row about nothing yet. */
const EMPTY: Omit<MeetingPackRow, 'why' | 'standing'> = {
  workItem: null,
  name: null,
  document: null,
  milestone: null,
  summaryUpdated: null,
  reference: null,
  justification: null,
  slip: null,
  others: [],
  statement: null,
  addressee: null,
  meeting: null,
  body: null,
  appointment: null,
};
