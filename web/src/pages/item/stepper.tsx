import { Ban, Check } from 'lucide-react';
import { useT, useWord } from '../../i18n/use-t';
import { PartialDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import type { Stage } from './stages';

/** The stops of a text, in order: what happened with its dates, where it stands, what comes. */
export const Stepper = ({ stages, label }: { readonly stages: readonly Stage[]; readonly label: string }) => (
  <ol className="item-stepper" aria-label={label}>
    {stages.map((stage) => (
      <Stop key={stage.key} stage={stage} />
    ))}
  </ol>
);

function Stop({ stage }: { readonly stage: Stage }) {
  const { place, clause } = stage;
  const t = useT();
  return (
    <li className={`item-stop item-stop-${place}`} aria-current={place === 'here' ? 'step' : undefined}>
      <span className="item-knob" aria-hidden="true">
        {place === 'done' && <Check />}
        {place === 'ended' && <Ban />}
      </span>
      <b>
        <Name stage={stage} />
      </b>
      <span className="item-stop-date">
        <When stage={stage} />
      </span>
      {place === 'ahead' && clause && <bdi className="clause">{clause}</bdi>}
      {place === 'done' && <span className="visually-hidden">{t('item.done')}</span>}
    </li>
  );
}

function Name({ stage: { kind, label } }: { readonly stage: Stage }) {
  const word = useWord();
  return kind && kind !== 'STEP_TAKEN' ? word('StatusEventKind', kind) : <Words>{label || '—'}</Words>;
}

function When({ stage: { place, on, target } }: { readonly stage: Stage }) {
  const t = useT();
  if (target)
    return (
      <>
        {t('item.planned')} “<Words>{target}</Words>”
      </>
    );
  if (place === 'ahead') return <span aria-hidden="true">—</span>;
  if (place === 'here' && on)
    return (
      <>
        {t('item.since')} <PartialDate value={on} />
      </>
    );
  return <PartialDate value={on} />;
}
