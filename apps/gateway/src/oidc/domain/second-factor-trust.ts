/** What of a provider's word counts as having proved oneself twice: `always`, or any of these claims. */
export type SecondFactorTrust = 'always' | readonly TrustedClaim[];

export interface TrustedClaim {
  /** Methods (RFC 8176), or the class of the sign-in (OpenID Connect Core §2). */
  readonly claim: 'amr' | 'acr';
  readonly value: string;
}

/**
 * @param text `always`, or such as `amr:mfa,amr:hwk,acr:urn:example:gold`; empty = nothing counts
 * @throws Error for anything else
 */
export function secondFactorTrustOf(text: string): SecondFactorTrust {
  if (text === 'always') return text;
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [, claim, value] = /^(amr|acr):(\S+)$/.exec(part) ?? [];
      if (!value) throw new Error('must be always, or claims such as amr:mfa,acr:urn:example:gold');
      return { claim: claim as TrustedClaim['claim'], value };
    });
}

/** Whether a sign-in counts as proved twice. A claim of another shape than the standards say proves nothing. */
export function isProvedTwice(
  { amr, acr }: Readonly<Record<string, unknown>>,
  trust: SecondFactorTrust,
): boolean {
  if (trust === 'always') return true;
  const methods: readonly unknown[] = Array.isArray(amr) ? amr : [];
  return trust.some(({ claim, value }) => (claim === 'acr' ? acr === value : methods.includes(value)));
}
