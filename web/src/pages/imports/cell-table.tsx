import { useT, useWord } from '../../i18n/use-t';
import { Words } from '../../parts/ref';
import { type CellName, type Choice, type Row, takenCells } from './choices';

interface Props {
  readonly row: Row;
  readonly choice: Choice | undefined;
  onChoice(choice: Choice): void;
}

/** What is known and what the row says, cell by cell; each can be taken or left. */
export function CellTable({ row, choice, onChoice }: Props) {
  const t = useT();
  const word = useWord();
  const taken = takenCells(row, choice);
  const toggle = (name: CellName) => {
    const cells = new Set(taken);
    if (!cells.delete(name)) cells.add(name);
    onChoice({ ...choice, cells, isTaken: true });
  };
  const shown = row.cells.filter(({ state }) => state !== 'SAME');
  if (shown.length === 0) return null;
  return (
    <table className="imports-cells">
      <caption className="visually-hidden">{t('imports.cells', { row: row.workItem?.ref ?? row.key })}</caption>
      <colgroup>
        <col className="imports-col-take" />
        <col className="imports-col-name" />
        <col className="imports-col-state" />
        <col />
        <col />
      </colgroup>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('imports.takeCell')}</th>
          <th scope="col">{t('imports.cell')}</th>
          <th scope="col">{t('imports.state')}</th>
          <th scope="col">{t('imports.now')}</th>
          <th scope="col">{t('imports.says')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ name, state, current, proposed }) => (
          <tr key={name} data-state={state}>
            <td>
              <input
                type="checkbox"
                checked={taken.has(name)}
                disabled={row.state === 'CREATE'}
                onChange={() => toggle(name)}
                aria-label={t('imports.takeThis', { cell: word('CellName', name) })}
              />
            </td>
            <th scope="row">{word('CellName', name)}</th>
            <td>{word('CellState', state)}</td>
            <td>
              {current && (
                <del>
                  <Words>{current}</Words>
                </del>
              )}
            </td>
            <td>
              {proposed && (
                <ins>
                  <Words>{proposed}</Words>
                </ins>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
