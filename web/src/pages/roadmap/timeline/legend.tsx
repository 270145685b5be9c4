import { Mail } from 'lucide-react';
import { useT, useWord } from '../../../i18n/use-t';
import { STAGE } from '../../../parts/status-chip';
import { STAGES } from '../search';
import type { MarkKind } from './bar';

/** What the signs of the chart mean. */
export function Legend() {
  const t = useT();
  return (
    <ul className="tl-legend" aria-label={t('timeline.legend')}>
      <Stages />
      <Milestones />
      <li>
        <i className="tl-legend-slip" />
        {t('timeline.slip')}
      </li>
      <li>
        <i className="tl-zone tl-stage-in-development tl-legend-zone" />
        {t('timeline.zone')}
      </li>
      <li>
        <i className="tl-bar tl-endless tl-stage-in-development tl-legend-zone" />
        {t('timeline.endless')}
      </li>
      <li>
        <Mail aria-hidden="true" />
        {t('timeline.liaison')}
      </li>
    </ul>
  );
}

function Stages() {
  const word = useWord();
  return STAGES.map((stage) => {
    const { icon: Icon, name } = STAGE[stage];
    return (
      <li key={stage}>
        <Icon aria-hidden="true" className={`lucide stage-${name}`} />
        {word('Maturity', stage)}
      </li>
    );
  });
}

function Milestones() {
  const t = useT();
  const word = useWord();
  const marks: readonly (readonly [MarkKind, string])[] = [
    ['consent', word('TargetEvent', 'CONSENT')],
    ['determination', word('TargetEvent', 'DETERMINATION')],
    ['approval', word('TargetEvent', 'APPROVAL')],
    ['publication', word('TargetEvent', 'PUBLICATION')],
    ['call', word('TargetEvent', 'LAST_CALL')],
    ['end', t('timeline.ended')],
  ];
  return marks.map(([kind, name]) => (
    <li key={kind}>
      <i className={`tl-mark tl-mark-${kind}${kind === 'end' ? '' : ' tl-planned'}`} />
      {name}
    </li>
  ));
}
