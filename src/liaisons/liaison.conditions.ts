import { bodyKey, studyPeriodLabel } from '../bodies/rules/notation';
import type { Statement } from '../platform/db/statement';
import type { DateRange } from '../platform/graphql/date-range.input';
import { awaited, overdue } from './liaison.queries';
import type { LiaisonFilter } from './liaison-filter.input';
import { parseStatementNumber, statementKey } from './rules/number';
import { wordsAskedFor } from './rules/words';

type Give = Statement['give'];

/** SQL array of the bodies that notations stand for, with everything below them. */
export const within = (bodies: readonly string[], give: Give) =>
  `(select bodies_within(${give(bodies.map(bodyKey), 'text[]')}, ${give(bodies, 'text[]')}))::bigint[]`;

/** Condition that the statement `s` is one the viewer may see: sent, or of a body the viewer may write for. */
export const visible = (bodiesWritten: readonly string[], give: Give) =>
  bodiesWritten.length === 0
    ? `s.state = 'SENT'`
    : `(s.state = 'SENT' or exists (select from liaison_source w join body wb on wb.id = w.body_id
        where w.statement_id = s.id and (wb.lineage || wb.id) && ${give(bodiesWritten, 'bigint[]')}))`;

/** The columns as the index `liaison_statement_words` has them. */
const WORDS = 'statement_words(s.ref, s.number_as_written, s.title, s.abstract, s.body)';

/** Condition that the statement bears the number that a text is a spelling of, or holds all its words. */
function ofText(text: string, give: Give): string {
  const { words, beginnings } = wordsAskedFor(text);
  const query = `plainto_tsquery('simple', plain_letters(${give(words.join(' '), 'text')}))`;
  const held = [
    `${WORDS} @@ ${query}`,
    ...(beginnings.length > 0 ? [`${WORDS} @@ to_tsquery('simple', ${give(beginnings.join(' & '), 'text')})`] : []),
  ].slice(words.length > 0 || beginnings.length === 0 ? 0 : 1);
  const number = parseStatementNumber(text);
  const conditions = held.join(' and ');
  return number === null
    ? `(${conditions})`
    : `(s.ref_key = ${give(statementKey(number.issuer, number.number), 'text')} or (${conditions}))`;
}

function ofAddressee(filter: LiaisonFilter, give: Give): string[] {
  const { to, purposes, addresseeStates, deadline } = filter;
  const parts = [
    to && `a.body_id = any(${within(to, give)})`,
    purposes && `a.purpose = any(${give(purposes, 'text[]')})`,
    addresseeStates && `a.state = any(${give(addresseeStates, 'text[]')})`,
    deadline?.from && `a.deadline_latest >= ${give(deadline.from, 'date')}`,
    deadline?.to && `a.deadline_latest <= ${give(deadline.to, 'date')}`,
    deadline && 'a.deadline_latest is not null',
    stands(filter.awaited, awaited('a')),
    stands(filter.overdue, `coalesce(${overdue('a')}, false)`),
  ].filter((part): part is string => Boolean(part));
  return parts.length === 0
    ? []
    : [`exists (select from addressee a where a.statement_id = s.id and ${parts.join(' and ')})`];
}

const stands = (wanted: boolean | null | undefined, condition: string) =>
  wanted === null || wanted === undefined ? null : wanted ? condition : `not ${condition}`;

/** Days that are not known are in no range. */
export function sentWithin(range: DateRange, give: Give): string {
  const from = range.from ? `and s.sent_order >= ${give(range.from, 'date')}` : '';
  const to = range.to ? `and s.sent_order <= ${give(range.to, 'date')}` : '';
  return `(s.sent_order > '-infinity' ${from} ${to})`;
}

/** The filter as SQL conditions on the statement `s`, all of which must hold. */
export function liaisonConditions(filter: LiaisonFilter, give: Give): string[] {
  const { from, states, sent, studyPeriod, text, workItem } = filter;
  const own = [
    from &&
      `exists (select from liaison_source f where f.statement_id = s.id and f.body_id = any(${within(from, give)}))`,
    states && `s.state = any(${give(states, 'text[]')})`,
    sent && sentWithin(sent, give),
    studyPeriod &&
      `s.study_period_id in (select p.id from study_period p where p.label = ${give(studyPeriodLabel(studyPeriod), 'text')})`,
    text && ofText(text, give),
    workItem &&
      `exists (select from mention m where m.statement_id = s.id and m.state <> 'DISMISSED' and m.work_item_id = ${give(workItem, 'bigint')})`,
  ].filter((part): part is string => Boolean(part));
  return [...own, ...ofAddressee(filter, give)];
}
