import { DomainError } from '@zwerm/domain/domain-error';

const tag = /^(?:W\/)?"(\d{1,9})"$/;

/**
 * The version that a change is meant for. SCIM does not demand the header, and its tags are weak (RFC 7644 §3.14).
 * @returns undefined when any version will do @throws DomainError version-conflict for a tag that was never ours
 */
export function scimVersionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const version = tag.exec(ifMatch.trim())?.[1];
  if (version === undefined) throw new DomainError('version-conflict');
  return Number(version);
}
