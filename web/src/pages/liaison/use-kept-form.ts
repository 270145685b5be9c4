import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { type FormState, formShape } from './form-state';

/** What was typed and not sent, as this window keeps it; null where there is nothing, or it is of an older page. */
function keptIn(key: string): FormState | null {
  try {
    const found = v.safeParse(formShape, JSON.parse(sessionStorage.getItem(key) ?? 'null'));
    return found.success ? found.output : null;
  } catch {
    return null;
  }
}

/**
 * A form that this window keeps until it is sent: going elsewhere and coming back, or signing in again, loses nothing.
 * @param key what it is about, e.g. the statement that is answered
 * @param begin what stands in it where nothing was kept
 */
export function useKeptForm(key: string, begin: FormState) {
  const name = `liaison-form ${key}`;
  const [kept] = useState(() => keptIn(name));
  const [form, setForm] = useState<FormState>(kept ?? begin);
  const [isTouched, setTouched] = useState(kept !== null);
  useEffect(() => {
    try {
      if (isTouched) sessionStorage.setItem(name, JSON.stringify(form));
      else sessionStorage.removeItem(name);
    } catch {
      // A window that keeps nothing (private mode, full) still has the form.
    }
  }, [form, isTouched, name]);
  return {
    form,
    /** Whether it was restored from before. */
    wasKept: kept !== null,
    isTouched,
    set: (change: Partial<FormState>) => {
      setTouched(true);
      setForm((before) => ({ ...before, ...change }));
    },
    /** Begins again, with what the API filled in or with nothing; not kept until something is typed. */
    fill: (filled: FormState, keep = false) => {
      setTouched(keep);
      setForm(filled);
    },
    forget: () => {
      sessionStorage.removeItem(name);
      setTouched(false);
    },
  };
}
