import { Copy } from 'lucide-react';
import { notify } from '../frame/toast-store';
import { useT } from '../i18n/use-t';
import { Button } from './button';

interface Props {
  readonly text: string;
  /** What is copied, as a name of the button. */
  readonly label: string;
  /** With its words beside the icon; else the icon alone. */
  readonly isWide?: boolean;
}

/** Copies a text, and tells whether the browser let it. */
export function CopyButton({ text, label, isWide }: Props) {
  const t = useT();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => notify({ text: t('item.copied') }),
      () => notify({ text: t('item.notCopied') }),
    );
  return (
    <Button kind={isWide ? 'plain' : 'quiet'} icon={Copy} isIconOnly={!isWide} onPress={() => void copy()}>
      {label}
    </Button>
  );
}
