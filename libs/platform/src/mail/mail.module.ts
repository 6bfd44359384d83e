import { Module } from '@nestjs/common';
import { MailSender } from './mail-sender.js';
import { MailSignal } from './mail-signal.js';
import { OutgoingMail } from './outgoing-mail.js';

/** For a service that sends mails: the queue, and the sender that empties it. */
@Module({ providers: [MailSignal, OutgoingMail, MailSender], exports: [OutgoingMail] })
export class MailModule {}
