import { Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import type { ViewerRight } from '../people/permissions.types';
import type { Viewer } from '../people/viewer';
import { Reads } from '../platform/db/reads';
import type { Actor } from '../platform/db/recorder';
import { Forbidden, Unauthenticated } from '../platform/graphql/errors';
import type { Written } from './rules/readiness';
import type { Parties, Way } from './rules/step-rights';
import type { AddresseeState, Purpose, StatementState } from './rules/vocabulary';

/** One sending body, with its approval. */
export interface SourceRow {
  readonly id: string;
  readonly bodyId: string | null;
  readonly text: string;
  readonly approved: boolean;
}

/** One addressee, as far as rights and steps go. */
export interface AddresseeRow {
  readonly id: string;
  readonly bodyId: string | null;
  readonly text: string;
  readonly purpose: Purpose;
  readonly deadline: string | null;
  readonly state: AddresseeState;
}

/** What the rights to one statement, and its steps, depend on. */
export interface PartiesOf extends Parties, Omit<Written, 'addressees'> {
  readonly id: string;
  readonly state: StatementState;
  readonly sourceRows: readonly SourceRow[];
  readonly addresseeRows: readonly AddresseeRow[];
  /** Numbers of the sending bodies and of all above them. */
  readonly sourceLineage: readonly string[];
}

const PARTIES = `select s.id::text, s.state, s.title, s.body is not null as "hasText", s.approval_level as "approvalLevel",
    exists (select from liaison_event e where e.statement_id = s.id and e.step = 'RECORD' and e.state = 'SENT') as recorded,
    array(select f.body_id::text from liaison_source f where f.statement_id = s.id and f.body_id is not null order by f.position) as sources,
    array(select f.body_id::text from liaison_source f where f.statement_id = s.id and f.body_id is not null
      and f.approved_on is null order by f.position) as unapproved,
    array(select a.body_id::text from addressee a where a.statement_id = s.id and a.body_id is not null order by a.position) as addressees,
    (select coalesce(json_agg(json_build_object('id', f.id::text, 'bodyId', f.body_id::text, 'text', f.text, 'approved', f.approved_on is not null)
      order by f.position), '[]') from liaison_source f where f.statement_id = s.id) as "sourceRows",
    (select coalesce(json_agg(json_build_object('id', a.id::text, 'bodyId', a.body_id::text, 'text', a.text, 'purpose', a.purpose,
      'deadline', a.deadline, 'state', a.state) order by a.position), '[]') from addressee a where a.statement_id = s.id) as "addresseeRows",
    (select count(*)::int from attachment t where t.statement_id = s.id) as attachments,
    (select count(*)::int from liaison_contact c where c.statement_id = s.id) as contacts,
    array(select distinct unnest(b.lineage || b.id)::text from liaison_source f join body b on b.id = f.body_id where f.statement_id = s.id) as "sourceLineage"
  from liaison_statement s where s.id = any($1::bigint[])`;

/** The rights of one viewer towards some bodies, looked up once. */
export type RightsTowards = (way: Way) => readonly ViewerRight[];

/** Knows what a viewer may do at the desks of the bodies of a liaison statement. */
@Injectable()
export class LiaisonRightsService {
  constructor(
    private readonly reads: Reads,
    private readonly standing: StandingService,
  ) {}

  async partiesOf(ids: readonly string[]): Promise<Map<string, PartiesOf>> {
    const rows = await this.reads.rows<PartiesOf>(PARTIES, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Looks up every right that may be asked for, for all bodies at once. */
  async towards(viewer: Viewer, bodyIds: readonly string[]): Promise<RightsTowards> {
    const rights = await this.standing.rightsTo(viewer, [...new Set(bodyIds)]);
    return ({ action, bodyIds: asked }) =>
      [...new Set(asked)].flatMap((id) => rights.get(id)?.find((right) => right.action === action) ?? []);
  }

  /** The viewer as the one who does something. @throws Unauthenticated, Forbidden with every reason */
  async actor(viewer: Viewer, ways: readonly Way[]): Promise<Actor> {
    if (viewer.kind === 'PUBLIC') throw new Unauthenticated('This needs signing in.');
    const right = bestOf(
      await this.towards(
        viewer,
        ways.flatMap(({ bodyIds }) => bodyIds),
      ),
      ways,
    );
    if (right.allowed && right.role) return { personId: viewer.personId, role: right.role, office: right.office };
    throw new Forbidden(right.reasons.map(({ message }) => message).join('; '), right.reasons);
  }

  async may(viewer: Viewer, ways: readonly Way[]): Promise<boolean> {
    if (viewer.kind === 'PUBLIC') return false;
    return bestOf(
      await this.towards(
        viewer,
        ways.flatMap(({ bodyIds }) => bodyIds),
      ),
      ways,
    ).allowed;
  }
}

/** The first right of several ways to be allowed something; else every reason why none is. */
export function bestOf(rights: RightsTowards, ways: readonly Way[]): Omit<ViewerRight, 'action'> {
  const found = ways.flatMap(rights);
  const allowed = found.find((right) => right.allowed);
  if (allowed) return allowed;
  const reasons = found.flatMap((right) => right.reasons);
  const distinct = [...new Map(reasons.map((reason) => [`${reason.rule} ${reason.message}`, reason])).values()];
  return { allowed: false, role: null, office: null, reasons: distinct.length > 0 ? distinct : [NO_DESK] };
}

const NO_DESK = {
  rule: 'NO_KNOWN_BODY',
  clause: 'permissions',
  message: 'none of the bodies it depends on is known here, so nobody speaks for them',
  field: 'statement',
  accepted: 'a body that is known here',
};
