import { Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import { docx } from '../files/writers/docx';
import { visible } from '../liaisons/liaison.conditions';
import type { Viewer } from '../people/viewer';
import { Clock } from '../platform/clock';
import { Reads } from '../platform/db/reads';
import { Statement } from '../platform/db/statement';
import { NotFound } from '../platform/graphql/errors';
import { liaisonDocument, liaisonText } from './rules/liaison-document';
import type { LiaisonSheet } from './rules/liaison-sheet';

export interface LiaisonFile {
  /** Safe in a header and on every disk. */
  readonly name: string;
  readonly type: 'DOCX' | 'TEXT';
  readonly content: Buffer | string;
}

const ASKED = /^(\d{1,18})\.(docx|txt)$/;

/** SQL: the statement `s` as a sheet; `reached` is whether the viewer keeps a desk of it, who alone is told how to reach its contacts. */
const SHEET = `json_build_object(
    'number', coalesce(s.number_as_written, case when s.number is not null then s.ref end),
    'issuer', (select b.ref from body b where b.id = s.issuer_id),
    'studyPeriod', p.label, 'language', s.language, 'document', s.document, 'meeting', s.meeting, 'place', s.place,
    'dated', s.dated, 'sent', s.sent, 'title', s.title, 'approvalLevel', s.approval_level, 'approval', s.approval,
    'abstract', s.abstract, 'keywords', s.keywords, 'copyright', s.copyright, 'body', s.body, 'documents', s.documents,
    'sources', array(select f.text from liaison_source f where f.statement_id = s.id order by f.position),
    'originQuestions', array(select b.ref from liaison_question q join body b on b.id = q.body_id where q.statement_id = s.id and q.side = 'ORIGIN' order by q.id),
    'destinationQuestions', array(select b.ref from liaison_question q join body b on b.id = q.body_id where q.statement_id = s.id and q.side = 'DESTINATION' order by q.id),
    'addressees', (select coalesce(json_agg(json_build_object('body', a.text, 'purpose', a.purpose, 'deadline', a.deadline) order by a.position), '[]')
      from addressee a where a.statement_id = s.id),
    'contacts', (select coalesce(json_agg(json_build_object('name', c.name, 'affiliation', c.affiliation, 'country', c.country,
        'email', r.email, 'telephone', r.telephone, 'fax', r.fax) order by c.position), '[]')
      from liaison_contact c left join contact_reach r on r.contact_id = c.id and reached where c.statement_id = s.id),
    'attachments', (select coalesce(json_agg(json_build_object('title', t.title, 'digest', t.digest, 'uri', t.uri) order by t.position), '[]')
      from attachment t where t.statement_id = s.id),
    'refersTo', (select coalesce(json_agg(json_build_object('kind', l.kind, 'text',
        coalesce(l.to_text, (select o.ref from liaison_statement o where o.id = l.to_id and o.state = 'SENT'))) order by l.kind desc, l.id), '[]')
      from liaison_link l where l.from_id = s.id and (l.to_text is not null
        or exists (select from liaison_statement o where o.id = l.to_id and o.state = 'SENT'))))`;

/** Gives liaison statements out as files in the template of ITU-T: those that were sent, and to their desks the others too. */
@Injectable()
export class LiaisonFilesService {
  constructor(
    private readonly reads: Reads,
    private readonly standing: StandingService,
    private readonly clock: Clock,
  ) {}

  /** @param file number of the statement and how it is wanted: `26.docx`, `26.txt`. @throws NotFound also where the viewer may not see it */
  async file(viewer: Viewer, file: string): Promise<LiaisonFile> {
    const [, id, ending] = ASKED.exec(file) ?? [];
    const found = id === undefined ? undefined : await this.sheet(viewer, id);
    if (found === undefined || ending === undefined)
      throw new NotFound('There is no such liaison statement: name its number and .docx or .txt.');
    const { sheet, ref } = found;
    const name = `${fileName(ref)}.${ending}`;
    return ending === 'txt'
      ? { name, type: 'TEXT', content: liaisonText(sheet) }
      : { name, type: 'DOCX', content: await docx(liaisonDocument(sheet, ref, this.clock.now())) };
  }

  private async sheet(viewer: Viewer, id: string): Promise<{ sheet: LiaisonSheet; ref: string } | undefined> {
    const writes = await this.standing.bodiesFor(viewer, 'WRITE_LIAISON');
    const answers = await this.standing.bodiesFor(viewer, 'ANSWER_LIAISON');
    const statement = new Statement();
    const [writing, answering] = [statement.give(writes, 'bigint[]'), statement.give(answers, 'bigint[]')];
    const [row] = await this.reads.rows<{ sheet: LiaisonSheet; ref: string }>(
      `select s.ref, ${SHEET} as sheet from liaison_statement s left join study_period p on p.id = s.study_period_id
       cross join lateral (select exists (select from liaison_source w join body b on b.id = w.body_id
           where w.statement_id = s.id and (b.lineage || b.id) && ${writing})
         or exists (select from addressee w join body b on b.id = w.body_id
           where w.statement_id = s.id and (b.lineage || b.id) && ${answering}) as reached) desk
       where s.id = ${statement.give(id, 'bigint')} and ${visible(writes, statement.give)}`,
      statement.values,
    );
    return row;
  }
}

/** Letters, digits, dots and hyphens alone. */
const fileName = (ref: string): string =>
  ref
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9.-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 80) || 'liaison-statement';
