import { Injectable } from '@nestjs/common';
import { studyPeriodLabel } from '../bodies/rules/notation';
import { StandingService } from '../bodies/standing.service';
import type { Viewer } from '../people/viewer';
import { Reads } from '../platform/db/reads';
import { Statement } from '../platform/db/statement';
import { BadUserInput, NotFound } from '../platform/graphql/errors';
import { limitLiteral, type Page, type PagedRow, pageOf, positionOf } from '../platform/graphql/page';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { isCalendarDate } from '../platform/partial-date';
import { liaisonConditions, visible } from './liaison.conditions';
import { statementFields } from './liaison.queries';
import type { LiaisonStatement } from './liaison-statement.entity';
import type { LiaisonSort, LiaisonStatementArgs, LiaisonStatementsArgs } from './liaisons.inputs';
import { parseStatementNumber, statementKey } from './rules/number';

const PRESENT = { asOf: null };

const ORDERS: Readonly<Record<LiaisonSort, { column: string; type: string }>> = {
  DATE: { column: 's.sent_order', type: 'date' },
  REF: { column: 's.ref_key', type: 'text' },
};

const fitsOrder = (sort: LiaisonSort) => (value: string) =>
  sort === 'REF' || /^-?infinity$/.test(value) || isCalendarDate(value);

/** Reads liaison statements: those that were sent, and for who may write for their bodies the others too. */
@Injectable()
export class LiaisonStatementsService {
  constructor(
    private readonly reads: Reads,
    private readonly standing: StandingService,
  ) {}

  /** One statement, by its number in any spelling or by that of its record. @throws NotFound also where the viewer may not see it */
  async statement(viewer: Viewer, args: LiaisonStatementArgs, selection: Selection): Promise<LiaisonStatement> {
    const { ref, id, studyPeriod } = args;
    if (!ref === !id)
      throw new BadUserInput([{ field: 'ref', message: 'give either ref or id', accepted: 'exactly one of the two' }]);
    const statement = new Statement();
    const conditions = [visible(await this.standing.bodiesFor(viewer, 'WRITE_LIAISON'), statement.give)];
    if (id) conditions.push(`s.id = ${statement.give(id, 'bigint')}`);
    if (ref) conditions.push(`s.ref_key = ${statement.give(keyOf(ref), 'text')}`);
    if (studyPeriod) conditions.push(`p.label = ${statement.give(studyPeriodLabel(studyPeriod), 'text')}`);
    const [row] = await this.reads.rows<{ node: LiaisonStatement }>(
      `select ${jsonOf('LiaisonStatement', statementFields, selection, 's', PRESENT)} as node
       from liaison_statement s left join study_period p on p.id = s.study_period_id
       where ${conditions.join(' and ')} order by p.starts_on desc nulls last, s.sent_order desc, s.id limit 1`,
      statement.values,
    );
    if (row) return row.node;
    throw new NotFound(`No liaison statement is known as "${ref ?? id}"${studyPeriod ? ` in ${studyPeriod}` : ''}.`);
  }

  /** A page of statements. */
  async page(viewer: Viewer, args: LiaisonStatementsArgs, selection: Selection): Promise<Page<LiaisonStatement>> {
    const order = `${args.sort}${args.descending ? ' DESC' : ''}`;
    const after = positionOf(order, args.after, fitsOrder(args.sort));
    const seen = await this.standing.bodiesFor(viewer, 'WRITE_LIAISON');
    const statement = new Statement();
    const { column, type } = ORDERS[args.sort];
    const [direction, beyond] = args.descending ? ['desc', '<'] : ['asc', '>'];
    const conditions = [visible(seen, statement.give), ...liaisonConditions(args.filter ?? {}, statement.give)];
    if (after)
      conditions.push(
        `(${column}, s.id) ${beyond} (${statement.give(after.value, type)}, ${statement.give(after.id, 'bigint')})`,
      );
    const node = jsonOf('LiaisonStatement', statementFields, below(selection, 'nodes'), 's', PRESENT);
    const rows = await this.reads.rows<PagedRow<LiaisonStatement>>(
      `with page as materialized (select ${column} as position, s.id from liaison_statement s where ${conditions.join(' and ')}
         order by ${column} ${direction}, s.id ${direction} limit ${limitLiteral(args.first + 1)})
       select page.position::text as position, s.id, ${node} as node from page join liaison_statement s on s.id = page.id
       order by page.position ${direction}, s.id ${direction}`,
      statement.values,
    );
    const page = pageOf(order, rows.slice(0, args.first + 1), args.first);
    return selection.has('totalCount') ? { ...page, totalCount: await this.count(seen, args) } : page;
  }

  private async count(seen: readonly string[], { filter }: LiaisonStatementsArgs): Promise<number> {
    const statement = new Statement();
    const conditions = [visible(seen, statement.give), ...liaisonConditions(filter ?? {}, statement.give)];
    const [row] = await this.reads.rows<{ count: number }>(
      `select count(*)::int as count from liaison_statement s where ${conditions.join(' and ')}`,
      statement.values,
    );
    return row?.count ?? 0;
  }
}

/** The key a statement is found by: of its number where the text is one, else of what it is called here. */
function keyOf(ref: string): string {
  const number = parseStatementNumber(ref);
  return number === null ? ref.trim().toUpperCase() : statementKey(number.issuer, number.number);
}
