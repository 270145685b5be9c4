import { Injectable } from '@nestjs/common';
import { CERTAINTIES } from '../history/rules/certainty';
import { printStatementNumber } from '../liaisons/rules/number';
import { ADDRESSEE_STATES, APPROVAL_LEVELS, LINK_KINDS, PURPOSES, QUESTION_SIDES } from '../liaisons/rules/vocabulary';
import { type Columns, Upsert } from '../platform/db/upsert';
import { readRows } from './seed-files';
import type { SeedRow } from './seed-row';

type Ids = ReadonlyMap<string, string>;

interface Known {
  readonly sources: Ids;
  readonly bodies: Ids;
  readonly periods: Ids;
}

/** Who wrote to whom, for a statement without number. */
type Ends = ReadonlyMap<string, { readonly from: string; readonly to: string }>;

/** Writes liaison statements from seed files. All of them were sent. */
@Injectable()
export class SeedLiaisons {
  constructor(private readonly upsert: Upsert) {}

  async load(directory: string, sources: Ids): Promise<number> {
    const [bodies, periods] = [await this.upsert.ids('body'), await this.upsert.ids('study_period')];
    const [senders, addressees] = [
      await readRows(directory, 'liaison-sources'),
      await readRows(directory, 'liaison-addressees'),
    ];
    const rows = await readRows(directory, 'liaison-statements');
    const ends = endsOf(rows, senders, addressees);
    let written = await this.upsert.rows(
      'liaison_statement',
      ['key'],
      rows.map((row) => statementColumns(row, { sources, bodies, periods }, ends)),
    );
    const ids = await this.upsert.ids('liaison_statement');
    const of = (row: SeedRow) => ({ statement_id: row.id('statement', ids) });
    const place = ['statement_id', 'position'];
    written += await this.upsert.rows(
      'liaison_source',
      place,
      senders.map((row) => ({ ...of(row), ...senderColumns(row, bodies) })),
    );
    written += await this.upsert.rows(
      'addressee',
      place,
      addressees.map((row) => ({ ...of(row), ...addresseeColumns(row, bodies) })),
    );
    written += await this.around(directory, of, bodies);
    written += await this.links(directory, ids);
    return written + (await this.mentions(directory, rows, ids));
  }

  private async around(directory: string, of: (row: SeedRow) => Columns, bodies: Ids): Promise<number> {
    const questions = (await readRows(directory, 'liaison-questions')).map((row) => ({
      ...of(row),
      side: row.word('side', QUESTION_SIDES),
      body_id: row.id('question', bodies),
    }));
    const contacts = (await readRows(directory, 'liaison-contacts')).map((row) => ({
      ...of(row),
      position: row.number('position'),
      name: row.required('name'),
      affiliation: row.optional('affiliation'),
      country: row.optional('country'),
    }));
    const attachments = (await readRows(directory, 'liaison-attachments')).map((row) => ({
      ...of(row),
      position: row.number('position'),
      title: row.required('title'),
    }));
    const place = ['statement_id', 'position'];
    return (
      (await this.upsert.rows('liaison_question', ['statement_id', 'side', 'body_id'], questions)) +
      (await this.upsert.rows('liaison_contact', place, contacts)) +
      (await this.upsert.rows('attachment', place, attachments))
    );
  }

  private async links(directory: string, ids: Ids): Promise<number> {
    const rows = (await readRows(directory, 'liaison-links')).map((row) => {
      const to = row.idOrNull('to', ids);
      return {
        from_id: row.id('from', ids),
        kind: row.word('kind', LINK_KINDS),
        to_id: to,
        to_text: row.optional('to_text'),
        to_key: to ?? row.required('to_text'),
      };
    });
    return this.upsert.rows('liaison_link', ['from_id', 'kind', 'to_key'], rows);
  }

  private async mentions(directory: string, statements: readonly SeedRow[], ids: Ids): Promise<number> {
    const bodies = new Map(statements.map((row) => [row.required('key'), row.optional('body') ?? '']));
    const items = await this.upsert.ids('work_item');
    const rows = (await readRows(directory, 'liaison-mentions')).map((row) => ({
      statement_id: row.id('statement', ids),
      position: (bodies.get(row.required('statement')) ?? '').indexOf(row.required('text')),
      text: row.required('text'),
      work_item_id: row.id('work_item', items),
      state: 'CONFIRMED',
    }));
    return this.upsert.rows('mention', ['statement_id', 'position', 'text'], rows);
  }
}

function statementColumns(row: SeedRow, { sources, bodies, periods }: Known, ends: Ends): Columns {
  const [number, sent, dated] = [row.number('number'), row.date('sent'), row.date('dated')];
  const key = row.required('key');
  const { from, to } = ends.get(key) ?? { from: '', to: '' };
  const issuer = row.required('issuer');
  const ref = number === null ? `LS from ${from} to ${to}` : printStatementNumber({ issuer, number });
  return {
    key,
    issuer_id: row.id('issuer', bodies),
    study_period_id: row.id('study_period', periods),
    number,
    number_as_written: row.optional('number_as_written'),
    ref,
    ref_key: ref.toUpperCase(),
    state: 'SENT',
    title: row.optional('title'),
    language: row.optional('language'),
    document: row.optional('document'),
    meeting: row.optional('meeting'),
    place: row.optional('place'),
    dated: dated.text,
    sent: sent.text,
    sent_order: sent.earliest ?? dated.earliest ?? '-infinity',
    approval_level: row.wordOrNull('approval_level', APPROVAL_LEVELS),
    approval: row.optional('approval'),
    abstract: row.optional('abstract'),
    body: row.optional('body'),
    keywords: [],
    copyright: row.optional('copyright'),
    documents: row.list('documents'),
    note: row.optional('note'),
    record_version: 1,
    source_id: row.id('source', sources),
    certainty: row.word('certainty', CERTAINTIES),
  };
}

const senderColumns = (row: SeedRow, bodies: Ids): Columns => ({
  position: row.number('position'),
  body_id: row.id('body', bodies),
  text: row.required('text'),
});

function addresseeColumns(row: SeedRow, bodies: Ids): Columns {
  const [deadline, outcome] = [row.date('deadline'), row.date('outcome_on')];
  return {
    position: row.number('position'),
    body_id: row.id('body', bodies),
    text: row.required('text'),
    purpose: row.word('purpose', PURPOSES),
    deadline: deadline.text,
    deadline_latest: deadline.latest,
    state: row.word('state', ADDRESSEE_STATES),
    outcome_on: outcome.text,
    outcome_earliest: outcome.earliest,
  };
}

function endsOf(statements: readonly SeedRow[], senders: readonly SeedRow[], addressees: readonly SeedRow[]): Ends {
  const named = (rows: readonly SeedRow[], key: string) =>
    rows.filter((row) => row.required('statement') === key).map((row) => row.required('body'));
  return new Map(
    statements.map((row) => {
      const key = row.required('key');
      return [key, { from: named(senders, key).join(', '), to: named(addressees, key).join(', ') }];
    }),
  );
}
