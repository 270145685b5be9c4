import { ShieldAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useT, useWord } from '../../i18n/use-t';
import { PartialDate, Unknown } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import { useFieldName } from './edit/field-names';
import type { ItemHistoryQuery } from './item.operations';
import { SourceWords } from './source-words';

type Entry = ItemHistoryQuery['history']['nodes'][number];
type Change = Entry['changes'][number];

/** So many changes are shown at once; the rest opens. */
const FEW = 4;
/** What says nothing to a reader: numbers of rows, and what is the same for every fact. */
const SILENT: readonly string[] = ['sourceId', 'certainty', 'bodyId', 'position', 'maturityFlags', 'flags', 'personId'];

const isTold = ({ field, before, after }: Change): boolean =>
  !SILENT.includes(field) && before !== after && !(before === null && after === '[]');

/** One thing that was done. */
export function HistoryEntry({ entry }: { readonly entry: Entry }) {
  const t = useT();
  const word = useWord();
  const intl = useIntl();
  const { kind, by, actorOffice, recordedAt, happened, reason, forced, subjectVersion, source } = entry;
  const changes = entry.changes.filter(isTold);
  return (
    <li>
      <div className="item-entry-head">
        <b>{word('EntryKind', kind)}</b>
        {subjectVersion !== null && <span className="chip">{t('item.versionOf', { version: subjectVersion })}</span>}
        {forced && (
          <span className="chip chip-late">
            <ShieldAlert aria-hidden="true" />
            {t('item.forced')}
          </span>
        )}
      </div>
      <p className="item-dim">
        {by ? <Words>{by.name}</Words> : t('item.tracker')}
        {actorOffice && <> · {actorOffice}</>} ·{' '}
        <time dateTime={recordedAt}>{intl.formatDate(recordedAt, { dateStyle: 'medium', timeStyle: 'short' })}</time>
        {happened && (
          <>
            {' · '}
            {t('item.happened')} <PartialDate value={happened} />
          </>
        )}
      </p>
      {reason && (
        <blockquote dir="auto" className="item-reason">
          {reason}
        </blockquote>
      )}
      {changes.length > 0 && changes.length <= FEW && <Changes changes={changes} />}
      {changes.length > FEW && (
        <details>
          <summary>{t('item.changes', { count: changes.length })}</summary>
          <Changes changes={changes} />
        </details>
      )}
      {source && (
        <p className="item-dim">
          {t('item.source')}: <SourceWords source={source} />
        </p>
      )}
    </li>
  );
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const name = useFieldName();
  const t = useT();
  return (
    <dl className="item-changes">
      {changes.map(({ of, row, field, before, after }) => (
        <div key={`${of} ${row} ${field}`}>
          <dt>{name(field)}</dt>
          <dd>
            {before !== null && (
              <del>
                <span className="visually-hidden">{t('item.was')} </span>
                <Words>{before}</Words>
              </del>
            )}{' '}
            {after === null ? (
              <Unknown />
            ) : (
              <ins>
                <span className="visually-hidden">{t('item.became')} </span>
                <Words>{after}</Words>
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
