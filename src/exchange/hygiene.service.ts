import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Reads } from '../platform/db/reads';
import { Statement } from '../platform/db/statement';
import { type PagedRow, pageOf, positionOf } from '../platform/graphql/page';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { ownedBy } from '../roadmap/roadmap.conditions';
import { LISTED_MATURITIES } from '../work-items/rules/vocabulary';
import type { WorkItem } from '../work-items/work-item.entity';
import { workItemFields } from '../work-items/work-item.queries';
import type { HygieneArgs } from './hygiene.inputs';
import { RECORDED_RULES, type RecordedRule, RULE_QUERIES } from './hygiene.queries';
import type { HygieneCount, HygieneFinding, HygieneReport } from './hygiene.types';
import { HYGIENE_RULES } from './rules/hygiene';

interface FoundRow {
  readonly rule: RecordedRule;
  readonly id: string;
  readonly others: readonly string[];
  readonly facts: readonly string[];
}

const ORDER = 'HYGIENE';
const PRESENT = { asOf: null };

/** Reports odd facts about work items; it changes nothing. */
@Injectable()
export class HygieneService {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async report(args: HygieneArgs, selection: Selection): Promise<HygieneReport> {
    const page = await this.page(args);
    return {
      counts: selection.has('counts') ? await this.counts(args) : [],
      nodes: await this.findings(page.nodes, below(selection, 'nodes')),
      pageInfo: page.pageInfo,
    };
  }

  private async page(args: HygieneArgs) {
    const after = positionOf(ORDER, args.after);
    const { statement, found } = this.found(args);
    const beyond = after
      ? `where (position, id) > (${statement.give(after.value, 'text')}, ${statement.give(after.id, 'bigint')})`
      : '';
    const rows = await this.reads.rows<PagedRow<FoundRow>>(
      `${found}, placed as (select f.*, f.at || ' ' || i.ref_key || ' ' || array_to_string(f.facts, ' ') collate "C" as position from found f join work_item i on i.id = f.id)
       select position, id::text, json_build_object('rule', rule, 'id', id::text, 'others', others::text[], 'facts', facts) as node
       from placed ${beyond} order by position, id limit ${statement.give(args.first + 1, 'int')}`,
      statement.values,
    );
    return pageOf(ORDER, rows, args.first);
  }

  private async counts(args: HygieneArgs): Promise<HygieneCount[]> {
    const { statement, found } = this.found(args);
    const rows = await this.reads.rows<{ rule: string; count: number }>(
      `${found} select rule, count(*)::int as count from found group by rule`,
      statement.values,
    );
    return rulesOf(args).map((rule) => ({
      rule,
      meaning: HYGIENE_RULES[rule],
      count: rows.find((row) => row.rule === rule)?.count ?? 0,
    }));
  }

  /** Beginning of a statement in which `found` holds every finding of the rules asked for. */
  private found(args: HygieneArgs) {
    const statement = new Statement();
    const today = `today as (select ${statement.give(this.clock.today(), 'date')} as day)`;
    const maturities = statement.give(LISTED_MATURITIES, 'text[]');
    const owned = args.bodies ? `and ${ownedBy(args.bodies, statement.give, PRESENT)}` : '';
    const rules = rulesOf(args).map(
      (rule, at) => `select '${at}' as at, '${rule}' as rule, r.* from (${RULE_QUERIES[rule].select}) r`,
    );
    const item = `item as (select i.* from work_item i where i.maturity = any(${maturities}) ${owned})`;
    return { statement, found: `with ${today}, ${item}, found as (${rules.join(' union all ')})` };
  }

  private async findings(rows: readonly FoundRow[], selection: Selection): Promise<HygieneFinding[]> {
    const odd = await this.items(
      rows.map(({ id }) => id),
      below(selection, 'workItem'),
    );
    const others = await this.items(
      rows.flatMap((row) => row.others),
      below(selection, 'others'),
    );
    return rows.flatMap(({ rule, id, others: concerned, facts }) => {
      const workItem = odd.get(id);
      if (!workItem) return [];
      const message = RULE_QUERIES[rule].words(facts);
      return [{ rule, workItem, others: concerned.flatMap((other) => others.get(other) ?? []), message }];
    });
  }

  private async items(ids: readonly string[], selection: Selection): Promise<Map<string, WorkItem>> {
    if (ids.length === 0) return new Map();
    const node = jsonOf('WorkItem', workItemFields, selection, 'i', PRESENT);
    const rows = await this.reads.rows<{ id: string; node: WorkItem }>(
      `select i.id::text, ${node} as node from work_item i where i.id = any($1::bigint[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.node]));
  }
}

const rulesOf = ({ rules }: HygieneArgs): readonly RecordedRule[] =>
  RECORDED_RULES.filter((rule) => !rules || rules.includes(rule));
