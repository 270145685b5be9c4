import { Check, CircleDashed, CircleX, X } from 'lucide-react';
import type { Enums } from '../../api/enums.operations';
import { useChange } from '../../api/use-change';
import { useT, useWord } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ItemLink } from '../../parts/item-link';
import { Ref, Words } from '../../parts/ref';
import { Refusal } from '../../parts/refusal';
import { JudgeMention } from './acts.operations';
import { StatementLink } from './statement-link';
import type { Statement } from './statement-pane';

type Mention = Statement['mentions'][number];
type MentionState = Enums['MentionState'];

interface Props {
  readonly statement: Statement;
  readonly mayJudge: boolean;
}

const ICONS = { PROPOSED: CircleDashed, CONFIRMED: Check, DISMISSED: CircleX } as const;

/** The work items and statements that the text refers to: proposed by their spelling, confirmed or rejected by a person. */
export function MentionsCard({ statement, mayJudge }: Props) {
  const t = useT();
  const judge = useChange(JudgeMention);
  const { id, recordVersion, mentions } = statement;
  const say = (mention: Mention, state: MentionState) =>
    void judge.run({ change: { id, expectedVersion: recordVersion }, mention: mention.id, state });
  return (
    <Card title={t('liaison.mentions')}>
      {mentions.length === 0 && <p className="liaison-under">{t('liaison.noMentions')}</p>}
      <ul className="liaison-mentions">
        {mentions.map((mention) => (
          <li key={mention.id} className={`is-${mention.state.toLowerCase()}`}>
            <Meaning mention={mention} />
            {mayJudge && (
              <Verdict mention={mention} onSay={(state) => say(mention, state)} isPending={judge.isPending} />
            )}
          </li>
        ))}
      </ul>
      <Refusal error={judge.error} />
    </Card>
  );
}

/** What it was found as, what it is taken to mean, and whether anybody said so: icon and word. */
function Meaning({ mention: { text, state, workItem, other } }: { readonly mention: Mention }) {
  const t = useT();
  const word = useWord();
  const Icon = ICONS[state];
  const name = workItem?.ref ?? other?.ref;
  return (
    <span className="liaison-meaning">
      {workItem && <ItemLink item={workItem} />}
      {!workItem && other && <StatementLink statement={other} />}
      {workItem?.title && <Words>{workItem.title}</Words>}
      {text !== name && (
        <span className="liaison-under">
          {t('liaison.writtenAs')} <Ref>{text}</Ref>
          {!name && ` · ${t('liaison.notKnownHere')}`}
        </span>
      )}
      <span className={`liaison-state liaison-state-${state === 'CONFIRMED' ? 'good' : 'muted'}`}>
        <Icon aria-hidden="true" /> {word('MentionState', state)}
      </span>
    </span>
  );
}

interface VerdictProps {
  readonly mention: Mention;
  readonly isPending: boolean;
  onSay(state: MentionState): void;
}

function Verdict({ mention: { text, state, workItem, other }, isPending, onSay }: VerdictProps) {
  const t = useT();
  return (
    <span className="liaison-row">
      {state !== 'CONFIRMED' && (workItem || other) && (
        <Button
          icon={Check}
          isDisabled={isPending}
          aria-label={t('liaison.confirmOf', { text })}
          onPress={() => onSay('CONFIRMED')}
        >
          {t('liaison.confirm')}
        </Button>
      )}
      {state !== 'DISMISSED' && (
        <Button
          kind="quiet"
          icon={X}
          isDisabled={isPending}
          aria-label={t('liaison.rejectOf', { text })}
          onPress={() => onSay('DISMISSED')}
        >
          {t('liaison.reject')}
        </Button>
      )}
    </span>
  );
}
