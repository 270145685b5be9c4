import { Injectable } from '@nestjs/common';
import type { Identifier } from '../identifiers/rules/identifier';
import { isnIdentifier } from '../identifiers/rules/itu-t';
import { identifierKey } from '../identifiers/rules/keys';
import { parseIdentifier } from '../identifiers/rules/parse';
import { Reads } from '../platform/db/reads';
import { framed, NODE } from '../platform/db/statement';
import type { TextShape } from '../platform/graphql/as-text';
import { BadUserInput, NotFound } from '../platform/graphql/errors';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf, type Scope } from '../platform/graphql/sql-fields';
import type { BodyWork } from './body-work.entity';
import { Derivation } from './derivation';
import type { WorkItem } from './work-item.entity';
import { bodyWorkFields, itemWithState, state, workItemFields } from './work-item.queries';
import type { WorkItemArgs } from './work-items.inputs';
import type { IdentifierMatch } from './work-items.types';

/** Which fields of a work item can be sent as the database writes them. */
export const WORK_ITEM_TEXT: TextShape = { type: workItemFields };

const PRESENT: Scope = { asOf: null };

/** Identifiers `n` that a reference may mean: `$1` is its key, `$2` its key without edition. */
const MATCHING = `(n.key = $1 or n.document_key = $2)`;
/** Where an edition was asked for, no other edition will do. */
const matchingEdition = (edition: string | null) =>
  edition === null ? MATCHING : '(n.key = $1 and $2::text is not null)';

const REASON = `case n.kind when 'PROVISIONAL' then 'PROVISIONAL_NAME' when 'DUAL_NUMBER' then 'DUAL_NUMBER' when 'FORMER' then 'FORMER_NAME'
  when 'ISN' then 'WORK_PROGRAMME_NUMBER' when 'URI' then 'ADDRESS' else case when n.key = $1 then 'SAME_IDENTIFIER' else 'SAME_DOCUMENT' end end`;

/** The likeliest first: the very edition, then what is in force, then what is under way, then the latest. */
const likeliest = (scope: Scope) => `n.key = $1 desc,
  array_position(array['APPROVED', 'IN_REVIEW', 'IN_DEVELOPMENT', 'PROPOSED', 'SUPERSEDED', 'WITHDRAWN'], ${state('maturity')('i', scope)}),
  ${state('status_order')('i', scope)} desc, i.id`;

/** Reads work items by reference. */
@Injectable()
export class WorkItemsService {
  constructor(
    private readonly reads: Reads,
    private readonly derivation: Derivation,
  ) {}

  /** The work item a reference or number stands for: as it is, as it was on a day, as it was known at a moment. */
  workItem(args: WorkItemArgs, selection: Selection): Promise<WorkItem> {
    return this.reads.asRecorded(args.asRecorded, Boolean(args.asOf), () => this.known(args, selection));
  }

  private async known({ ref, id, asOf }: WorkItemArgs, selection: Selection): Promise<WorkItem> {
    if ((ref === null || ref === undefined) === (id === null || id === undefined)) {
      throw new BadUserInput([{ field: 'ref', message: 'give either ref or id', accepted: 'exactly one of the two' }]);
    }
    const item = id ? await this.byId(id, asOf, selection) : await this.byReference(ref ?? '', asOf, selection);
    if (item) return item;
    throw new NotFound(`No work item is known as "${ref ?? id}"${asOf ? ` on ${asOf}` : ''}.`);
  }

  /** The item as an operation left it: what is derived follows its facts, in the same transaction. */
  async afterChange(id: string, selection: Selection): Promise<WorkItem> {
    await this.derivation.refresh([id]);
    return this.workItem({ id }, selection);
  }

  /** Whether a target was ever stated for an item. */
  async hasTarget(id: string): Promise<boolean> {
    const rows = await this.reads.rows('select 1 from target where work_item_id = $1 limit 1', [id]);
    return rows.length > 0;
  }

