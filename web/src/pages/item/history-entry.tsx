import { ShieldAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useT, useWord } from '../../i18n/use-t';
import { PartialDate, Unknown } from '../../parts/partial-date';
import { Words } from '../../parts/ref';
import { ChangedValue } from './changed-value';
import { useFieldName } from './edit/field-names';
import type { ItemHistoryQuery } from './item.operations';
import { SourceWords } from './source-words';

type Entry = ItemHistoryQuery['history']['nodes'][number];
type Change = Entry['changes'][number];

/** So many changes are shown at once; the rest opens. */
const FEW = 4;
/** What says nothing to a reader: numbers of rows, and what is the same for every fact. */
const SILENT: readonly string[] = ['sourceId', 'certainty', 'bodyId', 'position', 'maturityFlags', 'flags'];

const isTold = ({ field, before, after }: Change, item: string): boolean =>
  !SILENT.includes(field) &&
  before !== after &&
  !(before === null && after === '[]') &&
  // Which item a relation is of is plain on its own page.
  !(field.endsWith('Id') && (before ?? after) === item);

interface Props {
  readonly entry: Entry;
  /** Number of the item whose page it is on. */
  readonly item: string;
  /** What the page knows of what is named by a number: `personId 7` to a name. */
  readonly names: ReadonlyMap<string, string>;
}

/** One thing that was done. */
export function HistoryEntry({ entry, item, names }: Props) {
  const t = useT();
  const word = useWord();
  const intl = useIntl();
  const { kind, by, actorOffice, recordedAt, happened, reason, forced, subjectVersion, source } = entry;
  const changes = entry.changes.filter(
    (change) => isTold(change, item) && (change.field !== 'personId' || names.has(`personId ${change.after}`)),
  );
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
      {changes.length > 0 && changes.length <= FEW && <Changes changes={changes} names={names} />}
      {changes.length > FEW && (
        <details>
          <summary>{t('item.changes', { count: changes.length })}</summary>
          <Changes changes={changes} names={names} />
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

function Changes({ changes, names }: Pick<Props, 'names'> & { readonly changes: readonly Change[] }) {
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
                <ChangedValue field={field} value={before} name={names.get(`${field} ${before}`)} />
              </del>
            )}{' '}
            {after === null ? (
              <Unknown />
            ) : (
              <ins>
                <span className="visually-hidden">{t('item.became')} </span>
                <ChangedValue field={field} value={after} name={names.get(`${field} ${after}`)} />
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
