import { policies, running } from './policies.mjs';

const everyone = policies.map(({ name }) => name);
/** Variations are there to see a trend: a third of the seeds will do. */
const variation = (label, changes) => ({ label, changes, policies: [running], part: 1 / 3 });

/** What is played: the usual world and its brigades under every policy, then one thing at a time changed. */
export const scenarios = {
  clean: { label: 'usual world', changes: {}, policies: everyone },
  naive: { label: 'brigade that skips to its idea', changes: { brigade: 'naive' }, policies: everyone },
  camouflaged: {
    label: 'brigade that votes like others',
    changes: { brigade: 'camouflaged' },
    policies: everyone,
  },
  bury: {
    label: 'brigade that buries the third best idea',
    changes: { brigade: 'bury' },
    policies: [running],
  },
  ideas1000: variation('1,000 ideas', { ideas: 1000 }),
  ideas50: variation('50 ideas', { ideas: 50 }),
  even: variation('groups 50/50', { minority: 0.5 }),
  small: variation('groups 90/10', { minority: 0.1 }),
  pass5: variation('5 % pass', { pass: 0.05 }),
  pass40: variation('40 % pass', { pass: 0.4 }),
  blind: variation('attribute says nothing (0.5)', { attributeRight: 0.5 }),
  vague: variation('attribute of 0.7', { attributeRight: 0.7 }),
  exact: variation('attribute is exact (1.0)', { attributeRight: 1 }),
  brigade5: variation('brigade of 5 %', { brigade: 'camouflaged', brigadeShare: 0.05 }),
  brigade20: variation('brigade of 20 %', { brigade: 'camouflaged', brigadeShare: 0.2 }),
};
