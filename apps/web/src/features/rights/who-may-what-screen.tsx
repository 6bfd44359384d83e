import type { Role } from '../../api/types.js';
import { PageTitle } from '../../components/page-title.js';
import { QueryState } from '../../components/query-state.js';
import { useWhoMayWhat } from '../../lib/queries/rights.js';
import { useTexts } from '../../lib/texts.js';
import { extraRoles, kinds } from './extra-roles.js';
import classes from '../../components/administration.module.css';

/** Given roles with which nobody may more than any employee: what they are for is still to come. */
const rolesToCome = (items: readonly { readonly roles: readonly Role[] }[]): readonly Role[] =>
  extraRoles.filter((role) =>
    items.every(({ roles }) => !roles.includes(role) || roles.includes('employee')),
  );

/** The access matrix in words: the same rows from which the guards are made. */
export function WhoMayWhatScreen() {
  const { t } = useTexts();
  const matrix = useWhoMayWhat();
  const words = (roles: readonly Role[]): string => {
    if (kinds.every((kind) => roles.includes(kind))) return t('whoMayWhat.everybody');
    return roles.map((role) => t(`role.${role}`)).join(', ');
  };
  return (
    <div className={classes.screen}>
      <PageTitle>{t('whoMayWhat.title')}</PageTitle>
      <p>{t('whoMayWhat.text')}</p>
      <QueryState query={matrix}>
        {({ items }) => (
          <>
            <dl className={classes.matrix}>
              {items.map(({ permission, roles, operations }) => (
                <div key={permission} className={classes.entry}>
                  <dt>{t(`permission.${permission}`)}</dt>
                  <dd>{words(roles)}</dd>
                  <dd className={classes.muted}>
                    {[...new Set(operations.flatMap(({ relation }) => relation ?? []))]
                      .map((relation) => t(`relation.${relation}`))
                      .join(' ')}
                  </dd>
                </div>
              ))}
            </dl>
            <p>
              {t('whoMayWhat.toCome', {
                roles: rolesToCome(items)
                  .map((role) => t(`role.${role}`))
                  .join(', '),
              })}
            </p>
          </>
        )}
      </QueryState>
    </div>
  );
}
