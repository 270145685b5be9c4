import type { Reason } from '../../platform/reason';
import { type Relation, RIGHTS, type RightsAction, type Role, rightFor } from './rights';

/** A role that a person has or had by an appointment. */
export interface Office {
  readonly role: Role;
  /** The office in words, e.g. `Rapporteur of Q17/13 (2013-2016)`. */
  readonly title: string;
  /** Numbers of the bodies it is about: the group itself; for a joint rapporteur, of the side; for the secretariat, what it serves. */
  readonly bodyIds: readonly string[];
  /** First and last day (`YYYY-MM-DD`); null where it has no limit, or none is known. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Who asks, and the offices that person has or had. */
export interface Standing {
  readonly personId: string | null;
  readonly administrator: boolean;
  readonly offices: readonly Office[];
}

/** What is asked about: who has to do with it. */
export interface Concern {
  /** Its name, for the reasons, e.g. `M.rcsm`. */
  readonly name: string;
  /** Numbers of the bodies it belongs to, from the organization down, and of those that continue them in a later study period. */
  readonly bodyIds: readonly string[];
  /** Numbers of the bodies that these continue: an office in one of them gives no right, but is named among the reasons. */
  readonly formerBodyIds: readonly string[];
  /** Numbers of the joint rapporteurs groups that treat it. */
  readonly jointGroupIds: readonly string[];
  /** Numbers of the persons who edit it. */
  readonly editorIds: readonly string[];
}

export type Answer =
  | { readonly allowed: true; readonly role: Role; readonly office: string | null }
  | { readonly allowed: false; readonly reasons: readonly Reason[] };

/** How each role can be related to something. */
const RELATIONS_OF: Readonly<Record<Role, readonly Relation[]>> = {
  ADMINISTRATOR: ['ANYTHING'],
  SG_CHAIRMAN: ['ITS_STUDY_GROUP'],
  WP_CHAIRMAN: ['ITS_WORKING_PARTY'],
  RAPPORTEUR: ['ITS_QUESTION'],
  ASSOCIATE_RAPPORTEUR: ['ITS_QUESTION'],
  JOINT_RAPPORTEUR: ['ITS_SIDE', 'THE_JOINT_GROUP_ITSELF'],
  EDITOR: ['THE_ITEM_ITSELF'],
  SECRETARIAT: ['A_BODY_SERVED'],
  JCA_COORDINATOR: ['ANYTHING', 'THE_JOINT_GROUP_ITSELF'],
  LIAISON_OFFICER: ['A_BODY_SERVED'],
};

/**
 * Whether someone may do something to something on a day, by which office; or every reason why not.
 * @param on `YYYY-MM-DD`: appointments are dated, an expired one gives no right
 */
export function mayDo(action: RightsAction, standing: Standing, concern: Concern, on: string): Answer {
  if (standing.personId === null)
    return { allowed: false, reasons: [reason('SIGNED_IN', 'nobody is signed in', 'signing in')] };
  const related = rolesTowards(standing, concern).filter(({ role, relation }) => rightFor(role, relation, action));
  const held = related.find(({ office }) => office === null || isHeld(office, on));
  if (held) return { allowed: true, role: held.role, office: held.office?.title ?? null };
  const former = rolesTowards(standing, { ...concern, bodyIds: concern.formerBodyIds });
  const expired = [...related, ...former.filter(({ role, relation }) => rightFor(role, relation, action))].flatMap(
    ({ office }) => (office && !isHeld(office, on) ? [notHeld(office, on)] : []),
  );
  return { allowed: false, reasons: [...expired, nobodyBut(action, concern)] };
}

/**
 * The bodies towards which someone has a right by an appointment held on a day: what belongs to them is open to that person. A joint rapporteur
 * has it in the joint group alone, not in the whole study group that appointed him or her.
 */
export function bodiesWithRight(action: RightsAction, { offices }: Standing, on: string): string[] {
  return offices
    .filter((office) => isHeld(office, on))
    .filter(({ role }) =>
      RELATIONS_OF[role].some((relation) => relation !== 'ANYTHING' && rightFor(role, relation, action) !== undefined),
    )
    .flatMap(({ role, bodyIds }) => (role === 'JOINT_RAPPORTEUR' ? bodyIds.slice(0, 1) : bodyIds));
}

interface RoleTowards {
  readonly role: Role;
  readonly relation: Relation;
  /** The office that the role comes from, where it comes from one. */
  readonly office: Office | null;
}

/** Every role that a person has or had towards something, with the relation and the office it comes from. */
function rolesTowards(standing: Standing, concern: Concern): RoleTowards[] {
  const roles: RoleTowards[] = standing.offices.flatMap((office) =>
    RELATIONS_OF[office.role]
      .filter((relation) => concernsIt(office, relation, concern))
      .map((relation) => ({ role: office.role, relation, office })),
  );
  if (standing.administrator) roles.push({ role: 'ADMINISTRATOR', relation: 'ANYTHING', office: null });
  if (standing.personId !== null && concern.editorIds.includes(standing.personId))
    roles.push({ role: 'EDITOR', relation: 'THE_ITEM_ITSELF', office: null });
  return roles;
}

function concernsIt({ role, bodyIds }: Office, relation: Relation, concern: Concern): boolean {
  if (relation === 'ANYTHING') return true;
  const among = (ids: readonly string[]) => bodyIds.some((id) => ids.includes(id));
  if (relation === 'THE_JOINT_GROUP_ITSELF') return concern.bodyIds.includes(bodyIds[0] ?? '');
  if (role !== 'JOINT_RAPPORTEUR') return among(concern.bodyIds);
  return among(concern.jointGroupIds) && among(concern.bodyIds);
}

const isHeld = ({ from, to }: Office, on: string) => (from === null || from <= on) && (to === null || on <= to);

function notHeld({ title, from, to }: Office, on: string): Reason {
  const ended = to !== null && to < on;
  return reason(
    ended ? 'APPOINTMENT_ENDED' : 'APPOINTMENT_NOT_BEGUN',
    ended ? `the appointment as ${title} ended on ${to}` : `the appointment as ${title} begins on ${from}`,
    'an appointment that holds on the day',
  );
}

function nobodyBut(action: RightsAction, concern: Concern): Reason {
  const roles = RIGHTS.filter((right) => right.actions.includes(action)).map(
    ({ role, relation }) => `${words(role)} (${words(relation)})`,
  );
  return reason('PERMISSION', `only certain roles may do this to ${concern.name}`, roles.join(', '));
}

const words = (name: string) => name.replaceAll('_', ' ').toLowerCase();

const reason = (rule: string, message: string, accepted: string): Reason => ({
  rule,
  clause: 'permissions',
  message,
  field: 'viewer',
  accepted,
});
