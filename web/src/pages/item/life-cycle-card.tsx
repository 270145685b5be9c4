import { useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { Card } from '../../parts/card';
import { PartialDate } from '../../parts/partial-date';
import { Reasons } from '../../parts/refusal';
import type { Item, Side, Transition } from './item';
import { stagesOf } from './stages';
import { Stepper } from './stepper';
import { TransitionSign } from './transition-sign';

/** The way of a text through its process, one for each side, with the steps that lead on and what stands against them. */
export function LifeCycleCard({ item }: { readonly item: Item }) {
  const t = useT();
  const word = useWord();
  const sides = item.lifeCycles ?? [];
  const process = sides[0]?.process ?? item.approvalProcess;
  return (
    <Card
      id="life-cycle"
      title={t('item.lifeCycle')}
      aside={process && <span className="item-dim item-grow">{word('ApprovalProcess', process)}</span>}
    >
      {sides.length === 0 && <Stepper stages={stagesOf(item, null, true)} label={t('item.lifeCycle')} />}
      {sides.map((side, index) => (
        <OneSide key={side.body.id} item={item} side={side} isOwner={index === 0} isAlone={sides.length === 1} />
      ))}
      <Quote item={item} />
    </Card>
  );
}

interface SideProps {
  readonly item: Item;
  readonly side: Side;
  readonly isOwner: boolean;
  readonly isAlone: boolean;
}

function OneSide({ item, side, isOwner, isAlone }: SideProps) {
  const t = useT();
  const word = useWord();
  return (
    <div className="item-life">
      {!isAlone && (
        <h3>
          <BodyLink body={side.body} /> <span className="item-dim">{word('ApprovalProcess', side.process)}</span>
        </h3>
      )}
      <Stepper
        stages={stagesOf(item, side, isOwner)}
        label={isAlone ? t('item.lifeCycle') : t('item.lifeCycleOf', { body: side.body.ref })}
      />
      <Clocks side={side} />
      {side.transitions.length > 0 && <NextSteps side={side} />}
    </div>
  );
}

function Clocks({ side: { clocks } }: { readonly side: Side }) {
  const word = useWord();
  const t = useT();
  if (clocks.length === 0) return null;
  return (
    <ul className="item-clocks" aria-label={t('item.clocks')}>
      {clocks.map(({ milestone, on, clause }) => (
        <li key={milestone} className="chip">
          {word('ExpectedMilestone', milestone)} <PartialDate value={on} /> <bdi className="clause">{clause}</bdi>
        </li>
      ))}
    </ul>
  );
}

function NextSteps({ side: { transitions } }: { readonly side: Side }) {
  const t = useT();
  const open = transitions.filter(({ allowed }) => allowed).length;
  return (
    <details className="item-next">
      <summary>{t('item.next', { count: transitions.length, open })}</summary>
      <ul>
        {transitions.map((step) => (
          <NextStep key={step.event + step.toProcess} step={step} />
        ))}
      </ul>
    </details>
  );
}

const NextStep = ({ step: { label, clause, ruleSet, allowed, reasons } }: { readonly step: Transition }) => (
  <li>
    <b>{label}</b> <TransitionSign isOpen={allowed} /> <bdi className="clause">{clause}</bdi>
    {ruleSet && <bdi className="clause"> · {ruleSet}</bdi>}
    {reasons.length > 0 && <Reasons reasons={reasons} />}
  </li>
);

/** A target that is no day is said to be none, with the words of the source and where they stand. */
function Quote({ item: { target } }: { readonly item: Item }) {
  const t = useT();
  const word = useWord();
  if (!target || target.earliest === null || target.earliest === target.latest || !target.precision) return null;
  return (
    <p className="item-quote">
      <b>{t('item.notADay', { precision: word('DatePrecision', target.precision) })}</b>{' '}
      <span dir="auto">{t('item.quote', { source: target.source.citation, words: target.text })}</span>
    </p>
  );
}
