import { FileUp } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { ApiError } from '../../api/errors';
import { execute } from '../../api/execute';
import { sendFile } from '../../api/send-file';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { TextArea } from '../../parts/field';
import { Refusal } from '../../parts/refusal';
import { LiaisonFromFile, type LiaisonFromFileQuery } from './form.operations';

export type Reading = LiaisonFromFileQuery['liaisonFromFile'];

/** Takes a statement in from a file that is chosen or dropped, or from a text that is pasted. */
export function TakeIn({ onRead }: { onRead(reading: Reading): void }) {
  const t = useT();
  const [text, setText] = useState('');
  const { read, error, isReading } = useReading(onRead);
  return (
    <section className="liaison-take-in" aria-label={t('liaison.takeIn')}>
      <Drop isReading={isReading} onFile={(file) => read(async () => ({ file: (await sendFile(file)).id }))} />
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          read(() => Promise.resolve({ text }));
        }}
      >
        <TextArea
          label={t('liaison.paste')}
          value={text}
          onChange={({ target }) => setText(target.value)}
          rows={3}
          maxLength={200_000}
          required
        />
        <Button type="submit" isDisabled={isReading}>
          {t('liaison.readIt')}
        </Button>
      </form>
      <Refusal error={error} />
    </section>
  );
}

type Given = { readonly file: string } | { readonly text: string };

/** Sends what is given and has it read; a refusal is kept to be shown. */
function useReading(onRead: (reading: Reading) => void) {
  const [error, setError] = useState<ApiError | null>(null);
  const [isReading, setReading] = useState(false);
  const read = async (give: () => Promise<Given>) => {
    setError(null);
    setReading(true);
    try {
      onRead((await execute(LiaisonFromFile, await give())).liaisonFromFile);
    } catch (problem) {
      setError(problem instanceof ApiError ? problem : new ApiError({ message: String(problem) }));
    }
    setReading(false);
  };
  return { read: (give: () => Promise<Given>) => void read(give), error, isReading };
}

interface DropProps {
  readonly isReading: boolean;
  onFile(file: File): void;
}

function Drop({ isReading, onFile }: DropProps) {
  const t = useT();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: to drop a file on; the field within does the same by keyboard
    <div
      className={`liaison-drop${isOver ? ' is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileUp aria-hidden="true" />
      <label htmlFor={id}>{t('liaison.dropFile')}</label>
      <input
        id={id}
        type="file"
        accept=".docx,.txt,.html,.htm"
        disabled={isReading}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          target.value = '';
        }}
      />
      <p role="status" className="liaison-under">
        {isReading ? t('liaison.reading') : t('liaison.fileHint')}
      </p>
    </div>
  );
}
