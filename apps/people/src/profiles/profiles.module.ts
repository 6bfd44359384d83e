import { Module } from '@nestjs/common';
import { ProfilesController } from './http/profiles.controller.js';
import { RemindersRepository } from './persistence/reminders.repository.js';
import { WordsRepository } from './persistence/words.repository.js';
import { AnswerProfileReminder } from './use-cases/answer-profile-reminder.js';
import { ChangeOwnProfile } from './use-cases/change-own-profile.js';
import { ReadOwnProfile } from './use-cases/read-own-profile.js';
import { SuggestWords } from './use-cases/suggest-words.js';

@Module({
  controllers: [ProfilesController],
  providers: [
    RemindersRepository,
    WordsRepository,
    ReadOwnProfile,
    ChangeOwnProfile,
    AnswerProfileReminder,
    SuggestWords,
  ],
  exports: [RemindersRepository],
})
export class ProfilesModule {}
