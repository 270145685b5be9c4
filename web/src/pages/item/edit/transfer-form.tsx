import { X } from 'lucide-react';
import { useApi } from '../../../api/use-api';
import { useT } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { TextField } from '../../../parts/field';
import { Ref, Words } from '../../../parts/ref';
import { DayField } from './day-field';
import { BodiesByWords } from './edit.operations';
import type { FormProps } from './form-props';
import { HeldFocus } from './held-focus';
import { ReasonField } from './reason-field';
import { placeOf, placeText } from './snapshot';

/** Gives the item to another body of the same organization; who owned it before is kept. */
export function TransferForm({ draft }: FormProps) {
  const t = useT();
  const written = draft.written.body ?? '';
  const { to, studyPeriod } = placeOf(written);
  return (
    <>
      <HeldFocus>
        {written.includes('\t') ? (
          <p className="item-picked-one">
            <Ref>{to}</Ref> {studyPeriod && <bdi dir="ltr">{studyPeriod}</bdi>}
            <Button kind="quiet" icon={X} isIconOnly onPress={() => draft.set({ body: draft.base.body ?? '' })}>
              {t('item.otherBody')}
            </Button>
          </p>
        ) : (
          <>
            <TextField
              label={t('item.transferTo')}
              hint={t('item.transferHint')}
              value={written}
              onChange={({ target }) => draft.set({ body: target.value || (draft.base.body ?? '') })}
              maxLength={200}
              autoComplete="off"
              dir="auto"
              required
            />
            {written.trim() && <BodiesFound text={written.trim()} onPick={(body) => draft.set({ body })} />}
          </>
        )}
      </HeldFocus>
      <DayField draft={draft} />
      <ReasonField draft={draft} />
    </>
  );
}

interface FoundProps {
  readonly text: string;
  onPick(body: string): void;
}

function BodiesFound({ text, onPick }: FoundProps) {
  const t = useT();
  const { data } = useApi(BodiesByWords, { text });
  const bodies = data?.search.flatMap(({ body }) => (body && body.status !== 'ENDED' ? [body] : [])) ?? [];
  return (
    <ul className="item-picked" aria-label={t('item.otherFound')}>
      {bodies.map(({ id, ref, name, studyPeriod, path }) => (
        <li key={id}>
          <Button kind="quiet" onPress={() => onPick(placeText(ref, studyPeriod?.label))}>
            <Ref>{path.map((each) => each.ref).join(' › ')}</Ref>{' '}
            {studyPeriod && <bdi dir="ltr">{studyPeriod.label}</bdi>} {name && <Words>{name}</Words>}
          </Button>
        </li>
      ))}
    </ul>
  );
}
