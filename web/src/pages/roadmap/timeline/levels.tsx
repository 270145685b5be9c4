import { useT } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import type { Lane } from './lanes';
import { depthOf } from './outline';

interface Props {
  readonly lanes: readonly Lane[];
  /** Shows the lanes down to a level, 1 being the lanes alone. */
  onLevel(level: number): void;
}

/** As in an outline: the lanes alone, with their groups, with the items. Over the corner of the grid, where nothing else is. */
export function Levels({ lanes, onLevel }: Props) {
  const t = useT();
  const names =
    depthOf(lanes) === 3
      ? [t('timeline.levelLanes'), t('timeline.levelGroups'), t('timeline.levelItems')]
      : [t('timeline.levelLanes'), t('timeline.levelItems')];
  return (
    <fieldset className="tl-levels">
      <legend className="visually-hidden">{t('timeline.levels')}</legend>
      {names.map((name, index) => (
        <Button key={name} kind="quiet" aria-label={name} onPress={() => onLevel(index + 1)}>
          <span className="button-hint" title={name}>
            {index + 1}
          </span>
        </Button>
      ))}
    </fieldset>
  );
}
