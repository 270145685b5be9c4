import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useApi } from '../../../api/use-api';
import { useRich, useT, useWord } from '../../../i18n/use-t';
import { TextArea, TextField } from '../../../parts/field';
import { Ref } from '../../../parts/ref';
import { slipBetween } from '../../../parts/slip';
import { SlipWords } from '../slip-words';
import { ComingMeeting } from './coming-meeting';
import { dependentsOf } from './dependents';
import { TargetWords } from './edit.operations';
import type { FormProps } from './form-props';
import { meetingOf } from './meeting-words';

const PAUSE_MS = 200;

/** The words as they stand a moment after the last key. */
function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}

/** States a target: its words, what they mean, and why it moves. */
export function TargetForm({ item, draft }: FormProps) {
  const t = useT();
  return (
    <>
      <TextField
        label={t('item.target')}
        hint={t('item.targetHint')}
        value={draft.value('target')}
        onChange={({ target }) => draft.set({ target: target.value })}
        maxLength={300}
        dir="auto"
        autoComplete="off"
        required
      />
      <Understood item={item} words={draft.value('target')} onTake={(target) => draft.set({ target })} />
      <TextArea
        label={t('item.reason')}
        hint={item.target ? t('item.reasonMoved') : undefined}
        value={draft.value('reason')}
        onChange={({ target }) => draft.set({ reason: target.value })}
        maxLength={2000}
        required={item.target !== null}
        dir="auto"
      />
    </>
  );
}

interface UnderstoodProps extends Pick<FormProps, 'item'> {
  readonly words: string;
  onTake(words: string): void;
}

function Understood({ item, words, onTake }: UnderstoodProps) {
  const text = useSettled(words.trim());
  const who = meetingOf(text, item);
  return (
    <div role="status" className="item-understood">
      {who && <ComingMeeting item={item} body={who} onTake={onTake} />}
      {text && !who && text !== item.target?.text && <Reading item={item} text={text} />}
    </div>
  );
}

function Reading({ item, text }: Pick<FormProps, 'item'> & { readonly text: string }) {
  const t = useT();
  const word = useWord();
  const { data } = useApi(TargetWords, { text });
  if (!data) return null;
  const { event, earliest, latest, priority } = data.readTarget;
  if (!earliest || !latest) return <p className="item-unread">{t('item.notUnderstood')}</p>;
  const span = earliest === latest ? earliest : t('frame.between', { earliest, latest });
  const milestone = event === 'UNSPECIFIED' ? null : word('TargetEvent', event);
  const slip = item.target && slipBetween(item.target, data.readTarget);
  return (
    <>
      <p>
        {t('item.understood', { span })}
        {milestone && ` · ${milestone}`}
        {priority && ` · ${word('TargetPriority', priority)}`}
        {slip && (
          <>
            {' · '}
            <SlipWords slip={slip} />
          </>
        )}
      </p>
      {slip && slip.most > 0 && <Dependents item={item} />}
    </>
  );
}

/** Which open items wait for this one, where it is to come later. */
function Dependents({ item }: Pick<FormProps, 'item'>) {
  const rich = useRich();
  const intl = useIntl();
  const refs = dependentsOf(item);
  if (refs.length === 0) return null;
  return <p>{rich('item.dependents', { count: refs.length, refs: <Ref>{intl.formatList(refs)}</Ref> })}</p>;
}
