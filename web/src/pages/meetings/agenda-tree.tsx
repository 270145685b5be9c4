import { Words } from '../../parts/ref';

interface Item {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly items?: readonly Item[];
}

/** An agenda as it is lettered: `7`, below it `7a`, `7b`. */
export function AgendaTree({ items }: { readonly items: readonly Item[] }) {
  return (
    <ol className="meetings-items">
      {items.map(({ id, number, title, items: below = [] }) => (
        <li key={id} id={`agenda-${number}`}>
          <span className="meetings-item">
            <bdi dir="ltr" className="meetings-item-number">
              {number}
            </bdi>
            <Words>{title}</Words>
          </span>
          {below.length > 0 && <AgendaTree items={below} />}
        </li>
      ))}
    </ol>
  );
}
