import { type Deadline, type DeadlineKind, type MeetingKind, meetingDeadlines } from './deadlines';
import type { MeetingType } from './vocabulary';

const RULED: Readonly<Partial<Record<MeetingType, MeetingKind>>> = {
  ASSEMBLY: 'ASSEMBLY',
  ADVISORY_GROUP: 'STUDY_GROUP',
  STUDY_GROUP: 'STUDY_GROUP',
  FOCUS_GROUP: 'FOCUS_GROUP',
  WORKSHOP: 'WORKSHOP',
};

/**
 * The deadlines of a meeting: those of the rules for its kind, with what was announced beside them. A meeting whose first day is not known has
 * only those that were announced; a virtual one has none for visas unless it was announced.
 * @param startsOn ISO day, null where it is not known to the day
 */
export function deadlinesOf(
  { type, startsOn, virtual }: { type: MeetingType; startsOn: string | null; virtual: boolean },
  stated: Partial<Record<DeadlineKind, string>>,
): Deadline[] {
  const kind = RULED[type];
  const all =
    kind === undefined || startsOn === null
      ? Object.entries(stated).flatMap(([name, on]) => announced(name, on))
      : meetingDeadlines(kind, startsOn, stated);
  return all.filter((deadline) => !virtual || deadline.kind !== 'VISA' || stated.VISA !== undefined);
}

const KINDS: Readonly<Record<DeadlineKind, true>> = {
  NOTICE: true,
  CONTRIBUTIONS_FOR_TRANSLATION: true,
  FELLOWSHIP: true,
  REGISTRATION: true,
  VISA: true,
  CONTRIBUTIONS: true,
  CONTRIBUTIONS_LATEST: true,
};
const isKind = (name: string): name is DeadlineKind => Object.hasOwn(KINDS, name);

const announced = (kind: string, on: string): Deadline[] =>
  isKind(kind) ? [{ kind, on, at: null, rule: 'as announced', clause: 'convening letter', byRule: null }] : [];
