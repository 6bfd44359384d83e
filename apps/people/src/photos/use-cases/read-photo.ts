import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { isVisiblePerson, whoLooks } from '../../colleagues/persistence/visible-people.js';
import type { PhotoSize } from '../domain/photo-rules.js';

export interface Photo {
  readonly key: string;
  /** Undefined when the reader has this very photo already. */
  readonly image?: Buffer;
}

/** The photo of somebody the reader may see. @throws NotFound also when there is none */
@Injectable()
export class ReadPhoto {
  constructor(private readonly transactions: Transactions) {}

  /** @param knownKey of the photo the reader has */
  async execute(reader: Principal, personId: PersonId, size: PhotoSize, knownKey?: string): Promise<Photo> {
    const [photo]: { key: string; image: Buffer | null }[] = await this.transactions.manager.query(
      `select photo_key as key, case when photo_key::text = $5 then null else ${size === 96 ? 'small' : 'large'} end as image
       from person join person_photo on person_id = person.id
       where person.id = $4 and ${isVisiblePerson}`,
      [...whoLooks(reader), personId, knownKey ?? ''],
    );
    if (!photo) throw new NotFound('Photo');
    return photo.image ? { key: photo.key, image: photo.image } : { key: photo.key };
  }
}
