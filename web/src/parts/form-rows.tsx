import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t';
import '../styles/reading.css';
import { Button } from './button';

interface RowsProps<R> {
  readonly legend: string;
  /** What the button that adds a row says. */
  readonly add: string;
  readonly rows: readonly R[];
  readonly none: R;
  onChange(rows: R[]): void;
  children(row: R, change: (change: Partial<R>) => void, place: number): ReactNode;
}

/** Rows of the same fields, to be added and taken away. */
export function Rows<R>({ legend, add, rows, none, onChange, children }: RowsProps<R>) {
  const t = useT();
  return (
    <fieldset className="form-rows">
      <legend>{legend}</legend>
      {rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own
        <div key={place} className="form-row">
          {children(
            row,
            (change) => onChange(rows.map((each, at) => (at === place ? { ...each, ...change } : each))),
            place,
          )}
          <Button
            kind="quiet"
            icon={Trash2}
            isIconOnly
            aria-label={t('liaison.removeRow', { legend, place: place + 1 })}
            onPress={() => onChange(rows.filter((_, at) => at !== place))}
          >
            {t('liaison.remove')}
          </Button>
        </div>
      ))}
      <Button kind="quiet" icon={Plus} onPress={() => onChange([...rows, none])}>
        {add}
      </Button>
    </fieldset>
  );
}
