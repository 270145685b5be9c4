import { useRead } from '../../parts/evidence';
import { TextArea, TextField } from '../../parts/field';
import type { LetterState } from './form-state';

export interface FormProps {
  readonly form: LetterState;
  set(change: Partial<LetterState>): void;
}

/** Fields of the form that are one text. */
type TextName = {
  [K in keyof LetterState]: string extends LetterState[K] ? K : never;
}[keyof LetterState];

interface Props extends FormProps {
  readonly name: TextName;
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly rows?: number;
}

/** A line of the form, with the words that it was read from. */
export function LetterLine({ form, set, name, label, hint, isRequired }: Props) {
  const read = useRead();
  return (
    <TextField
      label={label}
      hint={read(name) || hint}
      value={form[name]}
      required={isRequired}
      autoComplete="off"
      dir="auto"
      onChange={({ target }) => set({ [name]: target.value })}
    />
  );
}

/** Several lines of the form, with the words that they were read from. */
export function LetterText({ form, set, name, label, hint, rows = 3 }: Props) {
  const read = useRead();
  return (
    <TextArea
      label={label}
      hint={read(name) || hint}
      value={form[name]}
      rows={rows}
      dir="auto"
      onChange={({ target }) => set({ [name]: target.value })}
    />
  );
}
