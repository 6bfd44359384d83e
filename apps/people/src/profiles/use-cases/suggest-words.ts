import { Injectable } from '@nestjs/common';
import type { Principal } from '@zwerm/domain/principal';
import type { WordField } from '../domain/profile-words.js';
import { WordsRepository } from '../persistence/words.repository.js';

/** Words that colleagues use already, so that one subject gets one name. */
@Injectable()
export class SuggestWords {
  constructor(private readonly words: WordsRepository) {}

  execute(reader: Principal, field: WordField, text: string): Promise<string[]> {
    return this.words.suggest(reader, field, text.trim());
  }
}
