import { useQuery } from '@tanstack/react-query';
import { Building2 } from 'lucide-react';
import { useDeferredValue, useEffect, useId, useState } from 'react';
import { asked } from '../../api/use-api';
import { useT } from '../../i18n/use-t';
import { DeskBodies } from './desk.operations';

interface Props {
  /** The notation of the body that is chosen. */
  readonly value: string;
  onChoose(ref: string): void;
}

/** Whose desk it is: a body in any spelling, proposed while one types; taken on Enter, on leaving, or when one is picked. */
export function BodyField({ value, onChoose }: Props) {
  const t = useT();
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const choose = (ref: string) => {
    if (ref.trim() && ref.trim() !== value) onChoose(ref.trim());
    else setText(value);
  };
  const bodies = useBodies(text === value ? '' : text);
  return (
    <form
      className="liaison-body"
      onSubmit={(event) => {
        event.preventDefault();
        choose(text);
      }}
    >
      <label htmlFor={id} className="visually-hidden">
        {t('liaison.deskOf')}
      </label>
      <Building2 aria-hidden="true" />
      <input
        id={id}
        list={`${id}-bodies`}
        value={text}
        maxLength={200}
        autoComplete="off"
        onChange={({ target, nativeEvent }) => {
          setText(target.value);
          if (isPicked(nativeEvent)) choose(target.value);
        }}
        onBlur={() => choose(text)}
        onFocus={({ target }) => target.select()}
      />
      <BodyOptions id={`${id}-bodies`} bodies={bodies} />
    </form>
  );
}

/** Whether one of the proposals was taken, instead of a key pressed. */
const isPicked = (event: Event): boolean =>
  !(event instanceof InputEvent) || event.inputType === 'insertReplacementText';

interface Proposed {
  readonly ref: string;
  readonly name: string | null;
}

/** Bodies that the words may mean, each once. */
export function useBodies(text: string): readonly Proposed[] {
  const words = useDeferredValue(text.trim());
  const { data } = useQuery({ ...asked(DeskBodies, { text: words }), enabled: words.length > 1 });
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
