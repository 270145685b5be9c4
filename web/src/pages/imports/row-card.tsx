import { useT, useWord } from '../../i18n/use-t';
import { ItemLink } from '../../parts/item-link';
import { Words } from '../../parts/ref';
import { CellTable } from './cell-table';
import { type Choice, canTake, isTaken, type Row } from './choices';
import { PlaceWords } from './place-words';

interface Props {
  readonly row: Row;
  readonly choice: Choice | undefined;
  /** The line of the pasted text that it was read from; null for a file. */
  readonly line: string | null;
  onChoice(choice: Choice): void;
}

const CHIPS = { CREATE: 'good', UPDATE: 'accent', SAME: '', DECIDE: 'warn', REJECT: 'late' } as const;

/** One row: what becomes of it, by which rule, cell by cell, and whether it is taken in. */
export function RowCard({ row, choice, line, onChoice }: Props) {
  const t = useT();
  const word = useWord();
  const taken = isTaken(row, choice);
  const title = row.cells.find(({ name }) => name === 'TITLE')?.proposed ?? row.key;
  return (
    <li className="imports-row" data-state={row.state}>
      <div className="imports-row-head">
        <label>
          <input
            type="checkbox"
            checked={taken}
            disabled={!canTake(row, choice)}
            onChange={() => onChoice({ ...choice, isTaken: !taken })}
            aria-label={t('imports.take', { row: row.workItem?.ref ?? title })}
          />
        </label>
        <span className={`chip chip-${CHIPS[row.state]}`}>{word('RowState', row.state)}</span>
        {row.workItem ? <ItemLink item={row.workItem} /> : <Words>{title}</Words>}
        <span className="imports-place">
          <PlaceWords place={row.place} />
          {row.matchedBy && ` · ${t('imports.matchedBy', { rule: word('MatchRule', row.matchedBy) })}`}
        </span>
      </div>
      {row.problems.length > 0 && (
        <ul className="reasons">
          {row.problems.map(({ rule, message }) => (
            <li key={rule + message}>
              <Words>{message}</Words>
            </li>
          ))}
        </ul>
      )}
      {row.candidates.length > 0 && <Candidates row={row} choice={choice} onChoice={onChoice} />}
      {row.state !== 'SAME' && row.state !== 'REJECT' && <CellTable row={row} choice={choice} onChoice={onChoice} />}
      {line && (
        <blockquote className="imports-line" dir="auto">
          {line}
        </blockquote>
      )}
    </li>
  );
}

function Candidates({ row, choice, onChoice }: Omit<Props, 'line'>) {
  const t = useT();
  const word = useWord();
  return (
    <fieldset className="imports-candidates">
      <legend>{row.state === 'DECIDE' ? t('imports.decide') : t('imports.similar')}</legend>
      {row.state === 'CREATE' && (
        <label>
          <input
            type="radio"
            name={`candidate ${row.key}`}
            checked={choice?.workItem === undefined}
            onChange={() => onChoice({ ...choice, workItem: undefined })}
          />
          {t('imports.newText')}
        </label>
      )}
      {row.candidates.map(({ workItem, by, similarity }) => (
        <label key={workItem.id}>
          <input
            type="radio"
            name={`candidate ${row.key}`}
            checked={choice?.workItem === workItem.id}
            onChange={() => onChoice({ ...choice, workItem: workItem.id })}
          />
          <bdi>{workItem.ref}</bdi> {workItem.title && <Words>{workItem.title}</Words>}{' '}
          <span className="counts">
            {word('MatchRule', by)}
            {similarity !== null && ` ${t('imports.similarity', { share: similarity })}`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
