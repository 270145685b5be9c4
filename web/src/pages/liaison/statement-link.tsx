import { Link } from '@tanstack/react-router';
import { Ref } from '../../parts/ref';
import { reading } from './search';

interface Props {
  readonly statement: { readonly id: string; readonly ref: string };
}

/** A liaison statement by its reference, leading to it on the desk. */
export const StatementLink = ({ statement: { id, ref } }: Props) => (
  <Link to="/liaison" search={reading(id)} className="ref-link">
    <Ref>{ref}</Ref>
  </Link>
);
