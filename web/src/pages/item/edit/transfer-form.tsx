import { X } from 'lucide-react';
import { useT } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { TextField } from '../../../parts/field';
import { HeldFocus } from '../../../parts/held-focus';
import { Ref } from '../../../parts/ref';
import { BodiesFound, useBodiesFound } from './bodies-found';
import { DayField } from './day-field';
import type { FormProps } from './form-props';
import { ReasonField } from './reason-field';
import { placeOf, placeText } from './snapshot';

/** Gives the item to another body of the same organization; who owned it before is kept. */
export function TransferForm({ draft }: FormProps) {
  const t = useT();
  const written = draft.written.body ?? '';
  const { to, studyPeriod } = placeOf(written);
  const bodies = useBodiesFound(written.includes('\t') ? '' : written);
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
            <BodiesFound
              bodies={bodies}
              onPick={(body) => draft.set({ body: placeText(body.ref, body.studyPeriod?.label) })}
            />
          </>
        )}
      </HeldFocus>
      <DayField draft={draft} />
      <ReasonField draft={draft} />
    </>
  );
}
