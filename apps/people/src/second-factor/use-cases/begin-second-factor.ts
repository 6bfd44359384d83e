import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import { generateSecret, generateURI } from 'otplib';
import { toString as qrCode } from 'qrcode';
import { SecondFactors } from '../../credentials/persistence/second-factors.js';
import { SecondFactorExists } from '../domain/second-factor.errors.js';

export interface NewSecondFactor {
  /** Base32, to type into an app that cannot read pictures. */
  readonly secret: string;
  /** `otpauth://totp/…`, which is what the picture says. */
  readonly uri: string;
  readonly qrSvg: string;
}

/** Gives a person a secret for an authenticator app; it counts once a code has confirmed it. @throws SecondFactorExists */
@Injectable()
export class BeginSecondFactor {
  constructor(
    private readonly transactions: Transactions,
    private readonly factors: SecondFactors,
  ) {}

  async execute(personId: PersonId): Promise<NewSecondFactor> {
    const [person]: { label: string }[] = await this.transactions.manager.query(
      'select coalesce(email, display_name) as label from person where id = $1 and active',
      [personId],
    );
    if (!person) throw new NotFound('Person');
    if (await this.factors.isConfirmed(personId)) throw new SecondFactorExists();
    const secret = generateSecret();
    await this.factors.begin(personId, secret);
    const uri = generateURI({ issuer: 'Zwerm', label: person.label, secret });
    return { secret, uri, qrSvg: await qrCode(uri, { type: 'svg', margin: 1 }) };
  }
}
