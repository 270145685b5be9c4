import { type FormEvent, useState } from 'react';
import { useChange } from '../../../api/use-change';
import { notify } from '../../../frame/toast-store';
import type { MessageKey } from '../../../i18n/messages';
import { useT, useWord } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { TextArea } from '../../../parts/field';
import { OverlapChip } from '../../../parts/overlap-chip';
import { Refusal } from '../../../parts/refusal';
import { sendOnControlEnter } from '../../../parts/send-on-enter';
import { RecordOverlap } from './overlaps.operations';
import { type OverlapState, STATES } from './pairs';
import type { SayProps } from './say-dialog';

const MEANINGS: Readonly<Record<OverlapState, MessageKey>> = {
  SUSPECTED: 'overlaps.suspectedWords',
  CONFIRMED: 'overlaps.confirmedWords',
  DEMARCATED: 'overlaps.demarcatedWords',
  ACCEPTED: 'overlaps.acceptedWords',
  DISMISSED: 'overlaps.dismissedWords',
};

interface Props extends SayProps {
  readonly version: number;
}

/** What is said: of a new one what seems to overlap, of a recorded one where it stands from now on, and why. */
export function SayForm({ item, other, pair, version, onDone }: Props) {
  const t = useT();
  const word = useWord();
  const record = useChange(RecordOverlap);
  const [state, setState] = useState<OverlapState | null>(pair ? null : 'SUSPECTED');
  const [words, setWords] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!state || record.isPending) return;
    const said = words.trim() || null;
    const done = await record.run({
      change: { id: item.id, expectedVersion: version, reason: pair ? said : null },
      relation: {
        name: 'OVERLAPS',
        other: other.id,
        otherText: other.id ? null : other.ref,
        overlap: state,
        since: pair?.since ?? null,
        note: pair ? pair.note : said,
      },
    });
    if (!done) return;
    const names = { one: item.ref, other: other.ref };
    notify({
      text: pair
        ? t('overlaps.settled', { ...names, state: word('OverlapState', state) })
        : t('overlaps.suspected', names),
    });
    onDone();
  };
  return (
    <form className="form" onSubmit={send} onKeyDown={sendOnControlEnter}>
      {pair && <States now={pair.state} chosen={state} onChoose={setState} />}
      <TextArea
        label={pair ? t('item.reason') : t('overlaps.what')}
        hint={pair ? t('overlaps.reasonHint') : t('overlaps.whatHint')}
        rows={3}
        maxLength={2000}
        value={words}
        onChange={({ target }) => setWords(target.value)}
        dir="auto"
        required
      />
      <Refusal error={record.error} />
      <div className="overlaps-acts">
        <Button kind="primary" type="submit">
          {pair ? t('item.save') : t('overlaps.suspect')}
        </Button>
      </div>
    </form>
  );
}

interface StatesProps {
  readonly now: OverlapState;
  readonly chosen: OverlapState | null;
  onChoose(state: OverlapState): void;
}

/** Where it may stand from now on, with what that means; none is chosen beforehand. */
function States({ now, chosen, onChoose }: StatesProps) {
  const t = useT();
  return (
    <fieldset className="overlaps-states">
      <legend>{t('overlaps.howNow')}</legend>
      {STATES.filter((state) => state !== now).map((state) => (
        <label key={state}>
          <input type="radio" name="state" required checked={chosen === state} onChange={() => onChoose(state)} />
          <OverlapChip state={state} />
          <span>{t(MEANINGS[state])}</span>
        </label>
      ))}
    </fieldset>
  );
}
