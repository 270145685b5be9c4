import { X } from 'lucide-react';
import { useState } from 'react';
import { useT, useWord } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { Facts } from '../../../parts/card';
import { Choice } from '../../../parts/choice';
import { Field } from '../../../parts/field';
import { HeldFocus } from '../../../parts/held-focus';
import { Ref } from '../../../parts/ref';
import { BodiesFound, useBodiesFound } from './bodies-found';
import type { FormProps } from './form-props';
import { ReasonField } from './reason-field';
import { oneOfValues, PROCESSES } from './saving';
import { withSide } from './sides';

/** Opens the life cycle of another side of a dual-numbered text: its group, and the process there. */
export function SideForm({ item, draft }: FormProps) {
  const t = useT();
  const word = useWord();
  const ref = draft.value('sideRef');
  const process = oneOfValues(PROCESSES, draft.value('sideProcess')) ?? '';
  const set = (sideRef: string, sideProcess: string, sideId = draft.value('sideId')) =>
    draft.set({
      sideId,
      sideRef,
      sideProcess,
      sides: sideRef ? withSide(draft.base, sideRef, sideProcess) : (draft.base.sides ?? ''),
    });
  return (
    <>
      <p>{t('item.sideWords')}</p>
      <Sides sides={item.lifeCycles ?? []} />
      <HeldFocus>
        {ref ? (
          <p className="item-picked-one">
            <Ref>{ref}</Ref>
            <Button kind="quiet" icon={X} isIconOnly onPress={() => set('', process, '')}>
              {t('item.otherBody')}
            </Button>
          </p>
        ) : (
          <GroupOfSide onPick={(body) => set(body.ref, process, body.id)} />
        )}
      </HeldFocus>
      <Choice
        label={t('item.sideProcess')}
        value={process}
        isRequired
        onChange={(next) => set(ref, next)}
        options={[
          { value: '' as const, label: t('item.choose') },
          ...PROCESSES.map((value) => ({ value, label: word('ApprovalProcess', value) })),
        ]}
      />
      <ReasonField draft={draft} />
    </>
  );
}

/** Where the text stands in the groups that it concerns already. */
function Sides({ sides }: { readonly sides: NonNullable<FormProps['item']['lifeCycles']> }) {
  const word = useWord();
  return (
    <Facts
      facts={sides.map(({ body: { ref }, process, label }) => ({
        label: ref,
        value: [word('ApprovalProcess', process), label].filter(Boolean).join(' · '),
      }))}
    />
  );
}

function GroupOfSide({ onPick }: { onPick(body: { readonly id: string; readonly ref: string }): void }) {
  const t = useT();
  const [text, setText] = useState('');
  const bodies = useBodiesFound(text);
  const [first] = bodies;
  return (
    <>
      <Field label={t('item.sideGroup')} hint={t('item.sideGroupHint')}>
        {(control) => (
          <input
            {...control}
            className="input"
            // Words alone are no group: one of those that are found is.
            ref={(field) => field?.setCustomValidity(t('item.sidePick'))}
            value={text}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              if (first) onPick(first);
            }}
            maxLength={200}
            autoComplete="off"
            dir="auto"
          />
        )}
      </Field>
      <BodiesFound bodies={bodies} onPick={onPick} />
    </>
  );
}
