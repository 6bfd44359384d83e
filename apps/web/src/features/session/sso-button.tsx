import { Button } from '@mantine/core';
import { Notice } from '../../components/notice.js';
import { useSignInMethods } from '../../lib/queries/sign-in-methods.js';
import { useTexts } from '../../lib/texts.js';
import { safeReturn } from './safe-return.js';
import { ssoSentence } from './sso-sentence.js';

interface Props {
  readonly returnTo: string | undefined;
  /** Code with which the identity provider's way ended; one we do not know says nothing. */
  readonly problem?: string | undefined;
}

/** The way in through the organisation's identity provider, when there is one, and why it failed before. */
export function SsoButton({ returnTo, problem }: Props) {
  const { t } = useTexts();
  const label = useSignInMethods().data?.oidc?.label;
  const sentence = ssoSentence(problem);
  return (
    <>
      {sentence ? (
        <Notice tone="danger" icon="warning" role="alert">
          <p>{t(sentence)}</p>
        </Notice>
      ) : null}
      {label ? (
        <Button
          component="a"
          fullWidth
          href={`/api/v1/oidc/start?returnTo=${encodeURIComponent(safeReturn(returnTo))}`}
        >
          {t('sso.signIn', { label })}
        </Button>
      ) : null}
    </>
  );
}
