import { type FormEvent, useState } from 'react';
import { execute } from '../../api/execute';
import { orNull } from '../../api/or-null';
import { useChange } from '../../api/use-change';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { TextField } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { Invite, PersonPage } from './people.operations';

/** Gives somebody a way in: a one-time link, to be sent by whoever invites. */
export function InviteDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  const invite = useChange(Invite);
  const [link, setLink] = useState<string | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('name')).trim();
    // Someone who is known already keeps the offices recorded under that name.
    const known = name ? (await orNull(execute(PersonPage, { name })))?.person : null;
    const who = known ? { personId: known.id } : { name: name || null };
    const answer = await invite.run({
      email: String(form.get('email')),
      administrator: form.has('administrator'),
      ...who,
    });
    if (answer) setLink(answer.inviteAccount.link);
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('account.invite')} isKept>
      {link ? (
        <div role="status" tabIndex={-1} ref={(shown) => shown?.focus()}>
          <p>{t('account.linkOnce')}</p>
          <code className="people-link" dir="ltr">
            {link}
          </code>
        </div>
      ) : (
        <form className="form" onSubmit={send}>
          <TextField label={t('account.email')} name="email" type="email" required />
          <TextField label={t('account.publicName')} hint={t('account.publicNameHint')} name="name" />
          <label>
            <input type="checkbox" name="administrator" /> {t('account.administers')}
          </label>
          <Refusal error={invite.error} />
          <Button kind="primary" type="submit" isDisabled={invite.isPending}>
            {t('account.invite')}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
