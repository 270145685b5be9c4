import { Link } from '@tanstack/react-router';
import { useT } from '../../i18n/use-t';
import { BodyLink } from '../../parts/body-link';
import { Ref } from '../../parts/ref';
import type { Item } from './item';

/** Where an item is: roadmap, organization, group, Question. */
export function Trail({ item }: { readonly item: Item | null }) {
  const t = useT();
  return (
    <nav aria-label={t('item.trail')}>
      <ol className="trail">
        <li>
          <Link to="/roadmap">{t('frame.roadmap')}</Link>
        </li>
        {item?.body.path.map((body) => (
          <li key={body.ref}>
            <BodyLink body={body} />
          </li>
        ))}
        {item && (
          <li aria-current="page">
            <Ref>{item.ref}</Ref>
          </li>
        )}
      </ol>
    </nav>
  );
}
