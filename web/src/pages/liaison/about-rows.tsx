import { X } from 'lucide-react';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { ItemLink } from '../../parts/item-link';
import type { FormProps } from './form-line';

/** The work items that it is linked to once it is saved. */
export function AboutRows({ form: { about }, set }: FormProps) {
  const t = useT();
  if (about.length === 0) return null;
  return (
    <fieldset className="liaison-about">
      <legend>{t('liaison.aboutItems')}</legend>
      <ul>
        {about.map((item) => (
          <li key={item.id} className="chip">
            <ItemLink item={item} />
            <Button
              kind="quiet"
              icon={X}
              isIconOnly
              onPress={() => set({ about: about.filter(({ id }) => id !== item.id) })}
            >
              {t('liaison.removeItem', { ref: item.ref })}
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
