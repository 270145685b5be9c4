import type { Role } from '../../people/rules/rights';
import type { Office } from '../../people/rules/standing';
import { parsePartialDate } from '../../platform/partial-date';
import type { AppointmentRole, BodyType } from './vocabulary';

/** An appointment with what its rights depend on. */
export interface AppointmentFacts {
  readonly role: AppointmentRole;
  readonly bodyId: string;
  readonly bodyRef: string;
  readonly bodyType: BodyType;
  /** Numbers of the bodies from the organization down to the body. */
  readonly lineage: readonly string[];
  /** For which parent body it is held, where it is held for one. */
  readonly onBehalfOfId: string | null;
  readonly studyPeriod: string | null;
  /** Last day of that study period, `YYYY-MM-DD`. */
  readonly periodEnds: string | null;
  /** Last day of the body itself, `YYYY-MM-DD`. */
  readonly bodyEnds: string | null;
  /** Partial dates as stated. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const LEADS: readonly AppointmentRole[] = ['CHAIRMAN', 'CO_CHAIRMAN', 'CONVENER'];
const SERVES: readonly AppointmentRole[] = ['DIRECTOR', 'COUNSELLOR', 'PROJECT_OFFICER'];
const SPEAKS: readonly AppointmentRole[] = ['LIAISON_OFFICER', 'LIAISON_RAPPORTEUR'];
const STUDY_GROUPS: readonly BodyType[] = ['STUDY_GROUP', 'ADVISORY_GROUP', 'COMMITTEE', 'SUBCOMMITTEE'];
const WORKING_PARTIES: readonly BodyType[] = ['WORKING_PARTY', 'WORKING_GROUP', 'FOCUS_GROUP', 'COLLABORATIVE_TEAM'];

/**
 * The role that an appointment gives, with its limits: an office in a body of one study period ends with the period, unless it was said to
 * end otherwise. Null where it gives no role of the permission table, such as that of a vice-chairman.
 */
export function officeOf(facts: AppointmentFacts): Office | null {
  const role = roleOf(facts.role, facts.bodyType);
  if (!role) return null;
  return {
    role,
    title: titleOf(facts),
    bodyIds: bodiesOf(role, facts),
    ...termOf(facts),
  };
}

/** First and last day of an appointment (`YYYY-MM-DD`); null where it has no limit, or none is known. */
export function termOf({
  validFrom,
  validTo,
  bodyEnds,
  periodEnds,
}: Pick<AppointmentFacts, 'validFrom' | 'validTo' | 'bodyEnds' | 'periodEnds'>): Pick<Office, 'from' | 'to'> {
  return {
    from: validFrom ? (parsePartialDate(validFrom)?.earliest ?? null) : null,
    to: (validTo ? parsePartialDate(validTo)?.latest : null) ?? bodyEnds ?? periodEnds,
  };
}

function roleOf(role: AppointmentRole, body: BodyType): Role | null {
  if (SPEAKS.includes(role)) return 'LIAISON_OFFICER';
  if (SERVES.includes(role)) return 'SECRETARIAT';
  if (body === 'JOINT_COORDINATION_ACTIVITY')
    return LEADS.includes(role) || role === 'ROADMAP_EDITOR' ? 'JCA_COORDINATOR' : null;
  if (body === 'JOINT_RAPPORTEURS_GROUP') return role === 'RAPPORTEUR' ? 'JOINT_RAPPORTEUR' : null;
  if (role === 'RAPPORTEUR' || role === 'ASSOCIATE_RAPPORTEUR') return role;
  if (!LEADS.includes(role)) return null;
  if (STUDY_GROUPS.includes(body)) return 'SG_CHAIRMAN';
  return WORKING_PARTIES.includes(body) ? 'WP_CHAIRMAN' : null;
}

/** The secretariat of an organization serves all of it; a joint rapporteur acts for one side only. */
function bodiesOf(role: Role, { bodyType, bodyId, lineage, onBehalfOfId }: AppointmentFacts): readonly string[] {
  if (role === 'SECRETARIAT' && bodyType === 'SECRETARIAT') return lineage.slice(0, 1);
  if (role === 'JOINT_RAPPORTEUR') return onBehalfOfId === null ? [bodyId] : [bodyId, onBehalfOfId];
  return [bodyId];
}

function titleOf({ role, bodyRef, studyPeriod }: AppointmentFacts): string {
  const words = role.replaceAll('_', ' ').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} of ${bodyRef}${studyPeriod ? ` (${studyPeriod})` : ''}`;
}
