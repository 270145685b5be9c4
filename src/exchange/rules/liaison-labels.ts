import type { LetterLine } from './liaison-lines';

/** What a label of a heading announces. */
export type LabelKey =
  | 'NUMBER'
  | 'REF'
  | 'SOURCE'
  | 'TITLE'
  | 'FOR_ACTION'
  | 'FOR_COMMENT'
  | 'FOR_INFORMATION'
  | 'TO'
  | 'CC'
  | 'APPROVAL'
  | 'DEADLINE'
  | 'CONTACT'
  | 'NAME'
  | 'TELEPHONE'
  | 'FAX'
  | 'EMAIL'
  | 'ORIGIN'
  | 'DESTINATION'
  | 'MEETING'
  | 'PLACE'
  | 'DATE'
  | 'SENT'
  | 'STUDY_PERIOD'
  | 'LANGUAGE'
  | 'PURPOSE'
  | 'ABSTRACT'
  | 'KEYWORDS'
  | 'ATTACHMENTS'
  | 'REPLY_TO'
  | 'RELATED'
  | 'DOCUMENTS'
  | 'COPYRIGHT'
  | 'ATTENTION'
  | 'OTHER';

/** Labels of the template of ITU-T (2013-2016 and later), of liaison statements of 3GPP and of those the IETF writes. */
const LABELS: readonly (readonly [LabelKey, string])[] = [
  ['NUMBER', 'Number|Document number|LS number'],
  ['REF', 'Ref|Ref\\.|Reference'],
  ['SOURCE', 'Source|Sources|From'],
  ['TITLE', 'Title|Subject'],
  ['FOR_ACTION', 'For action to'],
  ['FOR_COMMENT', 'For comments? to'],
  ['FOR_INFORMATION', 'For info(?:rmation)? to'],
  ['TO', 'To'],
  ['CC', 'Cc'],
  ['APPROVAL', 'Approval|Approved by'],
  ['DEADLINE', 'Deadline'],
  ['CONTACT', '(?:IETF )?Contact(?: ?\\(s\\)|s)?(?: person)?'],
  ['NAME', 'Name'],
  ['TELEPHONE', 'Tel|Tel\\.|Telephone|Phone|Tel\\.? number'],
  ['FAX', 'Fax'],
  ['EMAIL', 'E-?mail(?: address)?'],
  ['ORIGIN', 'Questions?|Question ?\\(s\\)'],
  ['DESTINATION', 'For Questions?|For Question ?\\(s\\)'],
  ['MEETING', 'Meeting'],
  ['PLACE', 'Place|Venue'],
  ['DATE', 'Date'],
  ['SENT', 'Sent|Date sent'],
  ['STUDY_PERIOD', 'Study period'],
  ['LANGUAGE', 'Original|Language'],
  ['PURPOSE', 'Purpose'],
  ['ABSTRACT', 'Abstract'],
  ['KEYWORDS', 'Key ?words'],
  ['ATTACHMENTS', 'Attachments?|Attachment ?\\(s\\)'],
  ['REPLY_TO', 'In reply to|Reply to|Response to|In response to'],
  ['RELATED', 'Related to|See also'],
  ['DOCUMENTS', 'Documents|Related documents'],
  ['COPYRIGHT', 'Copyright'],
  ['ATTENTION', 'Attention'],
  ['OTHER', 'Release|Work Items?|Study Group|Working Party'],
];

/** Labels that say whom to reach, and only below a contact. */
export const OF_CONTACT: readonly LabelKey[] = ['NAME', 'TELEPHONE', 'FAX', 'EMAIL'];

/** Headings within a heading. */
export const HEADINGS = /^(?:LIAISON STATEMENT|Liaison statement)$/;
const PRINTED =
  'LIAISON STATEMENT|INTERNATIONAL TELECOMMUNICATION UNION|TELECOMMUNICATION STANDARDIZATION SECTOR|STUDY PERIOD \\d{4} ?[-\\u2013] ?\\d{4}|English only';

const ALL = LABELS.map(([, words]) => words).join('|');
const AT_START = new RegExp(`^(${ALL})\\s*[:\\uff1a]\\s*`, 'i');
const AS_CELL = new RegExp(`^(${ALL})\\s*[:\\uff1a]?$`, 'i');
/** Words of longer labels that end in a shorter one. */
const LONGER =
  'action|comments?|info|information|reply|response|related|for|document|LS|date|tel\\.?|study|working|also|cc';
const INSIDE = new RegExp(`(?<!\\b(?:${LONGER}))\\s(?=(?:${ALL})\\s?:)`, 'gi');
const AT_PRINTED = new RegExp(`\\s*\\b(${PRINTED})\\b\\s*`, 'g');
const ONE_OF = LABELS.map(([key, words]) => [key, new RegExp(`^(?:${words})$`, 'i')] as const);
/** `For Information` alone on a line says what the letter is for. */
const ALONE = /^For (Action|Comment|Information)$/i;

interface LabelHere {
  readonly key: LabelKey;
  /** What stands behind it on the line. */
  readonly rest: string;
}

/** The label with which a line begins, or null. In a table, a label may fill a cell and need no colon. */
export function labelOf({ text, beginsCell }: LetterLine): LabelHere | null {
  const alone = ALONE.exec(text)?.[1];
  if (alone !== undefined) return { key: 'PURPOSE', rest: alone };
  const period = /^STUDY PERIOD (\d{4} ?[-\u2010-\u2015] ?\d{4})$/i.exec(text)?.[1];
  if (period !== undefined) return { key: 'STUDY_PERIOD', rest: period };
  const match = AT_START.exec(text) ?? (beginsCell ? AS_CELL.exec(text) : null);
  const words = match?.[1];
  if (match === null || words === undefined) return null;
  const key = ONE_OF.find(([, pattern]) => pattern.test(words))?.[0];
  return key === undefined ? null : { key, rest: text.slice(match[0].length).trim() };
}

/** A line this long that holds several labels is a page whose line breaks were lost. */
const LONG_LINE = 160;
const LABELS_IN_ONE_LINE = 3;

/** Only the line that says to whom can be a whole heading. */
const ADDRESSED = /\bFor (?:action|comments?|info(?:rmation)?) to\s?:/i;

/** Cuts a heading that was run together in front of each label and each heading. */
export function cutAtLabels(lines: readonly LetterLine[]): LetterLine[] {
  const at = lines.findIndex((line) => ADDRESSED.test(line.text));
  return lines.flatMap((line, index) => {
    if (index !== at || line.row !== null || line.text.length < LONG_LINE) return [line];
    const parts = line.text.split(INSIDE);
    if (parts.length <= LABELS_IN_ONE_LINE) return [line];
    return parts
      .flatMap((part) => part.split(AT_PRINTED))
      .filter((part) => part.trim() !== '')
      .map((text) => ({ ...line, text: text.trim(), runTogether: true }));
  });
}
