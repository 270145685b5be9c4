import { ChevronRight } from 'lucide-react';
import { useT, useWord } from '../../i18n/use-t';
import { ItemLink } from '../../parts/item-link';
import { Ref, Words } from '../../parts/ref';
import { STAGE } from '../../parts/status-chip';
import { curveTo, layersOf } from './graph-layers';
import type { Item, Relation } from './item';

const ROW_REM = 4.25;

/** The text in the middle, what it rests on before it, what follows from it after it. Lines are drawn; all that they say is also in words. */
export function RelationGraph({ item }: { readonly item: Item }) {
  const t = useT();
  const { before, after, left } = layersOf(item.relations);
  const rows = Math.max(before.length, after.length, 1);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of links, not a set of fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard */}
      <div className="item-graph-box" role="group" tabIndex={0} aria-label={t('item.relations')}>
        <div className="item-graph" style={{ blockSize: `${rows * ROW_REM}rem` }}>
          {before.length > 0 && (
            <>
              <Column relations={before} />
              <Edges relations={before} rows={rows} isBefore />
            </>
          )}
          <div className="item-node item-node-self" data-stage={STAGE[item.maturity].name}>
            <Ref>{item.ref}</Ref>
            <span>{t('item.thisItem')}</span>
          </div>
          {after.length > 0 && (
            <>
              <Edges relations={after} rows={rows} />
              <Column relations={after} />
            </>
          )}
        </div>
      </div>
      {left > 0 && <p className="item-dim">{t('item.moreInList', { count: left })}</p>}
    </>
  );
}

function Column({ relations }: { readonly relations: readonly Relation[] }) {
  const word = useWord();
  return (
    <ul className="item-column">
      {relations.map(({ id, name, other, toText }) => (
        <li key={id} style={{ blockSize: `${ROW_REM}rem` }}>
          <div className="item-node" data-stage={other ? STAGE[other.maturity].name : undefined}>
            <span className="visually-hidden">{word('RelationName', name)} </span>
            {other ? <ItemLink item={other} /> : <Words>{toText ?? ''}</Words>}
            {other?.title && (
              <span title={other.title}>
                <Words>{other.title}</Words>
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface EdgesProps {
  readonly relations: readonly Relation[];
  readonly rows: number;
  readonly isBefore?: boolean;
}

function Edges({ relations, rows, isBefore }: EdgesProps) {
  const word = useWord();
  const curves = relations.map((relation, index) => ({ relation, ...curveTo(index, relations.length, rows) }));
  return (
    <div className={`item-edges${isBefore ? ' item-edges-before' : ''}`} aria-hidden="true">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: hidden; the words stand beside */}
      <svg className="item-curves" viewBox={`0 0 100 ${rows * 100}`} preserveAspectRatio="none" focusable="false">
        {curves.map(({ relation, path }) => (
          <path key={relation.id} d={path} className={isOverlap(relation) ? 'item-edge-overlap' : undefined} />
        ))}
      </svg>
      {(isBefore ? [rows * 50] : curves.map(({ y }) => y)).map((y) => (
        <ChevronRight key={y} className="lucide mirrored item-arrow" style={{ insetBlockStart: `${y / rows}%` }} />
      ))}
      {curves.map(({ relation, y }) => (
        <span
          key={relation.id}
          className={`item-edge-label${isOverlap(relation) ? ' late' : ''}${y > rows * 50 ? ' item-edge-below' : ''}`}
          style={{ insetBlockStart: `${y / rows}%` }}
        >
          {relation.overlap ? word('OverlapState', relation.overlap) : word('RelationName', relation.name)}
        </span>
      ))}
    </div>
  );
}

const isOverlap = ({ overlap }: Relation): boolean => overlap === 'SUSPECTED' || overlap === 'CONFIRMED';
