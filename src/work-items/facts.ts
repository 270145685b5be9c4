import type { IdentifierKind } from '../identifiers/rules/identifier';
import { identifierKey } from '../identifiers/rules/keys';
import { parseIdentifier } from '../identifiers/rules/parse';
import type { Columns } from '../platform/db/upsert';
import { naturalSortKey } from '../platform/natural-order';
import { parsePartialDate } from '../platform/partial-date';
import type { MaturityReading } from './rules/maturity';
import { parseTarget } from './rules/target';
import { STATUS_EVENT_KINDS, type StatusBasis, type StatusEventKind } from './rules/vocabulary';

/**
 * The columns of one fact of a work item, with what is derived from its words. Every function takes dates as partial dates (`2014`, `2014-08`,
 * `2014-08-13`), null where unknown. Which item it belongs to, its source and its certainty are added by who writes it.
 */

const earliestOf = (date: string | null) => (date === null ? null : (parsePartialDate(date)?.earliest ?? null));

/** A name or number; an isn is its bare number. */
export function identifierFact(kind: IdentifierKind, text: string, from: string | null): Columns {
  const read = kind === 'ISN' ? parseIdentifier(`isn=${text}`) : parseIdentifier(text);
  return {
    kind,
    scheme: read?.scheme ?? 'OTHER',
    text,
    canonical: read?.canonical ?? text,
    key: read?.key ?? identifierKey(text),
    document_key: read?.documentKey ?? identifierKey(text),
    sort_key: read?.sortKey ?? naturalSortKey(text),
    valid_from: from,
    valid_from_earliest: earliestOf(from) ?? '-infinity',
  };
}

/** @param language BCP 47 code */
export const titleFact = (title: string, language: string, from: string | null): Columns => ({
  title,
  language,
  valid_from: from,
  valid_from_earliest: earliestOf(from) ?? '-infinity',
});

/** A target in the words of who states it. */
export function targetFact(text: string, stated: string | null, reason: string | null): Columns {
  const target = parseTarget(text);
  return {
    text: target.text,
    event: target.event,
    earliest: target.earliest,
    latest: target.latest,
    precision: target.precision,
    flags: target.flags,
    stated,
    stated_earliest: earliestOf(stated) ?? '-infinity',
    reason,
  };
}

export interface StatusWords {
  readonly kind: StatusEventKind;
  /** The body's own words or code. */
  readonly nativeStatus: string | null;
  readonly reading: MaturityReading;
  readonly happened: string | null;
  readonly basis: StatusBasis;
  readonly note: string | null;
}

/** @param item key of the work item: the same event of one item is one fact */
export function statusFact(item: string, { kind, nativeStatus, reading, happened, basis, note }: StatusWords): Columns {
  const read = happened === null ? null : parsePartialDate(happened);
  return {
    key: [item, kind, nativeStatus, happened, basis].join('|'),
    kind,
    native_status: nativeStatus,
    maturity: reading.maturity,
    maturity_flags: reading.flags,
    happened,
    happened_earliest: read?.earliest ?? null,
    happened_latest: read?.latest ?? null,
    happened_order: read?.earliest ?? '-infinity',
    rank: STATUS_EVENT_KINDS.indexOf(kind),
    basis,
    note,
  };
}
