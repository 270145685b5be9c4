import { Link } from '@tanstack/react-router';
import { Ref } from './ref';

interface Body {
  readonly ref: string;
  readonly studyPeriod?: { readonly label: string } | null;
}

/** A body by its notation, leading to its page of the same study period. */
export const BodyLink = ({ body }: { readonly body: Body }) => (
  <Link to="/bodies/$id" params={{ id: body.ref }} search={{ period: body.studyPeriod?.label }} className="ref-link">
    <Ref>{body.ref}</Ref>
  </Link>
);
