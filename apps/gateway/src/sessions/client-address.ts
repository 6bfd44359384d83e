import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { GatewaySurroundings } from '../gateway-surroundings.js';
import { networkOf } from './network-of.js';

/** Tells where a request comes from: the socket's peer, or what a proxy that we trust says of it. */
@Injectable()
export class ClientAddress {
  constructor(private readonly surroundings: GatewaySurroundings) {}

  of({ raw, headers }: Pick<FastifyRequest, 'raw' | 'headers'>): string {
    const trusted = this.surroundings.trustedProxies;
    const hops = [...String(headers['x-forwarded-for'] ?? '').split(','), raw.socket.remoteAddress ?? '']
      .map((hop) => hop.trim().replace(/^::ffff:/, ''))
      .filter(Boolean);
    // From the near end: the first that is no proxy of ours is the one a proxy of ours saw itself.
    const seen = hops.reverse().find((hop) => !trusted.includes(hop)) ?? hops.at(-1);
    return networkOf((seen ?? 'unknown').slice(0, 64));
  }
}
