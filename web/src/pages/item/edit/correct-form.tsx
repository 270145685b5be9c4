import { ShieldAlert } from 'lucide-react';
import { useApi } from '../../../api/use-api';
import { useT, useWord } from '../../../i18n/use-t';
import { Choice } from '../../../parts/choice';
import { TextArea, TextField } from '../../../parts/field';
import { Words } from '../../../parts/ref';
import { Reasons } from '../../../parts/refusal';
import { Loaded } from '../../../parts/states';
import { StatusChip } from '../../../parts/status-chip';
import { TransitionSign } from '../transition-sign';
import { StatesToCorrect, type StatesToCorrectQuery } from './edit.operations';
import type { FormProps } from './form-props';
import { stateWritten } from './sides';

type Side = NonNullable<StatesToCorrectQuery['workItem']>['lifeCycles'][number];

/** Sets the state by hand, against the rules: says what they would allow, and how the record marks it. */
export function CorrectForm({ item, draft }: FormProps) {
  const t = useT();
  const query = useApi(StatesToCorrect, { id: item.id, on: draft.value('happened') || null });
  return (
    <>
      <p className="item-private">
        <ShieldAlert aria-hidden="true" />
        {t('item.correctWords')}
      </p>
      <Loaded query={query}>{({ workItem }) => workItem && <Sides sides={workItem.lifeCycles} draft={draft} />}</Loaded>
      <TextField
        label={t('item.correctSince')}
        hint={t('item.correctSinceHint')}
        type="date"
        value={draft.value('happened')}
        onChange={({ target }) => draft.set({ happened: target.value })}
      />
      <TextArea
        label={t('item.reason')}
        hint={t('item.correctReason')}
        rows={2}
        value={draft.value('reason')}
        onChange={({ target }) => draft.set({ reason: target.value })}
        maxLength={2000}
        required
        dir="auto"
      />
    </>
  );
}

function Sides({ sides, draft }: Pick<FormProps, 'draft'> & { readonly sides: readonly Side[] }) {
  const t = useT();
  const side = sides.find(({ body }) => body.id === draft.value('side')) ?? sides[0];
  if (!side) return <p>{t('item.noLifeCycle')}</p>;
  const chosen = side.states.find(({ state }) => state === draft.value('state'));
  const written = (state: string) =>
    stateWritten(draft.base, sides, side.body.ref, side.states.find((each) => each.state === state)?.label ?? '');
  return (
    <>
      {sides.length > 1 && (
        <Choice
          label={t('item.side')}
          value={side.body.id}
          onChange={(body) => draft.set({ side: body, state: '', ...written('') })}
          options={sides.map(({ body }) => ({ value: body.id, label: body.ref }))}
        />
      )}
      <div className="item-state">
        <Choice
          label={t('item.correctTo', { state: side.label ?? '—' })}
          value={chosen?.state ?? ''}
          isRequired
          onChange={(state) => draft.set({ state, ...written(state) })}
          options={[
            { value: '', label: t('item.choose') },
            ...side.states
              .filter(({ state }) => state !== side.state)
              .map((each) => ({ value: each.state, label: inWords(each) })),
          ]}
        />
      </div>
      {chosen && <WhatRulesSay side={side} chosen={chosen} />}
    </>
  );
}

const IS_CODE = /^(?:[\d.]+|[A-Z]{2,5}|[a-z-]+)$/;

/** A state whose word is a code, such as `LC`, `60.60` or `wg-lc`, with what it means. */
const inWords = ({ label, meaning }: Side['states'][number]): string =>
  IS_CODE.test(label) ? `${label} · ${meaning}` : label;

/** What the state means, and whether a step leads there by the rules. */
function WhatRulesSay({ side, chosen }: { readonly side: Side; readonly chosen: Side['states'][number] }) {
  const t = useT();
  const word = useWord();
  const steps = side.transitions.filter(({ to, toProcess }) => to === chosen.state && toProcess === side.process);
  return (
    <section className="item-why item-rules">
      <p className="item-rule">
        <StatusChip maturity={chosen.maturity} /> <Words>{chosen.meaning}</Words>
      </p>
      <h3>{t('item.rulesSay')}</h3>
      {steps.length > 0 ? (
        <ul>
          {steps.map(({ event, label, clause, allowed, reasons }) => (
            <li key={event}>
              <p className="item-rule">
                <b>{label}</b> <TransitionSign isOpen={allowed} /> <bdi className="clause">{clause}</bdi>
              </p>
              {reasons.length > 0 && <Reasons reasons={reasons} />}
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {t('item.noStepThere', {
            process: word('ApprovalProcess', side.process),
            from: side.label ?? '—',
            to: chosen.label,
          })}
        </p>
      )}
      {steps.some(({ allowed }) => allowed) && <p>{t('item.stepIsOpen')}</p>}
    </section>
  );
}
