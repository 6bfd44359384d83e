import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import type { Language } from '@zwerm/domain/language';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { Mail } from '@zwerm/platform/mail/mail';
import { OutgoingMail } from '@zwerm/platform/mail/outgoing-mail';
import { HelpRequestChanged, HelpRequestClosed } from '../domain/help.errors.js';

export interface AnswerHelpRequestCommand {
  readonly id: string;
  readonly expectedVersion: number;
  readonly answer: string;
}

interface Asked {
  readonly askerId: PersonId;
  readonly state: string;
  readonly version: number;
  readonly email: string | null;
  readonly language: Language;
  readonly active: boolean;
}

/**
 * Answers a question, or answers it better; the asker reads it under their own questions, and a mail says that it is there.
 * @throws NotFound, HelpRequestChanged, HelpRequestClosed
 */
@Injectable()
export class AnswerHelpRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly mail: OutgoingMail,
  ) {}

  async execute(by: PersonId, { id, expectedVersion, answer }: AnswerHelpRequestCommand): Promise<void> {
    await this.transactions.run(async (manager) => {
      const [asked]: Asked[] = await manager.query(
        `select asker_id as "askerId", state, help_request.version, email, language, active
         from help_request join person on person.id = asker_id
         where help_request.id = $1 for no key update of help_request`,
        [id],
      );
      if (!asked) throw new NotFound('Question');
      if (asked.version !== expectedVersion) throw new HelpRequestChanged();
      if (asked.state === 'closed') throw new HelpRequestClosed();
      await manager.query(
        `update help_request set state = 'answered', answer = $2, answered_by = $3, answered_at = database_now(),
           version = version + 1 where id = $1`,
        [id, answer.trim(), by],
      );
      if (asked.active && asked.email !== null) await this.mail.queue([answerMail(asked, asked.email)]);
    });
  }
}

/** The answer itself stays inside: a mailbox is not where it belongs. */
function answerMail({ askerId, language }: Asked, to: string): Mail {
  const dutch = {
    subject: 'Je vraag is beantwoord',
    paragraphs: ['Iemand heeft je vraag beantwoord. Je leest het antwoord bij je eigen vragen.'],
    link: { label: 'Mijn vragen bekijken', path: '/help' },
  };
  const english = {
    subject: 'Your question has been answered',
    paragraphs: ['Somebody answered your question. You can read the answer with your own questions.'],
    link: { label: 'See my questions', path: '/help' },
  };
  return { kind: 'help-answered', to, personId: askerId, language, ...(language === 'nl' ? dutch : english) };
}
