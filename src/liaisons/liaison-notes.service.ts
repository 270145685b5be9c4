import { Injectable } from '@nestjs/common';
import { bodyFields } from '../bodies/body.queries';
import { StandingService } from '../bodies/standing.service';
import { personFields } from '../people/person.queries';
import type { Viewer } from '../people/viewer';
import { Reads } from '../platform/db/reads';
import { Upsert } from '../platform/db/upsert';
import { BadUserInput, NotFound } from '../platform/graphql/errors';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { LiaisonInHandService } from './liaison-in-hand.service';
import type { LiaisonNote } from './liaison-note.entity';

const PRESENT = { asOf: null };

/** Private notes of the desks: each read and written by the desk of one body, and by nobody else. */
@Injectable()
export class LiaisonNotesService {
  constructor(
    private readonly reads: Reads,
    private readonly items: LiaisonInHandService,
    private readonly standing: StandingService,
    private readonly upsert: Upsert,
  ) {}

  async write(
    viewer: Viewer,
    note: { readonly statement: string; readonly body: string; readonly text: string },
    selection: Selection,
  ): Promise<LiaisonNote[]> {
    const actor = await this.standing.actor(viewer, 'LIAISON_NOTE', await this.concern(note.body));
    await this.items.mustSee(viewer, note.statement);
    await this.upsert.insert('liaison_note', {
      statement_id: note.statement,
      body_id: note.body,
      text: note.text,
      person_id: actor.personId,
    });
    return (await this.of(viewer, [note.statement], note.body, selection)).get(note.statement) ?? [];
  }

  /** The notes of one desk on several statements. @throws Forbidden, Unauthenticated for whoever does not keep the desk */
  async of(
    viewer: Viewer,
    statements: readonly string[],
    body: string,
    selection: Selection,
  ): Promise<Map<string, LiaisonNote[]>> {
    await this.standing.actor(viewer, 'LIAISON_NOTE', await this.concern(body));
    const by = jsonOf('Person', personFields, below(selection, 'by'), 'p', PRESENT);
    const of = jsonOf('Body', bodyFields, below(selection, 'body'), 'b', PRESENT);
    const rows = await this.reads.rows<{ statement: string; notes: LiaisonNote[] }>(
      `select g.id::text as statement, array(select json_build_object('id', n.id::text, 'text', n.text, 'writtenAt', to_json(n.written_at), 'by', ${by}, 'body', ${of})
         from liaison_note n join person p on p.id = n.person_id join body b on b.id = n.body_id
         where n.statement_id = g.id and n.body_id = $2 order by n.id desc limit 200) as notes
       from unnest($1::bigint[]) g(id)`,
      [statements, body],
    );
    return new Map(rows.map(({ statement, notes }) => [statement, notes]));
  }

  private async concern(body: string) {
    try {
      return await this.standing.concernOfBody(body);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      throw new BadUserInput([{ field: 'body', message: `no body has the number ${body}`, accepted: 'Body.id' }]);
    }
  }
}
