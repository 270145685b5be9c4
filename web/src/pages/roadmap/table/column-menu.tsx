import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useT } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { useRoadmap, useSet } from '../use-roadmap';
import type { TableColumn } from './columns';
import { type ColumnKey, columnsOf } from './order';

/** Chooses the columns and their order; both are kept in the address. */
export function ColumnMenu({ all }: { readonly all: readonly TableColumn[] }) {
  const t = useT();
  const set = useSet();
  const { search } = useRoadmap();
  const shown = columnsOf(search.cols);
  const put = (cols: readonly ColumnKey[]) => set({ cols: [...cols] });
  const named = (key: ColumnKey) => all.find((column) => column.key === key)?.label ?? key;
  const move = (key: ColumnKey, by: number) => {
    const next = shown.filter((each) => each !== key);
    next.splice(shown.indexOf(key) + by, 0, key);
    put(next);
  };
  const hidden = all.filter(({ key }) => !shown.includes(key));
  return (
    <DialogTrigger>
      <Button icon={Columns3}>{t('table.columns')}</Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="roadmap-columns" aria-label={t('table.columns')}>
          <ul>
            {shown.slice(1).map((key, at) => (
              <li key={key}>
                <label>
                  <input type="checkbox" checked onChange={() => put(shown.filter((each) => each !== key))} />
                  {named(key)}
                </label>
                <Button icon={ArrowUp} kind="quiet" isIconOnly isDisabled={at === 0} onPress={() => move(key, -1)}>
                  {t('table.earlier', { name: named(key) })}
                </Button>
                <Button
                  icon={ArrowDown}
                  kind="quiet"
                  isIconOnly
                  isDisabled={at === shown.length - 2}
                  onPress={() => move(key, 1)}
                >
                  {t('table.later', { name: named(key) })}
                </Button>
              </li>
            ))}
            {hidden.map(({ key, label }) => (
              <li key={key}>
                <label>
                  <input type="checkbox" checked={false} onChange={() => put([...shown, key])} />
                  {label}
                </label>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
