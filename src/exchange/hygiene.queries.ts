import { HYGIENE_WORDS, type HygieneRule } from './rules/hygiene';

/** The rules about work items; a file is looked at by them too, row by row, in its preview. */
type ItemRule = Exclude<HygieneRule, 'LETTER_OLDER_THAN_CITED'>;

interface RuleQuery {
  /**
   * Selects, among the work items `item`, the number `id` of each that is odd, the numbers `others` of those concerned, and the `facts`
   * that the words are made of; `today` has the day.
   */
  readonly select: string;
  readonly words: (facts: readonly string[]) => string;
}

const NONE = `'{}'::bigint[] as others`;
const nth =
  (words: (a: string, b: string, c: string) => string) =>
  ([a = '', b = '', c = '']: readonly string[]) =>
    words(a, b, c);

/** When work on the item began, with its first possible day. */
const START = `join lateral (select s.happened_earliest as day from status_event s where s.work_item_id = i.id and s.happened = i.started
  and s.kind in ('REGISTERED', 'DRAFTED') limit 1) start on true`;

/** An event that took place, under the name that a reader knows it by. */
const EVENT = `join status_event e on e.work_item_id = i.id and e.basis = 'OCCURRED' and e.happened is not null`;
const EVENT_NAME = `lower(replace(e.kind, '_', ' '))`;

const OVER = `('SUPERSEDED', 'WITHDRAWN', 'DELETED')`;

/** Both ends of the relations that say that two texts are one. */
const TWIN_SIDES = `(select from_id as one, to_id as other from work_item_relation where type = 'IDENTICAL_TEXT' and to_id is not null
  union select to_id, from_id from work_item_relation where type = 'IDENTICAL_TEXT' and to_id is not null)`;

/** SQL: the comparison key of the equivalent number that the text `row` states, without a remark behind it: `ISO/IEC 17788:2014 (common text)`. */
const EQUIVALENT = (row: string) =>
  `upper(regexp_replace(regexp_replace(${row}.equivalent, '\\s*\\([^()0-9]*\\)\\s*$', ''), '\\s+', '', 'g'))`;

/** SQL: whether the text `row` bears the number that the other states as its equivalent. */
const IS_EQUIVALENT = (name: string, other: string) =>
  `(${name}.key = ${EQUIVALENT(other)} or ${name}.document_key = ${EQUIVALENT(other)})`;

export const RULE_QUERIES: Readonly<Record<ItemRule, RuleQuery>> = {
  START_AFTER_TARGET: {
    select: `select i.id, ${NONE}, array[i.started, t.text] as facts from item i join target t on t.id = i.target_id ${START}
      where start.day > i.target_latest`,
    words: nth(HYGIENE_WORDS.startAfterTarget),
  },
  TARGET_PAST: {
    select: `select i.id, ${NONE}, array[t.text, i.target_latest::text] as facts from item i join target t on t.id = i.target_id
      where i.maturity in ('PROPOSED', 'IN_DEVELOPMENT') and i.target_latest < (select day from today)`,
    words: nth(HYGIENE_WORDS.targetPast),
  },
  IMPOSSIBLE_DATE: {
    select: `select i.id, ${NONE}, array['TARGET', t.text] as facts from item i join target t on t.id = i.target_id where 'IMPOSSIBLE_DATE' = any(t.flags)
      union all select i.id, ${NONE}, array['TO_COME', ${EVENT_NAME}, e.happened] from item i ${EVENT} where e.happened_earliest > (select day from today)
      union all select i.id, ${NONE}, array['BEFORE_START', ${EVENT_NAME}, e.happened, i.started] from item i ${START} ${EVENT}
        where e.happened_latest < start.day and e.happened_earliest <= (select day from today)`,
    words: impossibleDate,
  },
  ODD_SPELLING: {
    select: `select i.id, ${NONE}, array[n.text] as facts from item i join work_item_identifier n on n.work_item_id = i.id
      where n.kind = 'PROVISIONAL' and n.text ~ '^[A-Z]+\\.\\s'`,
    words: nth(HYGIENE_WORDS.oddSpelling),
  },
  SHARED_IDENTIFIER: {
    select: `select i.id, shared.ids[2:] as others, shared.text || shared.refs as facts
      from (select n.key, array[min(n.text)] as text, array_agg(distinct n.work_item_id order by n.work_item_id) as ids,
          array_agg(distinct w.ref) as refs from work_item_identifier n join work_item w on w.id = n.work_item_id
        where n.kind not in ('FORMER', 'URI') group by n.key having count(distinct n.work_item_id) > 1) shared
      join item i on i.id = shared.ids[1]`,
    words: ([text = '', ...refs]) => HYGIENE_WORDS.shared(text, refs),
  },
  ORPHAN_REFERENCE: {
    select: `select i.id, ${NONE}, array[r.type, r.to_text] as facts from item i join work_item_relation r on r.from_id = i.id where r.to_id is null`,
    words: nth(HYGIENE_WORDS.orphan),
  },
  TWIN_ASYMMETRY: {
    select: `select i.id, array_agg(distinct o.id order by o.id) as others, array[i.equivalent] as facts
      from item i join work_item_identifier n on ${IS_EQUIVALENT('n', 'i')} join work_item o on o.id = n.work_item_id and o.id <> i.id and o.maturity <> 'DELETED'
      left join ${TWIN_SIDES} side on side.one = i.id and side.other = o.id where i.equivalent is not null group by i.id, i.equivalent
      having bool_and(side.one is null and (o.equivalent is null or not exists (select from work_item_identifier own where own.work_item_id = i.id and ${IS_EQUIVALENT('own', 'o')})))`,
    words: nth(HYGIENE_WORDS.asymmetry),
  },
  TWIN_DRIFT: {
    select: `select i.id, array_agg(twin.id order by twin.id) as others, array[string_agg(twin.ref, ', ' order by twin.ref_key)] as facts
      from item i join ${TWIN_SIDES} side on side.one = i.id join work_item twin on twin.id = side.other
      where i.maturity = 'APPROVED' group by i.id having bool_and(twin.maturity in ${OVER})`,
    words: nth(HYGIENE_WORDS.drift),
  },
};

function impossibleDate([which = '', a = '', b = '', c = '']: readonly string[]): string {
  if (which === 'TARGET') return HYGIENE_WORDS.targetNoDate(a);
  return which === 'TO_COME' ? HYGIENE_WORDS.toCome(a, b) : HYGIENE_WORDS.beforeStart(a, b, c);
}

export const isItemRule = (rule: HygieneRule): rule is ItemRule => rule in RULE_QUERIES;
