import { Statement } from '../platform/db/statement';
import { limitLiteral, type Position } from '../platform/graphql/page';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { visible, within } from './liaison.conditions';
import { addresseeFields, statementFields } from './liaison.queries';
import type { LiaisonDeskArgs } from './liaison-desk.inputs';
import { DESK_BUCKETS, type DeskBucketKind } from './liaison-desk.types';
import { asks, hadOutcomeAfter, isDueSoon, isLate, isLateAction, isOpen, openOn } from './liaison-open.queries';

const PRESENT = { asOf: null };

/** What a person deals with: the bodies in which an office is held, and the names in lower case. */
export interface Dealing {
  readonly bodyIds: readonly string[];
  readonly names: readonly string[];
}

/** What the desk is asked for, besides its arguments. */
export interface DeskScope {
  /** Day, `YYYY-MM-DD`. */
  readonly on: string;
  /** Numbers of the bodies the viewer may write for. */
  readonly seen: readonly string[];
  readonly dealing: Dealing | null;
  readonly after: Position | null;
}

type Give = Statement['give'];
interface Terms {
  readonly on: string;
  readonly give: Give;
}

/** The heaps as conditions on `line a`, of what is open on the day. */
const heaps = (on: string, days: string): Readonly<Record<Exclude<DeskBucketKind, 'DRAFTS'>, string>> => ({
  INBOX: `a.incoming and a.state <> 'ALLOCATED' and not exists (select from allocation al where al.addressee_id = a.id)`,
  AWAITING_US: `a.incoming and ${asks('a')}`,
  AWAITING_THEM: `not a.incoming and ${asks('a')}`,
  OVERDUE_US: `a.incoming and ${isLate('a', on)}`,
  OVERDUE_THEM: `not a.incoming and ${isLate('a', on)}`,
  DUE_SOON: isDueSoon('a', on, days),
  OPEN_QUESTIONS: isLateAction('a', on),
});

const ofOurs = (statement: string) =>
  `exists (select from liaison_source f where f.statement_id = ${statement} and f.body_id = any(${OURS}))`;
/** The bodies of the desk, found once; beside them, how many days ahead is soon. */
const OURS = '(select ids from ours)::bigint[]';

const isSentBy = (on: string) => `s.state = 'SENT' and s.sent_order <= ${on}`;
const COLUMNS = 'a.id, a.statement_id, a.purpose, a.state, a.deadline_latest';

/** Every addressee from whom or for whom something is open on the day; what is both from us and to us has to be dealt with by us. */
function lines({ on, give }: Terms, dealing: Dealing | null): string {
  const came = dealing ? `and ${dealtWithIn(dealing, give)}` : '';
  const went = dealing ? `and ${dealtWithOut('s.id', dealing, give)}` : '';
  const incoming = (
    open: string,
  ) => `select ${COLUMNS}, true as incoming from addressee a join liaison_statement s on s.id = a.statement_id
    where a.body_id = any(${OURS}) and ${open} and ${isSentBy(on)} ${came}`;
  return `line as materialized (${incoming(isOpen('a'))} union all ${incoming(hadOutcomeAfter('a', on))}
      union all select ${COLUMNS}, false from (select distinct f.statement_id from liaison_source f where f.body_id = any(${OURS})) f
        join liaison_statement s on s.id = f.statement_id join addressee a on a.statement_id = f.statement_id
      where (a.body_id is null or a.body_id <> all(${OURS})) and ${openOn('a', on)} and ${isSentBy(on)} ${went})`;
}

const dealtWithIn = ({ bodyIds }: Dealing, give: Give) => {
  const bodies = give(bodyIds, 'bigint[]');
  return `(exists (select from allocation al where al.addressee_id = a.id and al.body_id = any(${bodies}))
    or exists (select from liaison_question q where q.statement_id = a.statement_id and q.side = 'DESTINATION' and q.body_id = any(${bodies})))`;
};

const dealtWithOut = (statement: string, { bodyIds, names }: Dealing, give: Give) =>
  `(exists (select from liaison_question q where q.statement_id = ${statement} and q.side = 'ORIGIN' and q.body_id = any(${give(bodyIds, 'bigint[]')}))
    or exists (select from liaison_contact c where c.statement_id = ${statement} and lower(c.name) = any(${give(names, 'text[]')})))`;

