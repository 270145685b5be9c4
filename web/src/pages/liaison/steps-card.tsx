import { Check, Circle, CircleDot } from 'lucide-react';
import { useState } from 'react';
import type { Enums } from '../../api/enums.operations';
import { useT, useWord } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { PartialDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import { ClosedSteps } from './closed-steps';
import type { Statement } from './statement-pane';
import { StepDialog } from './step-dialog';

type Step = Enums['StatementStep'];
const WAY = ['DRAFT', 'READY', 'APPROVED', 'SENT'] as const;

/** How far the sending side is, who approved, and the steps from here; those that are closed, with every reason. */
export function StepsCard({ statement }: { readonly statement: Statement }) {
  const t = useT();
  const word = useWord();
  const [step, setStep] = useState<Step | null>(null);
  const open = statement.transitions.filter(({ allowed }) => allowed);
  return (
    <Card title={t('liaison.sending')}>
      <ol className="liaison-stepper">
        {WAY.map((state) => (
          <Place key={state} state={state} now={statement.state} />
        ))}
        {statement.state === 'DROPPED' && (
          <li aria-current="step" className="is-now">
            <CircleDot aria-hidden="true" /> {word('StatementState', 'DROPPED')}
          </li>
        )}
      </ol>
      <Approvals statement={statement} />
      {open.length > 0 && (
        <div className="liaison-row">
          {open.map((each) => (
            <Button key={each.step} onPress={() => setStep(each.step)}>
              {word('StatementStep', each.step)}
            </Button>
          ))}
        </div>
      )}
      <ClosedSteps transitions={statement.transitions} nameOf={(each) => word('StatementStep', each)} />
      {step && <StepDialog statement={statement} step={step} onClose={() => setStep(null)} />}
    </Card>
  );
}

function Place({ state, now }: { readonly state: (typeof WAY)[number]; readonly now: Statement['state'] }) {
  const word = useWord();
  const at = now === 'DROPPED' ? -1 : WAY.indexOf(now);
  const place = WAY.indexOf(state);
  const Icon = place < at || (place === at && now === 'SENT') ? Check : place === at ? CircleDot : Circle;
  return (
    <li
      aria-current={place === at ? 'step' : undefined}
      className={place === at ? 'is-now' : place < at ? 'is-past' : ''}
    >
      <Icon aria-hidden="true" /> {word('StatementState', state)}
    </li>
  );
}

/** Which sending bodies approved it, and which have not. */
function Approvals({ statement: { sources, state } }: { readonly statement: Statement }) {
  const t = useT();
  const some = sources.filter(
    ({ approvedOn, approvalWords, body }) => approvedOn || approvalWords || (body && state !== 'SENT'),
  );
  if (some.length === 0) return null;
  return (
    <ul className="lines liaison-approvals">
      {some.map(({ id, text, body, approvedOn, approvalWords, approvedBy }) => (
        <li key={id}>
          <Words>{body?.ref ?? text}</Words> ·{' '}
          {approvedOn || approvalWords ? (
            <>
              {t('liaison.approved')} <PartialDate value={approvedOn} />
              {approvalWords && (
                <>
                  {' · '}
                  <Words>{approvalWords}</Words>
                </>
              )}
              {approvedBy && (
                <>
                  {' · '}
                  <Words>{approvedBy.name}</Words>
                </>
              )}
            </>
          ) : (
            t('liaison.notApproved')
          )}
        </li>
      ))}
    </ul>
  );
}
