import { Injectable } from '@nestjs/common';
import { anyOf, StandingService } from '../bodies/standing.service';
import type { ViewerRight } from '../people/permissions.types';
import type { RightsAction } from '../people/rules/rights';
import type { Viewer } from '../people/viewer';
import { Reads } from '../platform/db/reads';
import { LetterRightsService } from './letter-rights.service';
import { type Meeters, writersOf } from './rules/meeting-writers';

const MEETERS = `select m.id::text, m.type, m.body_id::text as "bodyId",
    array(select p.body_id::text from meeting_body p where p.meeting_id = m.id order by p.body_id) as "participantIds"
  from meeting m where m.id = any($1::bigint[])`;
const LETTERS = 'select l.id::text, l.group_id::text as "groupId" from letter l where l.id = any($1::bigint[])';

/** Tells viewers beforehand what they may do to meetings and letters. */
@Injectable()
export class ProgrammeRightsService {
  constructor(
    private readonly reads: Reads,
    private readonly standing: StandingService,
    private readonly letters: LetterRightsService,
  ) {}

  async toMeetings(viewer: Viewer, ids: readonly string[]): Promise<Map<string, ViewerRight[]>> {
    const meetings = await this.reads.rows<Meeters & { id: string }>(MEETERS, [ids]);
    const bodies = meetings.flatMap((meeting) => writersOf(meeting));
    const rights = await this.standing.rightsTo(viewer, [...new Set(bodies)]);
    const of = (action: RightsAction, bodyIds: readonly string[]) => anyOf(action, bodyIds, rights);
    return new Map(
      meetings.map((meeting) => [
        meeting.id,
        [of('WRITE_MEETING', writersOf(meeting)), of('RECORD_DECISION', [meeting.bodyId])],
      ]),
    );
  }

  async toLetters(viewer: Viewer, ids: readonly string[]): Promise<Map<string, ViewerRight[]>> {
    const letters = await this.reads.rows<{ id: string; groupId: string | null }>(LETTERS, [ids]);
    const groups = await this.letters.bodiesOf(
      viewer,
      letters.map(({ groupId }) => groupId),
    );
    const rights = await this.standing.rightsTo(viewer, [...new Set([...groups.values()].flat())]);
    return new Map(letters.map(({ id, groupId }) => [id, [anyOf('WRITE_LETTER', groups.get(groupId) ?? [], rights)]]));
  }
}
