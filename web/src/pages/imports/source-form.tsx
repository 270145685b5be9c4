import { FileUp } from 'lucide-react';
import { type DragEvent, type FormEvent, useRef, useState } from 'react';
import { useT } from '../../i18n/use-t';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { TextArea, TextField } from '../../parts/field';

interface Props {
  readonly isBusy: boolean;
  /** @param asOf the day for which it vouches; empty where it is that which it states itself */
  onFile(file: File, asOf: string): void;
  onText(text: string, name: string, asOf: string): void;
}

/** Where a document is dropped, chosen, or pasted. */
export function SourceForm({ isBusy, onFile, onText }: Props) {
  const t = useT();
  const [isOver, setOver] = useState(false);
  const [asOf, setAsOf] = useState('');
  const chooser = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file, asOf);
  };
  const paste = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onText(String(form.get('text')), String(form.get('name')), asOf);
  };
  return (
    <div className="page-body">
      <Card title={t('imports.day')}>
        <div className="form">
          <TextField
            label={t('imports.dayLabel')}
            hint={t('imports.dayHint')}
            value={asOf}
            onChange={({ target }) => setAsOf(target.value.trim())}
          />
        </div>
      </Card>
      <Card title={t('imports.source')}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the button within does the same by keyboard */}
        <div
          className={`imports-drop${isOver ? ' imports-drop-over' : ''}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <FileUp aria-hidden="true" />
          <p>{t('imports.dropWords')}</p>
          <Button kind="primary" isDisabled={isBusy} onPress={() => chooser.current?.click()}>
            {t('imports.chooseFile')}
          </Button>
          <input
            ref={chooser}
            type="file"
            hidden
            data-testid="imports-file"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) onFile(file, asOf);
              target.value = '';
            }}
          />
        </div>
      </Card>
      <Card title={t('imports.paste')}>
        <form className="form" onSubmit={paste}>
          <TextField label={t('imports.name')} hint={t('imports.nameHint')} name="name" required maxLength={200} />
          <TextArea label={t('imports.text')} hint={t('imports.textHint')} name="text" required rows={8} dir="auto" />
          <Button type="submit" isDisabled={isBusy}>
            {t('imports.look')}
          </Button>
        </form>
      </Card>
    </div>
  );
}
