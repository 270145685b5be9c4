import { VOCABULARY_SIZE } from './vocabulary';

/** SQL function of the session: a number from 0 to below 1 that depends on a row's number and on what it decides, and on nothing else. */
export const chance = (
  seed: number,
) => `create function pg_temp.chance(item bigint, what int) returns float8 language sql immutable parallel safe
  return (hashint8extended(item, what + ${seed} * 1000) & 9007199254740991)::float8 / 9007199254740992`;

/** SQL of a word from the vocabulary `$1`: the n-th commonest about n times as rare as the commonest. */
export const word = (row: string, what: number) =>
  `($1::text[])[floor(power(${VOCABULARY_SIZE}, pg_temp.chance(${row}, ${what})))::int]`;

/** SQL of several words, separated by blanks. */
export const wordsOf = (row: string, first: number, count: number) =>
  `concat_ws(' ', ${Array.from({ length: count }, (_, index) => word(row, first + index)).join(', ')})`;

/**
 * SQL that decides about each of `$1` items; everything else is derived from it.
 * Items 7, 8 and 9 of each ten are three editions of one text, of which the later supersedes the earlier; items 1 and 2 of each forty are
 * twins, of ITU-T and ISO/IEC.
 */
export const PLAN = `create temp table plan as
  select item.id, item.base, item.edition, org.number as organization, org.numbering, org.ref as prefix, org.sort as prefix_sort, owner.body,
    1000 + item.base as number, substr('GHIJKLMQXYZ', 1 + floor(pg_temp.chance(item.base, 5) * 11)::int, 1) as letter,
    date '2001-01-01' + floor(pg_temp.chance(item.base, 3) * case when item.edition is null then 8600 else 6400 end)::int + coalesce(item.edition, 0)::int * 900 as begun,
    pg_temp.chance(item.id, 6) < 0.2 as by_month,
    case when item.edition in (0, 1) then 'SUPERSEDED'
      when item.edition = 2 then 'APPROVED'
      when stage.u < 0.06 then 'PROPOSED' when stage.u < 0.31 then 'IN_DEVELOPMENT' when stage.u < 0.43 then 'IN_REVIEW'
      when stage.u < 0.5 then 'WITHDRAWN' else 'APPROVED' end as stage
  from (
    select n as id, case when n % 10 in (8, 9) and n > 9 then n - (n % 10 - 7) else n end as base,
      case when n % 10 in (7, 8, 9) and n > 9 then n % 10 - 7 end as edition
    from generate_series(1::bigint, $1::bigint) n
  ) item
  cross join lateral (select pg_temp.chance(item.id, 4) as u) stage
  cross join lateral (select case item.id % 40 when 1 then 0 when 2 then 0.31 else pg_temp.chance(item.base, 1) end as u) choice
  join organization org on choice.u >= org.since and choice.u < org.until
  join owner on owner.number = org.number and owner.place = floor(pg_temp.chance(item.base, 2) * org.owners)::int`;
