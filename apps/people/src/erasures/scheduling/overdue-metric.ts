import { Gauge } from 'prom-client';

/** Erasures that some service has not confirmed within 24 hours; anything but 0 needs somebody to look. */
export const overdueErasures = new Gauge({
  name: 'zwerm_erasures_overdue',
  help: 'Erasures that not every service confirmed within 24 hours',
});
