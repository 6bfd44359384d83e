import { Injectable } from '@nestjs/common';

/** Tells the sender of this process that a mail was queued, so that it need not wait for its next look. */
@Injectable()
export class MailSignal {
  private listener: () => void = () => undefined;

  onRaise(listener: () => void): void {
    this.listener = listener;
  }

  raise(): void {
    this.listener();
  }
}
