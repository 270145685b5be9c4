import { Injectable } from '@nestjs/common';
import { rightOf, type ViewerRight } from '../people/permissions.types';
import type { RightsAction } from '../people/rules/rights';
import { type Answer, bodiesWithRight, type Concern, mayDo, type Standing } from '../people/rules/standing';
import type { Viewer } from '../people/viewer';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/db/recorder';
import { Transactions } from '../platform/db/transactions';
import { Forbidden, NotFound, Unauthenticated } from '../platform/graphql/errors';
import { BODY_CONCERNS } from './concern.queries';
import { type AppointmentFacts, officeOf } from './rules/offices';

/** What is done to a body, not to a work item of it. */
const IN_BODIES: readonly RightsAction[] = [
  'PROPOSE',
  'APPOINT',
  'WRITE_LIAISON',
  'APPROVE_LIAISON',
  'SEND_LIAISON',
  'ANSWER_LIAISON',
  'LIAISON_NOTE',
  'WRITE_MEETING',
  'WRITE_LETTER',
  'RECORD_DECISION',
];

const NOBODY: Standing = { personId: null, administrator: false, offices: [] };

const APPOINTMENTS = `select a.role, b.id::text as "bodyId", b.ref as "bodyRef", b.type as "bodyType", b.lineage::text[] as lineage,
    a.on_behalf_of_id::text as "onBehalfOfId", p.label as "studyPeriod", p.ends_on::text as "periodEnds", b.ended_latest::text as "bodyEnds",
    a.valid_from as "validFrom", a.valid_to as "validTo"
  from appointment a join body b on b.id = a.body_id left join study_period p on p.id = b.study_period_id where a.person_id = $1`;

/**
 * A right of which one towards any of several bodies is enough.
 * @param rights of each body by its number, as `rightsTo` tells them
 */
export function anyOf(
  action: RightsAction,
  bodyIds: readonly string[],
  rights: ReadonlyMap<string, readonly ViewerRight[]>,
): ViewerRight {
  const found = bodyIds.flatMap((id) => rights.get(id)?.find((right) => right.action === action) ?? []);
  const reasons = found.flatMap((right) => right.reasons);
  const distinct = [...new Map(reasons.map((reason) => [`${reason.rule} ${reason.message}`, reason])).values()];
  const refused = { action, allowed: false, role: null, office: null, reasons: distinct };
  return found.find(({ allowed }) => allowed) ?? refused;
}

/** Knows in which offices a viewer stands, and what follows from that. */
@Injectable()
export class StandingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Every office the viewer has or had that gives a role. */
  async of(viewer: Viewer): Promise<Standing> {
    if (viewer.kind === 'PUBLIC') return NOBODY;
    const rows: AppointmentFacts[] = await this.transactions.manager.query(APPOINTMENTS, [viewer.personId]);
    return {
      personId: viewer.personId,
      administrator: viewer.administrator,
      offices: rows.flatMap((row) => officeOf(row) ?? []),
    };
  }

  /** What the viewer may do today to something. */
  answer(action: RightsAction, standing: Standing, concern: Concern): Answer {
    return mayDo(action, standing, concern, this.clock.today());
  }

  /** The bodies in which the viewer may do something today, each with all that belongs to it. */
  async bodiesFor(viewer: Viewer, action: RightsAction): Promise<string[]> {
    return viewer.kind === 'PUBLIC' ? [] : bodiesWithRight(action, await this.of(viewer), this.clock.today());
  }

  /**
   * The viewer as the one who does something.
   * @throws Unauthenticated for the public, Forbidden with every reason for everyone else who may not
   */
  async actor(viewer: Viewer, action: RightsAction, concern: Concern): Promise<Actor> {
    if (viewer.kind === 'PUBLIC') throw new Unauthenticated('This needs signing in.');
    const answer = this.answer(action, await this.of(viewer), concern);
    if (answer.allowed) return { personId: viewer.personId, role: answer.role, office: answer.office };
    throw new Forbidden(answer.reasons.map(({ message }) => message).join('; '), answer.reasons);
  }

  /**
   * The viewer as the one who does something for whom a right towards any of several bodies is enough.
   * @throws Unauthenticated for the public, Forbidden with every reason for everyone else who may not
   */
  async actorAmong(viewer: Viewer, action: RightsAction, bodyIds: readonly string[]): Promise<Actor> {
    if (viewer.kind === 'PUBLIC') throw new Unauthenticated('This needs signing in.');
    const right = await this.rightAmong(viewer, action, bodyIds);
    if (right.allowed && right.role) return { personId: viewer.personId, role: right.role, office: right.office };
    throw new Forbidden(right.reasons.map(({ message }) => message).join('; '), right.reasons);
  }

  /** What the viewer may do where a right towards any of several bodies is enough. */
  async rightAmong(viewer: Viewer, action: RightsAction, bodyIds: readonly string[]): Promise<ViewerRight> {
    const rights = await this.rightsTo(viewer, [...new Set(bodyIds)]);
    return anyOf(action, bodyIds, rights);
  }

  /** What the viewer may do in several bodies. */
  async rightsTo(viewer: Viewer, bodyIds: readonly string[]): Promise<Map<string, ViewerRight[]>> {
    const concerns = await this.concernsOf(bodyIds);
    const standing = await this.of(viewer);
    return new Map(
      concerns.map((concern) => [
        concern.id,
        IN_BODIES.map((action) => rightOf(action, this.answer(action, standing, concern))),
      ]),
    );
  }

  /** What the rights to a body depend on. @throws NotFound */
  async concernOfBody(bodyId: string): Promise<Concern> {
    const [concern] = await this.concernsOf([bodyId]);
    if (!concern) throw new NotFound(`No body has the number ${bodyId}.`);
    return concern;
  }

  /** What the rights to several bodies depend on, each with its number. */
  async concernsOf(bodyIds: readonly string[]): Promise<(Concern & { readonly id: string })[]> {
    const rows: (Omit<Concern, 'editorIds'> & { id: string })[] = await this.transactions.manager.query(BODY_CONCERNS, [
      bodyIds,
    ]);
    return rows.map((row) => ({ ...row, editorIds: [] }));
  }
}
