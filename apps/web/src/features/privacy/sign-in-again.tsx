import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
import type { Problem } from '../../api/problem.js';
import { useTexts } from '../../lib/texts.js';

/** A refusal; when it is about a session that is too old, with the way to a new one. */
export function SignInAgain({ problem }: { readonly problem: Problem }) {
  const { t, problem: sentence } = useTexts();
  return (
    <Notice tone="danger" icon="warning" role="alert">
      <p>{sentence(problem)}</p>
      {problem.code === 'sign-in-again' ? (
        <LinkButton to="/sign-in" search={{ return: '/settings/privacy' }} variant="default">
          {t('privacy.signInAgain')}
        </LinkButton>
      ) : null}
    </Notice>
  );
}
