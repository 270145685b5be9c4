import { bodyFields } from '../bodies/body.queries';
import { Statement } from '../platform/db/statement';
import { limitLiteral, type Position } from '../platform/graphql/page';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { sentWithin, within } from './liaison.conditions';
import type { LiaisonFiguresArgs } from './liaison-figures.inputs';
import { ANSWERED, standingOn } from './liaison-open.queries';
import type { AddresseeStanding } from './rules/open';

const PRESENT = { asOf: null };

const standing = (row: string, on: string) =>
  `case when s.sent_order > ${on} then 'UNSENT' else ${standingOn(row, on)} end`;
const countOf = (name: string, ...standings: AddresseeStanding[]) =>
  `count(*) filter (where standing in (${standings.map((each) => `'${each}'`).join(', ')}))::int as "${name}"`;

/** The addressees of several statements, counted by what they stood at on a day. */
export function countsQuery(statementIds: readonly string[], on: string) {
  const statement = new Statement();
  const text = `with each as materialized (select a.statement_id, ${standing('a', statement.give(on, 'date'))} as standing
      from addressee a join liaison_statement s on s.id = a.statement_id where a.statement_id = any(${statement.give(statementIds, 'bigint[]')}))
    select statement_id::text as id, count(*)::int as total, ${countOf('answered', 'ANSWERED')}, ${countOf('nil', 'NIL')},
      ${countOf('declined', 'DECLINED')}, ${countOf('noted', 'NOTED')}, ${countOf('closed', 'CLOSED')}, ${countOf('pending', 'PENDING')},
      ${countOf('overdue', 'OVERDUE')}, ${countOf('information', 'INFORMATION')}, ${countOf('unsent', 'UNSENT')}
    from each group by statement_id`;
  return { text, values: statement.values };
}

/** Both ends of what is counted: who numbers a statement, else who speaks first in it, and the addressee; each by its body, else as written. */
const PAIR = `coalesce(s.issuer_id, f.body_id) as sender_id, case when s.issuer_id is null and f.body_id is null then coalesce(f.text, '') end as sender_text,
  a.body_id as addressee_id, case when a.body_id is null then a.text end as addressee_text`;
/** Whole days between sending and answer; null where one of both is not known to the day, or they are the wrong way round. */
const DAYS = `case when length(s.sent) = 10 and length(a.outcome_on) = 10 and a.outcome_earliest >= s.sent_order
  then a.outcome_earliest - s.sent_order end as days`;

/** Figures for each pair of sender and addressee, in the order of their notations, in one statement. */
export function figuresQuery(args: LiaisonFiguresArgs, on: string, after: Position | null, selection: Selection) {
  const statement = new Statement();
  const { give } = statement;
  const day = give(on, 'date');
  const conditions = [`s.state = 'SENT'`, `a.purpose = 'ACTION'`, `s.sent_order <= ${day}`];
  if (args.sent) conditions.push(sentWithin(args.sent, give));
  const ours = args.bodies ? within(args.bodies, give) : null;
  if (ours) conditions.push(`(coalesce(s.issuer_id, f.body_id) = any(${ours}) or a.body_id = any(${ours}))`);
  const sender = jsonOf('Body', bodyFields, below(selection, 'sender'), 'b', PRESENT);
  const addressee = jsonOf('Body', bodyFields, below(selection, 'addressee'), 't', PRESENT);
  const beyond = after
    ? `where (position, id) > (${give(after.value, 'text')} collate "C", ${give(after.id, 'bigint')})`
    : '';
  const text = `with line as materialized (
      select a.id, ${PAIR}, ${standingOn('a', day)} as standing, ${DAYS}
      from addressee a join liaison_statement s on s.id = a.statement_id left join liaison_source f on f.statement_id = s.id and f.position = 1
      where ${conditions.join(' and ')}),
    pair as (
      select sender_id, sender_text, addressee_id, addressee_text, min(id) as id, count(*)::int as "forAction", ${countOf('answered', 'ANSWERED')},
        ${countOf('nil', 'NIL')}, ${countOf('declined', 'DECLINED')}, ${countOf('notedOrClosed', 'NOTED', 'CLOSED')},
        ${countOf('open', 'PENDING', 'OVERDUE')}, ${countOf('overdue', 'OVERDUE')},
        round(avg(days) filter (where standing in (${ANSWERED})), 1)::float as "meanDaysToAnswer",
        count(days) filter (where standing in (${ANSWERED}))::int as "answersTimed"
      from line group by sender_id, sender_text, addressee_id, addressee_text),
    placed as (
      select p.*, (coalesce(b.ref_order, '~' || p.sender_text) || ' > ' || coalesce(t.ref_order, '~' || p.addressee_text)) collate "C" as position
      from pair p left join body b on b.id = p.sender_id left join body t on t.id = p.addressee_id),
    page as (select * from placed ${beyond} order by position, id limit ${limitLiteral(args.first + 1)})
    select page.position, page.id::text as id, to_jsonb(page) || jsonb_build_object('senderText', page.sender_text, 'addresseeText', page.addressee_text,
      'sender', case when b.id is not null then ${sender} end, 'addressee', case when t.id is not null then ${addressee} end) as node
    from page left join body b on b.id = page.sender_id left join body t on t.id = page.addressee_id order by page.position, page.id`;
  return { text, values: statement.values };
}
