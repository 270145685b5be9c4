import { Injectable } from '@nestjs/common';
import { StandingService } from '../bodies/standing.service';
import { personFields } from '../people/person.queries';
import type { Viewer } from '../people/viewer';
import { Reads } from '../platform/db/reads';
import { Upsert } from '../platform/db/upsert';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { ItemInHandService } from './item-in-hand.service';
import type { Note } from './note.entity';

/** Private notes on work items: read and written by those who keep the item, and by nobody else. */
@Injectable()
export class NotesService {
  constructor(
    private readonly reads: Reads,
    private readonly items: ItemInHandService,
    private readonly standing: StandingService,
    private readonly upsert: Upsert,
  ) {}

  async write(viewer: Viewer, workItemId: string, text: string, selection: Selection): Promise<Note[]> {
    const actor = await this.standing.actor(viewer, 'NOTE', await this.items.concernOf(workItemId));
    await this.upsert.insert('note', { work_item_id: workItemId, text, person_id: actor.personId });
    return this.notes(viewer, workItemId, selection);
  }

  /** @throws Forbidden for whoever may not write notes on the item */
  async notes(viewer: Viewer, workItemId: string, selection: Selection): Promise<Note[]> {
    await this.standing.actor(viewer, 'NOTE', await this.items.concernOf(workItemId));
    const by = jsonOf('Person', personFields, below(selection, 'by'), 'p', { asOf: null });
    return this.reads.rows<Note>(
      `select n.id::text, n.text, to_json(n.written_at) as "writtenAt", ${by} as by from note n join person p on p.id = n.person_id
       where n.work_item_id = $1 order by n.id desc limit 200`,
      [workItemId],
    );
  }
}
