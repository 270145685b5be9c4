import { useT } from '../../i18n/use-t';
import type { ItemChange } from './changes';
import { useMonths } from './use-months';

/** One thing that changed: a few letters for a mark, and the same in full. */
export interface ChangeWord {
  readonly kind: 'new' | 'stage' | 'date' | 'gone' | 'other';
  readonly short: string;
  readonly long: string;
}

/** What changed, in words; the weightiest first. */
export function useChangeWords() {
  const t = useT();
  const months = useMonths();
  const targetWords = ({ before, item, slip }: ItemChange): string =>
    slip
      ? t('roadmap.changeSlip', { slip: months.slip(slip) })
      : t('roadmap.changeTarget', { before: before?.target?.text ?? '—', after: item.target?.text ?? '—' });
  return (change: ItemChange): ChangeWord[] => {
    const { before, item, isNew, isGone, hasMoved, hasNewTarget, isRenamed, hasNewOwner } = change;
    const [was, is] = [before?.nativeStatus ?? '—', item.nativeStatus ?? '—'];
    const words: (ChangeWord | false)[] = [
      isGone && { kind: 'gone', short: t('roadmap.markGone'), long: t('roadmap.changeGone') },
      isNew && { kind: 'new', short: t('roadmap.markNew'), long: t('roadmap.changeNew') },
      hasNewTarget && { kind: 'date', short: t('roadmap.markDate'), long: targetWords(change) },
      hasMoved &&
        !isGone && {
          kind: 'stage',
          short: t('roadmap.markStage'),
          long: t('roadmap.changeStage', { before: was, after: is }),
        },
      isRenamed && {
        kind: 'other',
        short: t('roadmap.markName'),
        long: t('roadmap.changeName', { before: before?.ref ?? '' }),
      },
      hasNewOwner && {
        kind: 'other',
        short: t('roadmap.markOwner'),
        long: t('roadmap.changeOwner', { before: before?.body.ref ?? '' }),
      },
    ];
    return words.filter((word) => word !== false);
  };
}
