import { Injectable } from '@nestjs/common';
import type { KnownBody } from '../bodies/named-bodies.service';
import type { Viewer } from '../people/viewer';
import type { Actor } from '../platform/db/recorder';
import { Transactions } from '../platform/db/transactions';
import { type Columns, Upsert } from '../platform/db/upsert';
import type { Reason } from '../platform/reason';
import { columnsOf } from './meeting-columns';
import { type MeetingInHand, MeetingInHandService } from './meeting-in-hand.service';
import type { MeetingDocumentInput } from './meeting-parts.inputs';
import { MeetingPartsService } from './meeting-parts.service';
import type { ReadMeeting } from './meeting-reading.service';
import type { MeetingInput, RecordMeetingArgs } from './meeting-writing.inputs';
import type { ProgrammeChange } from './programme-change.inputs';
import { meetingKey } from './rules/keys';
import type { MeetingState, MeetingType } from './rules/vocabulary';

interface NewMeeting {
  readonly type: MeetingType;
  readonly body: KnownBody;
  readonly read: ReadMeeting;
}

/** Another meeting of the same body and kind, in the same month or on the same days. */
const SIMILAR = `select o.id::text, o.key from meeting m join meeting o on o.body_id = m.body_id and o.type = m.type and o.id <> m.id and o.state <> 'CANCELLED'
  where m.id = $1 and m.state <> 'CANCELLED' and (left(o.starts, 7) = left(m.starts, 7)
    or (o.starts_earliest <= coalesce(m.ends_latest, m.starts_earliest) and m.starts_earliest <= coalesce(o.ends_latest, o.starts_earliest)))
  order by o.id limit 5`;

/** The state that a meeting had before it was cancelled, as the record has it. */
const BEFORE = `select c.before ->> 'state' as state from record_change c where c.table_name = 'meeting' and c.row_key = $1::text
  and c.after ->> 'state' = 'CANCELLED' and c.before ->> 'state' <> 'CANCELLED' order by c.id desc limit 1`;

/** Enters what is done to meetings in the record, and writes it. */
@Injectable()
export class MeetingEntering {
  constructor(
    private readonly transactions: Transactions,
    private readonly upsert: Upsert,
    private readonly items: MeetingInHandService,
    private readonly parts: MeetingPartsService,
  ) {}

  /** @returns number of the new meeting */
  async record(viewer: Viewer, actor: Actor, args: RecordMeetingArgs, made: NewMeeting): Promise<string> {
    const { type, body, read } = made;
    const key = await this.freeKey(body, type, read.facts.starts);
    const [next]: { id: string }[] = await this.transactions.manager.query(
      `select nextval(pg_get_serial_sequence('meeting', 'id'))::text as id`,
    );
    if (!next) throw new Error('There is no number for a meeting.');
    const { id } = next;
    const source = await this.items.begin(viewer, id, actor, args);
    await this.insert({
      id,
      key,
      body_id: body.id,
      state: 'PLANNED',
      certainty: 'HIGH',
      source_id: source,
      ...columnsOf(args.meeting),
    });
    await this.parts.write(id, args.meeting, read);
    return id;
  }

  async revise(
    viewer: Viewer,
    meeting: MeetingInHand,
    change: ProgrammeChange,
    { input, read }: { readonly input: MeetingInput; readonly read: ReadMeeting },
  ): Promise<void> {
    await this.items.enter(viewer, meeting, 'MEETING_REVISED', change);
    const body: Columns = read.body ? { body_id: read.body.id } : {};
    await this.upsert.set('meeting', meeting.id, { ...columnsOf(input), ...body });
    const bodyId = read.body?.id ?? meeting.bodyId;
    await this.parts.write(meeting.id, input, {
      ...read,
      participants: read.participants?.filter((id) => id !== bodyId),
    });
  }

  async documents(
    viewer: Viewer,
    meeting: MeetingInHand,
    change: ProgrammeChange,
    { listed, withdrawn }: { readonly listed: readonly MeetingDocumentInput[]; readonly withdrawn: readonly string[] },
  ): Promise<void> {
    await this.items.enter(viewer, meeting, 'MEETING_REVISED', change);
    await this.parts.withdrawDocuments(meeting.id, withdrawn);
    await this.parts.documents(meeting.id, listed);
  }

  async setState(viewer: Viewer, meeting: MeetingInHand, change: ProgrammeChange, state: MeetingState): Promise<void> {
    const kind = state === 'CANCELLED' ? 'MEETING_CANCELLED' : 'MEETING_RESTORED';
    await this.items.enter(viewer, meeting, kind, change);
    await this.upsert.set('meeting', meeting.id, { state });
  }

  async stateBefore(id: string): Promise<MeetingState> {
    const [row]: { state: MeetingState }[] = await this.transactions.manager.query(BEFORE, [id]);
    return row?.state ?? 'PLANNED';
  }

  /** Meetings that may be the same one. */
  async similar(id: string): Promise<Reason[]> {
    const rows: { id: string; key: string }[] = await this.transactions.manager.query(SIMILAR, [id]);
    return rows.map((other) => ({
      rule: 'SIMILAR_MEETING',
      clause: 'meetings',
      message: `${other.key} (number ${other.id}) is of the same body and kind, at the same time`,
      field: 'meeting.starts',
      accepted: 'another meeting, or a revision of that one',
    }));
  }

  /** Two at once: the second waits here, and then finds the name of the first. */
  private async freeKey(body: KnownBody, type: MeetingType, starts: string | null): Promise<string> {
    await this.transactions.manager.query('select from body where id = $1 for no key update', [body.id]);
    const base = meetingKey({ ref: body.ref, type, starts }, new Set());
    const rows: { key: string }[] = await this.transactions.manager.query(
      'select key from meeting where starts_with(key, $1)',
      [base],
    );
    return meetingKey({ ref: body.ref, type, starts }, new Set(rows.map(({ key }) => key)));
  }

  private async insert(row: Columns): Promise<void> {
    const names = Object.keys(row);
    await this.transactions.manager.query(
      `insert into meeting (${names.map((name) => `"${name}"`).join(', ')}) overriding system value
       values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    );
  }
}
