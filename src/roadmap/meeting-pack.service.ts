import { Injectable } from '@nestjs/common';
import type { Body } from '../bodies/body.entity';
import { StandingService } from '../bodies/standing.service';
import type { Meeting } from '../meetings/meeting.entity';
import type { MeetingType } from '../meetings/rules/vocabulary';
import type { Viewer } from '../people/viewer';
import { Clock } from '../platform/clock';
import { Reads } from '../platform/db/reads';
import { BadUserInput, NotFound } from '../platform/graphql/errors';
import { below, type Selection } from '../platform/graphql/selection';
import type { MeetingPackArgs } from './meeting-pack.inputs';
import { frameQuery, itemsQuery, MOST_ITEMS, type PackScope } from './meeting-pack.queries';
import type { MeetingPack, MeetingPackList } from './meeting-pack.types';
import { MeetingPackNodes, type PackEntry } from './meeting-pack-nodes.service';
import { groupsQuery, MOST_OTHERS, statementsQuery } from './meeting-pack-others.queries';
import type { PackItem } from './rules/pack-item';
import { itemEntries } from './rules/pack-items';
import { PACK_LIST_WORDS, PACK_LISTS, type PackList } from './rules/pack-lists';
import { noteOn } from './rules/pack-notes';
import {
  type AskedOfGroup,
  atWork,
  type CorrespondenceGroup,
  decidedOnBody,
  type GroupLifetime,
  type GroupStatement,
  interim,
  lifetimeOf,
  type OfficeTerm,
  officeChanges,
  outgoing,
  toAnswer,
} from './rules/pack-others';
import { type MeetingDates, occasionOf, type PackWindow, type Period, windowOf } from './rules/pack-window';

type Near = MeetingDates & { readonly node: Meeting };

interface Frame extends MeetingDates {
  readonly id: string;
  readonly type: MeetingType;
  readonly node: Meeting;
  readonly period: Period | null;
  readonly previous: Near | null;
  readonly next: Near | null;
  readonly group: { readonly id: string; readonly isWhole: boolean; readonly node: Body } | null;
}

interface Groups {
  readonly meetings: { readonly meetingId: string; readonly starts: string }[];
  readonly groups: CorrespondenceGroup[];
  readonly decisions: Parameters<typeof decidedOnBody>[0][];
  readonly lifetimes: GroupLifetime[];
  readonly offices: OfficeTerm[];
}

const OF_STATEMENTS: readonly PackList[] = ['STATEMENTS_TO_ANSWER', 'OUTGOING_STATEMENTS'];
const OF_GROUPS: readonly PackList[] = ['APPOINTMENTS', 'PLANNED_MEETINGS', 'GROUPS', 'LIFETIMES'];
const OF_ITEMS = PACK_LISTS.filter((list) => !OF_STATEMENTS.includes(list) && !OF_GROUPS.includes(list));

