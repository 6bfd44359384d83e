import { comparedPolicies } from './compared-policies.mjs';
import { listPolicies } from './list-policies.mjs';
import { ourPolicy } from './our-policy.mjs';
import { servedPolicies } from './served-policies.mjs';

/** With the weight that effort gives a vote, and without it, as the services count. */
export const ours = 'Zwerm, 20 % best-worst sets';
export const running = `${ours}, every vote whole`;

/** Peers first, ours last; names are those of the table. */
export const policies = [
  ...listPolicies,
  ...servedPolicies,
  ...comparedPolicies,
  ourPolicy('Zwerm, judgements only, every vote whole', { setShare: 0, weighsEffort: false }),
  ourPolicy(running, { setShare: 0.2, weighsEffort: false }),
  ourPolicy(ours, { setShare: 0.2 }),
  ourPolicy('Zwerm, 40 % best-worst sets, every vote whole', { setShare: 0.4, weighsEffort: false }),
];
