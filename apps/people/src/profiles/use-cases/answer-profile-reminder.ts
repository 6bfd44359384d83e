import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { RemindersRepository } from '../persistence/reminders.repository.js';

export const reminderAnswers = ['seen', 'never'] as const;
export type ReminderAnswer = (typeof reminderAnswers)[number];

/** Notes that a reminder was seen, after which the next one waits longer, or that the person wants no more of them. */
@Injectable()
export class AnswerProfileReminder {
  constructor(private readonly reminders: RemindersRepository) {}

  execute(personId: PersonId, answer: ReminderAnswer): Promise<void> {
    return answer === 'never' ? this.reminders.stop(personId) : this.reminders.countOne(personId);
  }
}
