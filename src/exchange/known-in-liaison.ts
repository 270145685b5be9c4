import { Injectable } from '@nestjs/common';
import type { Body } from '../bodies/body.entity';
import { bodyFields } from '../bodies/body.queries';
import { bodyKey, parseBodyRef } from '../bodies/rules/notation';
import { StandingService } from '../bodies/standing.service';
import { visible } from '../liaisons/liaison.conditions';
import { statementFields } from '../liaisons/liaison.queries';
import type { LiaisonStatement } from '../liaisons/liaison-statement.entity';
import { parseStatementNumber, statementKey } from '../liaisons/rules/number';
import type { Viewer } from '../people/viewer';
import { Reads } from '../platform/db/reads';
import { Statement } from '../platform/db/statement';
import { below, type Selection } from '../platform/graphql/selection';
import { jsonOf } from '../platform/graphql/sql-fields';
import { parsePartialDate } from '../platform/partial-date';
import { BODIES } from './import.queries';
import type { LiaisonDuplicate, NamedInLiaison } from './liaison-form.types';
import type { DuplicateRule } from './read-form.types';
import type { LiaisonSheet } from './rules/liaison-sheet';

const PRESENT = { asOf: null };

/** Finds what of a letter is known here: the bodies it names, and the statement itself. */
@Injectable()
export class KnownInLiaison {
  constructor(
    private readonly reads: Reads,
    private readonly standing: StandingService,
  ) {}

  /** The bodies that a sheet names, each once. */
  async bodies(sheet: LiaisonSheet, selection: Selection): Promise<NamedInLiaison[]> {
    const { sources, issuer, originQuestions, destinationQuestions, addressees } = sheet;
    const named = [
      issuer,
      ...sources,
      ...originQuestions,
      ...destinationQuestions,
      ...addressees.map(({ body }) => body),
    ];
    const texts = [...new Set(named.filter((text) => text !== null))];
    const node = jsonOf('Body', bodyFields, below(selection, 'bodies', 'body'), 'b', PRESENT);
    const rows = await this.reads.rows<{ text: string; node: Body }>(
      `with found as (${BODIES}) select found.text, ${node} as node from found join body b on b.id = found.id::bigint`,
      [texts, texts.map(bodyKey)],
    );
    const known = new Map(rows.map((row) => [row.text, row.node]));
    return texts.map((text) => ({ text, ref: parseBodyRef(text), body: known.get(text) ?? null }));
  }

  /** Statements the viewer may see that have the number, in the study period that is told or follows from the date, or an attachment with the same bytes. */
  async duplicates(
    viewer: Viewer,
    sheet: LiaisonSheet,
    digest: string,
    selection: Selection,
  ): Promise<LiaisonDuplicate[]> {
    const statement = new Statement();
    const number = sheet.number === null ? null : parseStatementNumber(sheet.number);
    const key = number === null ? null : statementKey(number.issuer, number.number);
    const day = parsePartialDate(sheet.dated ?? sheet.sent ?? '')?.earliest ?? null;
    const sameFile = `exists (select from attachment a where a.statement_id = s.id and a.digest = ${statement.give(digest, 'text')})`;
    const [label, on] = [statement.give(sheet.studyPeriod, 'text'), statement.give(day, 'date')];
    const inPeriod = `(p.id is null or (${label} is null and ${on} is null) or p.label = ${label} or (${label} is null and ${on} between p.starts_on and p.ends_on))`;
    const sameNumber = `(s.ref_key = ${statement.give(key, 'text')} and ${inPeriod})`;
    const node = jsonOf('LiaisonStatement', statementFields, below(selection, 'duplicates', 'statement'), 's', PRESENT);
    const seen = visible(await this.standing.bodiesFor(viewer, 'WRITE_LIAISON'), statement.give);
    const rows = await this.reads.rows<{ rule: DuplicateRule; node: LiaisonStatement }>(
      `select case when ${sameNumber} then 'SAME_NUMBER' else 'SAME_FILE' end as rule, ${node} as node
       from liaison_statement s left join study_period p on p.id = s.study_period_id
       where ${seen} and (${sameNumber} or ${sameFile}) order by s.id limit 20`,
      statement.values,
    );
    return rows.map(({ rule, node: found }) => ({ rule, statement: found }));
  }
}
