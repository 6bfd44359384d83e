import { Module } from '@nestjs/common';
import { KeepAuthorsWhenCoAuthorsChange } from './events/keep-authors-when-co-authors-change.js';
import { KeepAuthorsWhenIdeasAreSubmitted } from './events/keep-authors-when-ideas-are-submitted.js';
import { KeepInvitedWhenChallengeIsPublished } from './events/keep-invited-when-challenge-is-published.js';
import { AudiencesController } from './http/audiences.controller.js';
import { ContextsRepository } from './persistence/contexts.repository.js';
import { KeepAuthors } from './use-cases/keep-authors.js';
import { KeepInvited } from './use-cases/keep-invited.js';
import { PreviewAudience } from './use-cases/preview-audience.js';

@Module({
  controllers: [
    AudiencesController,
    KeepInvitedWhenChallengeIsPublished,
    KeepAuthorsWhenIdeasAreSubmitted,
    KeepAuthorsWhenCoAuthorsChange,
  ],
  providers: [ContextsRepository, KeepInvited, KeepAuthors, PreviewAudience],
})
export class AudiencesModule {}
