import { Injectable } from '@nestjs/common';
import { type AppointmentFacts, termOf } from '../bodies/rules/offices';
import { StandingService } from '../bodies/standing.service';
import type { Viewer } from '../people/viewer';
import { Clock } from '../platform/clock';
import { Reads } from '../platform/db/reads';
import { BadUserInput, NotFound } from '../platform/graphql/errors';
import { type PagedRow, type Position, pageOf, positionOf } from '../platform/graphql/page';
import { below, type Selection } from '../platform/graphql/selection';
import { isCalendarDate } from '../platform/partial-date';
import type { LiaisonDeskArgs } from './liaison-desk.inputs';
import { type Dealing, deskQuery, PERSON_DEALS } from './liaison-desk.queries';
import { DESK_BUCKETS, type DeskBucketKind, type DeskLine, type LiaisonDesk } from './liaison-desk.types';

interface BucketRow {
  readonly bucket: DeskBucketKind;
  readonly count: number;
  readonly lines: PagedRow<DeskLine>[];
}

type OfficeRow = Pick<AppointmentFacts, 'bodyId' | 'validFrom' | 'validTo' | 'bodyEnds' | 'periodEnds'>;

/** Reads the desk of a body: what came in, what is awaited from whom, what is late. */
@Injectable()
export class LiaisonDeskService {
  constructor(
    private readonly reads: Reads,
    private readonly standing: StandingService,
    private readonly clock: Clock,
  ) {}

  /** @throws BadUserInput for a body nobody knows, a cursor of another heap; NotFound for a person nobody knows */
  async desk(viewer: Viewer, args: LiaisonDeskArgs, selection: Selection): Promise<LiaisonDesk> {
    const on = args.on ?? this.clock.today();
    const after = positionIn(args);
    const seen = await this.standing.bodiesFor(viewer, 'WRITE_LIAISON');
    const dealing = args.person ? await this.dealing(args.person, on) : null;
    const query = deskQuery(args, { on, seen, dealing, after }, below(selection, 'buckets', 'lines'));
    const rows = await this.reads.rows<BucketRow>(query.text, query.values);
    const buckets = (args.buckets ?? DESK_BUCKETS).map((bucket) => {
      const { count, lines } = rows.find((row) => row.bucket === bucket) ?? { count: 0, lines: [] };
      const { nodes, pageInfo } = pageOf(orderOf(bucket), lines.slice(0, args.first + 1), args.first);
      return { bucket, count, lines: nodes, pageInfo };
    });
    return { on, buckets };
  }

  private async dealing(personId: string, on: string): Promise<Dealing> {
    const [row] = await this.reads.rows<{ names: string[]; offices: OfficeRow[] }>(PERSON_DEALS, [personId]);
    if (!row) throw new NotFound(`No person has the number ${personId}.`);
    const held = row.offices.filter((office) => {
      const { from, to } = termOf(office);
      return (from === null || from <= on) && (to === null || on <= to);
    });
    return { names: row.names, bodyIds: held.map(({ bodyId }) => bodyId) };
  }
}

const orderOf = (bucket: DeskBucketKind) => `DESK ${bucket}`;

/** A cursor goes on in one heap. */
function positionIn({ after, buckets }: LiaisonDeskArgs): Position | null {
  if (!after) return null;
  const [bucket, ...others] = buckets ?? [];
  if (bucket && others.length === 0)
    return positionOf(orderOf(bucket), after, (value) => value === 'infinity' || isCalendarDate(value));
  throw new BadUserInput([
    { field: 'after', message: 'goes on in one heap only', accepted: 'exactly one of the buckets together with after' },
  ]);
}
