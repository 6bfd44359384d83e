import type { ReactNode } from 'react';
import { SwarmMark } from './swarm-mark.js';
import classes from './empty-state.module.css';

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Says why there is nothing, and what to do about it. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className={classes.empty}>
      <div className={classes.mark}>
        <SwarmMark size={44} />
      </div>
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        {children ? <p className={classes.text}>{children}</p> : null}
        {action ? <div className={classes.action}>{action}</div> : null}
      </div>
    </div>
  );
}
