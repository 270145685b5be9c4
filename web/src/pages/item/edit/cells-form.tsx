import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useT, useWord } from '../../../i18n/use-t';
import { Button } from '../../../parts/button';
import { Choice } from '../../../parts/choice';
import { HeldFocus } from '../../../parts/held-focus';
import { CATEGORIES, type Cell, cellsOf, cellsText, DOMAINS } from '../cells';
import { useCellWords } from '../use-cell-words';
import type { FormProps } from './form-props';
import { ReasonField } from './reason-field';

/** Sets the cells of the roadmap matrix in which the item stands: those listed, and no others. */
export function CellsForm({ draft }: FormProps) {
  const t = useT();
  const words = useCellWords();
  const cells = cellsOf(draft.value('cells'));
  const set = (next: readonly Cell[]) => draft.set({ cells: cellsText(next) });
  return (
    <HeldFocus>
      {cells.length === 0 && <p>{t('item.noCells')}</p>}
      <ul className="item-picked" aria-label={t('item.cells')}>
        {cells.map((cell) => (
          <li key={words(cell)}>
            {words(cell)}
            <Button kind="quiet" icon={X} isIconOnly onPress={() => set(cells.filter((each) => each !== cell))}>
              {t('item.removeCell', { cell: words(cell) })}
            </Button>
          </li>
        ))}
      </ul>
      <NextCell onAdd={(cell) => set([...cells, cell])} />
      <ReasonField draft={draft} />
    </HeldFocus>
  );
}

/** One more cell: its row, and its column where that is known. */
function NextCell({ onAdd }: { onAdd(cell: Cell): void }) {
  const t = useT();
  const word = useWord();
  const [domain, setDomain] = useState<Cell['domain']>(DOMAINS[0]);
  const [category, setCategory] = useState<NonNullable<Cell['category']> | ''>('');
  return (
    <fieldset className="item-cell">
      <legend className="visually-hidden">{t('item.addCell')}</legend>
      <Choice<Cell['domain']>
        label={t('item.domain')}
        value={domain}
        onChange={setDomain}
        options={DOMAINS.map((value) => ({ value, label: word('ActivityDomain', value) }))}
      />
      <Choice<NonNullable<Cell['category']> | ''>
        label={t('item.category')}
        value={category}
        onChange={setCategory}
        options={[
          { value: '', label: t('item.none') },
          ...CATEGORIES.map((value) => ({ value, label: word('DocumentCategory', value) })),
        ]}
      />
      <Button icon={Plus} onPress={() => onAdd({ domain, category: category || null })}>
        {t('item.addCell')}
      </Button>
    </fieldset>
  );
}
