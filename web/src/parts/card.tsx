import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: string;
  /** Beside the title. */
  readonly aside?: ReactNode;
  /** Name of the place on the page, to jump to. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** A part of a page with a heading of its own. */
export function Card({ title, aside, id, children }: Props) {
  const heading = useId();
  return (
    <section className="card" id={id} aria-labelledby={heading}>
      <div className="card-head">
        <h2 id={heading}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Links to the parts of a long page; nothing is hidden behind them. */
export function Anchors({
  label,
  parts,
}: {
  readonly label: string;
  readonly parts: readonly { id: string; label: string }[];
}) {
  return (
    <nav className="anchors" aria-label={label}>
      {parts.map((part) => (
        <a key={part.id} href={`#${part.id}`}>
          {part.label}
        </a>
      ))}
    </nav>
  );
}

/** Names and values, in two columns. */
export function Facts({ facts }: { readonly facts: readonly { readonly label: string; readonly value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a label may stand several times, and the order is given
        <div key={`${place} ${label}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
