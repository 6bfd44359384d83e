import { Injectable } from '@nestjs/common';
import { ErasuresRepository } from '../persistence/erasures.repository.js';

/** Erasures that some service has not confirmed within 24 hours. */
@Injectable()
export class FindOverdueErasures {
  constructor(private readonly erasures: ErasuresRepository) {}

  /** @returns their ids */
  execute(): Promise<string[]> {
    return this.erasures.overdue();
  }
}
