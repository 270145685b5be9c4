import type { Doubt, FoundTable, PlainCell } from './plain-lines';

const DOUBT: Doubt = {
  rule: 'CELLS_IN_DOUBT',
  message:
    'The cells of the table run together; they were cut where entity, status and dates stand, the title where its sentence ends.',
};
const LONGEST = 400_000;

const GROUP =
  /\b(?:ITU-T\s+SG\s?\d+(?:\s*(?:,|\/)?\s*(?:WP\s?\d\s*)?Q\s?\d+(?:\/\d+)?)?|ISO\/IEC\s+JTC\s?1(?:\/SC\s?\d+)?(?:\/WG\s?\d+)?|ETSI\s+(?:TC|ISG)\s+\w+)/g;
const STATUS =
  '(?:Draft (?:new |revised )?(?:Recommendation|Supplement|Technical Report|Standard)|Recommendation|International Standard|Under (?:study|development|AAP|TAP)|Consented|Determined|Approved|Agreed|Published|In progress|New work item|FDIS|DIS|CD|WD)';
const DATE = '(?:(?:19|20)\\d\\d-\\d\\d(?:-\\d\\d)?|\\d{1,2}/(?:19|20)\\d\\d|Q[1-4]/(?:19|20)\\d\\d|(?:19|20)\\d\\d)';
const TAIL = new RegExp(`(${STATUS})\\s*(${DATE}|-)\\s*`, 'g');
const SCOPE =
  /(?<=[\p{Ll}\d)\]])(?=(?:The scope|The purpose|The objective|This (?:draft |new |document|Recommendation|Supplement|Technical|standard|International)|It (?:is|describes|specifies|provides)))|\s(?=(?:The scope of|This (?:draft )?(?:new )?(?:Recommendation|Supplement|document|standard)))/u;
const LONGEST_TARGET = 60;

/** A roadmap table whose cells lost what separated them: the seven names in one line, then the rows, each begun by its entity. Null where there is none. */
export function runTogetherTable(lines: readonly string[], from: number): FoundTable | null {
  const line = lines[from] ?? '';
  const header = line.includes('\t') ? null : headerWithin(line);
  if (!header || line.slice(0, header.from).trim() !== '') return null;
  const rows: PlainCell[][] = [];
  let at = from;
  let rest = line.slice(header.to);
  for (;;) {
    const found = rest.trim() === '' ? [] : rowsIn(rest, at + 1);
    if (found === null) break;
    for (const row of found) rows.push(row);
    at++;
    if (at >= lines.length) break;
    rest = lines[at] ?? '';
  }
  const names = line.slice(header.from, header.to);
  return rows.length === 0 ? null : { rows: [headOf(names, from + 1), ...rows], next: at, doubts: [DOUBT] };
}

const NAMES =
  'activity domain,entity,title of deliverable,scope of deliverable,current status,starting date,target date'
    .split(',')
    .map((name) => name.replaceAll(' ', '\\s*'));
const HEADER = new RegExp(NAMES.join('[\\s|]*'), 'i');
const NAME = new RegExp(NAMES.join('|'), 'gi');

/** Where the names of the seven columns of the JCA questionnaire stand one after the other; null where they do not. */
function headerWithin(line: string): { readonly from: number; readonly to: number } | null {
  const found = line.length > 100_000 ? null : HEADER.exec(line);
  return found && { from: found.index, to: found.index + found[0].length };
}

const headOf = (names: string, line: number): PlainCell[] =>
  (names.match(NAME) ?? []).map((text) => ({ text: text.trim(), line }));

interface Found {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

const allOf = (pattern: RegExp, text: string): Found[] =>
  [...text.matchAll(pattern)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    words: [...found],
  }));

/** The rows in one line, each from a group to its target, which ends before the next group; null where it is no row. */
function rowsIn(text: string, line: number): PlainCell[][] | null {
  if (text.length > LONGEST) return null;
  const groups = allOf(GROUP, text);
  const tails = allOf(TAIL, text);
  const rows: PlainCell[][] = [];
  let done = 0;
  let ending = 0;
  let following = 0;
  for (const group of groups) {
    while (ending < tails.length && (tails[ending]?.from ?? 0) < group.to) ending++;
    const tail = tails[ending];
    if (!tail) break;
    while (following < groups.length && (groups[following]?.from ?? 0) < tail.to) following++;
    const end = groups[following]?.from ?? text.length;
    const target = text.slice(tail.to, end).trim();
    if (group.from < done || target.length > LONGEST_TARGET) continue;
    const about = titleAndScope(text.slice(group.to, tail.from));
    const cells = [text.slice(done, group.from), group.words[0] ?? '', ...about, ...tail.words.slice(1), target];
    rows.push(cells.map((cell) => ({ text: cell.trim(), line })));
    done = end;
  }
  return rows.length === 0 ? null : rows;
}

function titleAndScope(text: string): [string, string] {
  const about = text.trim();
  const cut = SCOPE.exec(about)?.index ?? about.length;
  return [about.slice(0, cut), about.slice(cut)];
}
