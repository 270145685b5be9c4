import { Injectable } from '@nestjs/common';
import { Reads } from '../platform/db/reads';
import { type NewEntry, Recorder } from '../platform/db/recorder';
import { BadUserInput, type Since } from '../platform/graphql/errors';
import { limitLiteral, type Page, type PagedRow, pageOf, positionOf } from '../platform/graphql/page';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import type { HistoryArgs } from './history.inputs';
import type { RecordEntry } from './record-entry.entity';
import { ENTRIES_OF, IS_PUBLIC, recordEntryFields } from './record-entry.queries';
import type { EntryKind, SubjectKind } from './rules/entry-kinds';

const ALL_ENTRIES = `(select r.*, null::text as seen_kind, null::bigint as seen_id from record_entry r where ${IS_PUBLIC})`;

const SINCE = `select e.subject_version as version, e.kind, p.name as by, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
    array(select distinct f.table_name || '.' || f.field_column from field_changes(e.id, $1, $2) f) as fields
  from record_entry e left join person p on p.id = e.actor_id
  where e.subject_kind = $1 and e.subject_id = $2 and e.subject_version > $3 order by e.id`;

/** Writes and reads the record, in the words of the programme. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly recorder: Recorder,
    private readonly reads: Reads,
  ) {}

  /** Enters an operation in the record; see `Recorder.enter`. @returns number of the entry */
  enter(entry: NewEntry<EntryKind, SubjectKind>): Promise<string> {
    return this.recorder.enter(entry);
  }

  /** What was done to a thing since one of its versions, for who looked at that one; the fields as `table.column`. */
  since(kind: SubjectKind, id: string, version: number): Promise<Since[]> {
    return this.reads.rows<Since>(SINCE, [kind, id, version]);
  }

  /** A page of the entries about one thing, or about all, the newest first. */
  async history({ of, id, first, after }: HistoryArgs, selection: Selection): Promise<Page<RecordEntry>> {
    const all = of === 'PROGRAMME';
    if (all !== (id === null || id === undefined))
      throw new BadUserInput([
        {
          field: 'id',
          message: all ? 'the programme has no number' : 'is missing',
          accepted: all ? 'nothing' : 'the id of the thing',
        },
      ]);
    const values: unknown[] = all ? [] : [of, id];
    const position = positionOf('HISTORY', after);
    const start = position ? `where h.id < $${values.push(position.id)}::bigint` : '';
    const node = jsonOf('RecordEntry', recordEntryFields, below(selection, 'nodes'), 'h', { asOf: null });
    const rows = await this.reads.rows<PagedRow<RecordEntry>>(
      `select h.id::text as position, h.id, ${node} as node from ${all ? ALL_ENTRIES : ENTRIES_OF} h
       ${start} order by h.id desc limit ${limitLiteral(first + 1)}`,
      values,
    );
    return pageOf('HISTORY', rows.slice(0, first + 1), first);
  }
}
