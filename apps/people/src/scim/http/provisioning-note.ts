import type { FastifyRequest } from 'fastify';

/** What a controller knows of a request that the provisioning log is to tell. */
export interface ProvisioningNote {
  readonly targetId?: string;
  /** User name or name of the group. */
  readonly targetName?: string;
  readonly hasChanged: boolean;
  /** Attributes that were sent and are not kept. */
  readonly notKept: readonly string[];
}

declare module 'fastify' {
  interface FastifyRequest {
    provisioningNote?: ProvisioningNote;
  }
}

export function note(request: FastifyRequest, told: ProvisioningNote): void {
  request.provisioningNote = told;
}
