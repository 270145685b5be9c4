import { useId } from 'react';
import { useT } from '../../i18n/use-t';
import { Words } from '../../parts/ref';
import type { Statement } from './statement-pane';

interface Props {
  readonly asks: Statement['asks'];
  /** Places of those that are not ticked, from 1. */
  readonly left: readonly number[];
  /** Null for who answers nothing: then there is nothing to tick. */
  readonly onTick: ((left: readonly number[]) => void) | null;
}

/** What the text asks, each as it is written there: what is ticked is answered under a heading of its own. */
export function AsksList({ asks, left, onTick }: Props) {
  const t = useT();
  const id = useId();
  if (asks.length === 0) return null;
  return (
    <section className="liaison-asks" aria-labelledby={id}>
      <h3 id={id}>{t('liaison.asks')}</h3>
      <ul>
        {asks.map(({ mark, text, position }, index) => {
          const place = index + 1;
          const words = (
            <span className="liaison-ask">
              {mark && <bdi>{mark}</bdi>}
              <Words>{text}</Words>
            </span>
          );
          return (
            <li key={position}>
              {onTick ? (
                <label>
                  <input
                    type="checkbox"
                    checked={!left.includes(place)}
                    onChange={({ target }) =>
                      onTick(target.checked ? left.filter((each) => each !== place) : [...left, place])
                    }
                  />
                  {words}
                </label>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
      {onTick && <p className="liaison-under">{t('liaison.asksHint')}</p>}
    </section>
  );
}
