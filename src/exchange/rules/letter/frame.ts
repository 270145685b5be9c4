import type { LetterDraft } from './draft';
import { setNumber } from './head';
import { LANGUAGES_READ, languageOfText } from './languages';
import { lettersNamed } from './letter-numbers';
import type { AnnexText, LetterParts } from './parts';
import type { Passage } from './passages';

/** A study period, as it is known here. */
export interface PeriodKnown {
  readonly label: string;
  readonly startsOn: string;
  /** Null while it lasts. */
  readonly endsOn: string | null;
}

/** Where the number stands in no heading, it stands below those of the annexes: `(to TSB Circular 124)`; last, in the path of the file. */
export function fillNumberFromAnnexes({ annexes, stamps }: LetterParts, draft: LetterDraft): void {
  const named = annexes.flatMap(({ heading, belongs }) => {
    const line = belongs ?? heading;
    const [letter] = line === null ? [] : lettersNamed(line.text);
    return line === null || letter === undefined ? [] : [{ line, letter }];
  });
  for (const { line, letter } of named) setNumber(letter, line, draft, named.length > 1 ? 'HIGH' : 'MEDIUM');
  for (const line of stamps) {
    draft.mark(line);
    const number = /\b(?:CIRC\w*)\\(?:.{0,60}\\)?(\d{1,3})[A-Z]?\.DOC/i.exec(line.text)?.[1];
    if (number === undefined) continue;
    const [letter] = lettersNamed(`TSB Circular ${Number(number)}`);
    if (letter !== undefined && (draft.sheet.ref === null || draft.sheet.ref === letter.ref))
      setNumber(letter, line, draft, 'LOW');
  }
}

/** The language of the letter itself. */
export function fillLanguage({ head, body, close }: LetterParts, draft: LetterDraft): void {
  const lines = body.length > 0 ? body : [...head, ...close];
  const [first] = lines;
  const code = languageOfText(lines.map(({ text }) => text).join('\n'));
  if (code === null || first === undefined) return;
  const said = { ...first, text: first.text.slice(0, 200) };
  draft.tell('languages.0', said, 'MEDIUM');
  draft.sheet.languages.push(code);
  draft.read.pop();
  if (!LANGUAGES_READ.includes(code))
    draft.doubt(
      'LANGUAGE_NOT_READ',
      `the letter is in ${code}; English, French and Chinese are read here`,
      first.place,
    );
}

const TITLE =
  /^(?:Deputy (?:to the )?)?(?:Director|Directeur|Directrice|主任|副主任|电信标准化局(?:副)?主任|Chief|Chef)\b|^电信标准化局(?:副)?主任/i;
const DIRECTOR =
  /Director of the Telecommunication|Director of TSB|Directeur du Bureau de la normalisation|^电信标准化局主任/i;
const NAME = /^(?:(?:Mr|Ms|Mrs|Dr|M|Mme)\.? )?\p{Lu}[\p{L}.'\u2019-]*(?: [\p{L}.'\u2019-]+){1,4}$/u;
const NAME_ZH = /^[\p{Script=Han}\u2022\u00b7\u30fb]{2,14}$/u;
/** Where the signature can stand, seen from its title, in lines. */
const NEAR = 2;

/** Who signs: a name, and above or below it the office. */
export function fillSignature({ close, body }: LetterParts, draft: LetterDraft): void {
  const lines = [...body.slice(-4), ...close];
  const at = lines.findIndex(({ text }) => TITLE.test(text) && text.length < 90);
  const title = lines[at];
  if (title === undefined) return;
  const after = lines[at + 1];
  const whole =
    after !== undefined && isRestOfTitle(title.text, after.text) ? `${title.text} ${after.text}` : title.text;
  const name = nameNear(lines, at, whole !== title.text);
  const office = DIRECTOR.test(whole) ? 'Director of TSB' : whole;
  if (name === null) {
    draft.set(draft.root, 'signatory', office, { ...title, text: whole }, 'MEDIUM');
    return;
  }
  const isAbove = lines.indexOf(name) < at;
  const said = { text: isAbove ? `${name.text}\n${whole}` : `${whole}\n${name.text}`, place: name.place };
  draft.set(draft.root, 'signedByName', name.text, name);
  draft.set(draft.root, 'signatory', `${name.text}, ${office}`, said);
  for (const line of [name, title, ...(whole === title.text || after === undefined ? [] : [after])]) draft.mark(line);
}

/** `Director of the Telecommunication` goes on with `Standardization Bureau`. */
const isRestOfTitle = (title: string, next: string): boolean =>
  /(?:Telecommunication|du Bureau de la|of the)$/i.test(title) && next.length < 60;

function nameNear(lines: readonly Passage[], at: number, titleHasTwo: boolean): Passage | null {
  const above = lines.slice(Math.max(0, at - NEAR), at).reverse();
  const below = lines.slice(at + (titleHasTwo ? 2 : 1), at + NEAR + 1);
  const isName = ({ text }: Passage) =>
    (NAME.test(text) || NAME_ZH.test(text)) && !/^(?:Yours|Veuillez|顺致|此致)/.test(text);
  return above.find(isName) ?? below.find(isName) ?? null;
}

/** The study period in which the letter was issued, or else in which the meeting begins that it convenes. */
export function fillStudyPeriod(periods: readonly PeriodKnown[], lines: readonly Passage[], draft: LetterDraft): void {
  const { sheet } = draft;
  const stated = lines.find(({ text }) => /STUDY PERIOD \d{4}/i.test(text));
  const label = /STUDY PERIOD (\d{4})\s?[-\u2010-\u2015]\s?(\d{4})/i.exec(stated?.text ?? '');
  if (stated !== undefined && label !== null) draft.set(draft.root, 'studyPeriod', `${label[1]}-${label[2]}`, stated);
  const isContradicted = draft.findings.some(({ rule }) => rule === 'LETTER_OLDER_THAN_CITED');
  const issued = isContradicted ? null : sheet.issuedAsPrinted;
  const field = issued === null ? 'meetings.0.starts' : 'issuedAsPrinted';
  const day = issued ?? sheet.meetings[0]?.starts ?? null;
  const said = draft.evidence.find((each) => each.field === field);
  const period = day === null ? undefined : periodOn(day, periods);
  if (period !== undefined && said !== undefined)
    draft.set(draft.root, 'studyPeriod', period.label, said, issued === null ? 'MEDIUM' : 'HIGH');
}

/** The study period of a day or month. */
export const periodOn = (day: string, periods: readonly PeriodKnown[]): PeriodKnown | undefined =>
  periods.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn));

/** Whether an annex is a form, and not a text. */
export const isForm = ({ lines }: AnnexText): boolean => lines.some(({ text }) => /_{8,}|-{12,}|\u2026{4,}/.test(text));
