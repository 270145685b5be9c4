import type { ReadingIssue } from '../../files/rules/document';
import { maturityOf } from '../../work-items/rules/maturity';
import { type HygieneItem, impossibleDates, oddSpelling, startAfterTarget, targetPast } from './hygiene';
import { sharedIdentifiers, twinOddities } from './hygiene-across';
import type { ReadItem } from './reading';

/**
 * What is odd about what a file says, found before anything is written. References to texts outside the file are no oddity of it.
 * @param today ISO day
 */
export function odditiesOf(items: readonly ReadItem[], today: string): ReadingIssue[] {
  const looked = items.map(hygieneItemOf);
  const places = new Map(looked.map(({ key }, at) => [key, items[at]?.place ?? {}]));
  const found = [
    ...looked.flatMap((item) => [
      ...startAfterTarget(item),
      ...targetPast(item, today),
      ...impossibleDates(item, today),
      ...oddSpelling(item),
    ]),
    ...sharedIdentifiers(looked),
    ...twinOddities(looked),
  ];
  return found.map(({ rule, subject, message }) => ({ rule, message, place: places.get(subject) ?? {} }));
}

function hygieneItemOf(item: ReadItem, at: number): HygieneItem {
  const status = item.statuses.at(-1)?.nativeStatus ?? null;
  const name = item.identifiers[0]?.text ?? item.titles[0]?.title ?? item.organization;
  return {
    key: `${name} (row ${at + 1})`,
    maturity: status === null ? null : (maturityOf(item.process ?? 'AAP', status)?.maturity ?? null),
    started: item.started,
    target: item.target,
    dates: item.statuses.flatMap(({ kind, on, basis }) =>
      on === null || basis !== 'OCCURRED' ? [] : [{ name: kind.toLowerCase().replaceAll('_', ' '), text: on }],
    ),
    identifiers: item.identifiers,
    relations: item.relations.map(({ name: relation, to }) => ({ name: relation, to })),
  };
}
