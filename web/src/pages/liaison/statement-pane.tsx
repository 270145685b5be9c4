import { Link } from '@tanstack/react-router';
import { ArrowLeft, FileDown, Import, Link2, Pencil, Reply } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '../../api/use-api';
import { rightTo } from '../../api/use-viewer';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { ItemLink } from '../../parts/item-link';
import { Words } from '../../parts/ref';
import { Loaded, Skeleton } from '../../parts/states';
import { AddresseesCard } from './addressees-card';
import { AsksList } from './asks-list';
import { EventsCard } from './events-card';
import { LinkDialog } from './link-dialog';
import { MentionsCard } from './mentions-card';
import { NotesCard } from './notes-card';
import { OutcomeDialog } from './outcome-dialog';
import { RelatedCard } from './related-card';
import { asksText, reading } from './search';
import { type OneStatementFragment, Statement as StatementOperation } from './statement.operations';
import { StepsCard } from './steps-card';
import { Thread } from './thread';

export type Statement = OneStatementFragment;

/** What somebody began to do with a statement. */
export type Act =
  | { readonly kind: 'link'; readonly statement: string }
  | { readonly kind: 'outcome'; readonly statement: string; readonly addressee: string };

interface Props {
  /** Number of the statement here, or its reference in any spelling. */
  readonly id: string;
  /** The desk whose private notes may be read; null where there is none. */
  readonly desk: { readonly id: string; readonly ref: string } | null;
  /** The body whose desk is looked at. */
  readonly body: string;
  readonly act: Act | null;
  onAct(act: Act): void;
  onClose(): void;
}

/** One statement with its thread, its addressees, and all that can be done with it. */
export function StatementPane(props: Props) {
  const t = useT();
  const query = useApi(StatementOperation, /^\d+$/.test(props.id) ? { id: props.id } : { ref: props.id });
  return (
    <section className="liaison-pane" aria-label={t('liaison.statement')}>
      <Link to="/liaison" search={reading(undefined)} className="button button-quiet liaison-to-list">
        <ArrowLeft aria-hidden="true" className="mirrored" />
        {t('liaison.toList')}
      </Link>
      <Loaded query={query} skeleton={<Skeleton rows={10} height={48} />}>
        {({ liaisonStatement }) =>
          liaisonStatement && <Whole key={liaisonStatement.id} {...props} statement={liaisonStatement} />
        }
      </Loaded>
    </section>
  );
}

/** Whether the viewer keeps a desk of either end. */
export const keepsDesk = ({ viewerCan }: Pick<Statement, 'viewerCan'>): boolean =>
  (['WRITE_LIAISON', 'ANSWER_LIAISON'] as const).some((action) => rightTo(viewerCan, action)?.allowed);

function Whole({ statement, desk, body, act, onAct, onClose }: Props & { readonly statement: Statement }) {
  const mayAct = keepsDesk(statement);
  const [left, setLeft] = useState<readonly number[]>([]);
  const outcome =
    act?.kind === 'outcome' && act.statement === statement.id
      ? statement.addressees.find(({ id }) => id === act.addressee)
      : undefined;
  const judge = (addressee: string) => onAct({ kind: 'outcome', statement: statement.id, addressee });
  return (
    <>
      <Head
        statement={statement}
        body={body}
        mayAct={mayAct}
        left={left}
        onLink={() => onAct({ kind: 'link', statement: statement.id })}
      />
      <Thread statement={statement} body={body}>
        <AsksList asks={statement.asks} left={left} onTick={mayAct ? setLeft : null} />
      </Thread>
      <AddresseesCard statement={statement} onJudge={judge} />
      <MentionsCard statement={statement} mayJudge={mayAct} />
      <RelatedCard statement={statement} mayLink={rightTo(statement.viewerCan, 'WRITE_LIAISON')?.allowed ?? false} />
      <StepsCard statement={statement} />
      {desk && <NotesCard key={statement.id} statement={statement.id} desk={desk} />}
      <EventsCard statement={statement} />
      {outcome && <OutcomeDialog statement={statement} addressee={outcome} onClose={onClose} />}
      {act?.kind === 'link' && act.statement === statement.id && <LinkDialog statement={statement} onClose={onClose} />}
    </>
  );
}

interface HeadProps {
  readonly statement: Statement;
  readonly body: string;
  readonly mayAct: boolean;
  /** Places of the asks that the reply leaves out, from 1. */
  readonly left: readonly number[];
  onLink(): void;
}

function Head({ statement, body, mayAct, left, onLink }: HeadProps) {
  const t = useT();
  const { id, ref, title, state, thread, mentions } = statement;
  const places = statement.asks.map((_, index) => index + 1).filter((place) => !left.includes(place));
  const asks = asksText(places, statement.asks.length);
  const mayRevise = (state === 'SENT' || state === 'DRAFT') && rightTo(statement.viewerCan, 'WRITE_LIAISON')?.allowed;
  const items = mentions.flatMap(({ state: judged, workItem }) =>
    judged === 'DISMISSED' || !workItem ? [] : [workItem],
  );
  return (
    <div className="liaison-head">
      <div>
        <h2>
          <Words>{title ?? ref}</Words>
        </h2>
        <p className="liaison-under">
          {t('liaison.threadOf', { count: thread.nodes.length })}
          {items.length > 0 && <> · {t('liaison.linkedTo')} </>}
          {unique(items).map((item, place) => (
            <span key={item.id}>
              {place > 0 && ', '}
              <ItemLink item={item} />
            </span>
          ))}
        </p>
      </div>
      <div className="liaison-acts">
        {(['docx', 'txt'] as const).map((type) => (
          <a key={type} className="button button-quiet" href={`/open-data/liaison/${id}.${type}`} download>
            <FileDown aria-hidden="true" />
            {t(type === 'docx' ? 'liaison.asWord' : 'liaison.asText')}
          </a>
        ))}
        {mayAct && (
          <Button icon={Link2} onPress={onLink}>
            {t('liaison.link')}
          </Button>
        )}
        {mayRevise && (
          <Link to="/liaison/new" search={{ edit: id }} className="button">
            <Pencil aria-hidden="true" />
            {t('liaison.edit')}
          </Link>
        )}
        {state === 'SENT' && mayAct && (
          <Link to="/imports" search={{ statement: id }} className="button">
            <Import aria-hidden="true" />
            {t('liaison.takeInTable')}
          </Link>
        )}
        {state === 'SENT' && mayAct && (
          <Link to="/liaison/new" search={{ reply: id, from: replierOf(statement, body), asks }} className="button">
            <Reply aria-hidden="true" className="mirrored" />
            {t('liaison.reply')}
          </Link>
        )}
      </div>
    </div>
  );
}

const unique = <T extends { readonly id: string }>(things: readonly T[]): T[] => [
  ...new Map(things.map((thing) => [thing.id, thing])).values(),
];

/** Who answers: the only addressee, else the body whose desk it is, where it is one of them. */
function replierOf({ addressees }: Statement, body: string): string | undefined {
  const refs = addressees.map((addressee) => addressee.body?.ref ?? addressee.text);
  return refs.length === 1 ? refs[0] : refs.find((ref) => ref === body);
}
