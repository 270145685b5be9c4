import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BodiesService } from '../bodies/bodies.service';
import type { SignedIn, Viewer } from '../people/viewer';
import { Reads } from '../platform/db/reads';
import { Transactions } from '../platform/db/transactions';
import { BadUserInput, NotFound } from '../platform/graphql/errors';
import type { Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import type { RoadmapFilter } from '../roadmap/roadmap-filter.input';
import type { SavedSearch, SearchSubscription } from './saved-search.entity';
import { type Searched, savedSearchFields } from './saved-search.queries';
import type { FollowArgs, SaveSearchArgs } from './saved-searches.inputs';
import { SearchMembers } from './search-members';

const PRESENT = { asOf: null };
const MOST_SEARCHES = 100;
const KEY_BYTES = 16;
const ID_AND_REF: Selection = new Map([
  ['id', new Map()],
  ['ref', new Map()],
]);

interface NewSearch extends Searched {
  readonly name: string;
  readonly shared: boolean;
  readonly subscription: SearchSubscription;
}

/** What a person does with saved searches. */
@Injectable()
export class SavedSearchesService {
  constructor(
    private readonly reads: Reads,
    private readonly transactions: Transactions,
    private readonly members: SearchMembers,
    private readonly bodies: BodiesService,
  ) {}

  own({ personId }: SignedIn, selection: Selection): Promise<SavedSearch[]> {
    return this.nodes('s.person_id = $1 order by s.id', [personId], selection);
  }

  async byKey(viewer: Viewer, key: string, selection: Selection): Promise<SavedSearch> {
    const personId = viewer.kind === 'PERSON' ? viewer.personId : null;
    const [search] = await this.nodes(
      's.key = $1 and (s.shared or s.person_id = $2::bigint)',
      [key, personId],
      selection,
    );
    if (!search) throw new NotFound('No saved search that you may read has this key.');
    return search;
  }

  save(viewer: SignedIn, { filter, ...args }: SaveSearchArgs, selection: Selection): Promise<SavedSearch> {
    return this.create(viewer, { ...args, filter: filter ?? {}, follows: null }, selection);
  }

  /** Who follows the same thing already changes the subscription. */
  async follow(viewer: SignedIn, args: FollowArgs, selection: Selection): Promise<SavedSearch> {
    const followed = await this.followed(args);
    await this.lockPerson(viewer);
    const { subscription } = args;
    const rows: { id: string }[] = await this.transactions.manager.query(
      'select id from saved_search where person_id = $1 and follows = $2',
      [viewer.personId, followed.follows],
    );
    const [known] = rows;
    if (known) return this.subscribe(viewer, known.id, subscription, selection);
    return this.create(viewer, { ...followed, shared: false, subscription }, selection);
  }

  async rename(viewer: SignedIn, id: string, name: string, selection: Selection): Promise<SavedSearch> {
    await this.locked(viewer, id);
    await this.transactions.manager.query('update saved_search set name = $2 where id = $1', [id, name.trim()]);
    return this.one(id, selection);
  }

  async share(viewer: SignedIn, id: string, shared: boolean, selection: Selection): Promise<SavedSearch> {
    await this.locked(viewer, id);
    await this.transactions.manager.query('update saved_search set shared = $2 where id = $1', [id, shared]);
    return this.one(id, selection);
  }

  async subscribe(
    viewer: SignedIn,
    id: string,
    subscription: SearchSubscription,
    selection: Selection,
  ): Promise<SavedSearch> {
    const search = await this.locked(viewer, id);
    await this.transactions.manager.query('update saved_search set subscription = $2 where id = $1', [
      id,
      subscription,
    ]);
    if (subscription === 'NONE') await this.members.forget(id);
    else if (search.seen === null) await this.members.keep(id, await this.members.of(search));
    return this.one(id, selection);
  }

  async delete(viewer: SignedIn, id: string): Promise<boolean> {
    await this.locked(viewer, id);
    await this.transactions.manager.query('delete from saved_search where id = $1', [id]);
    return true;
  }

  private async create(viewer: SignedIn, search: NewSearch, selection: Selection): Promise<SavedSearch> {
    await this.lockPerson(viewer);
    const { manager } = this.transactions;
    const [found]: { count: number }[] = await manager.query(
      'select count(*)::int as count from saved_search where person_id = $1',
      [viewer.personId],
    );
    if ((found?.count ?? 0) >= MOST_SEARCHES) throw tooMany();
    await this.mustBeKnown(search);
    const members = search.subscription === 'NONE' ? null : await this.members.of(search);
    const [row]: { id: string }[] = await manager.query(
      `insert into saved_search (key, person_id, name, filter, follows, subscription, shared) values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [
        randomBytes(KEY_BYTES).toString('base64url'),
        viewer.personId,
        search.name.trim(),
        JSON.stringify(search.filter),
        search.follows,
        search.subscription,
        search.shared,
      ],
    );
    if (!row) throw new Error('The search was not kept.');
    if (members) await this.members.keep(row.id, members);
    return this.one(row.id, selection);
  }

  private async mustBeKnown({ filter }: Searched): Promise<void> {
    for (const ref of filter.bodies ?? []) await this.bodyNamed(ref, 'filter.bodies');
  }

  private async followed({ workItem, body, domain }: FollowArgs): Promise<Searched & { readonly name: string }> {
    if ([workItem, body, domain].filter((each) => each !== null && each !== undefined).length !== 1)
      throw new BadUserInput([
        {
          field: 'workItem',
          message: 'is not the one thing to follow',
          accepted: 'just one of workItem, body and domain',
        },
      ]);
    if (workItem) return { name: await this.refOf(workItem), filter: {}, follows: `WORK_ITEM:${BigInt(workItem)}` };
    if (domain) return { name: domain, filter: { domains: [domain] }, follows: `DOMAIN:${domain}` };
    const { id, ref } = await this.bodyNamed(body ?? '', 'body');
    return { name: ref, filter: { bodies: [ref] }, follows: `BODY:${id}` };
  }

  private async refOf(workItem: string): Promise<string> {
    const [item] = await this.reads.rows<{ ref: string }>('select ref from work_item where id = $1', [workItem]);
    if (!item) throw new NotFound(`No work item has the number ${workItem}.`);
    return item.ref;
  }

  private async bodyNamed(ref: string, field: string): Promise<{ id: string; ref: string }> {
    try {
      return await this.bodies.body({ ref }, ID_AND_REF);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      throw new BadUserInput([
        { field, message: `no body is known as "${ref}"`, accepted: 'the notation or name of a body in any spelling' },
      ]);
    }
  }

  /** One after the other: else two at once could both be the last that fits, or follow the same thing. */
  private async lockPerson({ personId }: SignedIn): Promise<void> {
    await this.transactions.manager.query('select 1 from account where person_id = $1 for no key update', [personId]);
  }

  private async locked({ personId }: SignedIn, id: string): Promise<Searched & { readonly seen: string | null }> {
    const rows: { filter: RoadmapFilter; follows: string | null; seen: string | null }[] =
      await this.transactions.manager.query(
        'select filter, follows, seen from saved_search where id = $1 and person_id = $2 for update',
        [id, personId],
      );
    if (!rows[0]) throw new NotFound(`You have no saved search of the number ${id}.`);
    return rows[0];
  }

  private async one(id: string, selection: Selection): Promise<SavedSearch> {
    const [search] = await this.nodes('s.id = $1', [id], selection);
    if (!search) throw new Error(`The saved search ${id} is gone.`);
    return search;
  }

  private async nodes(condition: string, values: readonly unknown[], selection: Selection): Promise<SavedSearch[]> {
    const node = jsonOf('SavedSearch', savedSearchFields, selection, 's', PRESENT);
    const rows = await this.reads.rows<{ node: SavedSearch }>(
      `select ${node} as node from saved_search s where ${condition}`,
      values,
    );
    return rows.map((row) => row.node);
  }
}

const tooMany = () =>
  new BadUserInput([
    { field: 'name', message: `would be one of more than ${MOST_SEARCHES} searches`, accepted: 'delete one first' },
  ]);
