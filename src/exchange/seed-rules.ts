import { Injectable } from '@nestjs/common';
import { BODY_TYPES, RULE_UNITS } from '../bodies/rules/vocabulary';
import { CERTAINTIES } from '../history/rules/certainty';
import { Transactions } from '../platform/db/transactions';
import { type Columns, Upsert } from '../platform/db/upsert';
import { parsePartialDate } from '../platform/partial-date';
import { readRows, readTerms } from './seed-files';
import type { SeedRow } from './seed-row';

type Ids = ReadonlyMap<string, string>;

/** Writes what bodies work by from seed files: rules of procedure, terms to harmonize, terms of reference. */
@Injectable()
export class SeedRules {
  constructor(
    private readonly upsert: Upsert,
    private readonly transactions: Transactions,
  ) {}

  async load(directory: string, bodies: Ids, sources: Ids): Promise<number> {
    const fact = (row: SeedRow): Columns => ({
      source_id: row.id('source', sources),
      certainty: row.word('certainty', CERTAINTIES),
    });
    return (
      (await this.rulesAndTerms(directory, bodies, fact)) + (await this.termsOfReference(directory, bodies, sources))
    );
  }

  private async rulesAndTerms(directory: string, bodies: Ids, fact: (row: SeedRow) => Columns): Promise<number> {
    const rules = await readRows(directory, 'rules');
    const written = await this.upsert.rows(
      'rule',
      ['key'],
      rules.map((row) => ({ ...ruleColumns(row, bodies), ...fact(row) })),
    );
    const terms = await readRows(directory, 'terms');
    const columns = terms.map((row) => ({
      body_id: row.id('body', bodies),
      term: row.required('term'),
      note: row.optional('note'),
      ...fact(row),
    }));
    return written + (await this.upsert.rows('term', ['body_id', 'term'], columns));
  }

  private async termsOfReference(directory: string, bodies: Ids, sources: Ids): Promise<number> {
    const texts = await readTerms(directory);
    const known = (ids: Ids, key: string) => {
      const id = ids.get(key);
      if (id === undefined) throw new Error(`terms-of-reference.json: there is no record "${key}"`);
      return id;
    };
    const columns = texts.map((terms) => ({
      body_id: known(bodies, terms.body),
      title: terms.title,
      version: terms.version,
      status: terms.status,
      dated: terms.dated ? (parsePartialDate(terms.dated)?.text ?? null) : null,
      certainty: terms.certainty,
      source_id: known(sources, terms.source),
    }));
    const written = await this.upsert.rows('terms_of_reference', ['body_id', 'version'], columns);
    const saved: { id: string; body_id: string; version: string }[] = await this.transactions.manager.query(
      'select id, body_id, version from terms_of_reference',
    );
    const clauses = texts.flatMap((terms) => {
      const id =
        saved.find((row) => row.body_id === known(bodies, terms.body) && row.version === terms.version)?.id ?? null;
      return terms.clauses.map((clause, index) => ({
        terms_of_reference_id: id,
        position: index + 1,
        number: clause.number,
        heading: clause.heading,
        text: clause.text ?? null,
        items: clause.items,
        references: clause.references,
      }));
    });
    return written + (await this.upsert.rows('clause', ['terms_of_reference_id', 'position'], clauses));
  }
}

function ruleColumns(row: SeedRow, bodies: Ids): Columns {
  const from = row.date('valid_from');
  const to = row.date('valid_to');
  return {
    key: row.required('key'),
    body_id: row.idOrNull('body', bodies),
    applies_to: row.wordOrNull('applies_to', BODY_TYPES),
    topic: row.required('topic'),
    statement: row.required('statement'),
    amount: row.number('amount'),
    unit: row.wordOrNull('unit', RULE_UNITS),
    clause: row.optional('clause'),
    procedure: row.required('procedure'),
    valid_from: from.text,
    valid_from_earliest: from.earliest,
    valid_to: to.text,
    valid_to_latest: to.latest,
  };
}
