import { type FormEvent, useState } from 'react';
import { useChange } from '../../api/use-change';
import { useT, useWord } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { CopyButton } from '../../parts/copy-button';
import { Dialog } from '../../parts/dialog';
import { TextField } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { DOMAINS } from '../roadmap/search';
import { CreateWebhook } from './webhooks.operations';

/** Makes a webhook; what its deliveries are signed with is shown once. */
export function WebhookDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  const create = useChange(CreateWebhook);
  const [secret, setSecret] = useState<string | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const bodies = String(form.get('bodies'))
      .split(/[,;]/)
      .map((each) => each.trim())
      .filter(Boolean);
    const domains = DOMAINS.filter((domain) => form.has(domain));
    const filter = {
      ...(bodies.length > 0 && { bodies }),
      ...(domains.length > 0 && { domains }),
      ...(form.has('significantOnly') && { significantOnly: true }),
    };
    const answer = await create.run({ url: String(form.get('url')).trim(), filter });
    if (answer) setSecret(answer.createWebhook.secret);
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('notices.newWebhook')} isKept>
      {secret ? (
        <Secret secret={secret} onClose={onClose} />
      ) : (
        <form className="form" onSubmit={send}>
          <TextField
            label={t('notices.url')}
            hint={t('notices.urlHint')}
            name="url"
            type="url"
            dir="ltr"
            required
            maxLength={2000}
            autoFocus
          />
          <TextField label={t('notices.hookBodies')} hint={t('roadmap.bodyHint')} name="bodies" />
          <DomainTicks />
          <label className="notices-tick">
            <input type="checkbox" name="significantOnly" />
            {t('notices.significantOnly')}
          </label>
          <Refusal error={create.error} />
          <Button kind="primary" type="submit" isDisabled={create.isPending}>
            {t('notices.createWebhook')}
          </Button>
        </form>
      )}
    </Dialog>
  );
}

function DomainTicks() {
  const t = useT();
  const word = useWord();
  return (
    <fieldset className="notices-ticks">
      <legend>{t('notices.hookDomains')}</legend>
      {DOMAINS.map((domain) => (
        <label key={domain} className="notices-tick">
          <input type="checkbox" name={domain} />
          {word('ActivityDomain', domain)}
        </label>
      ))}
    </fieldset>
  );
}

function Secret({ secret, onClose }: { readonly secret: string; onClose(): void }) {
  const t = useT();
  return (
    <div className="notices-secret" role="status" tabIndex={-1} ref={(shown) => shown?.focus()}>
      <p>{t('notices.secretOnce')}</p>
      <code dir="ltr">{secret}</code>
      <div className="notices-acts">
        <CopyButton text={secret} label={t('notices.copySecret')} isWide />
        <Button kind="primary" onPress={onClose}>
          {t('notices.done')}
        </Button>
      </div>
    </div>
  );
}
