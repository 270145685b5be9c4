import { Injectable } from '@nestjs/common';
import { AttachingService } from '../files/attaching.service';
import { Transactions } from '../platform/db/transactions';
import { type Columns, Upsert } from '../platform/db/upsert';
import { BadUserInput } from '../platform/graphql/errors';
import { ListWriting } from './list-writing.service';
import type { FlatAgendaItem } from './meeting-columns';
import type {
  MeetingDocumentInput,
  MeetingLinkInput,
  MeetingSubjectInput,
  StatedDeadlineInput,
} from './meeting-parts.inputs';
import type { ReadMeeting, ReadSession } from './meeting-reading.service';
import type { MeetingInput } from './meeting-writing.inputs';

/** The same two meetings are linked once, from whichever side. */
const LINKED = `select k.kind, k.from_id::text as other from meeting_link k where k.to_id = $1 and k.kind = 'COLLOCATED_WITH'`;

/** Writes the parts of a meeting into their tables; those that an input does not speak of stay as they are. */
@Injectable()
export class MeetingPartsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly upsert: Upsert,
    private readonly lists: ListWriting,
    private readonly attaching: AttachingService,
  ) {}

  async write(id: string, input: MeetingInput, read: ReadMeeting): Promise<void> {
    const owner = { meeting_id: id };
    if (read.participants)
      await this.lists.inFull(
        'meeting_body',
        owner,
        ['body_id'],
        read.participants.map((body) => ({ body_id: body })),
      );
    if (input.links !== undefined) await this.links(id, input.links ?? []);
    if (read.sessions) await this.sessions(id, read.sessions);
    if (read.agenda) await this.agenda(id, read.agenda);
    if (input.documents !== undefined) await this.allDocuments(id, input.documents ?? []);
    if (input.statedDeadlines !== undefined)
      await this.lists.inFull('stated_deadline', owner, ['kind'], (input.statedDeadlines ?? []).map(deadlineColumns));
    if (input.subjects !== undefined)
      await this.lists.inFull('meeting_subject', owner, ['text'], (input.subjects ?? []).map(subjectColumns));
  }

  /** Documents that are new, or written anew by their numbers; the others stay. */
  async documents(id: string, documents: readonly MeetingDocumentInput[]): Promise<void> {
    const before: { number: string; file: string | null }[] = await this.transactions.manager.query(
      'select number, file_id::text as file from meeting_document where meeting_id = $1 and number = any($2::text[])',
      [id, documents.map(({ number }) => number)],
    );
    const files = new Map(before.map(({ number, file }) => [number, file]));
    const rows = documents.map(({ number, title, uri, file }) => ({
      meeting_id: id,
      number,
      title: title ?? null,
      uri: uri ?? null,
      file_id: file === undefined ? (files.get(number) ?? null) : file,
    }));
    await this.upsert.rows('meeting_document', ['meeting_id', 'number'], rows);
    await this.attaching.publish(rows.flatMap((row) => row.file_id ?? []));
  }

  async withdrawDocuments(id: string, documentIds: readonly string[]): Promise<void> {
    const known: { id: string }[] = await this.transactions.manager.query(
      'select id::text from meeting_document where meeting_id = $1 and id = any($2::bigint[])',
      [id, documentIds],
    );
    if (known.length < new Set(documentIds).size)
      throw new BadUserInput([
        { field: 'withdraw', message: 'names what is no document of the meeting', accepted: 'MeetingDocument.id' },
      ]);
    await this.transactions.manager.query('delete from meeting_document where id = any($1::bigint[])', [documentIds]);
  }

  private async allDocuments(id: string, documents: readonly MeetingDocumentInput[]): Promise<void> {
    await this.transactions.manager.query(
      'delete from meeting_document where meeting_id = $1 and number <> all($2::text[])',
      [id, documents.map(({ number }) => number)],
    );
    await this.documents(id, documents);
  }

  private async links(id: string, links: readonly MeetingLinkInput[]): Promise<void> {
    const itself = links.findIndex(({ to }) => to === id);
    if (itself >= 0)
      throw new BadUserInput([
        { field: `meeting.links.${itself}.to`, message: 'is the meeting itself', accepted: 'another meeting' },
      ]);
    const known: { kind: string; other: string }[] = await this.transactions.manager.query(LINKED, [id]);
    const others: { id: string; key: string }[] = await this.transactions.manager.query(
      'select id::text, key from meeting where id = any($1::bigint[]) and id <> $2',
      [links.flatMap(({ to }) => to ?? []), id],
    );
    const keys = new Map(others.map((other) => [other.id, other.key]));
    const rows = links
      .filter(({ kind, to }) => !known.some((link) => link.kind === kind && link.other === to))
      .flatMap(({ kind, to, toText }): Columns[] => {
        const key = to ? keys.get(to) : toText;
        return key ? [{ kind, to_id: to ?? null, to_text: to ? null : (toText ?? null), to_key: key }] : [];
      });
    const once = [...new Map(rows.map((row) => [`${row.kind} ${row.to_key}`, row])).values()];
    await this.lists.inFull('meeting_link', { from_id: id }, ['kind', 'to_key'], once);
  }

  private async sessions(id: string, sessions: readonly ReadSession[]): Promise<void> {
    const ids = await this.lists.numbered('meeting_session', { meeting_id: id }, sessions, 'meeting.sessions');
    for (const [index, { parts }] of sessions.entries())
      await this.lists.inPlaces(
        'session_part',
        { session_id: ids[index] ?? '' },
        parts.map((part) => ({ meeting_id: id, ...part })),
      );
  }

  private async agenda(id: string, items: readonly FlatAgendaItem[]): Promise<void> {
    const rows = items.map(({ id: known, number, title }) => ({ id: known, columns: { number, title } }));
    await this.lists.numbered('agenda_item', { meeting_id: id }, rows, 'meeting.agenda', {
      column: 'parent_id',
      places: items.map(({ parent }) => parent),
    });
  }
}

const deadlineColumns = ({ kind, lastDay, text }: StatedDeadlineInput): Columns => ({
  kind,
  last_day: lastDay ?? null,
  text,
});

const subjectColumns = ({ text, workItem }: MeetingSubjectInput): Columns => ({
  text,
  work_item_id: workItem ?? null,
});
