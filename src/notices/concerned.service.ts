import { Injectable } from '@nestjs/common';
import { type AppointmentFacts, termOf } from '../bodies/rules/offices';
import { Reads } from '../platform/db/reads';
import type { PersonScope } from './clocks.queries';
import {
  BUSINESS_OF_OFFICES,
  CONCERNED_BODIES,
  DOMAINS_OF_STATEMENTS,
  FACTS_OF_ITEMS,
  OFFICES_CONCERNED,
  OFFICES_OF_PERSONS,
  RECORD_OF,
  WITHIN,
} from './concerned.queries';
import type { Clock } from './rules/clock';
import type { BareClock } from './rules/clock-rows';

type Office = Pick<AppointmentFacts, 'validFrom' | 'validTo' | 'bodyEnds' | 'periodEnds'> & {
  readonly personId: string;
};

/** What is known of the surroundings of some clocks, each by the number of what it is about. */
interface Surroundings {
  readonly bodies: ReadonlyMap<string, readonly string[]>;
  readonly officers: ReadonlyMap<string, readonly string[]>;
  readonly items: ReadonlyMap<string, { readonly domains: readonly string[]; readonly editorIds: readonly string[] }>;
  readonly statements: ReadonlyMap<string, readonly string[]>;
  readonly records: ReadonlyMap<string, { readonly updatedAt: string; readonly revision: number }>;
}

/** Finds out whom something that falls due concerns: bodies, persons, domains. */
@Injectable()
export class ConcernedService {
  constructor(private readonly reads: Reads) {}

  /** The bodies with everything below them, and everything that those continue. */
  async within(bodyIds: readonly string[]): Promise<string[]> {
    const [row] = await this.reads.rows<{ ids: string[] | null }>(WITHIN, [bodyIds]);
    return row?.ids ?? [];
  }

  /** What the business of persons is on an ISO day, by the offices that they hold. */
  async businessOf(personIds: readonly string[], on: string): Promise<PersonScope> {
    const offices = await this.reads.rows<{ bodyId: string; office: Office }>(OFFICES_OF_PERSONS, [personIds, on]);
    const held = offices.filter(({ office }) => isHeld(office, on)).map(({ bodyId }) => bodyId);
    const [row] = await this.reads.rows<Omit<PersonScope, 'ids'>>(BUSINESS_OF_OFFICES, [held]);
    return { ids: personIds, bodyIds: row?.bodyIds ?? [], meetingBodyIds: row?.meetingBodyIds ?? [] };
  }

  /** The clocks with whom they concern on an ISO day, in the same order. */
  async tell(clocks: readonly BareClock[], on: string): Promise<Clock[]> {
    if (clocks.length === 0) return [];
    const known: Surroundings = {
      bodies: await this.bodiesOf(clocks),
      officers: await this.officersOf(clocks, on),
      items: await this.factsOf(clocks),
      statements: await this.domainsOf(clocks),
      records: await this.recordsOf(clocks),
    };
    return clocks.map((clock) => told(clock, known));
  }

  private async bodiesOf(clocks: readonly BareClock[]): Promise<Surroundings['bodies']> {
    const ids = distinct(clocks.flatMap((clock) => clock.of));
    const rows = await this.reads.rows<{ id: string; bodyIds: string[] }>(CONCERNED_BODIES, [ids]);
    return new Map(rows.map(({ id, bodyIds }) => [id, bodyIds]));
  }

  /** By number of the body; those of a body that meets, with all below it, by `meets:` and its number. */
  private async officersOf(clocks: readonly BareClock[], on: string): Promise<Surroundings['officers']> {
    const meeting = distinct(clocks.filter(isOfMeeting).flatMap((clock) => clock.of));
    const rows = await this.reads.rows<{ id: string; meets: boolean; offices: Office[] }>(OFFICES_CONCERNED, [
      distinct(clocks.flatMap((clock) => clock.of)),
      meeting,
      on,
    ]);
    return new Map(
      rows.map(({ id, meets, offices }) => [
        meets ? `meets:${id}` : id,
        distinct(offices.filter((office) => isHeld(office, on)).map(({ personId }) => personId)),
      ]),
    );
  }

  private async factsOf(clocks: readonly BareClock[]): Promise<Surroundings['items']> {
    const ids = distinct(clocks.flatMap(({ subject }) => subject.workItemId ?? []));
    if (ids.length === 0) return new Map();
    const rows = await this.reads.rows<{ id: string; domains: string[]; editorIds: string[] }>(FACTS_OF_ITEMS, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async domainsOf(clocks: readonly BareClock[]): Promise<Surroundings['statements']> {
    const ids = distinct(clocks.flatMap(({ subject }) => subject.statementId ?? []));
    if (ids.length === 0) return new Map();
    const rows = await this.reads.rows<{ id: string; domains: string[] }>(DOMAINS_OF_STATEMENTS, [ids]);
    return new Map(rows.map(({ id, domains }) => [id, domains]));
  }

  private async recordsOf(clocks: readonly BareClock[]): Promise<Surroundings['records']> {
    const subjects = distinct(clocks.map(recordedAs)).map((subject) => subject.split(':'));
    const rows = await this.reads.rows<{ subject: string; updatedAt: string; revision: number }>(RECORD_OF, [
      subjects.map(([kind]) => kind),
      subjects.map(([, id]) => id),
    ]);
    return new Map(rows.map((row) => [row.subject, row]));
  }
}

function told({ of, ...clock }: BareClock, known: Surroundings): Clock {
  const item = known.items.get(clock.subject.workItemId ?? '');
  const officers = of.flatMap((id) => [
    ...(known.officers.get(id) ?? []),
    ...(isOfMeeting(clock) ? (known.officers.get(`meets:${id}`) ?? []) : []),
  ]);
  const record = known.records.get(recordedAs(clock));
  return {
    ...clock,
    bodyIds: distinct(of.flatMap((id) => known.bodies.get(id) ?? [id])),
    domains: item?.domains ?? known.statements.get(clock.subject.statementId ?? '') ?? [],
    personIds: distinct([...officers, ...(item?.editorIds ?? [])]),
    // Every row of the programme has an entry; one that was there before the record began has that.
    updatedAt: record?.updatedAt ?? '1970-01-01T00:00:00Z',
    revision: record?.revision ?? 0,
  };
}

const isOfMeeting = ({ subject }: Pick<BareClock, 'subject'>) => subject.meetingId !== null;

/** Kind and number of what the record knows it as. */
function recordedAs({ subject }: Pick<BareClock, 'subject'>): string {
  if (subject.workItemId !== null) return `WORK_ITEM:${subject.workItemId}`;
  if (subject.statementId !== null) return `LIAISON_STATEMENT:${subject.statementId}`;
  return subject.meetingId !== null ? `MEETING:${subject.meetingId}` : `BODY:${subject.bodyId}`;
}

function isHeld(office: Office, on: string): boolean {
  const { from, to } = termOf(office);
  return (from === null || from <= on) && (to === null || on <= to);
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
