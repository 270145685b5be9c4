import { parseBodyRef } from '../../bodies/rules/notation';
import type { DocumentText, Place } from '../../files/rules/document';
import { dateOf } from '../rules/dates';
import { type Labelled, type LabelRules, labelledValues } from '../rules/labels';
import { addresseesOf } from '../rules/letters';
import { linesOf } from '../rules/lines';
import { issue, type Raw, type Reading, type ReadLetter, type SourceContext } from '../rules/reading';
import { stated } from '../rules/values';

const LABELS: LabelRules = {
  colon: ':',
  labels: [
    ...['Ref', 'Source', 'Title', 'For action to', 'For comment to', 'For information to', 'Approval', 'Deadline'],
    ...[
      'Contact',
      'Question(s)',
      'Study Group',
      'Working Party',
      'Purpose',
      'Abstract',
      'Keywords',
      'Tel',
      'Fax',
      'Email',
    ],
    ...['E-mail', 'Original', 'Date', 'STUDY PERIOD'],
  ],
};

const REFERENCE =
  /\b([A-Z][\w-]*(?:\s?[-\u2010-\u2015]\s?COM \d+)?)\s?[-\u2010-\u2015]\s?LS\s?(\d+)\s?(?:[-\u2010-\u2015]\s?([A-Z])\b)?/;
const AGREED = /\b(\d{1,2} (?:\p{L}+) \d{4})\b/u;

/**
 * Reads the heading of a liaison statement in the template of ITU-T, as lines, as a table or run together in one paragraph.
 * Its list of addressees says who is asked for what.
 */
export function readLiaisonStatement(source: DocumentText | string, context: SourceContext = {}): Reading {
  const lines = linesOf(source);
  const values = labelledValues(lines, LABELS);
  const place = values[0]?.place ?? {};
  const asOf = context.asOf ?? null;
  if (!values.some((value) => value.label.startsWith('For ')))
    return {
      items: [],
      letters: [],
      issues: [
        issue('NO_LIAISON_STATEMENT', 'no line says "For action to:", "For comment to:" or "For information to:"', {}),
      ],
      attribution: null,
      asOf,
    };
  const asked = [
    addresseesOf(textAfter(values, 'For action to'), 'ACTION', place),
    addresseesOf(textAfter(values, 'For comment to'), 'COMMENT', place),
    addresseesOf(textAfter(values, 'For information to'), 'INFORMATION', place),
  ];
  const deadline = dateOf(firstWords(textAfter(values, 'Deadline')));
  const author = textAfter(values, 'Source');
  const from = author === null ? null : parseBodyRef(author);
  const letter: ReadLetter = {
    place,
    sourceKey: null,
    reference: referenceOf(lines.map((line) => line.text)),
    title: titleOf(textAfter(values, 'Title')),
    from: from === null ? [] : [from],
    addressees: asked.flatMap((each) => each.addressees),
    sent: dateOf(AGREED.exec(textAfter(values, 'Approval') ?? '')?.[1] ?? ''),
    deadline,
    action: deadline === null ? null : 'REQUIRED',
    answers: [],
    raw: rawOf(values),
  };
  const unknown =
    author !== null && from === null ? [issue('UNKNOWN_BODY', `"${author}" does not name one known body`, place)] : [];
  return {
    items: [],
    letters: [letter],
    issues: [...asked.flatMap((each) => each.issues), ...unknown],
    attribution: null,
    asOf,
  };
}

const textAfter = (values: readonly Labelled[], label: string): string | null =>
  stated(values.find((value) => value.label === label)?.text.replaceAll('\n', ' '));

/** After the deadline of a letter run together, other words may follow. */
function firstWords(text: string | null): string {
  return AGREED.exec(text ?? '')?.[1] ?? text ?? '';
}

const titleOf = (text: string | null): string | null => stated(text?.split('LIAISON STATEMENT')[0]);

const LONGEST_HEADING = 2_000;

function referenceOf(lines: readonly string[]): string | null {
  const match = lines.map((line) => REFERENCE.exec(line.slice(0, LONGEST_HEADING))).find((each) => each !== null);
  if (match === undefined || match === null) return null;
  const [, body, number, language] = match;
  return [body, `LS ${number}`, language].filter((part) => part !== undefined).join(' - ');
}

/** Telephone numbers and addresses of delegates are left out. */
function rawOf(values: readonly Labelled[]): Record<string, Raw> {
  const personal = ['Tel', 'Fax', 'Email', 'E-mail'];
  return Object.fromEntries(
    values
      .filter((value) => !personal.includes(value.label))
      .map(({ label, text, place }): [string, { text: string; place: Place }] => [label, { text, place }]),
  );
}
