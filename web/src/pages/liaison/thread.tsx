import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRight, Check, CircleHelp, Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { asked } from '../../api/use-api';
import { useRich, useT, useWord } from '../../i18n/use-t';
import { PartialDate } from '../../parts/partial-date';
import { Ref, Words } from '../../parts/ref';
import { DirectionIcon } from './desk-card';
import { reading } from './search';
import type { Statement } from './statement-pane';
import { StatementText } from './statement-text';
import { NextMeeting } from './thread.operations';

type Node = Statement['thread']['nodes'][number];
type Other = NonNullable<Node['statement']>;

interface ThreadProps {
  readonly statement: Statement;
  /** The body whose desk it is. */
  readonly body: string;
  /** What is said of the text that is read, below it. */
  readonly children: ReactNode;
}

/** All that hangs together with a statement, the oldest first; the one that is read stands open. */
export function Thread({ statement, body, children }: ThreadProps) {
  const t = useT();
  const { nodes, isWhole } = statement.thread;
  return (
    <>
      <ol className="liaison-thread" aria-label={t('liaison.thread')}>
        {nodes.map((node) => (
          <li key={node.id} aria-current={node.statement?.id === statement.id || undefined}>
            <span className="liaison-rail">
              {node.statement ? (
                <DirectionIcon direction={directionOf(node.statement, body)} />
              ) : (
                <CircleHelp aria-hidden="true" />
              )}
            </span>
            <ThreadCard node={node} read={statement}>
              {children}
            </ThreadCard>
          </li>
        ))}
        <Awaited statement={statement} />
      </ol>
      {!isWhole && <p className="liaison-under">{t('liaison.threadGoesOn')}</p>}
    </>
  );
}

/** Out where the body whose desk it is, or one below it, speaks in it. */
const directionOf = ({ sources }: Other, body: string) =>
  sources.some((source) => source.body?.path.some(({ ref }) => ref === body)) ? 'out' : 'in';

interface CardProps {
  readonly node: Node;
  readonly read: Statement;
  readonly children: ReactNode;
}

function ThreadCard({ node: { text, statement }, read, children }: CardProps) {
  const t = useT();
  if (!statement)
    return (
      <article className="liaison-letter is-words">
        <Ref>{text ?? ''}</Ref> <span className="liaison-under">{t('liaison.notKnownHere')}</span>
      </article>
    );
  const isRead = statement.id === read.id;
  return (
    <article className={`liaison-letter${isRead ? ' is-read' : ''}`}>
      <div className="liaison-letter-head">
        {isRead ? (
          <Ref>{statement.ref}</Ref>
        ) : (
          <Link to="/liaison" search={reading(statement.id)} className="ref-link">
            <Ref>{statement.ref}</Ref>
          </Link>
        )}
        <Purposes statement={statement} />
        <span className="liaison-date">
          <PartialDate value={statement.sent ?? statement.dated} />
        </span>
      </div>
      <p className="liaison-under">
        <FromTo statement={statement} />
      </p>
      {isRead ? <StatementText statement={read}>{children}</StatementText> : <Excerpt statement={statement} />}
    </article>
  );
}

/** What the addressees are asked for, and whether all who were asked have answered. */
function Purposes({ statement: { addressees } }: { readonly statement: Other }) {
  const t = useT();
  const word = useWord();
  const purposes = [...new Set(addressees.map(({ purpose }) => purpose))];
  const asks = addressees.filter(({ purpose }) => purpose !== 'INFORMATION');
  const isAnswered = asks.length > 0 && asks.every(({ isAwaited, state }) => !isAwaited && state !== 'UNSENT');
  return (
    <>
      {purposes.map((purpose) => (
        <span key={purpose} className="liaison-pill">
          {word('Purpose', purpose)}
        </span>
      ))}
      {isAnswered && (
        <span className="liaison-good">
          <Check aria-hidden="true" /> {t('liaison.isAnswered')}
        </span>
      )}
    </>
  );
}

const NAMED = 4;

function FromTo({ statement: { sources, addressees } }: { readonly statement: Other }) {
  const t = useT();
  const named = (some: readonly { readonly text: string; readonly body: { readonly ref: string } | null }[]) =>
    some.map(({ text, body }) => body?.ref ?? text).join(', ');
  return (
    <>
      <bdi dir="auto">{named(sources)}</bdi> <ArrowRight aria-hidden="true" className="lucide mirrored liaison-arrow" />
      <span className="visually-hidden">{t('liaison.to')}</span>{' '}
      {addressees.length <= NAMED ? (
        <bdi dir="auto">{named(addressees)}</bdi>
      ) : (
        t('liaison.groups', { count: addressees.length })
      )}
    </>
  );
}

const EXCERPT = 280;

function Excerpt({ statement: { title, body } }: { readonly statement: Other }) {
  const text = body && body.length > EXCERPT ? `${body.slice(0, EXCERPT).trimEnd()}…` : body;
  return (
    <>
      {title && (
        <p>
          <Words>{title}</Words>
        </p>
      )}
      {text && (
        <p className="liaison-words">
          <Words>{text}</Words>
        </p>
      )}
    </>
  );
}

/** That no answer has come: from whom, by when, and when they meet next. */
function Awaited({ statement: { addressees } }: { readonly statement: Statement }) {
  const t = useT();
  const rich = useRich();
  const awaited = addressees.filter(({ isAwaited }) => isAwaited);
  const [only, ...others] = awaited;
  if (!only) return null;
  const by = <PartialDate value={only.deadline} />;
  return (
    <li>
      <span className="liaison-rail">
        <Clock aria-hidden="true" />
      </span>
      <div className="liaison-letter is-awaited">
        {others.length === 0 ? (
          <>
            <b>{rich('liaison.noAnswerFrom', { who: <Words>{only.body?.ref ?? only.text}</Words> })}</b>{' '}
            {only.deadline ? rich('liaison.dueBy', { day: by }) : t('liaison.noDeadlineSet')}{' '}
            {only.body && <Meets body={only.body.ref} />}
          </>
        ) : (
          <b>{t('liaison.answersAwaited', { count: awaited.length })}</b>
        )}
      </div>
    </li>
  );
}

function Meets({ body }: { readonly body: string }) {
  const rich = useRich();
  const { data } = useQuery(asked(NextMeeting, { body, from: new Date().toISOString().slice(0, 10) }));
  const meeting = data?.meetings.nodes[0];
  if (!meeting?.starts) return null;
  return rich('liaison.meets', {
    who: <Words>{meeting.body.ref}</Words>,
    from: <PartialDate value={meeting.starts} />,
    link: (words) => (
      <Link to="/meetings/$id" params={{ id: meeting.id }}>
        {words}
      </Link>
    ),
  });
}
