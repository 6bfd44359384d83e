import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { tidyLanguages, tidyWords } from '../domain/profile-words.js';
import { KeptByDirectory, ProfileChanged } from '../domain/profile.errors.js';
import { RemindersRepository } from '../persistence/reminders.repository.js';
import { WordsRepository } from '../persistence/words.repository.js';

/** What is left out stays as it is. */
export interface ProfileChanges {
  readonly displayName?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly jobTitle?: string;
  readonly expertise?: readonly string[];
  readonly interests?: readonly string[];
  readonly spokenLanguages?: readonly string[];
  /** Whether others see the e-mail address on the person's page. */
  readonly emailShown?: boolean;
}

export interface ChangeOwnProfileCommand extends ProfileChanges {
  readonly personId: PersonId;
  readonly expectedVersion: number;
}

const change = `
  update person set
    display_name = coalesce($3, display_name), given_name = coalesce($4, given_name),
    family_name = coalesce($5, family_name), job_title = coalesce($6, job_title),
    expertise = coalesce($7, expertise), interests = coalesce($8, interests),
    spoken_languages = coalesce($9, spoken_languages), email_shown = coalesce($10, email_shown),
    version = version + 1
  where id = $1 and version = $2 and active`;

/**
 * Lets a person say who they are. The unit is not theirs to choose here: it decides what they may see.
 * @throws ProfileChanged, KeptByDirectory, DomainError invalid-input
 */
@Injectable()
export class ChangeOwnProfile {
  constructor(
    private readonly transactions: Transactions,
    private readonly words: WordsRepository,
    private readonly reminders: RemindersRepository,
  ) {}

  async execute({ personId, expectedVersion, ...changes }: ChangeOwnProfileCommand): Promise<void> {
    await this.transactions.run(async (manager) => {
      await this.refuseWhatIsKept(personId, changes);
      const known = await this.words.spellings([...(changes.expertise ?? []), ...(changes.interests ?? [])]);
      const { expertise, interests, spokenLanguages } = changes;
      const [, changed]: [unknown, number] = await manager.query(change, [
        personId,
        expectedVersion,
        changes.displayName?.trim(),
        changes.givenName?.trim(),
        changes.familyName?.trim(),
        changes.jobTitle?.trim(),
        expertise && tidyWords(expertise, known),
        interests && tidyWords(interests, known),
        spokenLanguages && tidyLanguages(spokenLanguages),
        changes.emailShown,
      ]);
      if (changed === 0) throw new ProfileChanged();
      await this.reminders.stopWhenComplete(personId);
    });
  }

  private async refuseWhatIsKept(personId: PersonId, changes: ProfileChanges): Promise<void> {
    const { displayName, givenName, familyName, jobTitle } = changes;
    const [person]: { isKept: boolean }[] = await this.transactions.manager.query(
      `select origin = 'scim' and (
         $2 <> display_name or $3 <> given_name or $4 <> family_name or $5 <> job_title) as "isKept"
       from person where id = $1`,
      [personId, displayName?.trim(), givenName?.trim(), familyName?.trim(), jobTitle?.trim()],
    );
    if (person?.isKept) throw new KeptByDirectory();
  }
}
