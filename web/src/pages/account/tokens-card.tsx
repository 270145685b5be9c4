import { Copy } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { useChange } from '../../api/use-change';
import { useT, useWord } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { DataTable } from '../../parts/data-table';
import { Dialog } from '../../parts/dialog';
import { TextField } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { useCopy } from '../../parts/use-copy';
import { type AccountQuery, CreateToken, RevokeToken, type TokenScope } from './account.operations';

type Token = NonNullable<AccountQuery['viewer']>['apiTokens'][number];

const SCOPES: readonly TokenScope[] = ['READ', 'WRITE', 'ADMINISTER'];

/** Tokens for programs that act as this person. */
export function TokensCard({ tokens }: { readonly tokens: readonly Token[] }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const valid = tokens.filter(({ revokedAt }) => revokedAt === null);
  return (
    <Card title={t('account.tokens')} aside={<Button onPress={() => setOpen(true)}>{t('account.newToken')}</Button>}>
      <p>{t('account.tokensWords')}</p>
      {made && <Made token={made} />}
      {valid.length > 0 && <TokenTable tokens={valid} />}
      {isOpen && (
        <NewToken
          onMade={(token) => {
            setMade(token);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  );
}

/** A token is shown once: the server keeps a hash of it alone. */
function Made({ token }: { readonly token: string }) {
  const t = useT();
  const copy = useCopy();
  return (
    <div className="account-token" role="status">
      <p>{t('account.tokenOnce')}</p>
      <code dir="ltr">{token}</code>
      <Button icon={Copy} onPress={() => copy(token)}>
        {t('account.copy')}
      </Button>
    </div>
  );
}

function TokenTable({ tokens }: { readonly tokens: readonly Token[] }) {
  const t = useT();
  const intl = useIntl();
  const word = useWord();
  const revoke = useChange(RevokeToken);
  const day = (date: string | null) => date && <bdi dir="ltr">{date.slice(0, 10)}</bdi>;
  return (
    <>
      <Refusal error={revoke.error} />
      <DataTable
        caption={t('account.tokens')}
        rows={tokens}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', label: t('account.name'), isHeader: true, cell: ({ name }) => name },
          {
            key: 'scopes',
            label: t('account.scopes'),
            cell: ({ scopes }) => intl.formatList(scopes.map((scope) => word('TokenScope', scope))),
          },
          { key: 'expires', label: t('account.expires'), cell: ({ expiresAt }) => day(expiresAt) },
          { key: 'used', label: t('account.lastUsed'), cell: ({ lastUsed }) => day(lastUsed) ?? t('account.never') },
          {
            key: 'revoke',
            label: t('account.revoke'),
            cell: ({ id, name }) => (
              <Button
                kind="danger"
                aria-label={t('account.revokeThis', { name })}
                isDisabled={revoke.isPending}
                onPress={() => void revoke.run({ id })}
              >
                {t('account.revoke')}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

function NewToken({ onMade, onClose }: { readonly onMade: (token: string) => void; readonly onClose: () => void }) {
  const t = useT();
  const word = useWord();
  const create = useChange(CreateToken);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const scopes = SCOPES.filter((scope) => form.has(scope));
    const answer = await create.run({ name: String(form.get('name')), expires: String(form.get('expires')), scopes });
    if (answer) onMade(answer.createApiToken.token);
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('account.newToken')} isKept>
      <form className="form" onSubmit={send}>
        <TextField label={t('account.tokenFor')} name="name" required maxLength={100} />
        <TextField
          label={t('account.expires')}
          name="expires"
          type="date"
          min={inDays(1)}
          max={inDays(365)}
          defaultValue={inDays(90)}
          required
        />
        <fieldset className="account-scopes">
          <legend>{t('account.scopes')}</legend>
          {SCOPES.map((scope) => (
            <label key={scope}>
              <input type="checkbox" name={scope} defaultChecked={scope === 'READ'} /> {word('TokenScope', scope)}
            </label>
          ))}
        </fieldset>
        <Refusal error={create.error} />
        <Button kind="primary" type="submit" isDisabled={create.isPending}>
          {t('account.makeToken')}
        </Button>
      </form>
    </Dialog>
  );
}
