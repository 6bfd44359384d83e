import { Injectable } from '@nestjs/common';
import { RoleRequestsRepository, type RoleRequest } from '../persistence/role-requests.repository.js';

/** The requests that wait for a second administrator, and the newest that were decided on. */
@Injectable()
export class ListRoleRequests {
  constructor(private readonly requests: RoleRequestsRepository) {}

  execute(): Promise<RoleRequest[]> {
    return this.requests.list();
  }
}
