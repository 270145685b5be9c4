import { useApi } from '../../../api/use-api';
import { rightTo } from '../../../api/use-viewer';
import { useT } from '../../../i18n/use-t';
import { Dialog } from '../../../parts/dialog';
import { Loaded, Skeleton } from '../../../parts/states';
import { OverlapRights, type OverlapRightsQuery } from './overlaps.operations';
import type { Pair } from './pairs';
import { SayForm } from './say-form';
import { WhyNot } from './why-not';

export interface SayProps {
  /** The text on which it is recorded. */
  readonly item: { readonly id: string; readonly ref: string };
  /** The other; without a number where only its name is known. */
  readonly other: { readonly id: string | null; readonly ref: string };
  /** What is recorded already; left out where it is suspected only now. */
  readonly pair?: Pair;
  onClose(): void;
  onDone(): void;
}

export type Rights = NonNullable<OverlapRightsQuery['workItem']>;

/** Records a suspected overlap, or says how a recorded one goes on; who may not is told why. */
export function SayDialog(props: SayProps) {
  const t = useT();
  const { item, other, pair, onClose } = props;
  const query = useApi(OverlapRights, { id: item.id });
  const names = { one: item.ref, other: other.ref };
  return (
    <Dialog
      isOpen
      isKept
      onClose={onClose}
      title={pair ? t('overlaps.settleTitle', names) : t('overlaps.suspectTitle', names)}
    >
      <Loaded query={query} skeleton={<Skeleton rows={3} height={56} />}>
        {({ workItem }) => {
          const right = rightTo(workItem?.viewerCan, 'RELATE_ACROSS');
          if (!workItem || !right?.allowed) return <WhyNot reasons={right?.reasons ?? []} />;
          return <SayForm {...props} version={workItem.recordVersion} />;
        }}
      </Loaded>
    </Dialog>
  );
}
