import { X } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '../../../api/use-api';
import { useT } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { TextField } from '../../../parts/field';
import { Ref, Words } from '../../../parts/ref';
import { ItemsByWords } from '../../item/edit/edit.operations';

/** A text, as far as it has to be told from others. */
export interface Chosen {
  readonly id: string;
  readonly ref: string;
}

interface Props {
  readonly chosen: Chosen | null;
  /** What is offered before something is typed: the texts that the meeting deals with. */
  readonly usual: readonly Chosen[];
  onChoose(chosen: Chosen | null): void;
}

/** The text that is decided about, in any spelling. */
export function TextChoice({ chosen, usual, onChoose }: Props) {
  const t = useT();
  if (!chosen) return <Finding usual={usual} onChoose={onChoose} />;
  return (
    <p className="decisions-chosen">
      <Ref>{chosen.ref}</Ref>
      <Button kind="quiet" icon={X} isIconOnly onPress={() => onChoose(null)}>
        {t('meetings.otherText')}
      </Button>
    </p>
  );
}

function Finding({ usual, onChoose }: Omit<Props, 'chosen'>) {
  const t = useT();
  const [text, setText] = useState('');
  const { data } = useApi(ItemsByWords, { text: text.trim() || '-' });
  const found = text.trim() ? (data?.search.flatMap(({ workItem }) => workItem ?? []) ?? []) : [];
  const offered = text.trim() ? found : usual.map((each) => ({ ...each, title: null }));
  return (
    <>
      <TextField
        label={t('meetings.textDecided')}
        hint={t('meetings.anySpelling')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          if (first) onChoose(first);
        }}
        maxLength={200}
        autoComplete="off"
        dir="auto"
      />
      {offered.length > 0 && (
        <ul className="decisions-offered" aria-label={t('meetings.textsFound')}>
          {offered.map((each) => (
            <li key={each.id}>
              <Button kind="quiet" onPress={() => onChoose({ id: each.id, ref: each.ref })}>
                <Ref>{each.ref}</Ref> {each.title && <Words>{each.title}</Words>}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
