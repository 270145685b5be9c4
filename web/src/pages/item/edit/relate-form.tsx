import { X } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '../../../api/use-api';
import { useT, useWord } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { Choice } from '../../../parts/choice';
import { TextArea, TextField } from '../../../parts/field';
import { HeldFocus } from '../../../parts/held-focus';
import { Ref, Words } from '../../../parts/ref';
import { ItemsByWords } from './edit.operations';
import type { FormProps } from './form-props';
import { ReasonField } from './reason-field';
import { oneOfValues, RELATIONS } from './saving';

/** States a relation to another text, of this tracker or named in words. */
export function RelateForm({ item, draft }: FormProps) {
  const t = useT();
  const word = useWord();
  return (
    <>
      <Choice
        label={t('item.relation')}
        value={oneOfValues(RELATIONS, draft.value('relationName')) ?? ''}
        onChange={(relationName) => draft.set({ relationName })}
        options={[
          { value: '' as const, label: t('item.choose') },
          ...RELATIONS.map((value) => ({ value, label: word('RelationName', value) })),
        ]}
      />
      <HeldFocus>
        {draft.value('otherId') ? (
          <p className="item-picked-one">
            <Ref>{draft.value('otherRef')}</Ref>
            <Button kind="quiet" icon={X} isIconOnly onPress={() => draft.set({ otherId: '', otherRef: '' })}>
              {t('item.otherAgain')}
            </Button>
          </p>
        ) : (
          <OtherText item={item} draft={draft} />
        )}
      </HeldFocus>
      <TextArea
        label={t('item.note')}
        rows={2}
        value={draft.value('relationNote')}
        onChange={({ target }) => draft.set({ relationNote: target.value })}
        dir="auto"
      />
      <ReasonField draft={draft} />
    </>
  );
}

function OtherText({ item, draft }: FormProps) {
  const t = useT();
  const [text, setText] = useState(draft.value('otherText'));
  const { data } = useApi(ItemsByWords, { text: text.trim() || '-' });
  const found = data?.search.flatMap(({ workItem }) => (workItem && workItem.id !== item.id ? [workItem] : [])) ?? [];
  return (
    <>
      <TextField
        label={t('item.otherText')}
        hint={t('item.otherTextHint')}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          draft.set({ otherText: target.value });
        }}
        maxLength={200}
        autoComplete="off"
        dir="auto"
        required
      />
      <ul className="item-picked" aria-label={t('item.otherFound')}>
        {text.trim() &&
          found.map(({ id, ref, title }) => (
            <li key={id}>
              <Button kind="quiet" onPress={() => draft.set({ otherId: id, otherRef: ref, otherText: '' })}>
                <Ref>{ref}</Ref> {title && <Words>{title}</Words>}
              </Button>
            </li>
          ))}
      </ul>
    </>
  );
}
