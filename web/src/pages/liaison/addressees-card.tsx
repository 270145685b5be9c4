import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleEllipsis,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import type { Enums } from '../../api/enums.operations';
import { useT, useWord } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { DataTable } from '../../parts/data-table';
import { PartialDate } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import type { Statement } from './statement-pane';

type Addressee = Statement['addressees'][number];
type AddresseeState = Enums['AddresseeState'];

interface Props {
  readonly statement: Statement;
  /** Begins to say what became of it with one addressee. */
  onJudge(addressee: string): void;
}

/** Every addressee with its own purpose, deadline and outcome, and how many there are of each. */
export function AddresseesCard({ statement, onJudge }: Props) {
  const t = useT();
  const word = useWord();
  const mayJudge = statement.addressees.some(({ transitions }) => transitions.some(({ allowed }) => allowed));
  return (
    <Card title={t('liaison.addressees')} aside={<Counts statement={statement} />}>
      <DataTable
        isStacked
        caption={t('liaison.addressees')}
        rows={statement.addressees}
        rowKey={({ id }) => id}
        columns={[
          { key: 'to', label: t('liaison.addressee'), isHeader: true, cell: (each) => <Name addressee={each} /> },
          { key: 'purpose', label: t('liaison.purpose'), cell: ({ purpose }) => word('Purpose', purpose) },
          { key: 'deadline', label: t('liaison.deadline'), cell: (each) => <Deadline addressee={each} /> },
          { key: 'state', label: t('liaison.status'), cell: (each) => <Outcome addressee={each} /> },
          ...(mayJudge
            ? [
                {
                  key: 'act',
                  label: t('liaison.step'),
                  cell: (each: Addressee) => <Judge addressee={each} onJudge={onJudge} />,
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

function Counts({ statement: { liaisonCounts: counts } }: { readonly statement: Statement }) {
  const t = useT();
  const answered = counts.answered + counts.nil + counts.declined;
  return (
    <span className="liaison-row">
      {counts.overdue > 0 && (
        <span className="late">
          <TriangleAlert aria-hidden="true" /> {t('liaison.countOverdue', { count: counts.overdue })}
        </span>
      )}
      <span className="liaison-pill">{t('liaison.answered', { answered, total: counts.total })}</span>
    </span>
  );
}

function Name({ addressee: { body, text } }: { readonly addressee: Addressee }) {
  if (!body) return <Words>{text}</Words>;
  return (
    <>
      <BodyLink body={body} />
      {text !== body.ref && (
        <span className="liaison-under">
          {' '}
          <Words>{text}</Words>
        </span>
      )}
    </>
  );
}

function Deadline({ addressee: { deadline, isOverdue } }: { readonly addressee: Addressee }) {
  const t = useT();
  return (
    <span className={isOverdue ? 'late' : undefined} title={deadline ? t('liaison.endOfDay') : undefined}>
      <PartialDate value={deadline} />
      {isOverdue && (
        <>
          {' '}
          <TriangleAlert aria-hidden="true" /> {t('liaison.late')}
        </>
      )}
    </span>
  );
}

const ICONS: Readonly<Record<AddresseeState, readonly [icon: LucideIcon, kind: string]>> = {
  UNSENT: [CircleDashed, 'muted'],
  SENT: [CircleDot, 'new'],
  RECEIVED: [CircleEllipsis, 'new'],
  ALLOCATED: [CircleEllipsis, 'new'],
  ACKNOWLEDGED: [CircleEllipsis, 'new'],
  NOTED: [CircleCheck, 'good'],
  REPLIED: [CircleCheck, 'good'],
  NIL_RETURN: [CircleCheck, 'good'],
  DECLINED: [Ban, 'muted'],
  CLOSED: [CircleCheck, 'muted'],
};

/** How far it is: icon, word, colour, and what is known of it. */
function Outcome({ addressee }: { readonly addressee: Addressee }) {
  const word = useWord();
  const [Icon, kind] = ICONS[addressee.state];
  return (
    <span>
      <span className={`liaison-state liaison-state-${kind}`}>
        <Icon aria-hidden="true" /> {word('AddresseeState', addressee.state)}
      </span>{' '}
      {addressee.outcomeOn && <PartialDate value={addressee.outcomeOn} />}
      {addressee.receivedAs && (
        <>
          {' · '}
          <Words>{addressee.receivedAs}</Words>
        </>
      )}
      {addressee.allocatedTo.map((question) => (
        <span key={question.ref}>
          {' '}
          <BodyLink body={question} />
        </span>
      ))}
    </span>
  );
}

function Judge({ addressee, onJudge }: { readonly addressee: Addressee; onJudge(addressee: string): void }) {
  const t = useT();
  if (!addressee.transitions.some(({ allowed }) => allowed)) return null;
  return (
    <span data-judge="">
      <Button
        aria-label={t('liaison.judgeOf', { who: addressee.body?.ref ?? addressee.text })}
        onPress={() => onJudge(addressee.id)}
      >
        {t('liaison.judge')}
      </Button>
    </span>
  );
}
