import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useDeferredValue, useState } from 'react';
import { asked } from '../../api/use-api';
import { useChange } from '../../api/use-change';
import { notify } from '../../frame/toast-store';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TextField } from '../../parts/field';
import { Ref, Words } from '../../parts/ref';
import { Refusal } from '../../parts/refusal';
import { Segmented } from '../../parts/segmented';
import { ItemByWords, LinkStatements, MentionWorkItem } from './acts.operations';
import type { Statement } from './statement-pane';

interface Props {
  readonly statement: Statement;
  onClose(): void;
}

/** Links a statement to a work item, or to another statement. */
export function LinkDialog({ statement, onClose }: Props) {
  const t = useT();
  const [to, setTo] = useState<'item' | 'statement'>('item');
  return (
    <Dialog isOpen onClose={onClose} title={t('liaison.linkOf', { ref: statement.ref })} isKept>
      <Segmented<'item' | 'statement'>
        label={t('liaison.linkTo')}
        value={to}
        onChange={setTo}
        options={[
          { value: 'item', label: t('liaison.workItem') },
          { value: 'statement', label: t('liaison.statement') },
        ]}
      />
      {to === 'item' ? (
        <ItemForm statement={statement} onClose={onClose} />
      ) : (
        <OtherForm statement={statement} onClose={onClose} />
      )}
    </Dialog>
  );
}

/** Work items that the words may mean, the likeliest first. */
function useItems(text: string) {
  const words = useDeferredValue(text.trim());
  const { data } = useQuery({ ...asked(ItemByWords, { text: words }), enabled: words.length > 1 });
  const hits = [...(data?.resolve ?? []), ...(data?.search ?? [])].flatMap(({ workItem }) => workItem ?? []);
  return words.length > 1 ? [...new Map(hits.map((item) => [item.id, item])).values()].slice(0, 8) : [];
}

function ItemForm({ statement: { id, ref, recordVersion }, onClose }: Props) {
  const t = useT();
  const mention = useChange(MentionWorkItem);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const items = useItems(text);
  const item = items.find((each) => each.id === chosen) ?? items[0];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!item) return;
    if (!(await mention.run({ change: { id, expectedVersion: recordVersion }, workItem: item.id }))) return;
    notify({ text: t('liaison.linked', { ref, other: item.ref }) });
    onClose();
  };
  return (
    <form className="form" onSubmit={send}>
      <TextField
        label={t('liaison.workItem')}
        hint={t('liaison.workItemHint')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        maxLength={200}
        autoComplete="off"
        autoFocus
        required
      />
      {items.length > 0 && (
        <fieldset className="liaison-options">
          <legend>{t('liaison.whichItem')}</legend>
          {items.map((each) => (
            <label key={each.id} className="liaison-option">
              <input type="radio" name="item" checked={each.id === item?.id} onChange={() => setChosen(each.id)} />
              <Ref>{each.ref}</Ref>
              {each.title && <Words>{each.title}</Words>}
            </label>
          ))}
        </fieldset>
      )}
      <Refusal error={mention.error} />
      <Button kind="primary" type="submit" isDisabled={!item || mention.isPending}>
        {t('liaison.link')}
      </Button>
    </form>
  );
}

function OtherForm({ statement: { id, ref, recordVersion }, onClose }: Props) {
  const t = useT();
  const link = useChange(LinkStatements);
  const [kind, setKind] = useState<'REPLIES_TO' | 'CITES'>('REPLIES_TO');
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('other')).trim();
    const done = await link.run({ change: { id, expectedVersion: recordVersion }, link: { kind, text } });
    if (!done) return;
    const warnings = done.linkLiaisonStatements.warnings.map(({ message }) => message);
    notify({ text: [t('liaison.linked', { ref, other: text }), ...warnings].join(' ') });
    onClose();
  };
  return (
    <form className="form" onSubmit={send}>
      <TextField
        label={t('liaison.otherStatement')}
        hint={t('liaison.otherHint')}
        name="other"
        maxLength={300}
        required
      />
      <Segmented<'REPLIES_TO' | 'CITES'>
        label={t('liaison.how')}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'REPLIES_TO', label: t('liaison.answersIt') },
          { value: 'CITES', label: t('liaison.mentionsIt') },
        ]}
      />
      <Refusal error={link.error} />
      <Button kind="primary" type="submit" isDisabled={link.isPending}>
        {t('liaison.link')}
      </Button>
    </form>
  );
}
