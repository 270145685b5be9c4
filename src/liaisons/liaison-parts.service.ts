import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AttachingService } from '../files/attaching.service';
import { Transactions } from '../platform/db/transactions';
import { type Columns, Upsert } from '../platform/db/upsert';
import { Refused } from '../platform/graphql/errors';
import { parsePartialDate } from '../platform/partial-date';
import type { Reason } from '../platform/reason';
import type { StatementFacts } from './liaison-reading.service';
import type { LiaisonStatementInput } from './liaison-writing.inputs';
import { type KnownAddressee, matchAddressees } from './rules/keeping-addressees';
import type { StatementState } from './rules/vocabulary';

/** Beyond the longest list of addressees: where those that change places wait. */
const ASIDE = 10_000;

const KNOWN_ADDRESSEES = `select a.id::text, a.position, a.body_id::text as "bodyId", a.text,
    exists (select from liaison_event e where e.addressee_id = a.id) as "hasEvents"
  from addressee a where a.statement_id = $1 order by a.position`;

/** Writes what a liaison statement says into its tables. */
@Injectable()
export class LiaisonPartsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly upsert: Upsert,
    private readonly attaching: AttachingService,
  ) {}

  /** A number for a new statement, so that the record can name it before it is written. */
  async nextId(): Promise<string> {
    const [row]: { id: string }[] = await this.transactions.manager.query(
      `select nextval(pg_get_serial_sequence('liaison_statement', 'id'))::text as id`,
    );
    if (!row) throw new Error('There is no number for a liaison statement.');
    return row.id;
  }

  async insert(
    id: string,
    state: StatementState,
    input: LiaisonStatementInput,
    facts: StatementFacts,
    source: string,
  ): Promise<void> {
    const row: Columns = {
      id,
      key: `ls-${randomBytes(8).toString('hex')}`,
      state,
      certainty: 'HIGH',
      source_id: source,
      ...columnsOf(input, facts),
    };
    const names = Object.keys(row);
    await this.transactions.manager.query(
      `insert into liaison_statement (${names.map((name) => `"${name}"`).join(', ')}) overriding system value
       values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(row),
    );
    await this.lists(id, state, input, facts);
  }

  async revise(id: string, state: StatementState, input: LiaisonStatementInput, facts: StatementFacts): Promise<void> {
    await this.upsert.set('liaison_statement', id, columnsOf(input, facts));
    await this.lists(id, state, input, facts);
  }

  private async lists(
    id: string,
    state: StatementState,
    input: LiaisonStatementInput,
    facts: StatementFacts,
  ): Promise<void> {
    await this.inPlaces(
      'liaison_source',
      id,
      facts.sources.map(({ text, body }) => ({ body_id: body?.id ?? null, text })),
    );
    await this.addressees(id, state, facts.addressees);
    await this.questions(id, facts.questions);
    await this.contacts(id, input.contacts ?? []);
    await this.attachments(id, facts.attachments);
    if (state === 'SENT') await this.publish(id);
  }

  /** Opens the files that came with a statement to everyone. */
  async publish(id: string): Promise<void> {
    const files: { id: string }[] = await this.transactions.manager.query(
      'select file_id::text as id from attachment where statement_id = $1 and file_id is not null',
      [id],
    );
    await this.attaching.publish(files.map((file) => file.id));
  }

  /** One that is named by its digest alone keeps the file that it had. */
  private async attachments(id: string, attachments: StatementFacts['attachments']): Promise<void> {
    const before: { digest: string | null; fileId: string }[] = await this.transactions.manager.query(
      'select digest, file_id::text as "fileId" from attachment where statement_id = $1 and file_id is not null',
      [id],
    );
    const files = new Map(before.map(({ digest, fileId }) => [digest, fileId]));
    await this.inPlaces(
      'attachment',
      id,
      attachments.map(({ title, digest, uri, fileId }) => ({
        ...{ title, digest, uri },
        file_id: fileId ?? (digest === null ? null : (files.get(digest) ?? null)),
      })),
    );
  }

  /** Writes a list, row by row in its place; what is beyond its end goes. */
  private async inPlaces(
    table: 'liaison_source' | 'attachment' | 'liaison_contact',
    id: string,
    rows: readonly Columns[],
  ) {
    await this.transactions.manager.query(`delete from ${table} where statement_id = $1 and position > $2`, [
      id,
      rows.length,
    ]);
    const placed = rows.map((row, index) => ({ statement_id: id, position: index + 1, ...row }));
    await this.upsert.rows(table, ['statement_id', 'position'], placed);
  }

  private async addressees(id: string, state: StatementState, wanted: StatementFacts['addressees']): Promise<void> {
    const known: KnownAddressee[] = await this.transactions.manager.query(KNOWN_ADDRESSEES, [id]);
    const { kept, gone } = matchAddressees(
      known,
      wanted.map(({ text, body }) => ({ text, bodyId: body?.id ?? null })),
    );
    const lost = gone.filter(({ hasEvents }) => hasEvents);
    if (lost.length > 0) throw new Refused(lost.map(addresseeKept));
    const ids = (rows: readonly (KnownAddressee | null)[]) => rows.flatMap((row) => row?.id ?? []);
    const moved = kept.filter((old, index) => old && old.position !== index + 1);
    await this.transactions.manager.query('delete from addressee where id = any($1::bigint[])', [ids(gone)]);
    await this.transactions.manager.query(
      `update addressee set position = position + ${ASIDE} where id = any($1::bigint[])`,
      [ids(moved)],
    );
    for (const [index, { text, body, purpose, deadline }] of wanted.entries()) {
      const columns = {
        ...addresseeColumns({ text, purpose, deadline }),
        position: index + 1,
        body_id: body?.id ?? null,
      };
      const old = kept[index];
      if (old) await this.upsert.set('addressee', old.id, columns);
      else
        await this.upsert.insert('addressee', {
          statement_id: id,
          state: state === 'SENT' ? 'SENT' : 'UNSENT',
          ...columns,
        });
    }
  }

  private async questions(id: string, questions: StatementFacts['questions']): Promise<void> {
    await this.transactions.manager.query(
      `delete from liaison_question q where q.statement_id = $1 and not exists (
         select from jsonb_to_recordset($2::jsonb) as g("bodyId" bigint, side text) where g."bodyId" = q.body_id and g.side = q.side)`,
      [id, JSON.stringify(questions)],
    );
    const rows = questions.map(({ bodyId, side }) => ({ statement_id: id, side, body_id: bodyId }));
    await this.upsert.rows('liaison_question', ['statement_id', 'side', 'body_id'], rows);
  }

  /** How to reach a contact is kept apart, and out of the record. */
  private async contacts(id: string, contacts: NonNullable<LiaisonStatementInput['contacts']>): Promise<void> {
    await this.inPlaces(
      'liaison_contact',
      id,
      contacts.map(({ name, affiliation, country }) => ({
        name,
        affiliation: affiliation ?? null,
        country: country ?? null,
      })),
    );
    const reach = contacts.map(({ email, telephone, fax }, index) => ({
      position: index + 1,
      email: email ?? null,
      telephone: telephone ?? null,
      fax: fax ?? null,
    }));
    await this.transactions.manager.query(
      'delete from contact_reach r using liaison_contact c where c.id = r.contact_id and c.statement_id = $1',
      [id],
    );
    await this.transactions.manager.query(
      `insert into contact_reach (contact_id, email, telephone, fax) select c.id, g.email, g.telephone, g.fax
       from jsonb_to_recordset($2::jsonb) as g(position int, email text, telephone text, fax text)
       join liaison_contact c on c.statement_id = $1 and c.position = g.position where coalesce(g.email, g.telephone, g.fax) is not null`,
      [id, JSON.stringify(reach)],
    );
  }
}

const addresseeColumns = ({
  text,
  purpose,
  deadline,
}: Pick<StatementFacts['addressees'][number], 'text' | 'purpose' | 'deadline'>) => ({
  text,
  purpose,
  deadline,
  deadline_latest: parsePartialDate(deadline ?? '')?.latest ?? null,
});

/** The day by which statements are put in order: that of sending, else the one it bears. */
export const orderOf = (sent: string | null, dated: string | null): string =>
  parsePartialDate(sent ?? dated ?? '')?.earliest ?? '-infinity';

function columnsOf(input: LiaisonStatementInput, facts: StatementFacts): Columns {
  return {
    issuer_id: facts.issuerId,
    study_period_id: facts.studyPeriodId,
    number: facts.number,
    number_as_written: input.number ?? null,
    ref: facts.ref,
    ref_key: facts.ref.toUpperCase(),
    title: input.title ?? null,
    language: input.language ?? null,
    document: input.document ?? null,
    meeting: input.meeting ?? null,
    place: input.place ?? null,
    dated: input.dated ?? null,
    sent: input.sent ?? null,
    sent_order: orderOf(input.sent ?? null, input.dated ?? null),
    approval_level: input.approvalLevel ?? null,
    approval: input.approval ?? null,
    abstract: input.abstract ?? null,
    body: input.body ?? null,
    keywords: input.keywords ?? [],
    copyright: input.copyright ?? null,
    documents: input.documents ?? [],
    note: input.note ?? null,
  };
}

const addresseeKept = ({ text, position }: KnownAddressee): Reason => ({
  rule: 'ADDRESSEE_HAS_EVENTS',
  clause: 'liaison statements',
  message: `${text} (${position}) cannot be left out: something became of it already`,
  field: 'statement.addressees',
  accepted: `a list with ${text}`,
});
