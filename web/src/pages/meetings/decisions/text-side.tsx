import { useT, useWord } from '../../../i18n/use-t';
import { Choice } from '../../../parts/choice';
import type { TextToDecideQuery } from './decisions.operations';

export type TextSide = NonNullable<TextToDecideQuery['workItem']>['lifeCycles'][number];

interface Props {
  readonly sides: readonly TextSide[];
  readonly side: TextSide | undefined;
  onChange(body: string): void;
}

/** In whose process a dual-numbered text is decided about; nothing where there is one alone. */
export function TextSideChoice({ sides, side, onChange }: Props) {
  const t = useT();
  const word = useWord();
  if (sides.length < 2 || !side) return null;
  return (
    <Choice
      label={t('item.side')}
      value={side.body.id}
      options={sides.map(({ body, process }) => ({
        value: body.id,
        label: `${body.ref} · ${word('ApprovalProcess', process)}`,
      }))}
      onChange={onChange}
    />
  );
}
