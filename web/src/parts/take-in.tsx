import { FileUp } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { ApiError } from '../api/errors';
import { sendFile } from '../api/send-file';
import { useT } from '../i18n/use-t';
import '../styles/reading.css';
import { Button } from './button';
import { TextArea } from './field';
import { Refusal } from './refusal';

/** What is to be read: a file that was sent, or a text. */
export type Given = { readonly file: string } | { readonly text: string };

interface Props {
  /** What is taken in here. */
  readonly label: string;
  /** What to paste. */
  readonly paste: string;
  /** Has it read; what it throws is shown. */
  read(given: Given): Promise<void>;
}

/** Takes something in from a file that is chosen or dropped, or from a text that is pasted. */
export function TakeIn({ label, paste, read }: Props) {
  const t = useT();
  const [text, setText] = useState('');
  const { take, error, isReading } = useReading(read);
  return (
    <section className="take-in" aria-label={label}>
      <Drop isReading={isReading} onFile={(file) => take(async () => ({ file: (await sendFile(file)).id }))} />
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          take(() => Promise.resolve({ text }));
        }}
      >
        <TextArea
          label={paste}
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

/** Sends what is given and has it read; a refusal is kept to be shown. */
function useReading(read: Props['read']) {
  const [error, setError] = useState<ApiError | null>(null);
  const [isReading, setReading] = useState(false);
  const take = async (give: () => Promise<Given>) => {
    setError(null);
    setReading(true);
    try {
      await read(await give());
    } catch (problem) {
      setError(problem instanceof ApiError ? problem : new ApiError({ message: String(problem) }));
    }
    setReading(false);
  };
  return { take: (give: () => Promise<Given>) => void take(give), error, isReading };
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
      className={`take-in-drop${isOver ? ' is-over' : ''}`}
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
      <p role="status" className="field-hint">
        {isReading ? t('liaison.reading') : t('liaison.fileHint')}
      </p>
    </div>
  );
}
