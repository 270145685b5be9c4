import { Injectable } from '@nestjs/common';
import { NamedBodiesService } from '../bodies/named-bodies.service';
import type { Viewer } from '../people/viewer';
import { Reads } from '../platform/db/reads';
import { BadUserInput, NotFound } from '../platform/graphql/errors';
import type { LiaisonReplyDraft, ReplyContact } from './liaison-reply.types';
import type { ReplyArgs } from './liaison-writing.inputs';
import { type Ask, answerTo, findAsks } from './rules/asks';
import { isAwaited } from './rules/open';
import { titleOfReply } from './rules/replying';
import type { AddresseeState, Purpose, QuestionSide } from './rules/vocabulary';

interface Original {
  readonly id: string;
  readonly ref: string;
  readonly title: string | null;
  readonly body: string | null;
  readonly date: string | null;
  readonly language: string | null;
  readonly keywords: string[];
  readonly studyPeriodId: string | null;
  readonly sources: { text: string }[];
  readonly addressees: { text: string; purpose: Purpose; state: AddresseeState; deadline: string | null }[];
  readonly questions: { ref: string; side: QuestionSide }[];
  readonly contacts: ReplyContact[];
}

const ORIGINAL = `select s.id::text, s.ref, s.title, s.body, coalesce(s.dated, s.sent) as date, s.language, s.keywords, s.study_period_id::text as "studyPeriodId",
    (select coalesce(json_agg(json_build_object('text', coalesce(b.ref, f.text)) order by f.position), '[]')
      from liaison_source f left join body b on b.id = f.body_id where f.statement_id = s.id) as sources,
    (select coalesce(json_agg(json_build_object('text', coalesce(b.ref, a.text), 'purpose', a.purpose, 'state', a.state, 'deadline', a.deadline_latest) order by a.position), '[]')
      from addressee a left join body b on b.id = a.body_id where a.statement_id = s.id) as addressees,
    (select coalesce(json_agg(json_build_object('ref', b.ref, 'side', q.side) order by b.ref_order), '[]')
      from liaison_question q join body b on b.id = q.body_id where q.statement_id = s.id) as questions,
    (select coalesce(json_agg(json_build_object('name', c.name, 'affiliation', c.affiliation, 'country', c.country) order by c.position), '[]')
      from liaison_contact c where c.statement_id = s.id) as contacts
  from liaison_statement s where s.id = $1 and s.state = 'SENT'`;

/** Fills in a reply from what it answers. */
@Injectable()
export class LiaisonReplyService {
  constructor(
    private readonly reads: Reads,
    private readonly bodies: NamedBodiesService,
  ) {}

  /** @throws NotFound where no such statement is sent, BadUserInput where it is not clear who answers */
  async draft(viewer: Viewer, { to, from, asks }: ReplyArgs): Promise<LiaisonReplyDraft> {
    const [original] = await this.reads.rows<Original>(ORIGINAL, [to]);
    if (!original) throw new NotFound(`No sent liaison statement has the number ${to}.`);
    const who = from ? await this.named(from) : whoAnswers(original);
    const of = (side: QuestionSide) => original.questions.filter((each) => each.side === side).map(({ ref }) => ref);
    return {
      title: titleOfReply({ ...original, from: original.sources.map(({ text }) => text) }),
      body: answerTo(chosen(findAsks(original.body ?? ''), asks)),
      sources: [who],
      addressees: original.sources.map(({ text }) => ({ body: text, purpose: 'INFORMATION' })),
      originQuestions: of('DESTINATION'),
      destinationQuestions: of('ORIGIN'),
      contacts: viewer.kind === 'PUBLIC' ? [] : [{ name: viewer.name, affiliation: null, country: null }],
      addresseeContacts: original.contacts,
      language: original.language,
      keywords: original.keywords,
      refersTo: [{ kind: 'REPLIES_TO', id: original.id }],
    };
  }

  private async named(from: string): Promise<string> {
    const [body] = await this.bodies.named([from], null);
    if (body) return body.ref;
    throw new BadUserInput([
      {
        field: 'from',
        message: `no body is known as "${from}"`,
        accepted: 'the notation or name of a body in any spelling',
      },
    ]);
  }
}

/** Those at the places given, from 1; all where none are given. */
const chosen = (found: readonly Ask[], places: readonly number[] | null | undefined): readonly Ask[] =>
  places ? found.filter((_, index) => places.includes(index + 1)) : found;

function whoAnswers({ addressees }: Original): string {
  const awaited = addressees.filter(isAwaited);
  const [only, ...others] = awaited.length > 0 ? awaited : addressees;
  if (only && others.length === 0) return only.text;
  throw new BadUserInput([
    {
      field: 'from',
      message: 'is missing: several may answer',
      accepted: addressees.map(({ text }) => text).join(', '),
    },
  ]);
}
