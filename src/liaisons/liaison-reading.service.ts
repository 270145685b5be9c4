import { Injectable } from '@nestjs/common';
import { type KnownBody, NamedBodiesService } from '../bodies/named-bodies.service';
import { AttachingService } from '../files/attaching.service';
import type { Viewer } from '../people/viewer';
import { Clock } from '../platform/clock';
import { BadUserInput, type Problem } from '../platform/graphql/errors';
import { parsePartialDate } from '../platform/partial-date';
import type { Reason } from '../platform/reason';
import type { LiaisonStatementInput } from './liaison-writing.inputs';
import { issuerOf, nameOfUnnumbered, splitBodies } from './rules/addressing';
import { printStatementNumber } from './rules/number';
import { readOwnNumber } from './rules/own-number';
import type { Purpose, QuestionSide } from './rules/vocabulary';

/** More addressees than this are no letter. */
const MOST_ADDRESSEES = 500;

interface Named {
  readonly text: string;
  readonly body: KnownBody | null;
}

/** What a statement says, with its bodies found. */
export interface StatementFacts {
  readonly studyPeriodId: string | null;
  readonly issuerId: string | null;
  readonly issuerRef: string | null;
  readonly number: number | null;
  readonly ref: string;
  readonly sources: readonly Named[];
  readonly addressees: readonly (Named & { readonly purpose: Purpose; readonly deadline: string | null })[];
  readonly questions: readonly { readonly bodyId: string; readonly side: QuestionSide }[];
  readonly attachments: readonly {
    readonly title: string;
    readonly digest: string | null;
    readonly uri: string | null;
    readonly fileId: string | null;
  }[];
  /** Bodies and Questions that are not known here. */
  readonly warnings: readonly Reason[];
}

/** Finds out what a statement as written means: who speaks, to whom, under which number. */
@Injectable()
export class LiaisonReadingService {
  constructor(
    private readonly bodies: NamedBodiesService,
    private readonly attaching: AttachingService,
    private readonly clock: Clock,
  ) {}

  /**
   * @param draft whether it is still to be sent: then every sending body and Question must be known, and its number waits for the sending
   * @throws BadUserInput naming each field
   */
  async read(viewer: Viewer, input: LiaisonStatementInput, draft: boolean): Promise<StatementFacts> {
    const studyPeriodId = await this.periodOf(input, draft);
    const sources = await this.named((input.sources ?? []).flatMap(splitBodies), studyPeriodId);
    const addressees = await this.addresseesOf(input, studyPeriodId);
    const questions = await this.questionsOf(input, studyPeriodId);
    const problems = draft ? [...unknownSources(sources), ...questions.problems] : [];
    if (problems.length > 0) throw new BadUserInput(problems);
    const own = input.number && !draft ? readOwnNumber(input.number) : null;
    const issuer = await this.issuerOf(input, own?.issuer ?? null, sources, studyPeriodId);
    const issuerRef = issuer.body?.ref ?? issuer.text;
    const foreign = foreignIssuer(issuer.body, sources);
    if (draft && foreign) throw new BadUserInput([{ ...foreign, field: 'statement.issuer' }]);
    const names = [sources, addressees].map((list) => list.map(({ text, body }) => body?.ref ?? text));
    const unnumbered = nameOfUnnumbered(names[0] ?? [], names[1] ?? [], input.dated ?? input.sent ?? null);
    const numbered = own && issuerRef ? printStatementNumber({ issuer: issuerRef, number: own.number }) : null;
    return {
      studyPeriodId,
      issuerId: issuer.body?.id ?? null,
      issuerRef,
      number: numbered ? (own?.number ?? null) : null,
      ref: numbered ?? (draft ? unnumbered : (input.number ?? unnumbered)),
      sources,
      addressees,
      questions: questions.known,
      attachments: await this.attachmentsOf(viewer, input),
      warnings: [
        ...unknownBodies('addressees', addressees),
        ...(draft ? [] : unknownBodies('sources', sources)),
        ...questions.warnings,
        ...(foreign ? [foreign] : []),
      ],
    };
  }

  private async periodOf(input: LiaisonStatementInput, draft: boolean): Promise<string | null> {
    if (input.studyPeriod) {
      const period = await this.bodies.periodLabelled(input.studyPeriod);
      if (period) return period;
      throw new BadUserInput([
        {
          field: 'statement.studyPeriod',
          message: `no study period is called ${input.studyPeriod}`,
          accepted: 'StudyPeriod.label',
        },
      ]);
    }
    const day = parsePartialDate(input.sent ?? input.dated ?? '')?.earliest ?? (draft ? this.clock.today() : null);
    return day === null ? null : this.bodies.periodOn(day);
  }

  private async named(texts: readonly string[], period: string | null): Promise<Named[]> {
    const found = await this.bodies.named(texts, period);
    return texts.map((text, index) => ({ text, body: found[index] ?? null }));
  }

