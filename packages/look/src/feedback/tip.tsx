// A tooltip on a control: its name or its long form, never a fact that is needed to act.
import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from './kbd';
import styles from './tip.module.css';

export interface TipProps {
  readonly text: string;
  readonly keys?: string | undefined;
  readonly placement?: 'top' | 'bottom' | 'start' | 'end' | undefined;
  /** One focusable control. */
  readonly children: ReactElement;
}

export function Tip({ text, keys, placement = 'bottom', children }: TipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip data-baton="" className={styles.tip ?? ''} placement={placement} offset={6}>
        {text}
        {keys && <Kbd>{keys}</Kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
