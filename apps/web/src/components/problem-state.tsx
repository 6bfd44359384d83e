import { Button } from '@mantine/core';
import type { Problem } from '../api/problem.js';
import { useTexts } from '../lib/texts.js';
import { Icon } from './icon.js';
import { LinkButton } from './link-button.js';
import { PageTitle } from './page-title.js';
import classes from './problem-state.module.css';

interface Props {
  readonly problem: Problem;
  readonly onRetry?: (() => void) | undefined;
  /** True where the problem takes the place of a whole screen. */
  readonly asPage?: boolean;
}

/** What went wrong, in words, with the code that the help desk asks for. */
export function ProblemState({ problem, onRetry, asPage = false }: Props) {
  const { t, problem: sentence } = useTexts();
  const title = titleKey(problem);
  return (
    <section className={classes.problem} role={asPage ? undefined : 'alert'}>
      <div className={classes.sign}>
        <Icon name={problem.status === 403 ? 'lock' : 'warning'} size={28} />
      </div>
      <div className={classes.words}>
        {asPage ? <PageTitle>{t(title)}</PageTitle> : <p className={classes.title}>{t(title)}</p>}
        <p>{sentence(problem)}</p>
        <p className={classes.code}>
          {problem.requestId
            ? t('state.codeWithRequest', { code: problem.code, request: problem.requestId })
            : t('state.code', { code: problem.code })}
        </p>
        <div className={classes.actions}>
          {onRetry ? (
            <Button variant="default" onClick={onRetry}>
              {t('action.retry')}
            </Button>
          ) : null}
          {asPage ? (
            <LinkButton to="/" variant="subtle">
              {t('action.toHome')}
            </LinkButton>
          ) : null}
        </div>
      </div>
    </section>
  );
}

function titleKey(problem: Problem) {
  if (problem.status === 404) return 'state.notFoundTitle';
  if (problem.status === 403) return 'state.forbiddenTitle';
  if (problem.status === 0) return 'state.offlineTitle';
  return 'state.errorTitle';
}