  private async addresseesOf({ addressees }: LiaisonStatementInput, period: string | null) {
    const asked = (addressees ?? []).flatMap(({ body, purpose, deadline }) =>
      splitBodies(body).map((text) => ({ text, purpose, deadline: deadline ?? null })),
    );
    if (asked.length > MOST_ADDRESSEES)
      throw new BadUserInput([
        {
          field: 'statement.addressees',
          message: `names ${asked.length} bodies`,
          accepted: `at most ${MOST_ADDRESSEES}`,
        },
      ]);
    const named = await this.named(
      asked.map(({ text }) => text),
      period,
    );
    const all = named.map((each, index) => ({ ...asked[index], ...each }) as StatementFacts['addressees'][number]);
    const keyOf = ({ text, body, purpose }: (typeof all)[number]) => `${body?.id ?? text} ${purpose}`;
    return [...new Map(all.toReversed().map((each) => [keyOf(each), each])).values()].toReversed();
  }

  private async questionsOf(input: LiaisonStatementInput, period: string | null) {
    const sides = [
      { side: 'ORIGIN', field: 'originQuestions', texts: input.originQuestions },
      { side: 'DESTINATION', field: 'destinationQuestions', texts: input.destinationQuestions },
    ] as const;
    const read = await Promise.all(
      sides.map(async ({ side, field, texts }) => {
        const named = await this.named((texts ?? []).flatMap(splitBodies), period);
        return named.map((each) => ({ ...each, side, field }));
      }),
    );
    const all = read.flat();
    const known = all.flatMap(({ body, side }) => (body === null ? [] : [{ bodyId: body.id, side }]));
    const unknown = all.filter(({ body }) => body === null);
    return {
      known: [...new Map(known.map((each) => [`${each.side} ${each.bodyId}`, each])).values()],
      problems: unknown.map(({ text, field }) =>
        notKnown(`statement.${field}`, text, 'a Question of the study period'),
      ),
      warnings: unknown.map(({ text, field }) => unknownWarning(field, text)),
    };
  }

  /** What came with it; a file must be one that the viewer may read. */
  private async attachmentsOf(viewer: Viewer, { attachments }: LiaisonStatementInput) {
    const read: StatementFacts['attachments'][number][] = [];
    for (const [index, { title, digest, uri, file }] of (attachments ?? []).entries()) {
      const at = `statement.attachments.${index}`;
      const kept = file ? await this.attaching.file(viewer, file, `${at}.file`) : null;
      if (kept && digest && digest !== kept.sha256)
        throw new BadUserInput([
          { field: `${at}.digest`, message: 'is not that of the file', accepted: `${kept.sha256}, or nothing` },
        ]);
      read.push({ title, digest: kept?.sha256 ?? digest ?? null, uri: uri ?? null, fileId: kept?.id ?? null });
    }
    return read;
  }

  private async issuerOf(
    { issuer }: LiaisonStatementInput,
    inNumber: string | null,
    sources: readonly Named[],
    period: string | null,
  ): Promise<{ text: string | null; body: KnownBody | null }> {
    const text = issuer ?? inNumber;
    if (text !== null) return { text, body: (await this.bodies.named([text], period))[0] ?? null };
    const [first] = sources;
    const above = first?.body ? issuerOf(first.body.path) : null;
    if (above === null) return { text: first?.text ?? null, body: null };
    return { text: above.ref, body: { ...above, path: [] } };
  }
}

/** Numbers are given by a sending body or one above it: nobody uses up those of others. */
function foreignIssuer(issuer: KnownBody | null, sources: readonly Named[]): Reason | null {
  const known = sources.flatMap(({ body }) => body ?? []);
  if (issuer === null || known.length === 0) return null;
  if (known.some(({ path }) => path.some(({ id }) => id === issuer.id))) return null;
  return {
    rule: 'ISSUER_NOT_A_SOURCE',
    clause: 'liaison statements',
    message: `${issuer.ref} is neither a sending body nor above one`,
    field: 'issuer',
    accepted: known.map(({ ref }) => ref).join(', '),
  };
}

const notKnown = (field: string, text: string, accepted: string): Problem => ({
  field,
  message: `no body is known as "${text}"`,
  accepted,
});

function unknownSources(sources: readonly Named[]): Problem[] {
  if (sources.length === 0)
    return [{ field: 'statement.sources', message: 'names nobody', accepted: 'at least one body that is known here' }];
  return sources.flatMap(({ text, body }) =>
    body === null ? [notKnown('statement.sources', text, 'the notation or name of a body in any spelling')] : [],
  );
}

const unknownWarning = (field: string, text: string): Reason => ({
  rule: 'BODY_UNKNOWN',
  clause: 'liaison statements',
  message: `no body is known as "${text}"`,
  field,
  accepted: 'the notation or name of a body in any spelling',
});

const unknownBodies = (field: string, named: readonly Named[]): Reason[] =>
  named.flatMap(({ text, body }) => (body === null ? [unknownWarning(field, text)] : []));
