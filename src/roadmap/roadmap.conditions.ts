import { bodyKey, studyPeriodLabel } from '../bodies/rules/notation';
import { fold, searchable } from '../platform/fold';
import type { DateRange } from '../platform/graphql/date-range.input';
import type { Scope } from '../platform/graphql/sql-fields';
import { isLate } from '../work-items/lateness.queries';
import { prefixQuery } from '../work-items/rules/words';
import { state } from '../work-items/work-item.queries';
import type { RoadmapFilter } from './roadmap-filter.input';

/** Gives a value to the statement and returns the SQL that stands for it. */
export type Give = (value: unknown, type: string) => string;

/** What a list of the roadmap depends on besides its filter. */
export interface RoadmapScope extends Scope {
  /** ISO day on which what is late is late, where the list looks back to none. */
  readonly day: string;
}

/** What one part of the filter means in SQL, for the item `i`; nothing where that part was not given. */
type Condition = (filter: RoadmapFilter, give: Give, scope: RoadmapScope) => string | null | undefined | false;

const column = (name: string, scope: Scope) => state(name)('i', scope);

/** On a day in the past, only relations count whose other text was there already. */
export const present = (other: string, scope: Scope, maturities = '') =>
  scope.asOf
    ? `and exists (select from work_item_state s where s.work_item_id = ${other}
        and s.valid_from <= ${scope.asOf} and s.valid_to > ${scope.asOf} ${maturities})`
    : '';

const twin = (
  scope: Scope,
) => `exists (select from work_item_relation r where r.type = 'IDENTICAL_TEXT' and i.id in (r.from_id, r.to_id)
  ${present('case when r.from_id = i.id then r.to_id else r.from_id end', scope)})`;

/** Whether the interval of two columns and a range of days have a day in common. */
function overlaps(earliest: string, latest: string, range: DateRange, give: Give): string {
  const from = range.from ? `${latest} >= ${give(range.from, 'date')}` : `${latest} is not null`;
  const to = range.to ? `${earliest} <= ${give(range.to, 'date')}` : `${earliest} is not null`;
  return `(${from} and ${to})`;
}

/** One cell of the matrix must satisfy both lists, so the two conditions are one. */
function placed({ domains, categories }: RoadmapFilter, give: Give): string {
  const domain = domains ? `and p.domain = any(${give(domains, 'text[]')})` : '';
  const category = categories ? `and p.category = any(${give(categories, 'text[]')})` : '';
  return `i.id in (select p.work_item_id from placement p where true ${domain} ${category})`;
}

/** A draft that is to replace a text does not do so before it is approved. */
const replaced = (
  scope: Scope,
) => `exists (select from work_item_relation r where r.type = 'SUPERSEDES' and r.to_id = i.id
  ${present('r.from_id', scope, "and s.maturity in ('APPROVED', 'SUPERSEDED', 'WITHDRAWN')")})`;
const hasDomain = 'exists (select from placement p where p.work_item_id = i.id and p.domain is not null)';
const given = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined;

/** On the day that the list looks back to, else on its own. */
const late = (give: Give, scope: RoadmapScope) =>
  isLate(column('maturity', scope), column('target_latest', scope), scope.asOf ?? give(scope.day, 'date'));

/** Maturities and bodies are not among them: the page walks one ordered index for each maturity and organization; see `pageQuery`. */
const CONDITIONS: readonly Condition[] = [
  ({ studyPeriod }, give) => studyPeriod && inPeriod(give(studyPeriodLabel(studyPeriod), 'text')),
  (filter, give) => (filter.domains || filter.categories) && placed(filter, give),
  ({ withoutDomain }) => given(withoutDomain) && (withoutDomain ? `not ${hasDomain}` : hasDomain),
  ({ superseded }, _, scope) =>
    given(superseded) &&
    `${superseded ? '' : 'not'} (${column('maturity', scope)} = 'SUPERSEDED' or ${replaced(scope)})`,
  ({ nativeStatuses }, give, scope) =>
    nativeStatuses && `${column('native_status', scope)} = any(${give(nativeStatuses, 'text[]')})`,
  ({ types }, give) => types && `i.type = any(${give(types, 'text[]')})`,
  ({ approvalProcesses }, give) =>
    approvalProcesses && `i.approval_process = any(${give(approvalProcesses, 'text[]')})`,
  ({ target }, give, scope) =>
    target && overlaps(column('target_earliest', scope), column('target_latest', scope), target, give),
  ({ targetBefore }, give, scope) =>
    targetBefore && `${column('target_latest', scope)} < ${give(targetBefore, 'date')}`,
  ({ overdue }, give, scope) => given(overdue) && `${overdue ? '' : 'not '}${late(give, scope)}`,
  ({ approved }, give, scope) =>
    approved && overlaps(column('approved_earliest', scope), column('approved_latest', scope), approved, give),
  ({ person }, give, scope) => person && ofPerson(give(fold(person).split(' '), 'text[]'), scope),
  ({ text }, give) => given(text) && ofWords(give(prefixQuery(text), 'tsquery'), give(searchable(text), 'text')),
  ({ hasTwin }, _, scope) => given(hasTwin) && (hasTwin ? twin(scope) : `not ${twin(scope)}`),
];

/** Condition that an item is owned by one of the bodies, or by anything below them. */
export const ownedBy = (bodies: readonly string[], give: Give, scope: Scope) =>
  `${column('body_id', scope)} = any((select bodies_within(${bodyKeys(bodies, give)}))::bigint[])`;

/** Notations as the database's functions take them: their keys, and the words of the client. */
export const bodyKeys = (bodies: readonly string[], give: Give) =>
  `${give(bodies.map(bodyKey), 'text[]')}, ${give(bodies, 'text[]')}`;

/** Owned by a Question of the period, or something happened to it then. */
const inPeriod = (label: string) => `i.id in (
  select w.id from work_item w join body b on b.id = w.body_id join study_period p on p.id = b.study_period_id where p.label = ${label}
  union select e.work_item_id from study_period p join status_event e on e.basis = 'OCCURRED' and e.happened_latest >= p.starts_on
    and e.happened_earliest <= coalesce(p.ends_on, 'infinity') where p.label = ${label})`;

/** The words as written; only where no text at all holds them, words that are almost the same. */
const ofWords = (query: string, text: string) => `(i.search_document @@ ${query}
  or ((select not exists (select from work_item w where w.search_document @@ ${query})) and ${text} <% i.search_text))`;

function ofPerson(name: string, scope: Scope): string {
  const bearer = `(select n.person_id from person_name n where string_to_array(n.key, ' ') @> ${name} and string_to_array(n.key, ' ') <@ ${name})`;
  return `(i.id in (select e.work_item_id from editor e where e.person_id in ${bearer})
    or ${column('body_id', scope)} in (select a.body_id from appointment a where a.person_id in ${bearer}))`;
}

/**
 * The filter as SQL conditions on the item `i` (and its state on the day asked for), all of which must hold.
 * @param give appends a value to the statement
 */
export function conditionsOf(filter: RoadmapFilter, give: Give, scope: RoadmapScope): string[] {
  return CONDITIONS.flatMap((condition) => condition(filter, give, scope) || []);
}
