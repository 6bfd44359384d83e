import { Injectable } from '@nestjs/common';
import type { Erasure } from '../domain/erasure.js';
import { ErasuresRepository } from '../persistence/erasures.repository.js';

/** All erasures, the newest first. */
@Injectable()
export class ListErasures {
  constructor(private readonly erasures: ErasuresRepository) {}

  execute(limit: number, after?: readonly [string, string]): Promise<Erasure[]> {
    return this.erasures.list(limit, after);
  }
}
