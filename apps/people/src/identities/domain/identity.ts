/** How an identity provider names somebody. Only together do the two name one person. */
export interface Identity {
  /** Address of the provider. */
  readonly issuer: string;
  /** What it calls the person; at most 255 characters (OpenID Connect Core §2). */
  readonly subject: string;
}
