import { Unlink } from 'lucide-react';
import { useChange } from '../../api/use-change';
import { useT, useWord } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Ref, Words } from '../../parts/ref';
import { Refusal } from '../../parts/refusal';
import { UnlinkStatements } from './acts.operations';
import { StatementLink } from './statement-link';
import type { Statement } from './statement-pane';

interface Props {
  readonly statement: Statement;
  readonly mayLink: boolean;
}

/** What it answers or mentions, and what answers or mentions it. */
export function RelatedCard({ statement, mayLink }: Props) {
  const t = useT();
  const word = useWord();
  const unlink = useChange(UnlinkStatements);
  const { id, recordVersion, refersTo, referredToBy } = statement;
  if (refersTo.length + referredToBy.length === 0) return null;
  return (
    <Card title={t('liaison.related')}>
      <ul className="liaison-mentions">
        {refersTo.map(({ id: link, kind, to, toText }) => (
          <li key={link}>
            <span className="liaison-meaning">
              <span className="liaison-under">{word('LinkKind', kind)}</span>
              {to ? <StatementLink statement={to} /> : <Ref>{toText ?? ''}</Ref>}
              {to?.title && <Words>{to.title}</Words>}
              {!to && <span className="liaison-under">{t('liaison.notKnownHere')}</span>}
            </span>
            {mayLink && (
              <Button
                kind="quiet"
                icon={Unlink}
                aria-label={t('liaison.unlinkOf', { ref: to?.ref ?? toText })}
                onPress={() => void unlink.run({ change: { id, expectedVersion: recordVersion }, link })}
              >
                {t('liaison.unlink')}
              </Button>
            )}
          </li>
        ))}
        {referredToBy.map(({ id: link, kind, from }) => (
          <li key={link}>
            <span className="liaison-meaning">
              <span className="liaison-under">
                {t(kind === 'REPLIES_TO' ? 'liaison.answeredBy' : 'liaison.mentionedBy')}
              </span>
              <StatementLink statement={from} />
              {from.title && <Words>{from.title}</Words>}
            </span>
          </li>
        ))}
      </ul>
      <Refusal error={unlink.error} />
    </Card>
  );
}
