import { ArrowDown, ArrowUp } from 'lucide-react';
import { useT } from '../../../i18n/use-t';
import type { TableColumn } from './columns';
import type { Order } from './order';

interface Props {
  readonly columns: readonly TableColumn[];
  readonly order: Order;
  readonly hasPicks: boolean;
  onSort(order: Order): void;
}

/** The names of the columns; each sorts by its column, and once more the other way round. */
export function TableHead({ columns, order, hasPicks, onSort }: Props) {
  const t = useT();
  const Arrow = order.descending ? ArrowDown : ArrowUp;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {hasPicks && (
          <th scope="col">
            <span className="visually-hidden">{t('table.pick')}</span>
          </th>
        )}
        {columns.map(({ key, label }) => {
          const isSorted = key === order.key;
          return (
            <th
              key={key}
              scope="col"
              aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : undefined}
            >
              <button type="button" onClick={() => onSort({ key, descending: isSorted && !order.descending })}>
                {label}
                {isSorted && <Arrow aria-hidden="true" />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
