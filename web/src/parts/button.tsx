import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components';

interface Props extends Omit<AriaProps, 'children' | 'className' | 'style'> {
  /** `primary`: the one of a page or dialog; `quiet`: without a border; `danger`: cannot be taken back. */
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly icon?: LucideIcon;
  /** Its words; with `isIconOnly` they are its name, and shown as a hint. */
  readonly children: string | ReactNode;
  readonly isIconOnly?: boolean;
}

/** A button of the page. */
export function Button({ kind = 'plain', icon: Icon, children, isIconOnly, ...rest }: Props) {
  const name: { 'aria-label'?: string } = isIconOnly && typeof children === 'string' ? { 'aria-label': children } : {};
  return (
    <AriaButton
      type="button"
      {...name}
      {...rest}
      className={`button button-${kind}${isIconOnly ? ' button-icon' : ''}`}
    >
      {Icon && !isIconOnly && <Icon aria-hidden="true" />}
      {Icon && isIconOnly && (
        <span className="button-hint" title={name['aria-label']}>
          <Icon aria-hidden="true" />
        </span>
      )}
      {!isIconOnly && children}
    </AriaButton>
  );
}
