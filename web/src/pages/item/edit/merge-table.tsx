import { useId } from 'react';
import { useT } from '../../../i18n/use-t';
import { useFieldName } from './field-names';
import { FieldValue } from './field-value';
import type { Choices, Row } from './merge';

interface Props {
  readonly rows: readonly Row[];
  /** Versions: that one began with, and that of today. */
  readonly from: number;
  readonly to: number;
  /** Who saved last. */
  readonly by: string | null;
  readonly choices: Choices;
  onChoose(field: string, side: 'yours' | 'theirs'): void;
}

/** Every field that somebody changed: as it was, yours, theirs. Where both changed it, two cards, none chosen beforehand. */
export function MergeTable({ rows, from, to, by, choices, onChoose }: Props) {
  const t = useT();
  const names = {
    base: t('item.versionOf', { version: from }),
    yours: t('item.yours'),
    theirs: by ? t('item.theirs', { by, version: to }) : t('item.versionOf', { version: to }),
  };
  return (
    <table className="table item-merge">
      <caption className="visually-hidden">{t('item.mergeCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('item.field')}</th>
          <th scope="col">{names.base}</th>
          <th scope="col">{names.yours}</th>
          <th scope="col">{names.theirs}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <MergeRow key={row.field} row={row} names={names} chosen={choices[row.field]} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<Props, 'onChoose'> {
  readonly row: Row;
  /** What the columns are called: repeated in each cell where the window has no room for columns. */
  readonly names: { readonly base: string; readonly yours: string; readonly theirs: string };
  readonly chosen: 'yours' | 'theirs' | undefined;
}

function MergeRow({ row, names, chosen, onChoose }: RowProps) {
  const t = useT();
  const name = useFieldName()(row.field);
  const group = useId();
  const card = (side: 'yours' | 'theirs') => (
    <label className="item-card">
      <input type="radio" name={group} checked={chosen === side} onChange={() => onChoose(row.field, side)} />
      <span className="visually-hidden">
        {name}, {t(side === 'yours' ? 'item.takeYours' : 'item.takeTheirs')}
      </span>
      <FieldValue field={row.field} value={row[side]} />
    </label>
  );
  const isConflict = row.verdict === 'conflict';
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <span className="item-merge-label">{names.base}</span>
        <FieldValue field={row.field} value={row.base} />
      </td>
      <td>
        <span className="item-merge-label">{names.yours}</span>
        {isConflict ? card('yours') : <Side row={row} side="yours" />}
      </td>
      <td>
        <span className="item-merge-label">{names.theirs}</span>
        {isConflict ? card('theirs') : <Side row={row} side="theirs" />}
      </td>
    </tr>
  );
}

/** A side of a field that needs no choice: what it says, and that it was taken. */
function Side({ row, side }: { readonly row: Row; readonly side: 'yours' | 'theirs' }) {
  const t = useT();
  const isTaken = row.verdict === side;
  return (
    <>
      {row[side] === row.base ? (
        <span className="item-dim">{t('item.unchanged')}</span>
      ) : (
        <FieldValue field={row.field} value={row[side]} />
      )}
      {isTaken && <span className="item-merged">{t(side === 'yours' ? 'item.mergedYours' : 'item.mergedTheirs')}</span>}
      {row.verdict === 'same' && side === 'theirs' && <span className="item-merged">{t('item.mergedSame')}</span>}
    </>
  );
}
