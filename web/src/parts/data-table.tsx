import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';

export interface Column<R> {
  readonly key: string;
  readonly label: string;
  cell(row: R): ReactNode;
  /** The column that names the row. */
  readonly isHeader?: boolean;
  readonly isSortable?: boolean;
  /** Numbers stand at the end of the line. */
  readonly isNumber?: boolean;
}

export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

interface Props<R> {
  /** What it shows, for those who do not see it. */
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  rowKey(row: R): string;
  readonly sort?: Sort | null;
  onSort?(sort: Sort): void;
  /** Where the window is narrow, the cells of a row stand below each other, each with the name of its column. */
  readonly isStacked?: boolean;
}

/** A plain table with a head that stays; sorting is the caller’s. For thousands of rows, window them (`@tanstack/react-virtual`). */
export function DataTable<R>({ caption, columns, rows, rowKey, sort, onSort, isStacked }: Props<R>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, not one more landmark beside the card it stands in
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard
    <div role="group" className="table-box" aria-label={caption} tabIndex={0}>
      <table className={isStacked ? 'table table-stacked' : 'table'}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, label, cell, isHeader, isNumber }) =>
                isHeader ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={isNumber ? 'number' : undefined} data-label={label}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps<R> {
  readonly column: Column<R>;
  readonly sort: Sort | null | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

function HeadCell<R>({ column: { key, label, isSortable, isNumber }, sort, onSort }: HeadProps<R>) {
  const isSorted = sort?.key === key;
  const Arrow = sort?.descending ? ArrowDown : ArrowUp;
  const order = isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" aria-sort={order} className={isNumber ? 'number' : undefined}>
      {isSortable && onSort ? (
        <button type="button" onClick={() => onSort({ key, descending: isSorted && !sort.descending })}>
          {label}
          {isSorted && <Arrow aria-hidden="true" />}
        </button>
      ) : (
        label
      )}
    </th>
  );
}
