import { Gavel, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useViewer } from '../../../api/use-viewer';
import { useT, useWord } from '../../../i18n/use-t';
import { BodyLink } from '../../../parts/body-link';
import { Button } from '../../../parts/button';
import { Card } from '../../../parts/card';
import { ItemLink } from '../../../parts/item-link';
import { PartialDate } from '../../../parts/partial-date';
import { Words } from '../../../parts/ref';
import { Source } from '../../../parts/source';
import type { OneMeeting } from '../meeting-page';
import { RecordDecision } from './record-decision';
import { WithdrawDecision } from './withdraw-decision';

type Decision = OneMeeting['decisions'][number];

/** What it decided; whoever is signed in records decisions and takes them back here, or reads why not. */
export function DecisionsCard({ meeting }: { readonly meeting: OneMeeting }) {
  const t = useT();
  const { isSignedIn } = useViewer();
  const [isRecording, setRecording] = useState(false);
  const [withdrawn, setWithdrawn] = useState<Decision | null>(null);
  const { decisions } = meeting;
  if (decisions.length === 0 && !isSignedIn) return null;
  return (
    <Card
      id="decisions"
      title={t('meetings.decisions')}
      aside={
        isSignedIn ? (
          <Button icon={Gavel} onPress={() => setRecording(true)}>
            {t('meetings.recordDecision')}
          </Button>
        ) : (
          <span className="tag">{decisions.length}</span>
        )
      }
    >
      {decisions.length === 0 && <p className="quiet">{t('meetings.noDecisions')}</p>}
      <ul className="lines">
        {decisions.map((decision) => (
          <DecisionLine
            key={decision.id}
            decision={decision}
            onWithdraw={isSignedIn && decision.kind !== 'AGREED_TO_SEND' ? () => setWithdrawn(decision) : undefined}
          />
        ))}
      </ul>
      {isRecording && <RecordDecision meeting={meeting} text={null} onClose={() => setRecording(false)} />}
      {withdrawn && <WithdrawDecision meeting={meeting} decision={withdrawn} onClose={() => setWithdrawn(null)} />}
    </Card>
  );
}

interface LineProps {
  readonly decision: Decision;
  readonly onWithdraw: (() => void) | undefined;
}

function DecisionLine({ decision: { kind, text, takenOn, source, workItem, body }, onWithdraw }: LineProps) {
  const t = useT();
  const word = useWord();
  return (
    <li className="decisions-line">
      <span>
        <span className="tag">{word('DecisionKind', kind)}</span> {workItem && <ItemLink item={workItem} />}{' '}
        {body && <BodyLink body={body} />} <Words>{text}</Words>{' '}
        <span className="quiet">
          {takenOn && <PartialDate value={takenOn} />} <Source source={source} />
        </span>
      </span>
      {onWithdraw && (
        <Button kind="quiet" icon={Undo2} isIconOnly onPress={onWithdraw}>
          {t('meetings.takeBackOf', { text })}
        </Button>
      )}
    </li>
  );
}
