import { Injectable } from '@nestjs/common';
import type { Person } from '../people/person.entity';
import { personFields } from '../people/person.queries';
import { Reads } from '../platform/db/reads';
import { fold } from '../platform/fold';
import { assertEither } from '../platform/graphql/either';
import { BadUserInput, NotFound } from '../platform/graphql/errors';
import { limitLiteral, type Page, type PagedRow, pageOf, positionOf } from '../platform/graphql/page';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf, type Scope } from '../platform/graphql/sql-fields';
import type { Appointment } from './appointment.entity';
import type { BodiesArgs, BodyArgs, PersonArgs, RulesArgs } from './bodies.inputs';
import type { Body } from './body.entity';
import { appointmentFields, bodyFields, ruleFields } from './body.queries';
import type { Rule } from './rule.entity';
import { bodyKey, studyPeriodLabel } from './rules/notation';
import type { StudyPeriod } from './study-period.entity';
import { studyPeriodFields } from './study-period.queries';

const PRESENT: Scope = { asOf: null };

/** Whether `body b` is or was called `$1`. */
const BEARS =
  '($1 in (b.ref_key, b.title_key) or exists (select from body_name n where n.body_id = b.id and n.key = $1))';
/** Whether `person p` has a name of the words `$1`, in any order. */
const BEARS_NAME = `exists (select from person_name n where n.person_id = p.id
  and string_to_array(n.key, ' ') @> $1::text[] and string_to_array(n.key, ' ') <@ $1::text[])`;
/** Whether `body b`, of `study_period p`, may have been there on a day. */
const wasThere = (day: string) => [
  `coalesce(b.established_earliest, p.starts_on, '-infinity') <= ${day}::date`,
  `coalesce(b.ended_latest, p.ends_on, 'infinity') >= ${day}::date`,
];

/** Reads bodies, their people and their rules. */
@Injectable()
export class BodiesService {
  constructor(private readonly reads: Reads) {}

  /** The body with a number, or that a notation or name stands for: the one of the given study period or day, else the latest that bore it. */
  async body({ ref, id, studyPeriod, asOf }: BodyArgs, selection: Selection): Promise<Body> {
    assertEither('ref', ref, id);
    const values: unknown[] = [ref ? bodyKey(ref) : id];
    const scope: Scope = { asOf: asOf ? `$${values.push(asOf)}` : null };
    const conditions = [ref ? BEARS : 'b.id = $1::bigint', ...(scope.asOf ? wasThere(scope.asOf) : [])];
    if (studyPeriod) conditions.push(`p.label = $${values.push(studyPeriodLabel(studyPeriod))}`);
    const [row] = await this.reads.rows<{ node: Body }>(
      `select ${jsonOf('Body', bodyFields, selection, 'b', scope)} as node from body b left join study_period p on p.id = b.study_period_id
       where ${conditions.join(' and ')}
       order by ${ref ? 'b.ref_key = $1 desc, ' : ''}p.starts_on desc nulls first, b.established_earliest desc nulls last, b.id limit 1`,
      values,
    );
    if (row) return row.node;
    throw new NotFound(
      `No body is known as "${ref ?? id}"${studyPeriod ? ` in the study period ${studyPeriod}` : ''}${asOf ? ` on ${asOf}` : ''}.`,
    );
  }

  /** A page of bodies in the order of their notation. */
  async bodies(args: BodiesArgs, selection: Selection): Promise<Page<Body>> {
    const values: unknown[] = [];
    const conditions = bodyConditions(args, values);
    const after = positionOf('BODIES', args.after);
    const start = after ? [`(b.ref_order, b.id) > ($${values.push(after.value)}, $${values.push(after.id)})`] : [];
    const where = (all: string[]) => (all.length > 0 ? `where ${all.join(' and ')}` : '');
    const rows = await this.reads.rows<PagedRow<Body>>(
      `select b.ref_order as position, b.id, ${jsonOf('Body', bodyFields, below(selection, 'nodes'), 'b', PRESENT)} as node
       from body b ${where([...conditions, ...start])} order by b.ref_order, b.id limit ${limitLiteral(args.first + 1)}`,
      values,
    );
    const page = pageOf('BODIES', rows.slice(0, args.first + 1), args.first);
    return selection.has('totalCount') ? { ...page, totalCount: await this.count(args) } : page;
  }

