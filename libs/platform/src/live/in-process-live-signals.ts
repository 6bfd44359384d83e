import { LiveSignals, type LiveSignal } from './live-signals.js';

export class InProcessLiveSignals extends LiveSignals {
  private readonly listeners = new Set<(signal: LiveSignal) => void>();

  override send(signal: LiveSignal): void {
    for (const listener of this.listeners) listener(signal);
  }

  override subscribe(listener: (signal: LiveSignal) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
