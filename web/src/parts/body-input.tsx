import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId } from 'react';
import { asked } from '../api/use-api';
import { BodiesByWords } from './bodies.operations';
import { useRead } from './evidence';
import { Field } from './field';

interface BodyInputProps {
  readonly label: string;
  readonly value: string;
  /** Its name among the fields of the statement. */
  readonly field: string;
  readonly isRequired?: boolean;
  onChange(value: string): void;
}

/** A body as written; those that are known are proposed. */
export function BodyInput({ label, value, field, isRequired, onChange }: BodyInputProps) {
  const read = useRead();
  const list = useId();
  const bodies = useBodies(value);
  return (
    <Field label={label} hint={read(field)}>
      {(control) => (
        <>
          <input
            className="input"
            list={list}
            value={value}
            maxLength={500}
            required={isRequired}
            autoComplete="off"
            onChange={({ target }) => onChange(target.value)}
            {...control}
          />
          <BodyOptions id={list} bodies={bodies} />
        </>
      )}
    </Field>
  );
}

interface Proposed {
  readonly ref: string;
  readonly name: string | null;
}

/** Bodies that the words may mean, each once. */
export function useBodies(text: string): readonly Proposed[] {
  const words = useDeferredValue(text.trim());
  const { data } = useQuery({ ...asked(BodiesByWords, { text: words }), enabled: words.length > 1 });
  const found = new Map<string, Proposed>();
  for (const { body } of data?.search ?? []) if (body && !found.has(body.ref)) found.set(body.ref, body);
  return [...found.values()];
}

/** What a text field proposes. */
export const BodyOptions = ({ id, bodies }: { readonly id: string; readonly bodies: readonly Proposed[] }) => (
  <datalist id={id}>
    {bodies.map(({ ref, name }) => (
      <option key={ref} value={ref}>
        {name}
      </option>
    ))}
  </datalist>
);
