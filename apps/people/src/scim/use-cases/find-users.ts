import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import type { ListQuery } from '../domain/list-query.js';
import type { UserResource } from '../domain/resource.js';
import { UsersRepository, type Found } from '../persistence/users.repository.js';

/** The users that a filter fits, in the order of their ids. @throws InvalidFilter */
@Injectable()
export class FindUsers {
  constructor(private readonly users: UsersRepository) {}

  execute(query: ListQuery, after?: PersonId): Promise<Found<UserResource>> {
    return this.users.list(query, after);
  }
}
