import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useChange } from '../../api/use-change';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/field';
import { PageHeader } from '../../parts/page-header';
import { Refusal } from '../../parts/refusal';
import { SignIn } from './account.operations';

/** Signs in by password. */
export function SignInPage() {
  const t = useT();
  const navigate = useNavigate();
  const signIn = useChange(SignIn);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const answer = await signIn.run({ email: String(form.get('email')), password: String(form.get('password')) });
    if (answer) await navigate({ to: '/roadmap' });
  };
  return (
    <div className="page-narrow">
      <PageHeader title={t('account.signIn')} />
      <form className="form" onSubmit={send}>
        <TextField label={t('account.email')} name="email" type="email" autoComplete="username" required />
        <TextField
          label={t('account.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <Refusal error={signIn.error} />
        <Button kind="primary" type="submit" isDisabled={signIn.isPending}>
          {t('account.signIn')}
        </Button>
      </form>
    </div>
  );
}
