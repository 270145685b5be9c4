import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useT, useWord } from '../../../i18n/use-t';
import { useLongDate } from '../../../parts/partial-date';
import type { ItemChange } from '../changes';
import { isLate, slipOf } from '../item-facts';
import { DOMAINS, type Grouping, STAGES } from '../search';
import { useChangeWords } from '../use-change-words';
import type { RoadmapItem } from '../use-items';
import { useMonths } from '../use-months';
import { groupName, type Lane } from './lanes';

/** What the rows are called: for those who see them, and in full for those who listen. */
export interface RowWords {
  lane(lane: Lane, grouping: Grouping): string;
  /** The cells beside the item: stage, start, target, slip. */
  cells(item: RoadmapItem): readonly string[];
  /** All that the chart shows of an item. */
  item(item: RoadmapItem, change: ItemChange | undefined): string;
}

/** @param day that is looked at */
export function useRowWords(day: string): RowWords {
  const words = { t: useT(), word: useWord(), long: useLongDate(), months: useMonths(), changed: useChangeWords() };
  const intl = useIntl();
  // biome-ignore lint/correctness/useExhaustiveDependencies: all words hang on the language alone
  return useMemo(() => {
    const { t, word, long, months, changed } = words;
    const target = ({ target: last }: RoadmapItem): string =>
      last
        ? last.event === 'UNSPECIFIED'
          ? last.text
          : `${last.text} (${word('TargetEvent', last.event)})`
        : t('timeline.noTarget');
    const delay = (item: RoadmapItem): string => {
      const slip = slipOf(item);
      const parts = [
        slip && t('timeline.slipped', { slip: months.slip(slip) }),
        isLate(item, day) && months.late(item, day),
      ];
      return (
        intl.formatList(
          parts.filter((part) => typeof part === 'string'),
          { type: 'unit' },
        ) || t('timeline.onTime')
      );
    };
    const stage = ({ maturity, nativeStatus }: RoadmapItem) =>
      [word('Maturity', maturity), nativeStatus].filter(Boolean).join(' · ');
    const happened = ({ statusEvents }: RoadmapItem) =>
      statusEvents.flatMap(({ kind, happened: when, basis }) =>
        when && basis === 'OCCURRED' && kind !== 'REGISTERED' ? `${word('StatusEventKind', kind)} ${long(when)}` : [],
      );
    return {
      lane: ({ name, level }, grouping) => {
        if (name === null) return t('timeline.noDomain');
        const domain = level === 1 && grouping === 'domain' && DOMAINS.find((each) => each === name);
        const place = level === 1 && grouping === 'state' && STAGES.find((each) => each === name);
        return (domain && word('ActivityDomain', domain)) || (place && word('Maturity', place)) || name;
      },
      cells: (item) => [
        stage(item),
        item.started ? long(item.started) : t('timeline.noStart'),
        target(item),
        delay(item),
      ],
      item: (item, change) => {
        const parts = [
          item.ref,
          item.title,
          groupName(item),
          stage(item),
          item.started && t('timeline.since', { day: long(item.started) }),
          ...happened(item),
          item.target && t('timeline.targetIs', { target: target(item) }),
          (slipOf(item) || isLate(item, day)) && delay(item),
          item.liaisonCount > 0 && t('timeline.liaisonCount', { count: item.liaisonCount }),
          ...(change ? changed(change).map((each) => each.long) : []),
        ];
        return intl.formatList(
          parts.filter((part) => typeof part === 'string'),
          { type: 'unit' },
        );
      },
    };
  }, [intl, day]);
}
