import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer';
import { Transactions } from '../platform/db/transactions';
import { Upsert } from '../platform/db/upsert';
import { BadUserInput, NotFound, Refused } from '../platform/graphql/errors';
import type { Selection } from '../platform/graphql/selection';
import type { ItemChange } from './item-change.input';
import { ItemInHandService } from './item-in-hand.service';
import type { CellInput, EditorInput, RelationInput } from './relating.inputs';
import { ACYCLIC, isSymmetric, relationRefusals, storedAs } from './rules/relating';
import type { RelationType } from './rules/vocabulary';
import type { WorkItem } from './work-item.entity';
import { WorkItemsService } from './work-items.service';

const STATED = 'HIGH';

/** Whether one text leads to another along a relation. */
const LEADS_TO = `with recursive walk as (
    select r.to_id from work_item_relation r where r.from_id = $1 and r.type = $3
    union select r.to_id from walk join work_item_relation r on r.from_id = walk.to_id and r.type = $3)
  select exists (select from walk where to_id = $2) as leads`;

const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtext('work_item_relation'), hashtext($1))`;

interface Other {
  readonly id: string | null;
  readonly key: string;
  readonly sdoId: string | null;
}

/** Relates a work item to what is around it: other texts, cells of the roadmap, its editors. */
@Injectable()
export class RelatingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly items: ItemInHandService,
    private readonly workItems: WorkItemsService,
    private readonly upsert: Upsert,
  ) {}

  async relate(viewer: Viewer, change: ItemChange, relation: RelationInput, selection: Selection): Promise<WorkItem> {
    const { type, outgoing: named } = storedAs(relation.name);
    const other = await this.other(relation, named);
    const across = other.id !== null && other.sdoId !== (await this.sdoOf(change.id));
    const action = across || type === 'OVERLAPS' ? 'RELATE_ACROSS' : 'RELATE';
    const item = await this.items.take(viewer, action, change, ['work_item_relation']);
    const outgoing = named && !(await this.wasStatedByOther(type, item.id, other.id));
    await this.check(type, outgoing ? [item.id, other.id] : [other.id, item.id], !across);
    const source = await this.items.enter(item, 'RELATED', change, {
      detail: { name: relation.name, other: other.key },
    });
    await this.upsert.rows(
      'work_item_relation',
      ['from_id', 'type', 'to_key'],
      [
        {
          from_id: outgoing ? item.id : (other.id ?? item.id),
          type,
          to_id: outgoing ? other.id : item.id,
          to_text: relation.otherText ?? null,
          to_key: outgoing ? other.key : item.key,
          overlap: type === 'OVERLAPS' ? (relation.overlap ?? 'SUSPECTED') : null,
          since: relation.since ?? null,
          note: relation.note ?? null,
          certainty: STATED,
          source_id: source,
        },
      ],
    );
    return this.workItems.afterChange(item.id, selection);
  }

  async unrelate(viewer: Viewer, change: ItemChange, relationId: string, selection: Selection): Promise<WorkItem> {
    const [found]: { type: RelationType; across: boolean }[] = await this.transactions.manager.query(
      `select r.type, coalesce(a.sdo_id <> b.sdo_id, false) as across from work_item_relation r join work_item a on a.id = r.from_id
       left join work_item b on b.id = r.to_id where r.id = $1 and $2::bigint in (r.from_id, r.to_id)`,
      [relationId, change.id],
    );
    if (!found) throw new NotFound(`The work item has no relation with the number ${relationId}.`);
    const action = found.across || found.type === 'OVERLAPS' ? 'RELATE_ACROSS' : 'RELATE';
    const item = await this.items.take(viewer, action, change, ['work_item_relation']);
    await this.items.enter(item, 'UNRELATED', change);
    await this.transactions.manager.query('delete from work_item_relation where id = $1', [relationId]);
    return this.workItems.afterChange(item.id, selection);
  }

  /** Sets the cells of the roadmap matrix: those named, and no others; a cell that stays keeps why it stands there. */
  async place(
    viewer: Viewer,
    change: ItemChange,
    cells: readonly CellInput[],
    selection: Selection,
  ): Promise<WorkItem> {
    const item = await this.items.take(viewer, 'PLACE', change, ['placement']);
    const source = await this.items.enter(item, 'PLACED', change, { detail: { cells } });
    const wanted = JSON.stringify(cells.map(({ domain, category }) => ({ domain, category: category ?? null })));
    const given = `jsonb_to_recordset($2::jsonb) as g(domain text, category text)`;
    const same = 'p.domain is not distinct from g.domain and p.category is not distinct from g.category';
    await this.transactions.manager.query(
      `delete from placement p where p.work_item_id = $1 and not exists (select from ${given} where ${same})`,
      [item.id, wanted],
    );
    await this.transactions.manager.query(
      `insert into placement (work_item_id, domain, category, basis, valid_from, certainty, source_id)
       select distinct $1::bigint, g.domain, g.category, 'ASSIGNED', $3::text, '${STATED}', $4::bigint from ${given}
       where not exists (select from placement p where p.work_item_id = $1 and ${same})`,
      [item.id, wanted, this.items.dayOf(change), source],
    );
    return this.workItems.afterChange(item.id, selection);
  }

  /** Sets who edits the text: those named from now on, the others until today. */
  async appointEditors(
    viewer: Viewer,
    change: ItemChange,
    editors: readonly EditorInput[],
    selection: Selection,
  ): Promise<WorkItem> {
    const item = await this.items.take(viewer, 'APPOINT_EDITORS', change, ['editor']);
    await this.knownPersons(editors);
    const source = await this.items.enter(item, 'EDITORS_APPOINTED', change);
    const day = this.items.dayOf(change);
    const persons = editors.map(({ person }) => person);
    await this.transactions.manager.query(
      'update editor set valid_to = $2 where work_item_id = $1 and valid_to is null and person_id <> all($3::bigint[])',
      [item.id, day, persons],
    );
    await this.transactions.manager.query(
      `insert into editor (work_item_id, person_id, role_as_written, valid_from, certainty, source_id)
       select $1::bigint, g.person, g.role, $2::text, '${STATED}', $3::bigint
       from unnest($4::bigint[], $5::text[]) as g(person, role)
       on conflict (work_item_id, person_id) do update set valid_to = null, role_as_written = excluded.role_as_written
       where editor.valid_to is not null or editor.role_as_written is distinct from excluded.role_as_written`,
      [item.id, day, source, persons, editors.map(({ role }) => role ?? null)],
    );
    return this.workItems.afterChange(item.id, selection);
  }

  private async knownPersons(editors: readonly EditorInput[]): Promise<void> {
    const ids = editors.map(({ person }) => person);
    const rows: { id: string }[] = await this.transactions.manager.query(
      'select id::text from person where id = any($1::bigint[])',
      [ids],
    );
    const known = new Set(rows.map(({ id }) => id));
    const problems = ids.flatMap((id, index) =>
      known.has(id)
        ? []
        : [{ field: `editors.${index}.person`, message: `no person has the number ${id}`, accepted: 'Person.id' }],
    );
    if (problems.length > 0) throw new BadUserInput(problems);
  }

  private async other({ other, otherText }: RelationInput, outgoing: boolean): Promise<Other> {
    if ((other ? 1 : 0) + (otherText ? 1 : 0) !== 1)
      throw new BadUserInput([
        { field: 'relation.other', message: 'give either other or otherText', accepted: 'exactly one of the two' },
      ]);
    if (otherText && outgoing) return { id: null, key: otherText, sdoId: null };
    const [row]: Other[] = await this.transactions.manager.query(
      'select id::text, key, sdo_id::text as "sdoId" from work_item where id = $1',
      [other ?? null],
    );
    if (row) return row;
    throw new BadUserInput([
      {
        field: otherText ? 'relation.otherText' : 'relation.other',
        message: otherText
          ? 'a relation that comes from the other text needs its record'
          : `no work item has the number ${other}`,
        accepted: 'WorkItem.id',
      },
    ]);
  }

  private async sdoOf(id: string): Promise<string | null> {
    const [row]: { sdo: string | null }[] = await this.transactions.manager.query(
      'select sdo_id::text as sdo from work_item where id = $1',
      [id],
    );
    return row?.sdo ?? null;
  }

  /** Whether a relation that reads the same from both sides stands there already from the other: that one is written anew, so that there is only one. */
  private async wasStatedByOther(type: RelationType, id: string, other: string | null): Promise<boolean> {
    if (!isSymmetric(type) || other === null) return false;
    await this.transactions.manager.query(ONE_AT_A_TIME, [type]);
    const found: unknown[] = await this.transactions.manager.query(
      'select from work_item_relation r where r.type = $1 and r.from_id = $2 and r.to_id = $3',
      [type, other, id],
    );
    return found.length > 0;
  }

  private async check(type: RelationType, [from, to]: (string | null)[], sameOrganization: boolean): Promise<void> {
    const circle = from !== null && to !== null && ACYCLIC.includes(type);
    // One at a time: two that each see no circle could close one together, each with the lock of its own item.
    if (circle) await this.transactions.manager.query(ONE_AT_A_TIME, [type]);
    const [row]: { leads: boolean }[] = circle ? await this.transactions.manager.query(LEADS_TO, [to, from, type]) : [];
    const reasons = relationRefusals({ type, sameItem: from === to, leadsBack: row?.leads ?? false, sameOrganization });
    if (reasons.length > 0) throw new Refused(reasons);
  }
}
