import type { LetterSheet } from './sheet';

const each = (texts: readonly (string | null)[]): string[] => [...new Set(texts.filter((text) => text !== null))];

/** The bodies that the fields of a sheet name, each once. */
export const bodiesNamedIn = ({
  group,
  meetings,
  newBodies,
  appointments,
  meetingsCited,
  decisions,
}: LetterSheet): string[] =>
  each([
    group,
    ...meetings.flatMap(({ body, links, sessions }) => [
      body,
      ...links.map((link) => link.body),
      ...sessions.flatMap(({ parts }) => parts.map((part) => part.body)),
    ]),
    ...newBodies.flatMap(({ ref, parent, decidedBy, worksWith }) => [ref, parent, decidedBy, ...worksWith]),
    ...appointments.map(({ body }) => body),
    ...meetingsCited.map(({ body }) => body),
    ...decisions.map(({ by }) => by),
  ]);

/** The persons that the fields of a sheet name, each once. */
export const personsNamedIn = ({ signedByName, meetings, appointments }: LetterSheet): string[] =>
  each([
    signedByName,
    ...appointments.map(({ person }) => person),
    ...meetings.flatMap(({ sessions }) => sessions.flatMap(({ parts }) => parts.map(({ name }) => name))),
  ]);

/** Of a citation, in characters. */
const LONGEST = 500;

/** How a letter is cited: what it is called in which study period, its subject and its date, as far as they are known; else what its file is called. */
export function letterCitation({ ref, studyPeriod, subject, issuedAsPrinted }: LetterSheet, name: string): string {
  const called = ref === null ? name : `${ref}${studyPeriod === null ? '' : ` (${studyPeriod})`}`;
  const parts = [called, subject === null ? null : `"${subject}"`, issuedAsPrinted];
  return parts
    .filter((part) => part !== null)
    .join(', ')
    .slice(0, LONGEST);
}
