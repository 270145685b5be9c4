import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useT } from '../i18n/use-t';
import { Button } from './button';
import { FocusAfter } from './focus-after';

interface Props {
  readonly isOpen: boolean;
  /** Called for Esc, the cross, and a click beside it; ask first there whether something typed would be lost. */
  onClose(): void;
  readonly title: string;
  readonly children: ReactNode;
  /** The buttons at its foot, the primary one last. */
  readonly actions?: ReactNode;
  /** `wide` for tables; `sheet` at the end of the line, as high as the window, to edit beside what is read. */
  readonly form?: 'dialog' | 'wide' | 'sheet';
  /** Stays open when one clicks beside it: something is being typed. */
  readonly isKept?: boolean;
}

/** A window over the page: focus goes into it, stays in it, and goes back. */
export function Dialog({ isOpen, onClose, title, children, actions, form = 'dialog', isKept }: Props) {
  const t = useT();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!isKept}
      className={`veil veil-${form}`}
    >
      <Modal className={`modal modal-${form}`}>
        <AriaDialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <Button kind="quiet" icon={X} isIconOnly onPress={onClose}>
              {t('frame.close')}
            </Button>
          </div>
          <div className="dialog-body">{children}</div>
          {actions && <div className="dialog-foot">{actions}</div>}
          <FocusAfter />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A dialog at the end of the line, as high as the window: to edit or look closer beside what is read. */
export const SideSheet = (props: Omit<Props, 'form'>) => <Dialog {...props} form="sheet" />;
