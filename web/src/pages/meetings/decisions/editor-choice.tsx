import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '../../../api/use-api';
import { useT } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { TextField } from '../../../parts/field';
import { HeldFocus } from '../../../parts/held-focus';
import { Words } from '../../../parts/ref';
import { PeopleByName } from '../../item/edit/edit.operations';
import type { ToldItem } from './new-things';

interface Props {
  readonly editors: ToldItem['editors'];
  readonly problem: string | undefined;
  onChange(editors: ToldItem['editors']): void;
}

/** Who edits the new text. */
export function EditorChoice({ editors, problem, onChange }: Props) {
  const t = useT();
  const [text, setText] = useState('');
  const words = text.trim().length > 1 ? text.trim() : '-';
  const { data } = useApi(PeopleByName, { text: words });
  const found = words === '-' ? [] : (data?.search.flatMap(({ person }) => person ?? []) ?? []);
  const isNew = ({ id }: { readonly id: string }) => editors.every((editor) => editor.id !== id);
  const [first] = found.filter(isNew);
  const add = (person: ToldItem['editors'][number]) => {
    onChange([...editors, { id: person.id, name: person.name }]);
    setText('');
  };
  return (
    <HeldFocus>
      <TextField
        label={t('item.editors')}
        hint={t('item.addEditorHint')}
        problem={problem}
        value={text}
        maxLength={200}
        autoComplete="off"
        dir="auto"
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          if (first) add(first);
        }}
      />
      {words !== '-' && data && (
        <div role="status" className="decisions-offered">
          {found.length === 0 && <p>{t('item.nobodyFound')}</p>}
          <ul>
            {found.filter(isNew).map((person) => (
              <li key={person.id}>
                <Button kind="quiet" icon={Plus} onPress={() => add(person)}>
                  <Words>{person.name}</Words>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {editors.length > 0 && (
        <ul className="decisions-editors">
          {editors.map((editor) => (
            <li key={editor.id} className="chip">
              <Words>{editor.name}</Words>
              <Button
                kind="quiet"
                icon={X}
                isIconOnly
                onPress={() => onChange(editors.filter(({ id }) => id !== editor.id))}
              >
                {t('item.removeEditor', { name: editor.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </HeldFocus>
  );
}
