import type { FormEvent } from 'react';
import { useChange } from '../../api/use-change';
import { notify } from '../../frame/toast-store';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { TextField } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { ChangePassword } from './account.operations';

/** Another password. The field with the address is for programs that keep passwords. */
export function PasswordCard({ email }: { readonly email: string }) {
  const t = useT();
  const change = useChange(ChangePassword);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const answer = await change.run({ current: String(form.get('current')), password: String(form.get('password')) });
    if (!answer) return;
    element.reset();
    notify({ text: t('account.passwordChanged') });
  };
  return (
    <Card title={t('account.changePassword')}>
      <form className="form account-form" onSubmit={send}>
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <TextField
          label={t('account.currentPassword')}
          name="current"
          type="password"
          autoComplete="current-password"
          required
        />
        <TextField
          label={t('account.newPassword')}
          hint={t('account.passwordHint')}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={12}
          required
        />
        <Refusal error={change.error} />
        <Button type="submit" isDisabled={change.isPending}>
          {t('account.changePassword')}
        </Button>
      </form>
    </Card>
  );
}
