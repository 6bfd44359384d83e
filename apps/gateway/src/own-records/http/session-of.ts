import type { FastifyRequest } from 'fastify';
import type { KnownCaller } from '../../callers/callers.js';
import { OwnRecordsNeedASession } from '../domain/own-records.errors.js';

/** @throws OwnRecordsNeedASession */
export function sessionOf({ knownCaller }: FastifyRequest): KnownCaller {
  if (knownCaller?.kind !== 'session') throw new OwnRecordsNeedASession();
  return knownCaller;
}
