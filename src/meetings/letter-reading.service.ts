import { Injectable } from '@nestjs/common';
import { AttachingService } from '../files/attaching.service';
import type { Viewer } from '../people/viewer';
import { Clock } from '../platform/clock';
import { Reads } from '../platform/db/reads';
import type { Columns } from '../platform/db/upsert';
import { BadUserInput, type Problem } from '../platform/graphql/errors';
import { parsePartialDate } from '../platform/partial-date';
import type { Reason } from '../platform/reason';
import { KnownService, type Named } from './known.service';
import type { LetterState } from './letter-columns';
import type { AnnouncementInput, LetterInput, LetterRefInput } from './letter-writing.inputs';
import { letterOddities, letterProblems, type Spoken } from './rules/letter-checks';
import { letterRef, referredTo } from './rules/letter-number';

/** What an input says of a letter, with everything it refers to found; what it does not speak of is undefined. */
export interface ReadLetter {
  readonly state: LetterState;
  readonly ref: string;
  readonly announces: readonly Columns[] | undefined;
  readonly refersTo: readonly Columns[] | undefined;
}

type Period = Pick<LetterState, 'studyPeriodId' | 'period'>;

const MEETINGS = `select m.key, m.starts_earliest::text as starts, m.state from meeting m where m.id = any($1::bigint[]) order by m.starts_order, m.id`;
const NAMED_LETTERS = `select g.place::int, l.id::text, l.key from jsonb_to_recordset($1::jsonb) as g(place int, ref text, period text)
  join study_period p on p.label = g.period join letter l on l.ref_key = g.ref and l.study_period_id = p.id`;
const SPOKEN = `select
    (select coalesce(json_agg(json_build_object('key', m.key, 'starts', m.starts_earliest, 'state', m.state) order by m.starts_order, m.id), '[]')
      from announcement a join meeting m on m.id = a.meeting_id where a.letter_id = l.id) as meetings,
    (select coalesce(json_agg(json_build_object('ref', o.ref, 'issued', o.issued) order by o.id), '[]')
      from letter_link k join letter o on o.id = k.to_id where k.from_id = l.id) as letters,
    p.label as period, l.issued,
    (select d.label from study_period d where l.issued_order between d.starts_on and coalesce(d.ends_on, 'infinity') and l.issued is not null
      order by d.starts_on desc limit 1) as "periodOfDate"
  from letter l join study_period p on p.id = l.study_period_id where l.id = $1`;

/** Finds out what an input says of a letter. */
@Injectable()
export class LetterReadingService {
  constructor(
    private readonly reads: Reads,
    private readonly known: KnownService,
    private readonly attaching: AttachingService,
    private readonly clock: Clock,
  ) {}

  /**
   * @param before the letter as it is known; null for a new one
   * @throws BadUserInput naming each field that contradicts itself, or refers to what is not known
   */
  async read(viewer: Viewer, input: LetterInput, before: LetterState | null): Promise<ReadLetter> {
    const state = await this.stateOf(input, before);
    const hasGroup = state.groupId !== null;
    const problems: Problem[] = letterProblems({ ...state, hasGroup }, this.clock.today());
    if (problems.length > 0) throw new BadUserInput(problems);
    await this.known.mustExist('person', input.signedBy ? [{ field: 'letter.signedBy', value: input.signedBy }] : []);
    if (input.file) await this.attaching.file(viewer, input.file, 'letter.file');
    const { announces, refersTo } = input;
    return {
      state,
      ref: letterRef(state.kind, state.number, state.groupRef),
      announces: announces === undefined ? undefined : await this.announced(announces ?? [], state.studyPeriodId),
      refersTo: refersTo === undefined ? undefined : await this.referred(refersTo ?? [], state.period),
    };
  }

  /** What is odd about a letter as it is written now. */
  async oddities(id: string): Promise<Reason[]> {
    const [row] = await this.reads.rows<Spoken & { issued: string | null }>(SPOKEN, [id]);
    return row ? letterOddities(row.issued, row) : [];
  }

  private async stateOf(input: LetterInput, before: LetterState | null): Promise<LetterState> {
    const kind = input.kind ?? before?.kind;
    const number = input.number ?? before?.number;
    if (!kind || !number || input.kind === null || input.number === null)
      throw new BadUserInput([...missing('kind', input.kind ?? kind), ...missing('number', input.number ?? number)]);
    const now = <T>(given: T | null | undefined, was: T | null | undefined): T | null =>
      given === undefined ? (was ?? null) : given;
    const issuedAsPrinted = now(input.issuedAsPrinted, before?.issuedAsPrinted);
    const issued = now(input.issued, before ? before.issued : issuedAsPrinted);
    const period = await this.periodOf(input, issued, before);
    const group = await this.groupOf(input, period.studyPeriodId, before);
    return {
      kind,
      number,
      ...period,
      ...group,
      issuedAsPrinted,
      issued,
      issuedNote: now(input.issuedNote, before?.issuedNote),
    };
  }

