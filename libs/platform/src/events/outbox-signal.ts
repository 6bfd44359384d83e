import { Injectable } from '@nestjs/common';

/** Tells the relay of this process that rows were committed, so that it need not wait for its next look. */
@Injectable()
export class OutboxSignal {
  private listener: () => void = () => undefined;

  onRaise(listener: () => void): void {
    this.listener = listener;
  }

  raise(): void {
    this.listener();
  }
}
