import { Injectable } from '@nestjs/common';
import { CERTAINTIES } from '../history/rules/certainty';
import { ANNOUNCEMENT_KINDS, LETTER_KINDS, RECIPIENT_KINDS } from '../meetings/rules/vocabulary';
import { type Columns, Upsert } from '../platform/db/upsert';
import { readRows } from './seed-files';
import type { SeedRow } from './seed-row';

type Ids = ReadonlyMap<string, string>;

interface Known {
  readonly bodies: Ids;
  readonly periods: Ids;
  readonly persons: Ids;
  readonly sources: Ids;
}

/** Writes circulars and collective letters from seed files. */
@Injectable()
export class SeedLetters {
  constructor(private readonly upsert: Upsert) {}

  async load(directory: string, sources: Ids, meetings: Ids): Promise<number> {
    const bodies = await this.upsert.ids('body');
    const periods = await this.upsert.ids('study_period');
    const persons = await this.upsert.ids('person');
    const items = await this.upsert.ids('work_item');
    const rows = await readRows(directory, 'letters');
    let written = await this.upsert.rows(
      'letter',
      ['key'],
      rows.map((row) => letterColumns(row, { bodies, periods, persons, sources })),
    );
    const letters = await this.upsert.ids('letter');
    const of = (row: SeedRow) => ({ letter_id: row.id('letter', letters), position: row.number('position') });
    const recipients = (await readRows(directory, 'letter-recipients')).map((row) => ({
      ...of(row),
      kind: row.word('kind', RECIPIENT_KINDS),
      text: row.required('text'),
    }));
    written += await this.upsert.rows('letter_recipient', ['letter_id', 'kind', 'position'], recipients);
    const annexes = (await readRows(directory, 'letter-annexes')).map((row) => ({
      ...of(row),
      title: row.required('title'),
      language: row.optional('language'),
    }));
    written += await this.upsert.rows('letter_annex', ['letter_id', 'position'], annexes);
    const announcements = (await readRows(directory, 'announcements')).map((row) => ({
      ...of(row),
      kind: row.word('kind', ANNOUNCEMENT_KINDS),
      meeting_id: row.idOrNull('meeting', meetings),
      body_id: row.idOrNull('body', bodies),
      work_item_id: row.idOrNull('work_item', items),
      text: row.required('text'),
    }));
    written += await this.upsert.rows('announcement', ['letter_id', 'position'], announcements);
    return written + (await this.links(directory, letters));
  }

  private async links(directory: string, letters: Ids): Promise<number> {
    const rows = (await readRows(directory, 'letter-links')).map((row) => ({
      from_id: row.id('from', letters),
      to_id: row.idOrNull('to', letters),
      to_text: row.required('to_text'),
      to_key: row.optional('to') ?? row.required('to_text'),
    }));
    return this.upsert.rows('letter_link', ['from_id', 'to_key'], rows);
  }
}

function letterColumns(row: SeedRow, { bodies, periods, persons, sources }: Known): Columns {
  const issued = row.date('issued');
  const key = row.required('key');
  const ref = key.replace(/@.*$/, '');
  return {
    key,
    kind: row.word('kind', LETTER_KINDS),
    number: row.number('number'),
    group_id: row.idOrNull('group', bodies),
    study_period_id: row.id('study_period', periods),
    ref,
    ref_key: ref.toUpperCase(),
    reference_code: row.optional('reference_code'),
    subject: row.optional('subject'),
    issued_as_printed: row.date('issued_as_printed').text,
    issued: issued.text,
    issued_order: issued.earliest ?? '-infinity',
    issued_note: row.optional('issued_note'),
    place: row.optional('place'),
    languages: row.list('languages'),
    signatory_id: row.idOrNull('signed_by', persons),
    signatory: row.optional('signatory'),
    contact: row.optional('contact'),
    note: row.optional('note'),
    source_id: row.id('source', sources),
    certainty: row.word('certainty', CERTAINTIES),
  };
}
