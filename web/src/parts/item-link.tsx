import { Link } from '@tanstack/react-router';
import { Ref } from './ref';

interface Item {
  readonly id: string;
  readonly ref: string;
}

/** A work item by its reference, leading to its page. */
export const ItemLink = ({ item }: { readonly item: Item }) => (
  <Link to="/items/$id" params={{ id: item.id }} className="ref-link">
    <Ref>{item.ref}</Ref>
  </Link>
);
