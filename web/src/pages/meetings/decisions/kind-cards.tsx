import { CircleCheck, Lock } from 'lucide-react';
import { useIntl } from 'react-intl';
import { rightTo } from '../../../api/use-viewer';
import { useT, useWord } from '../../../i18n/use-t';
import { Reasons } from '../../../parts/refusal';
import { FactFields } from '../../item/edit/fact-fields';
import type { Facts } from '../../item/edit/facts';
import type { TextToDecideQuery } from './decisions.operations';
import { ABOUT_TEXTS, type AboutText, rightFor, stepsOf } from './kinds';

type Asked = NonNullable<TextToDecideQuery['workItem']>;
/** A text as it stands on the side that is decided about. */
type Text = Pick<Asked, 'nativeStatus' | 'viewerCan'> & Pick<Asked['lifeCycles'][number], 'transitions'>;

interface Props {
  readonly text: Text;
  readonly value: AboutText | null;
  /** What is told for the rules. */
  readonly facts: Facts;
  /** What the last attempt was refused for: what it asks for can be told here. */
  readonly asked: readonly { readonly field: string }[];
  onChange(kind: AboutText): void;
}

/** The decisions, those first that lead on from where the text stands; what stands against each, with its clause; those that others record, and why. */
export function KindCards({ text, value, facts, asked, onChange }: Props) {
  const t = useT();
  const leads = (kind: AboutText) => stepsOf(kind, text.transitions).length > 0;
  const isShut = (kind: AboutText) => rightTo(text.viewerCan, rightFor(kind))?.allowed === false;
  const kinds = [...ABOUT_TEXTS].sort((a, b) => Number(leads(b)) - Number(leads(a)));
  return (
    <fieldset className="decisions-kinds">
      <legend>{t('meetings.decisionOn', { status: text.nativeStatus ?? '—' })}</legend>
      {kinds
        .filter((kind) => !isShut(kind))
        .map((kind) => (
          <KindCard
            key={kind}
            kind={kind}
            text={text}
            isChosen={kind === value}
            facts={facts}
            asked={asked}
            onChange={onChange}
          />
        ))}
      <Shut text={text} kinds={kinds.filter(isShut)} />
    </fieldset>
  );
}

/** Decisions that the viewer may not record: said once for each right. */
function Shut({ text, kinds }: { readonly text: Text; readonly kinds: readonly AboutText[] }) {
  const word = useWord();
  const { formatList } = useIntl();
  return [...new Set(kinds.map(rightFor))].map((right) => (
    <div key={right} className="decisions-kind decisions-shut">
      <p>
        <Lock aria-hidden="true" />{' '}
        {formatList(kinds.filter((kind) => rightFor(kind) === right).map((kind) => word('DecisionKind', kind)))}
      </p>
      <Reasons reasons={rightTo(text.viewerCan, right)?.reasons ?? []} />
    </div>
  ));
}

interface CardProps extends Omit<Props, 'value'> {
  readonly kind: AboutText;
  readonly isChosen: boolean;
}

function KindCard({ kind, text, isChosen, facts, asked, onChange }: CardProps) {
  const t = useT();
  const word = useWord();
  const steps = stepsOf(kind, text.transitions);
  const against = steps.flatMap(({ reasons }) => reasons);
  const isOpen = steps.some(({ allowed }) => allowed);
  const Icon = isOpen ? CircleCheck : Lock;
  return (
    <div className={`decisions-kind${isChosen ? ' decisions-kind-chosen' : ''}`}>
      <label>
        <input type="radio" name="kind" required checked={isChosen} onChange={() => onChange(kind)} />
        <b>{word('DecisionKind', kind)}</b>
        {steps.length > 0 && (
          <span className={`chip ${isOpen ? 'chip-good' : ''}`}>
            <Icon aria-hidden="true" />
            {t(isOpen ? 'meetings.open' : 'meetings.closed')}
          </span>
        )}
        {steps.map(({ event, clause }) => (
          <bdi key={event} className="clause">
            {clause}
          </bdi>
        ))}
      </label>
      {isChosen && against.length > 0 && <Reasons reasons={against} />}
      {isChosen && steps.some(({ warnings }) => warnings.length > 0) && (
        <Reasons reasons={steps.flatMap(({ warnings }) => warnings)} />
      )}
      {isChosen && <FactFields step={{ reasons: [...against, ...asked] }} draft={facts} />}
    </div>
  );
}
