import { Button, Switch, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { call } from '../../api/client.js';
import { QueryState } from '../../components/query-state.js';
import { useAllowedDomains, useDirectoryChange } from '../../lib/queries/directory.js';
import { useTexts } from '../../lib/texts.js';
import { Refusal } from '../../components/refusal.js';
import classes from './directory.module.css';

/** Where people may register by themselves; administrators add and remove. */
export function AllowedDomains({ mayChange }: { readonly mayChange: boolean }) {
  const { t } = useTexts();
  const domains = useAllowedDomains();
  const remove = useDirectoryChange((id: string) => call<undefined>('DELETE', `/allowed-domains/${id}`));
  return (
    <section className={classes.section} aria-labelledby="domains">
      <h2 id="domains">{t('directory.domains')}</h2>
      <p className={classes.muted}>{t('directory.domainsText')}</p>
      <Refusal error={remove.error} />
      <QueryState query={domains}>
        {(items) =>
          items.length === 0 ? (
            <p>{t('directory.noDomains')}</p>
          ) : (
            <ul className={classes.list}>
              {items.map(({ id, domain, isApproved }) => (
                <li key={id} className={classes.row}>
                  <span className={classes.words}>
                    <strong>{domain}</strong>
                    <span className={classes.muted}>
                      {t(isApproved ? 'directory.domainOpen' : 'directory.domainAsks')}
                    </span>
                  </span>
                  {mayChange ? (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('directory.removeOne', { name: domain })}
                      onClick={() => remove.mutate(id)}
                    >
                      {t('directory.remove')}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
      {mayChange ? <NewDomain /> : null}
    </section>
  );
}

function NewDomain() {
  const { t } = useTexts();
  const [domain, setDomain] = useState('');
  const [isApproved, setApproved] = useState(false);
  const allow = useDirectoryChange((body: object) => call<unknown>('POST', '/allowed-domains', { body }));
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (domain.trim())
      allow.mutate({ domain: domain.trim(), isApproved }, { onSuccess: () => setDomain('') });
  };
  return (
    <form onSubmit={send} className={classes.form}>
      <TextInput
        label={t('directory.domain')}
        description={t('directory.domainHint')}
        required
        maxLength={253}
        value={domain}
        onChange={(event) => setDomain(event.currentTarget.value)}
      />
      <Switch
        label={t('directory.domainOpen')}
        checked={isApproved}
        onChange={(event) => setApproved(event.currentTarget.checked)}
      />
      <Refusal error={allow.error} />
      <div>
        <Button type="submit" variant="default" loading={allow.isPending}>
          {t('directory.allowDomain')}
        </Button>
      </div>
    </form>
  );
}
