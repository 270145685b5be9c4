import { letterOlderThanCited } from '../hygiene';
import { isDay } from './days';
import type { LetterDraft } from './draft';

/** Reports where a letter contradicts itself; nothing is put right. */
export function checkConsistency(draft: LetterDraft): void {
  checkIssued(draft);
  for (const [at, { starts, statedDeadlines }] of draft.sheet.meetings.entries()) {
    if (starts === null || !isDay(starts)) continue;
    for (const { kind, lastDay } of statedDeadlines)
      if (lastDay !== null && lastDay >= starts)
        draft.find(
          'DEADLINE_AFTER_START',
          `${kind} ends on ${lastDay}; the meeting begins on ${starts}`,
          placeOf(`meetings.${at}.starts`, draft),
        );
  }
}

/** A letter cannot speak of what comes after it as past, nor convene a meeting that is over. */
function checkIssued(draft: LetterDraft): void {
  const { issuedAsPrinted, meetingsCited, meetings, ref } = draft.sheet;
  if (issuedAsPrinted === null) return;
  const cites = meetingsCited
    .filter(({ isPast }) => isPast)
    .map(({ body, starts }) => ({ reference: `a meeting of ${body ?? 'another body'}`, dated: starts }));
  const place = placeOf('issuedAsPrinted', draft);
  for (const { message } of letterOlderThanCited({ key: ref ?? 'letter', sent: issuedAsPrinted, cites }))
    draft.find('LETTER_OLDER_THAN_CITED', message, place);
  const starts = meetings[0]?.starts ?? null;
  if (starts !== null && isDay(starts) && starts < issuedAsPrinted)
    draft.find('LETTER_AFTER_MEETING', `it is dated ${issuedAsPrinted}; the meeting begins on ${starts}`, place);
}

const placeOf = (field: string, draft: LetterDraft) => draft.evidence.find((each) => each.field === field)?.place ?? {};
