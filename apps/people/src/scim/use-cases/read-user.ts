import { Injectable } from '@nestjs/common';
import type { UserResource } from '../domain/resource.js';
import { UsersRepository } from '../persistence/users.repository.js';

/** One user, active or not. @throws NotFound */
@Injectable()
export class ReadUser {
  constructor(private readonly users: UsersRepository) {}

  execute(id: string): Promise<UserResource> {
    return this.users.find(id);
  }
}