/** Makes the lists of the agenda of a meeting. */
@Injectable()
export class MeetingPackService {
  constructor(
    private readonly reads: Reads,
    private readonly nodes: MeetingPackNodes,
    private readonly standing: StandingService,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound for a meeting nobody knows; BadUserInput for one without a date, a group that does not meet there, or one too large for a pack */
  async pack(viewer: Viewer, args: MeetingPackArgs, selection: Selection): Promise<MeetingPack> {
    const seen = await this.standing.bodiesFor(viewer, 'WRITE_LIAISON');
    return this.reads.asRecorded(args.asRecorded, true, () => this.known(seen, args, selection));
  }

  private async known(seen: readonly string[], args: MeetingPackArgs, selection: Selection): Promise<MeetingPack> {
    const frame = await this.frame(args, selection);
    const { scope } = frame;
    const kinds = PACK_LISTS.filter((list) => !args.lists || args.lists.includes(list));
    const { items, entries } = await this.entries(kinds, seen, scope);
    const listed = kinds.map((kind) => ({ kind, all: entries.filter(({ list }) => list === kind) }));
    const shown = listed.flatMap(({ all }) => all.slice(0, args.first));
    const days = new Map(items.map(({ id, day }) => [id, day]));
    const rows = await this.nodes.rows(shown, days, scope.window, below(selection, 'lists', 'rows'));
    const lists = listed.map(({ kind, all }): MeetingPackList => {
      const { title, agenda, meaning } = PACK_LIST_WORDS[kind];
      const first = all.slice(0, args.first).flatMap((entry) => rows.get(entry) ?? []);
      const note = noteOn(kind, scope.window);
      return { kind, title, agendaItem: agenda, meaning, note, count: all.length, rows: first };
    });
    const { asOf, since } = scope.window;
    return {
      meeting: frame.meeting,
      group: frame.group,
      previous: frame.previous,
      next: frame.next,
      asOf,
      since,
      lists,
    };
  }

  private async frame({ key, group, asOf }: MeetingPackArgs, selection: Selection) {
    const query = frameQuery(key, group ?? null, selection);
    const [row] = await this.reads.rows<Frame>(query.text, query.values);
    if (!row) throw new NotFound(`No meeting is known as "${key}".`);
    const at = occasionOf(row);
    if (at === null)
      throw bad('key', `the date of ${row.key} is not known`, 'a meeting whose date is known, at least to the year');
    if (row.group === null)
      throw bad(
        'group',
        `no body called "${group}" meets there`,
        'the body that meets, one below it at that time, or one that takes part',
      );
    const around = {
      previous: row.previous && occasionOf(row.previous),
      next: row.next && occasionOf(row.next),
      period: row.period,
    };
    const window = windowOf(at, row.type, around, { today: this.clock.today(), asked: asOf ?? null });
    const scope: PackScope = { meetingId: row.id, groupId: row.group.id, isWhole: row.group.isWhole, window };
    return {
      scope,
      meeting: row.node,
      group: row.group.node,
      previous: row.previous?.node ?? null,
      next: row.next?.node ?? null,
    };
  }

  private async entries(kinds: readonly PackList[], seen: readonly string[], scope: PackScope) {
    const wants = (lists: readonly PackList[]) => kinds.some((kind) => lists.includes(kind));
    const items = wants(OF_ITEMS) ? await this.items(scope) : [];
    const statements = wants(OF_STATEMENTS) ? await this.statements(seen, scope) : [];
    const groups = wants(OF_GROUPS) ? await this.groups(scope) : [];
    const entries: PackEntry[] = [...itemEntries(items, scope.window), ...statements, ...groups];
    return { items, entries };
  }

  private async items(scope: PackScope): Promise<(PackItem & { readonly day: string })[]> {
    const query = itemsQuery(scope);
    const rows = await this.reads.rows<PackItem & { readonly day: string }>(query.text, query.values);
    return few(rows, MOST_ITEMS, 'work items');
  }

  private async statements(seen: readonly string[], scope: PackScope): Promise<PackEntry[]> {
    const query = statementsQuery(scope, seen);
    const [row] = await this.reads.rows<{ asked: AskedOfGroup[]; ours: GroupStatement[] }>(query.text, query.values);
    return [
      ...few(row?.asked ?? [], MOST_OTHERS, 'statements to answer').map((asked) => toAnswer(asked, scope.window)),
      ...few(row?.ours ?? [], MOST_OTHERS, 'statements').flatMap((ours) => outgoing(ours, scope.window)),
    ];
  }

  private async groups({ window, ...scope }: PackScope): Promise<PackEntry[]> {
    const query = groupsQuery({ window, ...scope });
    const [row] = await this.reads.rows<Groups>(query.text, query.values);
    return row ? groupEntries(row, window) : [];
  }
}

function groupEntries({ meetings, groups, decisions, lifetimes, offices }: Groups, window: PackWindow): PackEntry[] {
  return [
    ...few(offices, MOST_OTHERS, 'offices').flatMap((office) => officeChanges(office, window)),
    ...few(meetings, MOST_OTHERS, 'meetings').map(interim),
    ...few(decisions, MOST_OTHERS, 'decisions').flatMap((decision) => decidedOnBody(decision, window)),
    ...few(groups, MOST_OTHERS, 'groups').map(atWork),
    ...few(lifetimes, MOST_OTHERS, 'lifetimes').flatMap((group) => lifetimeOf(group, window)),
  ];
}

/** @throws BadUserInput where there are more than a pack holds */
function few<Row>(rows: readonly Row[], most: number, what: string): Row[] {
  if (rows.length <= most) return [...rows];
  throw bad('group', `has more than ${most} ${what}`, 'a smaller group, such as a Question');
}

const bad = (field: string, message: string, accepted: string) => new BadUserInput([{ field, message, accepted }]);
