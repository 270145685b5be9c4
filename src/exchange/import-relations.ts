import { Injectable } from '@nestjs/common';
import type { Place } from '../files/rules/document';
import { Transactions } from '../platform/db/transactions';
import { ACYCLIC, isSymmetric } from '../work-items/rules/relating';
import type { RelationType } from '../work-items/rules/vocabulary';
import { ImportLookups } from './import-lookups';
import type { ImportFacts } from './import-writing';
import { type Link, linksOf, withoutCircles } from './rules/links';
import type { RelationName } from './rules/reading';

/** A relation as a row states it. */
export interface StatedRelation {
  readonly itemId: string;
  readonly name: RelationName;
  /** Reference, or key of the source. */
  readonly to: string;
  readonly place: Place;
}

export interface FoundRelation extends StatedRelation {
  readonly otherId: string;
}

export interface MissingRelation extends StatedRelation {
  /** Whether several texts bear the name, rather than none. */
  readonly isSeveral: boolean;
}

interface Other {
  readonly id: string;
  readonly key: string;
  readonly sdoId: string | null;
}

/** Enters relations between texts in bulk, those whose other text is known by now. */
@Injectable()
export class ImportRelations {
  constructor(
    private readonly transactions: Transactions,
    private readonly lookups: ImportLookups,
  ) {}

  /** Which of the texts that rows name are known. */
  async found(stated: readonly StatedRelation[]): Promise<{ found: FoundRelation[]; missing: MissingRelation[] }> {
    const texts = await this.lookups.texts(stated.map(({ to }) => to));
    const found: FoundRelation[] = [];
    const missing: MissingRelation[] = [];
    for (const each of stated) {
      const text = texts.get(each.to);
      if (text?.kind === 'FOUND') found.push({ ...each, otherId: text.text.id });
      else missing.push({ ...each, isSeveral: text?.kind === 'SEVERAL' });
    }
    return { found, missing };
  }

  /** What of it is new: neither there already, nor leading a text back to itself. */
  async fresh(found: readonly FoundRelation[]): Promise<Link[]> {
    const links = await this.unknown(linksOf(found));
    if (links.length === 0) return [];
    const others = await this.others(links);
    const fresh = links.filter((link) => mayBe(link, others));
    return withoutCircles(fresh, await this.leadingOn(fresh));
  }

  /** @param entered work items that have an entry of this import in this transaction */
  async write(links: readonly Link[], facts: Omit<ImportFacts, 'scope'>, entered: ReadonlySet<string>): Promise<void> {
    if (links.length === 0) return;
    await this.enter(
      links.filter(({ from }) => !entered.has(from)),
      facts,
    );
    const others = await this.others(links);
    await this.transactions.manager.query(ADD_RELATIONS, [
      links.map(({ from }) => from),
      links.map(({ type }) => type),
      links.map(({ to }) => to),
      links.map(({ to }) => others.get(to)?.key ?? to),
      facts.sourceId,
    ]);
  }

  private async others(links: readonly Link[]): Promise<ReadonlyMap<string, Other>> {
    const rows: Other[] = await this.transactions.manager.query(
      'select id::text, key, sdo_id::text as "sdoId" from work_item where id = any($1::bigint[])',
      [[...new Set(links.flatMap(({ from, to }) => [from, to]))]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async unknown(links: readonly Link[]): Promise<Link[]> {
    if (links.length === 0) return [];
    const rows: Link[] = await this.transactions.manager.query(
      `select r.type, r.from_id::text as "from", r.to_id::text as "to" from unnest($1::bigint[], $2::text[], $3::bigint[]) as g(from_id, type, to_id)
       join work_item_relation r on r.from_id = g.from_id and r.type = g.type and r.to_id = g.to_id`,
      both(links),
    );
    const known = new Set(rows.map(nameOfLink));
    return links.filter(
      (link) =>
        !known.has(nameOfLink(link)) &&
        !(isSymmetric(link.type) && known.has(nameOfLink({ ...link, from: link.to, to: link.from }))),
    );
  }

  /** The relations of the same kind that lead on from where these lead to. */
  private async leadingOn(links: readonly Link[]): Promise<Link[]> {
    const acyclic = links.filter(({ type }) => ACYCLIC.includes(type));
    return this.transactions.manager.query(LEADING_ON, [acyclic.map(({ type }) => type), acyclic.map(({ to }) => to)]);
  }

  private async enter(
    links: readonly Link[],
    { importId, sourceId, actor, asOf }: Omit<ImportFacts, 'scope'>,
  ): Promise<void> {
    const places = new Map(links.map(({ from, place }) => [from, place]));
    const ids = [...places.keys()];
    await this.transactions.manager.query(
      'select from work_item where id = any($1::bigint[]) order by id for no key update',
      [ids],
    );
    await this.transactions.manager.query(
      `insert into record_entry (kind, subject_kind, subject_id, subject_version, actor_id, actor_role, actor_office, happened, source_id, detail)
       select 'IMPORTED', 'WORK_ITEM', g.id, i.record_version + 1, $1, $2, $3, $4, $5, g.detail
       from unnest($6::bigint[], $7::jsonb[]) as g(id, detail) join work_item i on i.id = g.id order by g.id`,
      [
        actor?.personId ?? null,
        actor?.role ?? null,
        actor?.office ?? null,
        asOf,
        sourceId,
        ids,
        ids.map((id) => JSON.stringify({ import: importId, place: places.get(id), cells: ['RELATIONS'] })),
      ],
    );
    await this.transactions.manager.query(
      'update work_item set record_version = record_version + 1 where id = any($1::bigint[])',
      [ids],
    );
  }
}

const nameOfLink = ({ from, type, to }: Pick<Link, 'from' | 'type' | 'to'>) => `${from} ${type} ${to}`;

/** The columns of links, and of those that read the same from both sides also the other way round. */
function both(links: readonly Link[]): [string[], RelationType[], string[]] {
  const all = links.flatMap((link) =>
    isSymmetric(link.type) ? [link, { ...link, from: link.to, to: link.from }] : [link],
  );
  return [all.map(({ from }) => from), all.map(({ type }) => type), all.map(({ to }) => to)];
}

/** An organization does not adopt its own text. */
const mayBe = ({ type, from, to }: Link, others: ReadonlyMap<string, Other>) =>
  type !== 'ADOPTS' || others.get(from)?.sdoId !== others.get(to)?.sdoId;

const LEADING_ON = `with recursive walk(type, from_id, to_id) as (
    select r.type, r.from_id, r.to_id from unnest($1::text[], $2::bigint[]) as g(type, id)
      join work_item_relation r on r.from_id = g.id and r.type = g.type and r.to_id is not null
    union select r.type, r.from_id, r.to_id from walk w join work_item_relation r on r.from_id = w.to_id and r.type = w.type and r.to_id is not null)
  select type, from_id::text as "from", to_id::text as "to" from walk`;

const ADD_RELATIONS = `insert into work_item_relation (from_id, type, to_id, to_key, certainty, source_id)
  select g.from_id, g.type, g.to_id, g.to_key, 'MEDIUM', $5::bigint from unnest($1::bigint[], $2::text[], $3::bigint[], $4::text[]) as g(from_id, type, to_id, to_key)
  on conflict (from_id, type, to_key) do nothing`;
