import { useCallback, useState } from 'react';

/** Which lanes are shut; all are open at first. */
export function useFold() {
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (key: string) =>
      setShut((before) => {
        const after = new Set(before);
        if (!after.delete(key)) after.add(key);
        return after;
      }),
    [],
  );
  return { shut, toggle, setShut };
}