  /** Every text a reference may mean, the likeliest first, each once. */
  async resolve(text: string, selection: Selection): Promise<IdentifierMatch[]> {
    const node = jsonOf('WorkItem', workItemFields, below(selection, 'workItem'), 'i', PRESENT);
    return this.reads.rows<IdentifierMatch>(
      `select ${node} as "workItem", m.reason, m.matched from (
         select distinct on (n.work_item_id) n.work_item_id, n.key, ${REASON} as reason, n.text as matched
         from work_item_identifier n where ${MATCHING} order by n.work_item_id, n.key = $1 desc, n.id
       ) m join work_item i on i.id = m.work_item_id
       cross join lateral (select m.key) n
       order by ${likeliest(PRESENT)} limit 50`,
      keysOf(text),
    );
  }

  /** What several bodies have as base documents, subjects and deliverables, at once. */
  async worksOf(bodyIds: readonly string[], selection: Selection): Promise<Map<string, BodyWork[]>> {
    const node = jsonOf('BodyWork', bodyWorkFields, selection, 'w', PRESENT);
    return this.lists(
      `select w.body_id as id, json_agg(${node} order by w.kind, w.position) as nodes from body_work w
      where w.body_id = any($1::bigint[]) group by w.body_id`,
      bodyIds,
    );
  }

  /** The texts that several persons edit, at once. */
  async editedBy(personIds: readonly string[], selection: Selection): Promise<Map<string, WorkItem[]>> {
    const node = jsonOf('WorkItem', workItemFields, selection, 'i', PRESENT);
    return this.lists(
      `select e.person_id as id, json_agg(${node} order by i.ref_key, i.id) as nodes from editor e
      join work_item i on i.id = e.work_item_id where e.person_id = any($1::bigint[]) group by e.person_id`,
      personIds,
    );
  }

  private async lists<Node>(text: string, ids: readonly string[]): Promise<Map<string, Node[]>> {
    const rows = await this.reads.rows<{ id: string; nodes: Node[] }>(text, [ids]);
    return new Map(rows.map((row) => [String(row.id), row.nodes]));
  }

  private byId(id: string, asOf: string | null | undefined, selection: Selection): Promise<WorkItem | undefined> {
    const scope: Scope = { asOf: asOf ? '$2' : null };
    const node = jsonOf('WorkItem', workItemFields, selection, 'i', scope);
    return this.first(
      `select ${node} as node from ${itemWithState('i', scope)} where i.id = $1`,
      asOf ? [id, asOf] : [id],
      selection,
    );
  }

  private byReference(
    ref: string,
    asOf: string | null | undefined,
    selection: Selection,
  ): Promise<WorkItem | undefined> {
    const scope: Scope = { asOf: asOf ? '$3' : null };
    const read = readReference(ref);
    const frame = `select ${NODE} as node from (
         select i.id from work_item_identifier n join ${itemWithState('i', scope)} on i.id = n.work_item_id
         where ${matchingEdition(read?.edition ?? null)} order by ${likeliest(scope)} limit 1
       ) m join ${itemWithState('i', scope)} on i.id = m.id`;
    const text = framed(frame, jsonOf('WorkItem', workItemFields, selection, 'i', scope));
    const keys = keysOf(ref, read);
    return this.first(text, asOf ? [...keys, asOf] : keys, selection);
  }

  private async first(text: string, values: readonly unknown[], selection: Selection): Promise<WorkItem | undefined> {
    const [row] = await this.reads.rows<{ node: WorkItem }>(text, values, selection);
    return row?.node;
  }
}

/** How a reference is understood; a bare number is one of the ITU-T work programme. */
function readReference(text: string): Identifier | null {
  return parseIdentifier(text) ?? (/^\s*\d{3,6}\s*$/.test(text) ? isnIdentifier(text.trim()) : null);
}

/** Key and key without edition under which a reference is looked up; one that follows no known numbering is compared as it is. */
function keysOf(text: string, read = readReference(text)): [string, string] {
  return read ? [read.key, read.documentKey] : [identifierKey(text), identifierKey(text)];
}
