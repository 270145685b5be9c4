import { Link } from '@tanstack/react-router';
import { Ref } from './ref';

interface Body {
  readonly ref: string;
  readonly studyPeriod?: { readonly label: string } | null;
}

/** A body by its notation, leading to its page of the same study period. */
export const BodyLink = ({ body, tabIndex }: { readonly body: Body; readonly tabIndex?: number }) => (
  <Link
    to="/bodies/$id"
    params={{ id: body.ref }}
    search={{ period: body.studyPeriod?.label }}
    className="ref-link"
    tabIndex={tabIndex}
  >
    <Ref>{body.ref}</Ref>
  </Link>
);
