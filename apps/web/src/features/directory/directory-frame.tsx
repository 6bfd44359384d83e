import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageTitle } from '../../components/page-title.js';
import { mayManageGroups, mayManagePeople } from '../../lib/abilities.js';
import { useMe } from '../../lib/queries/me.js';
import { useTexts } from '../../lib/texts.js';
import classes from './directory.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** The frame of the screens with which people and groups are kept: a title and the way to each other. */
export function DirectoryFrame({ title, children }: Props) {
  const { t } = useTexts();
  const me = useMe();
  const keepsPeople = mayManagePeople(me);
  const tab = classes.tab;
  return (
    <div className={classes.screen}>
      <PageTitle over={t('directory.over')}>{title}</PageTitle>
      <nav className={classes.tabs} aria-label={t('directory.over')}>
        {keepsPeople ? (
          <>
            <Link to="/admin/people" className={tab}>
              {t('directory.people')}
            </Link>
            <Link to="/admin/units" className={tab}>
              {t('directory.units')}
            </Link>
          </>
        ) : null}
        {mayManageGroups(me) ? (
          <Link to="/admin/groups" className={tab}>
            {t('directory.groups')}
          </Link>
        ) : null}
        {keepsPeople ? (
          <>
            <Link to="/admin/arrivals" className={tab}>
              {t('directory.arrivals')}
            </Link>
            <Link to="/admin/import" className={tab}>
              {t('directory.import')}
            </Link>
          </>
        ) : null}
      </nav>
      {children}
    </div>
  );
}
