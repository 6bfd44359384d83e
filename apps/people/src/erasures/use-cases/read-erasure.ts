import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Erasure } from '../domain/erasure.js';
import { ErasuresRepository } from '../persistence/erasures.repository.js';

/** One erasure with who confirmed it; once completed it is the certificate. */
@Injectable()
export class ReadErasure {
  constructor(private readonly erasures: ErasuresRepository) {}

  /** @throws NotFound */
  async execute(id: string): Promise<Erasure> {
    const erasure = await this.erasures.find(id);
    if (!erasure) throw new NotFound('Erasure');
    return erasure;
  }

  /** The one that somebody planned of themselves and may still cancel; null when there is none. */
  async planned(personId: PersonId): Promise<Erasure | null> {
    return (await this.erasures.plannedFor(personId)) ?? null;
  }
}
