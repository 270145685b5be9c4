import type { DocumentText } from '../../files/rules/document';
import { dateOf } from '../rules/dates';
import { type Labelled, type LabelRules, labelledValues } from '../rules/labels';
import { bodiesOf, deadlineOf, purposeOf } from '../rules/letters';
import { type Line, linesOf } from '../rules/lines';
import { hasLostCharacters } from '../rules/markup';
import { issue, type Raw, type Reading, type ReadLetter, type SourceContext } from '../rules/reading';
import { stated } from '../rules/values';

const LABELS: LabelRules = {
  colon: 'none',
  labels: [
    ...[
      'State',
      'Submitted Date',
      'Submission date',
      'Posted Date',
      'From Groups',
      'From Group',
      'From Contact',
      'From',
    ],
    ...[
      'To Groups',
      'To Group',
      'To Contacts',
      'To',
      'Cc',
      'Response Contact',
      'Technical Contact',
      'Action Holder Contacts',
    ],
    ...['Purpose', 'Deadline', 'Attachments', 'Liaisons referred by this one', 'Body'],
  ],
};

/** Reads a saved page of a liaison statement, of any of the three generations: a table with bars, labels before values, legacy. */
export function readDatatrackerPage(source: DocumentText | string, context: SourceContext = {}): Reading {
  const lines = linesOf(source).map(withoutBars);
  const end = lines.findIndex((line) => /^(?:Body|Attachments)\b/i.test(line.text));
  const values = labelledValues(end < 0 ? lines : lines.slice(0, end + 1), LABELS);
  const asOf = context.asOf ?? null;
  const purpose = purposeOf(textOf(values, 'Purpose'));
  const none = issue('NO_LIAISON_STATEMENT', 'no line says what the letter is for', {});
  if (purpose === null) return { items: [], letters: [], issues: [none], attribution: null, asOf };
  const place = values[0]?.place ?? {};
  const from = bodiesOf(groupNames(textOf(values, 'From Groups', 'From Group', 'From')), 'IETF', place);
  const to = bodiesOf(groupNames(textOf(values, 'To Groups', 'To Group', 'To')), 'IETF', place);
  const id = /liaison[/_-]?0*(\d{1,5})(?!\d)/i.exec(context.name ?? '')?.[1];
  const letter: ReadLetter = {
    place,
    sourceKey: id === undefined ? null : `ietf-liaison:${id}`,
    reference: null,
    title: titleOf(lines),
    from: from.bodies,
    addressees: to.bodies.map((body) => ({ body, purpose })),
    sent: dateOf(textOf(values, 'Submitted Date', 'Posted Date', 'Submission date') ?? ''),
    ...deadlineOf(textOf(values, 'Deadline')?.split('\n')[0] ?? null),
    answers: [],
    raw: rawOf(values),
  };
  return {
    items: [],
    letters: [letter],
    issues: [...from.issues, ...to.issues, ...lost(lines)],
    attribution: null,
    asOf,
  };
}

const withoutBars = (line: Line): Line => ({
  ...line,
  text: line.text.replace(/^\|\s*|\s*\|$/g, '').replace(/\s+\|\s+/, ' '),
});

/** The value of the first of the labels that the page has. */
function textOf(values: readonly Labelled[], ...labels: readonly string[]): string | null {
  const found = labels.map((label) => values.find((each) => each.label === label)).find((each) => each !== undefined);
  return stated(found?.text);
}

function titleOf(lines: readonly Line[]): string | null {
  const heading = lines.findIndex((line) => /^Liaison statement$/i.test(line.text));
  return heading < 0 ? null : stated(lines[heading + 1]?.text);
}

/** Names and addresses of delegates are left out. */
const rawOf = (values: readonly Labelled[]): Record<string, Raw> =>
  Object.fromEntries(
    values
      .filter(({ label }) => !/contact|^cc$|^body$/i.test(label))
      .map(({ label, text, place }): [string, Raw] => [label, { text, place }]),
  );

const lost = (lines: readonly Line[]) =>
  lines
    .filter((line) => hasLostCharacters(line.text))
    .slice(0, 1)
    .map((line) => issue('LOST_CHARACTERS', 'the page holds characters that were lost', line.place));

/** `6man, bmwg, INT`, `ITU-T SG 15 (Greg Jones)`. */
const groupNames = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')[0]
    ?.replace(/\([^()]*\)/g, ' ')
    .split(',')
    .flatMap((name) => stated(name) ?? []) ?? [];
