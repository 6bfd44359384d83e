import { useEffect, useRef, type ReactNode } from 'react';
import { takePageFocus } from '../lib/page-focus.js';
import { useTexts } from '../lib/texts.js';
import classes from './page-title.module.css';

interface Props {
  readonly children: string;
  /** A short line above the title: where am I, what kind of thing is this. */
  readonly over?: ReactNode;
  readonly size?: 'normal' | 'small';
}

/** The one h1 of a screen: names the browser tab and takes the focus after a navigation. */
export function PageTitle({ children, over, size = 'normal' }: Props) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takePageFocus()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <title>{t('app.pageTitle', { title: children })}</title>
      {over ? <p className={classes.over}>{over}</p> : null}
      <h1 ref={heading} tabIndex={-1} data-page-title className={classes[size]}>
        {children}
      </h1>
    </>
  );
}
