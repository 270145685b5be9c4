import { useState } from 'react';
import { useT } from '../../../i18n/use-t';
import { FilterField } from '../../../parts/filter-field';
import { ItemLink } from '../../../parts/item-link';
import { Ref, Words } from '../../../parts/ref';
import { StageIcon } from '../../../parts/status-chip';
import { isRecorded, type Owner, ownersOf, type Pair, type Text, whyShut } from './pairs';

interface Props {
  readonly texts: readonly Text[];
  /** How many there are; not all may be listed. */
  readonly total: number;
  readonly pairs: readonly Pair[];
  readonly chosen: readonly Text[];
  /** Null where nothing can be recorded. */
  readonly onChoose: ((chosen: readonly Text[]) => void) | null;
}

/** From so many texts on they can be searched. */
const MANY = 16;

/** What each group has under way, to choose two from. That texts stand here says nothing of an overlap. */
export function UnderWay({ texts, total, ...rest }: Props) {
  const t = useT();
  const [words, setWords] = useState('');
  const wanted = words.trim().toLocaleLowerCase();
  const found = texts.filter(({ ref, title }) => `${ref} ${title ?? ''}`.toLocaleLowerCase().includes(wanted));
  const owners = ownersOf(found);
  return (
    <section className="overlaps-part">
      <h3>{t('overlaps.underWay', { count: total })}</h3>
      <p className="overlaps-dim">{t('overlaps.underWayWords')}</p>
      {texts.length >= MANY && <FilterField label={t('overlaps.find')} value={words} onChange={setWords} />}
      {owners.length === 0 && <p className="overlaps-dim">{t('overlaps.noneUnderWay')}</p>}
      <div className="overlaps-owners">
        {owners.map((owner) => (
          <OwnerList key={owner.name} owner={owner} {...rest} />
        ))}
      </div>
      {total > texts.length && (
        <p className="overlaps-dim">{t('overlaps.cutTexts', { count: total - texts.length })}</p>
      )}
    </section>
  );
}

interface OwnerProps extends Pick<Props, 'pairs' | 'chosen' | 'onChoose'> {
  readonly owner: Owner;
}

function OwnerList({ owner: { name, texts }, ...rest }: OwnerProps) {
  return (
    <section className="overlaps-group">
      <h4>
        <Ref>{name}</Ref> <span className="overlaps-dim">{texts.length}</span>
      </h4>
      <ul>
        {texts.map((text) => (
          <Line key={text.id} text={text} {...rest} />
        ))}
      </ul>
    </section>
  );
}

function Line({ text, pairs, chosen, onChoose }: Omit<OwnerProps, 'owner'> & { readonly text: Text }) {
  const t = useT();
  const { id, ref, title, maturity } = text;
  const isChosen = chosen.some((each) => each.id === id);
  const toggle = () => onChoose?.(isChosen ? chosen.filter((each) => each.id !== id) : [...chosen, text]);
  return (
    <li className={isChosen ? 'overlaps-line overlaps-line-chosen' : 'overlaps-line'}>
      {onChoose && (
        <input
          type="checkbox"
          id={`overlaps-${id}`}
          aria-label={`${ref} ${title ?? ''}`.trim()}
          checked={isChosen}
          disabled={whyShut(text, chosen, pairs) !== null}
          onChange={toggle}
        />
      )}
      <StageIcon maturity={maturity} />
      <ItemLink item={text} />
      {isRecorded(pairs, id) && <span className="chip">{t('overlaps.inPair')}</span>}
      <label htmlFor={`overlaps-${id}`}>{title && <Words>{title}</Words>}</label>
    </li>
  );
}
