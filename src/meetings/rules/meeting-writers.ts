import type { MeetingType } from './vocabulary';

/** Who meets, as far as it decides who may write of it. */
export interface Meeters {
  readonly type: MeetingType;
  /** The body that meets, and those that take part. */
  readonly bodyId: string;
  readonly participantIds: readonly string[];
}

/** Meetings that the rapporteurs of their Questions convene themselves, also under the name of the study group. */
const OF_QUESTIONS: readonly MeetingType[] = ['RAPPORTEUR_GROUP', 'JOINT_RAPPORTEURS_GROUP', 'CORRESPONDENCE_GROUP'];

/**
 * The bodies of which a right towards any is enough to write of a meeting: the body that meets, and of meetings of rapporteurs also the Questions that take part.
 */
export const writersOf = ({ type, bodyId, participantIds }: Meeters): string[] => [
  bodyId,
  ...(OF_QUESTIONS.includes(type) ? participantIds : []),
];
