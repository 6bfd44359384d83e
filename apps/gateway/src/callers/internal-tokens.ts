import { Injectable } from '@nestjs/common';
import type { Principal } from '@zwerm/domain/principal';
import { InternalTokenSigner } from '@zwerm/platform/auth/internal-token-signer';
import { keyFromText } from '@zwerm/platform/auth/internal-token';
import type { ServiceName } from '../routes/service-routes.js';
import { GatewaySurroundings } from '../gateway-surroundings.js';

const reusedMs = 30_000;
const mostKept = 20_000;

interface KeptToken {
  readonly token: string;
  readonly untilMs: number;
}

/**
 * The tokens in which services believe. One is signed per service, person and what holds of them, and reused for 30 of its 60
 * seconds: services then verify it once, too.
 */
@Injectable()
export class InternalTokens {
  private readonly kept = new Map<string, KeptToken>();
  /** By the very object: a caller who is remembered needs no key written out for every request. */
  private readonly near = new WeakMap<Principal, Map<ServiceName, KeptToken>>();
  private signer?: Promise<InternalTokenSigner>;

  constructor(private readonly surroundings: GatewaySurroundings) {}

  /** A token signed a moment ago, without waiting; undefined when one has to be signed. */
  recall(principal: Principal, service: ServiceName): string | undefined {
    const kept = this.near.get(principal)?.get(service) ?? this.kept.get(keyOf(principal, service));
    if (!kept || kept.untilMs <= Date.now()) return undefined;
    this.keepNear(principal, service, kept);
    return kept.token;
  }

  async sign(principal: Principal, service: ServiceName): Promise<string> {
    this.signer ??= keyFromText(this.surroundings.internalTokenKey).then(
      (key) => new InternalTokenSigner(key),
    );
    const token = await (await this.signer).sign(principal, service);
    if (this.kept.size >= mostKept) this.kept.clear();
    const kept = { token, untilMs: Date.now() + reusedMs };
    this.kept.set(keyOf(principal, service), kept);
    this.keepNear(principal, service, kept);
    return token;
  }

  private keepNear(principal: Principal, service: ServiceName, kept: KeptToken): void {
    const tokens = this.near.get(principal) ?? new Map<ServiceName, KeptToken>();
    this.near.set(principal, tokens.set(service, kept));
  }
}

const keyOf = ({ personId, mayWrite, roles, groupIds, ...rest }: Principal, service: ServiceName): string =>
  `${service} ${personId} ${mayWrite} ${roles.join()} ${groupIds.join()} ${rest.scopedRoles?.join() ?? ''} ${rest.actsFor?.join() ?? ''} ${rest.viewedBy ?? ''}`;
