import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import { Icon } from './icon.js';
import classes from './back-link.module.css';

function Anchor({ children, ...rest }: ComponentPropsWithRef<'a'>) {
  return (
    <a {...rest} className={classes.back}>
      <Icon name="back" size={18} />
      <span>{children}</span>
    </a>
  );
}

export const BackLink = createLink(Anchor);
