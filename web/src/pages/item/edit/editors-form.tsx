import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '../../../api/use-api';
import { useT } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { TextField } from '../../../parts/field';
import { HeldFocus } from '../../../parts/held-focus';
import { Words } from '../../../parts/ref';
import { PeopleByName } from './edit.operations';
import type { FormProps } from './form-props';
import { ReasonField } from './reason-field';
import { type EditorLine, editorsOf, editorsText } from './snapshot';

/** Sets the editors: who is taken off the list was editor until now. */
export function EditorsForm({ draft }: FormProps) {
  const t = useT();
  const editors = editorsOf(draft.value('editors'));
  const set = (next: readonly EditorLine[]) => draft.set({ editors: editorsText(next) });
  return (
    <HeldFocus>
      {editors.length === 0 && <p>{t('item.noEditors')}</p>}
      <ul className="item-picked">
        {editors.map((editor) => (
          <li key={editor.person}>
            <Words>{editor.name}</Words>
            <Button
              kind="quiet"
              icon={X}
              isIconOnly
              onPress={() => set(editors.filter(({ person }) => person !== editor.person))}
            >
              {t('item.removeEditor', { name: editor.name })}
            </Button>
          </li>
        ))}
      </ul>
      <PersonFinder
        known={editors.map(({ person }) => person)}
        onPick={({ id, name }) => set([...editors, { person: id, role: '', name }])}
      />
      <ReasonField draft={draft} />
    </HeldFocus>
  );
}

interface FinderProps {
  readonly known: readonly string[];
  onPick(person: { readonly id: string; readonly name: string }): void;
}

function PersonFinder({ known, onPick }: FinderProps) {
  const t = useT();
  const [text, setText] = useState('');
  return (
    <>
      <TextField
        label={t('item.addEditor')}
        hint={t('item.addEditorHint')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        autoComplete="off"
        dir="auto"
      />
      {text.trim().length > 1 && (
        <PeopleFound
          text={text.trim()}
          known={known}
          onPick={(person) => {
            onPick(person);
            setText('');
          }}
        />
      )}
    </>
  );
}

function PeopleFound({ text, known, onPick }: FinderProps & { readonly text: string }) {
  const t = useT();
  const { data } = useApi(PeopleByName, { text });
  const people = data?.search.flatMap(({ person }) => (person && !known.includes(person.id) ? [person] : []));
  if (!people) return null;
  return (
    <div role="status">
      {people.length === 0 && <p>{t('item.nobodyFound')}</p>}
      <ul className="item-picked">
        {people.map((person) => (
          <li key={person.id}>
            <Button kind="quiet" icon={Plus} onPress={() => onPick(person)}>
              <Words>{person.name}</Words>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
