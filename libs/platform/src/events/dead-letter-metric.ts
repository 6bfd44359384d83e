import { Counter } from 'prom-client';

/** Rises when an event could not be applied: an alarm belongs on it. */
export const deadLetters = new Counter({
  name: 'zwerm_dead_letters_total',
  help: 'Events that became dead letters',
  labelNames: ['service'],
});