  studyPeriods(selection: Selection): Promise<StudyPeriod[]> {
    const node = jsonOf('StudyPeriod', studyPeriodFields, selection, 'p', PRESENT);
    return this.nodes(`select ${node} as node from study_period p order by p.starts_on`);
  }

  rules({ procedure, asOf }: RulesArgs, selection: Selection): Promise<Rule[]> {
    const values: unknown[] = [];
    const conditions = ['true'];
    if (procedure)
      conditions.push(
        `string_to_array(lower(r.procedure), ' ') @> string_to_array(lower($${values.push(procedure)}), ' ')`,
      );
    if (asOf) {
      const day = `$${values.push(asOf)}`;
      conditions.push(
        `coalesce(r.valid_from_earliest, '-infinity') <= ${day}::date and coalesce(r.valid_to_latest, 'infinity') >= ${day}::date`,
      );
    }
    const node = jsonOf('Rule', ruleFields, selection, 'r', PRESENT);
    return this.nodes(
      `select ${node} as node from rule r where ${conditions.join(' and ')} order by r.procedure, r.key`,
      values,
    );
  }

  /** The person with a number, or who bears a name, in any script. */
  async person({ name, id }: PersonArgs, selection: Selection): Promise<Person> {
    assertEither('name', name, id);
    const node = jsonOf('Person', personFields, selection, 'p', PRESENT);
    const [person] = await this.nodes<Person>(
      `select ${node} as node from person p where ${name ? BEARS_NAME : 'p.id = $1::bigint'} order by p.id limit 1`,
      [name ? fold(name).split(' ') : id],
    );
    if (person) return person;
    throw new NotFound(`No person is known as "${name ?? id}".`);
  }

  /** Appointments of several persons at once, oldest first. */
  async appointmentsOf(personIds: readonly string[], selection: Selection): Promise<Map<string, Appointment[]>> {
    const node = jsonOf('Appointment', appointmentFields, selection, 'a', PRESENT);
    const rows = await this.reads.rows<{ id: string; nodes: Appointment[] }>(
      `select a.person_id as id, json_agg(${node} order by coalesce(a.valid_from, a.known_on), a.id) as nodes
       from appointment a where a.person_id = any($1::bigint[]) group by a.person_id`,
      [personIds],
    );
    return new Map(rows.map((row) => [String(row.id), row.nodes]));
  }

  private async nodes<Node>(text: string, values: unknown[] = []): Promise<Node[]> {
    const rows = await this.reads.rows<{ node: Node }>(text, values);
    return rows.map((row) => row.node);
  }

  private async count(args: BodiesArgs): Promise<number> {
    const values: unknown[] = [];
    const conditions = bodyConditions(args, values);
    const where = conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
    const [row] = await this.reads.rows<{ count: number }>(
      `select count(*)::int as count from body b ${where}`,
      values,
    );
    return row?.count ?? 0;
  }
}

/** SQL conditions on `body b`; their values are appended to `values`. */
function bodyConditions({ types, statuses, within, studyPeriod }: BodiesArgs, values: unknown[]): string[] {
  const conditions: string[] = [];
  if (types) conditions.push(`b.type = any($${values.push(types)}::text[])`);
  if (statuses) conditions.push(`b.status = any($${values.push(statuses)}::text[])`);
  if (within)
    conditions.push(
      `b.id = any((select bodies_within($${values.push([bodyKey(within)])}::text[], $${values.push([within])}::text[]))::bigint[])`,
    );
  if (studyPeriod) {
    const label = studyPeriodLabel(studyPeriod);
    if (!label)
      throw new BadUserInput([
        { field: 'studyPeriod', message: 'is not a study period', accepted: 'a label such as 2013-2016' },
      ]);
    conditions.push(`b.study_period_id = (select id from study_period where label = $${values.push(label)})`);
  }
  return conditions;
}
