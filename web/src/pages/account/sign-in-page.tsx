import { getRouteApi, useRouter } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { useApi } from '../../api/use-api';
import { useChange } from '../../api/use-change';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/field';
import { PageHeader } from '../../parts/page-header';
import { Refusal } from '../../parts/refusal';
import './account.css';
import { AcceptInvitation, SignIn, WaysIn } from './account.operations';

/** A one-time link brings its token behind `#`, where no server on the way sees it; it leaves the address at once. */
function useToken(): string {
  const [token] = useState(() => location.hash.slice(1));
  useEffect(() => {
    if (token) history.replaceState(history.state, '', location.pathname + location.search);
  }, [token]);
  return token;
}

/** Signs in; with a one-time link, sets the password that signs in from then on. */
export function SignInPage() {
  const token = useToken();
  return token ? <ChoosePassword token={token} /> : <Known />;
}

const route = getRouteApi('/sign-in');

/** Goes on to where one wanted to go before one had to sign in, else home; the way back does not lead here again. */
function useGoOn(): () => void {
  const { history } = useRouter();
  const { back = '/roadmap' } = route.useSearch();
  return () => history.replace(back);
}

const said = (form: FormData, name: string): string => String(form.get(name) ?? '');

function Known() {
  const t = useT();
  const goOn = useGoOn();
  const signIn = useChange(SignIn);
  const { data } = useApi(WaysIn);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (await signIn.run({ email: said(form, 'email'), password: said(form, 'password') })) goOn();
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
        {data?.signInOrganization && (
          <a href="/sign-in/oidc" className="button button-plain">
            {t('account.signInWith', { name: data.signInOrganization })}
          </a>
        )}
      </form>
    </div>
  );
}

function ChoosePassword({ token }: { readonly token: string }) {
  const t = useT();
  const goOn = useGoOn();
  const accept = useChange(AcceptInvitation);
  // The link of the first administrator names nobody: the server says so, and asks for both.
  const [isFirst, setFirst] = useState(false);
  const asksWho = isFirst || (accept.error?.problems.some(({ field }) => field === 'email') ?? false);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setFirst(asksWho);
    const who = asksWho ? { email: said(form, 'email'), name: said(form, 'name') } : {};
    if (await accept.run({ token, password: said(form, 'password'), ...who })) goOn();
  };
  return (
    <div className="page-narrow">
      <PageHeader title={t('account.choosePassword')} />
      <form className="form" onSubmit={send}>
        {asksWho && (
          <>
            <p>{t('account.firstAdministrator')}</p>
            <TextField label={t('account.email')} name="email" type="email" autoComplete="username" required />
            <TextField label={t('account.publicName')} name="name" autoComplete="name" required />
          </>
        )}
        <TextField
          label={t('account.password')}
          hint={t('account.passwordHint')}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={12}
          required
        />
        <Refusal error={asksWho && !isFirst ? null : accept.error} />
        <Button kind="primary" type="submit" isDisabled={accept.isPending}>
          {t('account.setPassword')}
        </Button>
      </form>
    </div>
  );
}
