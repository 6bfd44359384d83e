import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import { RemindersRepository } from '../../profiles/persistence/reminders.repository.js';
import { PhotoStudio } from '../photo-studio.js';

/**
 * Takes a file as a person's photo, in place of the one they had.
 * @throws PhotoNotUsable, DomainError overloaded, NotFound when the account is closed
 */
@Injectable()
export class SetOwnPhoto {
  constructor(
    private readonly transactions: Transactions,
    private readonly studio: PhotoStudio,
    private readonly reminders: RemindersRepository,
  ) {}

  /** @returns the key of the new photo: another one for every photo, so that no copy of the old is taken for it */
  async execute(personId: PersonId, file: Buffer, mediaType: string): Promise<string> {
    const { large, small } = await this.studio.develop(file, mediaType);
    const key = randomUUID();
    await this.transactions.run(async (manager) => {
      const [, changed]: [unknown, number] = await manager.query(
        'update person set photo_key = $2, version = version + 1 where id = $1 and active',
        [personId, key],
      );
      if (changed === 0) throw new NotFound('Person');
      await manager.query(
        `insert into person_photo (person_id, large, small) values ($1, $2, $3)
         on conflict (person_id) do update set large = $2, small = $3, taken_at = database_now()`,
        [personId, large, small],
      );
      await this.reminders.stopWhenComplete(personId);
    });
    return key;
  }
}
