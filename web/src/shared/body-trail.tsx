import { Fragment } from 'react';
import { useT } from '../i18n/use-t';
import { BodyLink } from '../parts/body-link';

interface Step {
  readonly ref: string;
  readonly studyPeriod?: { readonly label: string } | null;
}

/** Where a body, or what belongs to it, is in the whole: from the organization down. */
export function BodyTrail({ path }: { readonly path: readonly Step[] }) {
  const t = useT();
  return (
    <nav className="trail" aria-label={t('groups.path')}>
      {path.map((step, place) => (
        <Fragment key={step.ref}>
          {place > 0 && <span aria-hidden="true">/</span>}
          <BodyLink body={step} />
        </Fragment>
      ))}
    </nav>
  );
}
