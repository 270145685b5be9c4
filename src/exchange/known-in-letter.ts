import { Injectable } from '@nestjs/common';
import type { Body } from '../bodies/body.entity';
import { bodyFields } from '../bodies/body.queries';
import { bodyKey } from '../bodies/rules/notation';
import type { Letter } from '../meetings/letter.entity';
import type { Meeting } from '../meetings/meeting.entity';
import { letterFields, meetingFields } from '../meetings/meeting.queries';
import type { Person } from '../people/person.entity';
import { personFields } from '../people/person.queries';
import { Reads } from '../platform/db/reads';
import { Statement } from '../platform/db/statement';
import { fold } from '../platform/fold';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { BODIES, PERSONS } from './import.queries';
import type { BodyInLetter, PersonInLetter, RecordedLetter, RecordedMeeting } from './letter-form.types';
import { LETTER_FACTS, MEETING_FACTS, MEETINGS_ANNOUNCED, STUDY_PERIODS } from './letter-recorded.queries';
import type { DuplicateRule } from './read-form.types';
import * as compare from './rules/letter/compared';
import type { PeriodKnown } from './rules/letter/frame';
import { bodiesNamedIn, personsNamedIn } from './rules/letter/named';
import type { LetterSheet } from './rules/letter/sheet';

const PRESENT = { asOf: null };
/** Digits of a digest that a citation of a file shows. */
const DIGITS = 16;

/** Finds what of a circular or collective letter is known here: bodies, persons, the letter itself, the meetings it announces. */
@Injectable()
export class KnownInLetter {
  constructor(private readonly reads: Reads) {}

  periods(): Promise<PeriodKnown[]> {
    return this.reads.rows<PeriodKnown>(STUDY_PERIODS, []);
  }

  async bodies(sheet: LetterSheet, selection: Selection): Promise<BodyInLetter[]> {
    const texts = bodiesNamedIn(sheet);
    const node = jsonOf('Body', bodyFields, below(selection, 'bodies', 'body'), 'b', PRESENT);
    const rows = await this.reads.rows<{ text: string; node: Body }>(
      `with found as (${BODIES}) select found.text, ${node} as node from found join body b on b.id = found.id::bigint`,
      [texts, texts.map(bodyKey)],
    );
    const known = new Map(rows.map((row) => [row.text, row.node]));
    return texts.map((text) => ({ text, body: known.get(text) ?? null }));
  }

  async persons(sheet: LetterSheet, selection: Selection): Promise<PersonInLetter[]> {
    const names = personsNamedIn(sheet);
    const node = jsonOf('Person', personFields, below(selection, 'persons', 'person'), 'p', PRESENT);
    const rows = await this.reads.rows<{ key: string; node: Person }>(
      `with found as (${PERSONS}) select found.key, ${node} as node from found join person p on p.id = found.id::bigint`,
      [names.map(fold)],
    );
    const known = new Map(rows.map((row) => [row.key, row.node]));
    return names.map((text) => ({ text, person: known.get(fold(text)) ?? null }));
  }

  /** Letters with the same number, in the study period that is told or follows; and those that have the same file, or cite it. */
  async letters(sheet: LetterSheet, digest: string, selection: Selection): Promise<RecordedLetter[]> {
    const statement = new Statement();
    const [key, label] = [sheet.ref?.toUpperCase() ?? null, sheet.studyPeriod].map((each) =>
      statement.give(each, 'text'),
    );
    const sameNumber = `(l.ref_key = ${key} and (${label} is null or p.label = ${label}))`;
    const cited = statement.give(`(SHA-256 ${digest.slice(0, DIGITS)})`, 'text');
    const sameFile = `(f.sha256 = ${statement.give(digest, 'text')} or position(${cited} in c.citation) > 0)`;
    const node = jsonOf('Letter', letterFields, below(selection, 'recorded', 'letter'), 'l', PRESENT);
    const rows = await this.reads.rows<{ rule: DuplicateRule; node: Letter; facts: compare.RecordedLetter }>(
      `select case when ${sameNumber} then 'SAME_NUMBER' else 'SAME_FILE' end as rule, ${node} as node, ${LETTER_FACTS} as facts
       from letter l join study_period p on p.id = l.study_period_id join source c on c.id = l.source_id left join file f on f.id = l.file_id
       where ${sameNumber} or ${sameFile} order by p.starts_on desc, l.id limit 20`,
      statement.values,
    );
    return rows.map(({ rule, node: letter, facts }) => ({
      rule,
      letter,
      fields: compare.comparedLetter(sheet, facts),
    }));
  }

  /** For each meeting that is announced the one of the same body that begins on the same day. */
  async meetings(sheet: LetterSheet, selection: Selection): Promise<RecordedMeeting[]> {
    const announced = sheet.meetings.flatMap(({ body, starts, type }, at) =>
      body === null || starts === null ? [] : [{ at, key: bodyKey(body), starts, type }],
    );
    const node = jsonOf('Meeting', meetingFields, below(selection, 'recordedMeetings', 'meeting'), 'm', PRESENT);
    const rows = await this.reads.rows<{ at: number; node: Meeting; facts: compare.RecordedMeeting }>(
      `select distinct on (given.at) given.at, ${node} as node, ${MEETING_FACTS} as facts from ${MEETINGS_ANNOUNCED}
       order by given.at, m.type = given.type desc, m.id`,
      [
        announced.map(({ at }) => at),
        announced.map(({ key }) => key),
        announced.map(({ starts }) => starts),
        announced.map(({ type }) => type),
      ],
    );
    return rows.flatMap(({ at, node: meeting, facts }) => {
      const read = sheet.meetings[at];
      return read === undefined ? [] : [{ at, meeting, fields: compare.comparedMeeting(read, facts) }];
    });
  }
}
