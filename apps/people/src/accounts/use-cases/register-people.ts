import { Injectable } from '@nestjs/common';
import { PeopleRepository, type NewPerson } from '../persistence/people.repository.js';

const mostAtOnce = 1_000;

/**
 * Gives many people an account, for imports and seeding: a few statements per thousand, and nothing for those who
 * are known under their id already.
 * @throws EmailTaken, ExternalPersonExists: then none of that thousand is registered
 */
@Injectable()
export class RegisterPeople {
  constructor(private readonly people: PeopleRepository) {}

  async execute(
    people: readonly (NewPerson & { readonly id: string })[],
  ): Promise<{ registered: number; known: number }> {
    let registered = 0;
    for (let start = 0; start < people.length; start += mostAtOnce)
      registered += (await this.people.register(people.slice(start, start + mostAtOnce))).length;
    return { registered, known: people.length - registered };
  }
}
