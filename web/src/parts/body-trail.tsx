import { Fragment } from 'react';
import { useT } from '../i18n/use-t';
import { BodyLink } from './body-link';

interface Step {
  readonly ref: string;
  readonly studyPeriod?: { readonly label: string } | null;
}

interface Props {
  readonly path: readonly Step[];
  /** Parents of a joint body beside the principal one. */
  readonly others?: readonly Step[];
}

/** Where a body, or what belongs to it, is in the whole: from the organization down. */
export function BodyTrail({ path, others = [] }: Props) {
  const t = useT();
  return (
    <nav className="trail" aria-label={t('groups.path')}>
      {path.map((step, place) => (
        <Fragment key={step.ref}>
          {place > 0 && <span aria-hidden="true">/</span>}
          <BodyLink body={step} />
        </Fragment>
      ))}
      {others.map((other) => (
        <Fragment key={other.ref}>
          <span aria-hidden="true">+</span>
          <BodyLink body={other} />
        </Fragment>
      ))}
    </nav>
  );
}
