import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from 'react';

interface Common {
  readonly label: string;
  /** What is expected, below the label. */
  readonly hint?: ReactNode;
  /** What is wrong with it. */
  readonly problem?: ReactNode;
}

interface Props extends Common {
  children(control: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': true | undefined;
  }): ReactNode;
}

/** A label, a control, what is expected of it and what is wrong with it, belonging together. */
export function Field({ label, hint, problem, children }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': problem ? true : undefined })}
      {problem && (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
    </div>
  );
}

/** A line of text. */
export function TextField({ label, hint, problem, ...input }: Common & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) => <input className="input" {...input} {...control} />}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ label, hint, problem, ...area }: Common & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) => <textarea className="input" rows={4} {...area} {...control} />}
    </Field>
  );
}