/** Statements of ours that have not gone out, for those who may see them. */
function drafts({ give }: Terms, { seen, dealing }: DeskScope): string {
  if (seen.length === 0) return '';
  const dealt = dealing ? `and ${dealtWithOut('s.id', dealing, give)}` : '';
  return `union all select 'DRAFTS', s.id, s.id, null, true,
      (select min(a.deadline_latest) from addressee a where a.statement_id = s.id and ${asks('a')})
    from liaison_statement s where s.state in ('DRAFT', 'READY', 'APPROVED') and ${ofOurs('s.id')} and ${visible(seen, give)} ${dealt}`;
}

/**
 * The desk in one statement: a row for each heap that holds something, with its count and its first lines, one too many among them.
 * The lines are the open ones of the body alone; they are counted and cut together.
 */
export function deskQuery(args: LiaisonDeskArgs, scope: DeskScope, selection: Selection) {
  const statement = new Statement();
  const { give } = statement;
  const on = give(scope.on, 'date');
  const ours = within([args.body], give);
  const terms: Terms = { on, give };
  const wanted = args.buckets ?? DESK_BUCKETS;
  const conditions = Object.entries(heaps(on, '(select days from ours)'))
    .filter(([name]) => wanted.some((each) => each === name))
    .map(([name, condition]) => `('${name}', ${condition})`);
  const open =
    conditions.length > 0
      ? `select h.bucket, a.id, a.statement_id, a.id as addressee_id, a.incoming, a.deadline_latest as deadline
         from line a cross join lateral (values ${conditions.join(', ')}) h(bucket, holds) where h.holds`
      : 'select null::text, null::bigint, null::bigint, null::bigint, null::boolean, null::date where false';
  const placed = `placed(bucket, id, statement_id, addressee_id, incoming, deadline) as materialized (${open}
    ${wanted.includes('DRAFTS') ? drafts(terms, scope) : ''})`;
  const beyond = scope.after
    ? `where (coalesce(deadline, 'infinity'), id) > (${give(scope.after.value, 'date')}, ${give(scope.after.id, 'bigint')})`
    : '';
  const shown = `shown as (select p.* from (
      select placed.*, row_number() over (partition by bucket order by deadline, id) as nth from placed ${beyond}) p
    where p.nth <= ${limitLiteral(args.first + 1)})`;
  const text = `with ours as materialized (select ${ours} as ids, ${give(args.withinDays, 'int')} as days), ${lines(terms, scope.dealing)}, ${placed}, ${shown}
    select c.bucket, c.count, coalesce((select json_agg(json_build_object(
        'position', coalesce(l.deadline, 'infinity')::text, 'id', l.id::text, 'node', ${lineNode(on, selection)}) order by l.nth)
      from shown l join liaison_statement s on s.id = l.statement_id left join addressee a on a.id = l.addressee_id
      where l.bucket = c.bucket), '[]') as lines
    from (select bucket, count(*)::int as count from placed group by bucket) c`;
  return { text, values: statement.values };
}

function lineNode(on: string, selection: Selection): string {
  const statement = jsonOf('LiaisonStatement', statementFields, below(selection, 'statement'), 's', PRESENT);
  const addressee = jsonOf('Addressee', addresseeFields, below(selection, 'addressee'), 'a', PRESENT);
  return `json_build_object('side', case when l.incoming then 'US' else 'THEM' end, 'deadline', l.deadline, 'daysLeft', l.deadline - ${on},
    'statement', ${statement}, 'addressee', case when a.id is not null then ${addressee} end)`;
}

/** A person's names, and every office ever held, with what limits it. */
export const PERSON_DEALS = `select array(select lower(n.name) from person_name n where n.person_id = p.id) || lower(p.name) as names,
    coalesce((select json_agg(json_build_object('bodyId', a.body_id::text, 'validFrom', a.valid_from, 'validTo', a.valid_to,
        'bodyEnds', b.ended_latest, 'periodEnds', t.ends_on))
      from appointment a join body b on b.id = a.body_id left join study_period t on t.id = b.study_period_id
      where a.person_id = p.id), '[]') as offices
  from person p where p.id = $1::bigint`;