  /** The study period of the number: as stated, else as before, else that of its date, else of the first meeting that it announces. */
  private async periodOf(input: LetterInput, issued: string | null, before: Period | null): Promise<Period> {
    if (!input.studyPeriod && before) return { studyPeriodId: before.studyPeriodId, period: before.period };
    const day = parsePartialDate(issued ?? '')?.earliest ?? (await this.firstAnnounced(input.announces ?? []));
    const id = input.studyPeriod ? await this.known.periodLabelled(input.studyPeriod) : await this.known.periodOn(day);
    const [row] = await this.reads.rows<{ label: string }>('select label from study_period where id = $1', [id]);
    if (id !== null && row) return { studyPeriodId: id, period: row.label };
    const [message, accepted] = input.studyPeriod
      ? [`no study period is called ${input.studyPeriod}`, 'StudyPeriod.label']
      : ['does not follow from the date, nor from a meeting', 'the study period in which its number was given'];
    throw new BadUserInput([{ field: 'letter.studyPeriod', message, accepted }]);
  }

  private async firstAnnounced(announces: readonly AnnouncementInput[]): Promise<string | null> {
    const rows = await this.reads.rows<{ starts: string | null }>(MEETINGS, [
      announces.flatMap(({ meeting }) => meeting ?? []),
    ]);
    return rows.find(({ starts }) => starts !== null)?.starts ?? null;
  }

  private async groupOf(
    { group }: LetterInput,
    period: string,
    before: LetterState | null,
  ): Promise<Pick<LetterState, 'groupId' | 'groupRef'>> {
    if (group === undefined && before) return { groupId: before.groupId, groupRef: before.groupRef };
    if (!group) return { groupId: null, groupRef: null };
    const [body] = await this.known.bodiesNamed([{ field: 'letter.group', value: group }], period);
    if (body && ['STUDY_GROUP', 'ADVISORY_GROUP'].includes(body.type) && body.path[0]?.ref === 'ITU-T')
      return { groupId: body.id, groupRef: body.ref };
    throw new BadUserInput([
      {
        field: 'letter.group',
        message: `${body?.ref ?? group} has no collective letters`,
        accepted: 'a study group of ITU-T',
      },
    ]);
  }

  private async announced(announces: readonly AnnouncementInput[], period: string): Promise<Columns[]> {
    const named = (field: 'meeting' | 'body' | 'workItem'): Named[] =>
      announces.flatMap((each, index) => {
        const value = each[field];
        return value ? [{ field: `letter.announces.${index}.${field}`, value }] : [];
      });
    await this.known.mustExist('meeting', named('meeting'));
    await this.known.mustExist('work_item', named('workItem'));
    const bodies = await this.known.bodiesNamed(named('body'), period);
    const withBody = announces.filter(({ body }) => body);
    return announces.map((each) => ({
      kind: each.kind,
      text: each.text,
      meeting_id: each.meeting ?? null,
      work_item_id: each.workItem ?? null,
      body_id: each.body ? (bodies[withBody.indexOf(each)]?.id ?? null) : null,
    }));
  }

  /** Other letters by number and study period; one of which there is no record keeps its words. */
  private async referred(refersTo: readonly LetterRefInput[], period: string): Promise<Columns[]> {
    const asked = refersTo.map(({ text, ref, studyPeriod }, place) => ({
      place,
      ref: (referredTo(ref ?? text) ?? ref ?? text).toUpperCase(),
      period: studyPeriod?.replaceAll(/\s/g, '').replace('–', '-') ?? period,
    }));
    const found = await this.reads.rows<{ place: number; id: string; key: string }>(NAMED_LETTERS, [
      JSON.stringify(asked),
    ]);
    const letters = new Map(found.map((each) => [each.place, each]));
    const rows = refersTo.map((each, place) => {
      const words = wordsOf(each);
      return { to_id: letters.get(place)?.id ?? null, to_text: words, to_key: letters.get(place)?.key ?? words };
    });
    return [...new Map(rows.map((row) => [row.to_key, row])).values()];
  }
}

/** What the other is called is said first, also where its words begin otherwise. */
const wordsOf = ({ text, ref }: LetterRefInput): string =>
  !ref || text.startsWith(ref) || referredTo(text) !== null ? text : `${ref}: ${text}`;

const missing = (name: 'kind' | 'number', value: unknown) =>
  value
    ? []
    : [
        {
          field: `letter.${name}`,
          message: 'is missing',
          accepted: name === 'kind' ? 'the kind of letter' : 'its number',
        },
      ];
