import { HYGIENE_WORDS } from './rules/hygiene';

/** SQL: last day that a partial date can mean. */
export const LATEST_DAY = (date: string) => `case when ${date} ~ '^\\d{4}$' then (${date} || '-12-31')::date
    when ${date} ~ '^\\d{4}-\\d\\d$' then ((${date} || '-01')::date + interval '1 month - 1 day')::date
    when ${date} ~ '^\\d{4}-Q[1-4]$' then (make_date(left(${date}, 4)::int, right(${date}, 1)::int * 3, 1) + interval '1 month - 1 day')::date
    else ${date}::date end`;

/** SQL: circulars and collective letters with the day on which each was issued as printed; where none is printed, as known. */
const LETTERS = `(select l.*, coalesce(l.issued_as_printed, l.issued) as printed from letter l)`;

/**
 * SQL: what each letter speaks of: letters that it refers to, what a meeting decided that the letter itself is the source for, and the meeting that set up a body whose
 * establishment it announces. A meeting that it announces may be to come.
 */
const SPOKEN_OF = `(select k.from_id as id, o.ref as reference, o.issued as dated, o.issued_order as earliest, o.source_id from letter_link k join letter o on o.id = k.to_id
    union select l.id, 'a decision of ' || b.ref, m.starts, m.starts_earliest, d.source_id from letter l
      join decision d on d.source_id = l.source_id join meeting m on m.id = d.meeting_id join body b on b.id = m.body_id
      where exists (select from announcement a where a.letter_id = l.id)
    union select a.letter_id, 'a decision of ' || b.ref, m.starts, m.starts_earliest, d.source_id from announcement a
      join decision d on d.body_id = a.body_id and d.kind = 'ESTABLISHED' join meeting m on m.id = d.meeting_id join body b on b.id = m.body_id
      where a.kind = 'BODY')`;

/** SQL: what each liaison statement answers or mentions. */
const ANSWERED = `(select k.from_id as id, k.to_id as other from liaison_link k where k.to_id is not null
    union select m.statement_id, m.other_id from mention m where m.state = 'CONFIRMED' and m.other_id is not null)`;

/** SQL: letters, and liaison statements that were sent, that speak of what is younger than they are, among those of `letter_of` and `statement_of`. */
export const OLDER_THAN_CITED = {
  select: `select 'LETTER' as kind, l.id, '{}'::bigint[] as others, array[l.printed, c.reference, c.dated, l.ref] as facts, array[l.source_id, c.source_id] as sources,
      case when l.issued is distinct from l.printed and ${LATEST_DAY('l.issued')} >= c.earliest then coalesce(l.issued_note, 'The date is corrected to ' || l.issued || '.') end as explained
    from letter_of letter join ${LETTERS} l on l.id = letter.id join ${SPOKEN_OF} c on c.id = l.id where ${LATEST_DAY('l.printed')} < c.earliest
    union all select 'STATEMENT', s.id, '{}'::bigint[], array[coalesce(s.sent, s.dated), o.ref, coalesce(o.sent, o.dated), s.ref], array[s.source_id, o.source_id], null
    from statement_of statement join liaison_statement s on s.id = statement.id join ${ANSWERED} c on c.id = s.id
      join liaison_statement o on o.id = c.other and o.state = 'SENT' where ${LATEST_DAY('coalesce(s.sent, s.dated)')} < o.sent_order`,
  words: ([sent = '', reference = '', dated = '']: readonly string[]) =>
    HYGIENE_WORDS.olderThanCited(sent, reference, dated),
  sides: ([sent = '', reference = '', dated = '', ref = '']: readonly string[]) => [
    `${ref} is of ${sent}`,
    `${reference} is of ${dated}`,
  ],
};

/**
 * SQL: the letters and the liaison statements that are looked at, as tables `letter_of` and `statement_of` of numbers.
 * @param bodies array of the bodies that they are of or speak of; null for all
 */
export const lettersOf = (bodies: string | null) => `looked as (select ${bodies ?? 'null::bigint[]'} as bodies),
  letter_of as (select l.id from letter l, looked where looked.bodies is null or l.group_id = any(looked.bodies)
    or exists (select from announcement a left join meeting m on m.id = a.meeting_id where a.letter_id = l.id and coalesce(m.body_id, a.body_id) = any(looked.bodies))),
  statement_of as (select s.id from liaison_statement s, looked where s.state = 'SENT' and (looked.bodies is null or s.issuer_id = any(looked.bodies)
    or exists (select from liaison_source w where w.statement_id = s.id and w.body_id = any(looked.bodies))))`;
