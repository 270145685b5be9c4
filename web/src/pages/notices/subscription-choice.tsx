import type { Enums } from '../../api/enums.operations';
import { useT, useWord } from '../../i18n/use-t';
import { Choice } from '../../parts/choice';

type Subscription = Enums['SearchSubscription'];

interface Props {
  readonly value: Subscription;
  onChange(value: Subscription): void;
  readonly isLabelHidden?: boolean;
  /** With nothing as one of them. */
  readonly withNone?: boolean;
}

const TOLD: readonly Subscription[] = ['SIGNIFICANT', 'ALL'];

/** Of which changes a mail tells. */
export function SubscriptionChoice({ value, onChange, isLabelHidden, withNone }: Props) {
  const t = useT();
  const word = useWord();
  const values: readonly Subscription[] = withNone ? [...TOLD, 'NONE'] : TOLD;
  return (
    <Choice<Subscription>
      label={t('notices.toldOf')}
      value={value}
      isLabelHidden={isLabelHidden}
      options={values.map((each) => ({ value: each, label: word('SearchSubscription', each) }))}
      onChange={onChange}
    />
  );
}
