import { ListFilter } from 'lucide-react';
import { useEffect, useId, useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Called a moment after the last key. */
  onChange(value: string): void;
}

const PAUSE_MS = 150;

/** The line of a control row that narrows what is shown while one types. */
export function FilterField({ label, value, onChange }: Props) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const { pathname } = location;
    // Who is on the way to another page is not brought back.
    const timer = setTimeout(() => pathname === location.pathname && onChange(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <span className="filter">
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <ListFilter aria-hidden="true" />
      <input id={id} type="search" value={text} placeholder={label} onChange={({ target }) => setText(target.value)} />
    </span>
  );
}
