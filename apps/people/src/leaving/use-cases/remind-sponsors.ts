import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import type { Language } from '@zwerm/domain/language';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { Mail } from '@zwerm/platform/mail/mail';
import { OutgoingMail } from '@zwerm/platform/mail/outgoing-mail';
import { reminderDays, todaySql, type Day } from '../domain/last-day.js';

interface Reminder {
  readonly id: PersonId;
  readonly displayName: string;
  readonly endsOn: Day;
  readonly sponsorId: PersonId;
  readonly email: string;
  readonly language: Language;
}

const take = `
  with due as (
    select person.id, person.ends_on, sponsor.id as sponsor_id, sponsor.email, sponsor.language
    from person join person sponsor on sponsor.id = person.sponsor_id
    where person.active and sponsor.active and sponsor.email is not null
      and person.ends_on between ${todaySql} and ${todaySql} + ${reminderDays}
      and person.sponsor_reminded_for is distinct from person.ends_on
    limit 200 for no key update of person skip locked
  )
  update person set sponsor_reminded_for = due.ends_on from due where person.id = due.id
  returning person.id, person.display_name as "displayName", due.ends_on::text as "endsOn", due.sponsor_id as "sponsorId",
    due.email, due.language`;

/** Tells sponsors, once for each last day, that somebody they answer for will lose access within two weeks. */
@Injectable()
export class RemindSponsors {
  constructor(
    private readonly transactions: Transactions,
    private readonly mail: OutgoingMail,
  ) {}

  /** @returns how many reminders were queued */
  async execute(): Promise<number> {
    return this.transactions.run(async (manager) => {
      const [reminders]: [Reminder[]] = await manager.query(take);
      await this.mail.queue(reminders.map(reminderMail));
      return reminders.length;
    });
  }
}

function reminderMail({ id, displayName, endsOn, sponsorId, email, language }: Reminder): Mail {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(endsOn),
  );
  const dutch = {
    subject: 'De toegang van iemand voor wie jij instaat loopt af',
    paragraphs: [
      `De toegang van ${displayName} stopt na ${day}.`,
      'Is die nog nodig? Kies dan een nieuwe einddatum. Anders hoef je niets te doen.',
    ],
    link: { label: 'Mijn externen bekijken', path: '/my-externals' },
  };
  const english = {
    subject: 'Access ends soon for somebody you answer for',
    paragraphs: [
      `The access of ${displayName} ends after ${day}.`,
      'Is it still needed? Then choose a new last day. Otherwise you need not do anything.',
    ],
    link: { label: 'See my externals', path: '/my-externals' },
  };
  return {
    kind: 'access-ends',
    about: id,
    to: email,
    personId: sponsorId,
    language,
    ...(language === 'nl' ? dutch : english),
  };
}
