import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import classes from './notice.module.css';

interface Props {
  readonly tone?: 'calm' | 'accent' | 'danger';
  readonly icon?: IconName;
  readonly title?: string;
  readonly children?: ReactNode;
  /** `alert` interrupts a screen reader: only for a refusal of what the person just did. */
  readonly role?: 'status' | 'alert';
}

export function Notice({ tone = 'calm', icon = 'check', title, children, role }: Props) {
  return (
    <div className={`${classes.notice} ${classes[tone]}`} role={role}>
      <span className={classes.icon}>
        <Icon name={icon} />
      </span>
      <div className={classes.words}>
        {title ? <p className={classes.title}>{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
