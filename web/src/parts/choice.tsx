import { ChevronDown } from 'lucide-react';
import { useId } from 'react';

interface Props<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  onChange(value: V): void;
  /** The label is there, but not seen. */
  readonly isLabelHidden?: boolean;
  /** One that is not empty has to be chosen before a form is sent. */
  readonly isRequired?: boolean;
}

/** One of several, from a list that opens. */
export function Choice<V extends string>({ label, options, value, onChange, isLabelHidden, isRequired }: Props<V>) {
  const id = useId();
  const chosen = (text: string) => options.find((option) => option.value === text);
  return (
    <span className="choice">
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : 'choice-label'}>
        {label}
      </label>
      <span className="choice-box">
        <select
          id={id}
          value={value}
          required={isRequired}
          onChange={({ target }) => {
            const option = chosen(target.value);
            if (option) onChange(option.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden="true" />
      </span>
    </span>
  );
}
