import type { ReactNode } from 'react';
import { TextArea, TextField } from '../../parts/field';
import { useRead } from './evidence';
import type { FormState } from './form-state';

export interface FormProps {
  readonly form: FormState;
  set(change: Partial<FormState>): void;
}

/** Fields of the form that are one text. */
type TextName = {
  [K in keyof FormState]: string extends FormState[K] ? K : never;
}[keyof FormState];

interface Props extends FormProps {
  readonly name: TextName;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: ReactNode;
  readonly isRequired?: boolean;
  readonly rows?: number;
  onBlur?(): void;
}

/** What was read, else what is expected. */
function useHint(name: string, hint: string | undefined): ReactNode {
  const read = useRead();
  return read(name) || hint;
}

/** A line of the form, with the words that it was read from. */
export function FormLine({ form, set, name, label, hint, problem, isRequired, onBlur }: Props) {
  const below = useHint(name, hint);
  return (
    <TextField
      label={label}
      hint={below}
      problem={problem}
      value={form[name]}
      required={isRequired}
      onBlur={onBlur}
      autoComplete="off"
      dir="auto"
      onChange={({ target }) => set({ [name]: target.value })}
    />
  );
}

/** Several lines of the form, with the words that they were read from. */
export function FormText({ form, set, name, label, hint, rows = 3 }: Props) {
  const below = useHint(name, hint);
  return (
    <TextArea
      label={label}
      hint={below}
      value={form[name]}
      rows={rows}
      dir="auto"
      onChange={({ target }) => set({ [name]: target.value })}
    />
  );
}
