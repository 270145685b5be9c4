import { Injectable } from '@nestjs/common';
import { studyPeriodLabel } from '../bodies/rules/notation';
import { Reads } from '../platform/db/reads';
import { Statement } from '../platform/db/statement';
import { assertEither } from '../platform/graphql/either';
import { NotFound } from '../platform/graphql/errors';
import { limitLiteral, type Page, type PagedRow, pageOf, positionOf } from '../platform/graphql/page';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { isCalendarDate } from '../platform/partial-date';
import type { Letter } from './letter.entity';
import { letterFields } from './meeting.queries';
import type { LetterArgs, LettersArgs } from './meetings.inputs';
import { parseLetterNumber, printLetterNumber } from './rules/letter-number';

const PRESENT = { asOf: null };

/** The key of a letter, from its number in any spelling. */
function keyOf(ref: string): string {
  const number = parseLetterNumber(ref);
  return (number === null ? ref.trim() : printLetterNumber(number)).toUpperCase();
}

const isDay = (value: string) => /^-?infinity$/.test(value) || isCalendarDate(value);

/** Reads circulars and collective letters. */
@Injectable()
export class LettersService {
  constructor(private readonly reads: Reads) {}

  async letter({ ref, id, studyPeriod }: LetterArgs, selection: Selection): Promise<Letter> {
    assertEither('ref', ref, id);
    if (!ref) return this.byId(String(id), selection);
    const statement = new Statement();
    const conditions = [`l.ref_key = ${statement.give(keyOf(ref), 'text')}`];
    if (studyPeriod) conditions.push(`p.label = ${statement.give(studyPeriodLabel(studyPeriod), 'text')}`);
    const [row] = await this.reads.rows<{ node: Letter }>(
      `select ${jsonOf('Letter', letterFields, selection, 'l', PRESENT)} as node
       from letter l join study_period p on p.id = l.study_period_id where ${conditions.join(' and ')} order by p.starts_on desc limit 1`,
      statement.values,
    );
    if (row) return row.node;
    throw new NotFound(`No letter is known as "${ref}"${studyPeriod ? ` in ${studyPeriod}` : ''}.`);
  }

  /** The letter with a number. */
  async byId(id: string, selection: Selection): Promise<Letter> {
    const [row] = await this.reads.rows<{ node: Letter }>(
      `select ${jsonOf('Letter', letterFields, selection, 'l', PRESENT)} as node from letter l where l.id = $1`,
      [id],
    );
    if (row) return row.node;
    throw new NotFound(`No letter has the number ${id}.`);
  }

  /** A page of letters, the latest first. */
  async page(args: LettersArgs, selection: Selection): Promise<Page<Letter>> {
    const after = positionOf('LETTERS', args.after, isDay);
    const statement = new Statement();
    const conditions = conditionsOf(args, statement);
    if (after)
      conditions.push(
        `(l.issued_order, l.id) < (${statement.give(after.value, 'date')}, ${statement.give(after.id, 'bigint')})`,
      );
    const node = jsonOf('Letter', letterFields, below(selection, 'nodes'), 'l', PRESENT);
    const rows = await this.reads.rows<PagedRow<Letter>>(
      `select l.issued_order::text as position, l.id, ${node} as node from letter l where ${conditions.join(' and ')}
       order by l.issued_order desc, l.id desc limit ${limitLiteral(args.first + 1)}`,
      statement.values,
    );
    const page = pageOf('LETTERS', rows.slice(0, args.first + 1), args.first);
    return selection.has('totalCount') ? { ...page, totalCount: await this.count(args) } : page;
  }

  private async count(args: LettersArgs): Promise<number> {
    const statement = new Statement();
    const conditions = conditionsOf(args, statement);
    const [row] = await this.reads.rows<{ count: number }>(
      `select count(*)::int as count from letter l where ${conditions.join(' and ')}`,
      statement.values,
    );
    return row?.count ?? 0;
  }
}

function conditionsOf({ kind, studyPeriod }: LettersArgs, { give }: Statement): string[] {
  const conditions = ['true'];
  if (kind) conditions.push(`l.kind = ${give(kind, 'text')}`);
  if (studyPeriod)
    conditions.push(
      `l.study_period_id in (select p.id from study_period p where p.label = ${give(studyPeriodLabel(studyPeriod), 'text')})`,
    );
  return conditions;
}
