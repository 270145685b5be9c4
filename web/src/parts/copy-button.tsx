import { Copy } from 'lucide-react';
import { Button } from './button';
import { useCopy } from './use-copy';

interface Props {
  readonly text: string;
  /** What is copied, as a name of the button. */
  readonly label: string;
  /** With its words beside the icon; else the icon alone. */
  readonly isWide?: boolean;
}

/** Copies a text when pressed. */
export function CopyButton({ text, label, isWide }: Props) {
  const copy = useCopy();
  return (
    <Button kind={isWide ? 'plain' : 'quiet'} icon={Copy} isIconOnly={!isWide} onPress={() => copy(text)}>
      {label}
    </Button>
  );
}
