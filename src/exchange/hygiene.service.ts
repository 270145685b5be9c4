import { Injectable } from '@nestjs/common';
import { within } from '../liaisons/liaison.conditions';
import { Clock } from '../platform/clock';
import { Reads } from '../platform/db/reads';
import { Statement } from '../platform/db/statement';
import { type PagedRow, pageOf, positionOf } from '../platform/graphql/page';
import { below, type Selection } from '../platform/graphql/selection';
import { ownedBy } from '../roadmap/roadmap.conditions';
import { LISTED_MATURITIES } from '../work-items/rules/vocabulary';
import type { HygieneArgs } from './hygiene.inputs';
import { isItemRule, RULE_QUERIES } from './hygiene.queries';
import type { HygieneCount, HygieneReport } from './hygiene.types';
import { lettersOf, OLDER_THAN_CITED } from './hygiene-letters.queries';
import { type FoundRow, HygieneShape } from './hygiene-shape';
import { HYGIENE_RULES, type HygieneRule } from './rules/hygiene';

const ORDER = 'HYGIENE';
const PRESENT = { asOf: null };

/** Reports odd facts; it changes nothing. */
@Injectable()
export class HygieneService {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly shape: HygieneShape,
  ) {}

  async report(args: HygieneArgs, selection: Selection): Promise<HygieneReport> {
    const page = await this.page(args);
    return {
      counts: selection.has('counts') ? await this.counts(args) : [],
      nodes: await this.shape.findings(page.nodes, below(selection, 'nodes')),
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
      `${found}, placed as (select f.*, f.at || ' ' || coalesce(i.ref_key, l.ref_key, s.ref_key) || ' ' || array_to_string(f.facts, ' ') collate "C" as position from found f
         left join work_item i on f.kind = 'WORK_ITEM' and i.id = f.id left join letter l on f.kind = 'LETTER' and l.id = f.id
         left join liaison_statement s on f.kind = 'STATEMENT' and s.id = f.id)
       select position, id::text, json_build_object('rule', rule, 'kind', kind, 'id', id::text, 'others', others::text[], 'facts', facts, 'sources', sources::text[], 'explained', explained) as node
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
      (rule, at) => `select '${at}' as at, '${rule}' as rule, r.* from (${selected(rule)}) r`,
    );
    const item = `item as (select i.* from work_item i where i.maturity = any(${maturities}) ${owned})`;
    const letters = lettersOf(args.bodies ? within(args.bodies, statement.give) : null);
    return { statement, found: `with ${today}, ${item}, ${letters}, found as (${rules.join(' union all ')})` };
  }
}

const isRule = (name: string): name is HygieneRule => name in HYGIENE_RULES;
const RULES = Object.keys(HYGIENE_RULES).filter(isRule);
const rulesOf = ({ rules }: HygieneArgs): readonly HygieneRule[] =>
  RULES.filter((rule) => !rules || rules.includes(rule));

/** SQL of what a rule finds, all in the same columns. */
const selected = (rule: HygieneRule): string =>
  isItemRule(rule)
    ? `select 'WORK_ITEM' as kind, i.id, i.others, i.facts, '{}'::bigint[] as sources, null::text as explained from (${RULE_QUERIES[rule].select}) i`
    : OLDER_THAN_CITED.select;
