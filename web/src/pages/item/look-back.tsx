import { useNavigate } from '@tanstack/react-router';
import { History } from 'lucide-react';
import type { FormEvent } from 'react';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/field';

/** Shows the item as it was at the end of a day. */
export function LookBack({ id, asOf }: { readonly id: string; readonly asOf: string | undefined }) {
  const t = useT();
  const navigate = useNavigate();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asof = String(new FormData(event.currentTarget).get('day')) || undefined;
    void navigate({ to: '/items/$id', params: { id }, search: { asof } });
  };
  return (
    <form className="item-look-back" onSubmit={send}>
      <TextField key={asOf} label={t('item.lookBack')} type="date" name="day" defaultValue={asOf} required />
      <Button type="submit" icon={History}>
        {t('item.look')}
      </Button>
    </form>
  );
}
