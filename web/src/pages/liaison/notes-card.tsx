import { Lock } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { useApi } from '../../api/use-api';
import { useChange } from '../../api/use-change';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { TextArea } from '../../parts/field';
import { Words } from '../../parts/ref';
import { Refusal } from '../../parts/refusal';
import { Loaded, Skeleton } from '../../parts/states';
import { WriteNote } from './acts.operations';
import { StatementNotes } from './statement.operations';

interface Props {
  /** Number of the statement. */
  readonly statement: string;
  /** The desk of the viewer; only its keepers see this card at all. */
  readonly desk: { readonly id: string; readonly ref: string };
}

/** The private notes of one desk. */
export function NotesCard({ statement, desk }: Props) {
  const t = useT();
  const intl = useIntl();
  const query = useApi(StatementNotes, { id: statement, body: desk.id });
  return (
    <Card title={t('liaison.notes')} aside={<PrivateMark desk={desk.ref} />} id="liaison-notes">
      <Loaded query={query} skeleton={<Skeleton rows={1} />}>
        {({ liaisonStatement }) => (
          <ul className="liaison-notes">
            {liaisonStatement?.notes.map(({ id, text, by, writtenAt }) => (
              <li key={id}>
                <p className="liaison-words">
                  <Words>{text}</Words>
                </p>
                <p className="liaison-under">
                  <Words>{by.name}</Words> · {intl.formatDate(writtenAt, { dateStyle: 'medium', timeStyle: 'short' })}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <Writing statement={statement} desk={desk} />
    </Card>
  );
}

function PrivateMark({ desk }: { readonly desk: string }) {
  const t = useT();
  return (
    <span className="chip chip-warn">
      <Lock aria-hidden="true" /> {t('liaison.private', { desk })}
    </span>
  );
}

function Writing({ statement, desk }: Props) {
  const t = useT();
  const [text, setText] = useState('');
  const write = useChange(WriteNote);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await write.run({ body: desk.id, statement, text: text.trim() })) setText('');
  };
  return (
    <form className="form" onSubmit={send}>
      <TextArea
        label={t('liaison.newNote')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        rows={2}
        maxLength={20_000}
        required
      />
      <Refusal error={write.error} />
      <Button type="submit" isDisabled={write.isPending}>
        {t('liaison.writeNote')}
      </Button>
    </form>
  );
}
