import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';

interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly icon?: LucideIcon;
}

interface Props<V extends string> {
  /** What is chosen here, for those who do not see it. */
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly value: V;
  onChange(value: V): void;
}

/** One of a few, side by side: timeline, table or matrix. Arrow keys move. */
export function Segmented<V extends string>({ label, options, value, onChange }: Props<V>) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">{label}</legend>
      {options.map(({ value: each, label: words, icon: Icon }) => (
        <label key={each} className="segment">
          <input type="radio" name={name} checked={each === value} onChange={() => onChange(each)} />
          {Icon && <Icon aria-hidden="true" />}
          {words}
        </label>
      ))}
    </fieldset>
  );
}
