import { Link } from '@tanstack/react-router';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { ApiError } from '../../api/errors';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Ref, Words } from '../../parts/ref';
import { Refusal } from '../../parts/refusal';
import type { BringingStatementQuery } from './imports.operations';

/** A liaison statement whose table is taken in. */
export type Bringing = NonNullable<BringingStatementQuery['liaisonStatement']>;

/** What is cited for what it brings: the document that it was recorded from, else itself by its reference. At most 500 characters. */
export const cited = ({ source, ref, title }: Bringing): { key: string } | { citation: string } =>
  source.kind === 'DOCUMENT' ? { key: source.key } : { citation: (title ? `${ref}: ${title}` : ref).slice(0, 500) };

interface Props {
  readonly statement: Bringing;
  readonly isBusy: boolean;
  onFile(file: File): void;
  onText(text: string, name: string): void;
}

/** The liaison statement that brought it: its text and its files are looked at from here, and all that is taken in cites it. */
export function BroughtBy({ statement, isBusy, onFile, onText }: Props) {
  const t = useT();
  const [error, setError] = useState<ApiError | null>(null);
  const { id: sel, ref, title, body } = statement;
  const files = statement.attachments.flatMap(({ id, title: name, fileUrl }) =>
    fileUrl ? [{ id, name, fileUrl }] : [],
  );
  const fetchFile = async (name: string, url: string) => {
    setError(null);
    const answer = await fetch(url);
    if (answer.ok) onFile(new File([await answer.blob()], nameOf(answer) ?? name));
    else setError(new ApiError({ message: t('imports.fileGone', { name }) }));
  };
  return (
    <Card title={t('imports.broughtBy')}>
      <p>
        <Link to="/liaison" search={{ sel }}>
          <Ref>{ref}</Ref>
        </Link>{' '}
        {title && <Words>{title}</Words>}
      </p>
      <div className="control-row">
        {body && (
          <Button icon={Eye} isDisabled={isBusy} onPress={() => onText(body, ref)}>
            {t('imports.lookAtText')}
          </Button>
        )}
        {files.map(({ id, name, fileUrl }) => (
          <Button key={id} icon={Eye} isDisabled={isBusy} onPress={() => void fetchFile(name, fileUrl)}>
            {t('imports.lookAtFile', { name })}
          </Button>
        ))}
      </div>
      <Refusal error={error} />
    </Card>
  );
}

/** The name under which the server gives a file out: it knows its type, which the title of an attachment need not. */
const nameOf = ({ headers }: Response): string | undefined =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1];
