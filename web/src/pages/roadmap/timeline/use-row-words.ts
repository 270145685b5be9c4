import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { useT, useWord } from '../../../i18n/use-t';
import { useLongDate } from '../../../parts/partial-date';
import { isLate } from '../../../parts/under-way';
import type { ItemChange } from '../changes';
import { slipOf } from '../item-facts';
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

interface Tools {
  readonly intl: IntlShape;
  readonly t: ReturnType<typeof useT>;
  readonly word: ReturnType<typeof useWord>;
  readonly long: ReturnType<typeof useLongDate>;
  readonly months: ReturnType<typeof useMonths>;
  readonly changed: ReturnType<typeof useChangeWords>;
}

/** @param day that is looked at */
export function useRowWords(day: string): RowWords {
  const intl = useIntl();
  const tools: Tools = {
    intl,
    t: useT(),
    word: useWord(),
    long: useLongDate(),
    months: useMonths(),
    changed: useChangeWords(),
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: all words hang on the language alone
  return useMemo(() => rowWords(tools, day), [intl, day]);
}

function rowWords(tools: Tools, day: string): RowWords {
  const { t, long, changed } = tools;
  const { stage, target, delay, happened } = factWords(tools, day);
  return {
    lane: (lane, grouping) => laneWords(tools, lane, grouping),
    cells: (item) => [
      stage(item),
      item.started ? long(item.started) : t('timeline.noStart'),
      target(item) ?? t('timeline.noTarget'),
      delay(item) || t('timeline.onTime'),
    ],
    item: (item, change) => {
      const aim = target(item);
      return listed(tools, [
        item.ref,
        item.title,
        groupName(item),
        stage(item),
        item.started && t('timeline.since', { day: long(item.started) }),
        ...happened(item),
        aim && t('timeline.targetIs', { target: aim }),
        delay(item),
        item.liaisonCount > 0 && t('timeline.liaisonCount', { count: item.liaisonCount }),
        ...(change ? changed(change).map((each) => each.long) : []),
      ]);
    },
  };
}

/** Those that are there, one after another. */
const listed = ({ intl }: Tools, parts: readonly (string | false | null | undefined)[]): string =>
  intl.formatList(
    parts.flatMap((part) => part || []),
    { type: 'unit' },
  );

/** A value of the schema in words; a notation as it is. */
function laneWords({ t, word }: Tools, { name, level }: Lane, grouping: Grouping): string {
  if (name === null) return t('timeline.noDomain');
  const domain = level === 1 && grouping === 'domain' && DOMAINS.find((each) => each === name);
  const place = level === 1 && grouping === 'state' && STAGES.find((each) => each === name);
  if (domain) return word('ActivityDomain', domain);
  return place ? word('Maturity', place) : name;
}

function factWords(tools: Tools, day: string) {
  const { t, word, long, months } = tools;
  return {
    stage: ({ maturity, nativeStatus }: RoadmapItem) =>
      [word('Maturity', maturity), nativeStatus].filter(Boolean).join(' · '),
    target: ({ target }: RoadmapItem) => {
      if (!target || target.event === 'UNSPECIFIED') return target?.text;
      return `${target.text} (${word('TargetEvent', target.event)})`;
    },
    delay: (item: RoadmapItem) => {
      const slip = slipOf(item);
      return listed(tools, [
        slip && t('timeline.slipped', { slip: months.slip(slip) }),
        isLate(item, day) && months.late(item, day),
      ]);
    },
    happened: ({ statusEvents }: RoadmapItem) =>
      statusEvents.flatMap(({ kind, happened, basis }) =>
        happened && basis === 'OCCURRED' && kind !== 'REGISTERED'
          ? `${word('StatusEventKind', kind)} ${long(happened)}`
          : [],
      ),
  };
}
