import { ours, running, policies } from './policies.mjs';
import { brigadeTable, burial, gains } from './report-brigades.mjs';
import { figure, formerRows, mean, moreRounds, standardError, table } from './report-tables.mjs';
import { scenarios } from './scenarios.mjs';

const gateLimits = { right: 0.85, fairRight: 0.78, regret: 0.003, honest: 0.03 };
const peer = 'All Our Ideas (its score, any pairs)';
/**
 * `docs/generated/quality.md` from what was played. Rows of peers, whose code no change of ours touches, are taken from the
 * page as it was where that tells of more rounds.
 */
export function reportOf(results, seeds, wanted, formerPage = '') {
  const former = formerRows(formerPage);
  const at = (scenario, policy, checkpoint, what) =>
    results
      .filter((result) => result.scenario === scenario && result.policy === policy)
      .map(({ rows }) => rows.find((found) => found.checkpoint === checkpoint)?.[what]);
  const of = (...place) => mean(at(...place));
  return [
    '# Quality of rankings',
    '',
    `Written by \`npm run bench:quality\`: up to ${seeds} seeds, 200 ideas, 40,000 decisions, about 2,000 people in two opinion`,
    'groups of 70/30, half of the ideas arriving over the first 70 %. A model, not a trial: the truth is what people',
    'would say if everybody judged everything. P@10 is the share of the true top 10 that is on the list; fair P@10',
    'compares the list of common ground with the geometric mean of both groups. Differences under 0.04 are noise.',
    ...unfinished(results.length, wanted),
    '',
    '## The usual world',
    '',
    usualTable(at, of, former),
    '',
    '## A brigade of a tenth of all accounts, after 24,000 decisions',
    '',
    'Places its idea gained against the same seeds without it, and how often it was in the top 10.',
    '',
    brigadeTable(at, of, former),
    '',
    ...burial(at, of),
    '',
    '## Honesty',
    '',
    honestyTable(of),
    '',
    '## One thing changed at a time',
    '',
    'Fewer rounds for most worlds, to see a trend. Fair P@10 of 90/10 is low because of the attribute, not of',
    'weights: recorded right for 85 %, the small part of the roll is six tenths people of the large group, and what the small',
    'group thinks is in no count. With an exact attribute (seeds 101 to 124) the same worlds give 0.78 instead of 0.60.',
    '',
    variationTable(at, of),
    '',
    '## Against the aims',
    '',
    ...bothAims(at, of),
    '',
  ].join('\n');
}

function unfinished(played, wanted) {
  if (played >= wanted) return [];
  return [
    `**Not finished**: ${played} of ${wanted} rounds were played; each row says of how many it tells, and – is what was`,
    'not played. Rows of peers were kept from earlier runs where these had more rounds.',
  ];
}

function usualTable(at, of, former) {
  const head = [
    'policy',
    'rounds',
    'P@10 2k',
    '4k',
    '5k',
    '12k',
    '40k',
    '± se',
    'fair 40k',
    'tau-b',
    'regret',
    'minority regret',
    'late recall',
    'decisions to 0.75',
    'to 0.8',
  ];
  return table(
    head,
    policies.map(({ name }) => {
      const cells = [
        name,
        at('clean', name, 40000, 'right').length,
        ...[2000, 4000, 5000, 12000, 40000].map((checkpoint) =>
          figure(of('clean', name, checkpoint, 'right')),
        ),
        figure(standardError(at('clean', name, 40000, 'right')), 3),
        figure(of('clean', name, 40000, 'fairRight')),
        figure(of('clean', name, 40000, 'tau')),
        figure(of('clean', name, 40000, 'regret'), 4),
        figure(of('clean', name, 40000, 'minorityRegret'), 3),
        figure(of('clean', name, 40000, 'lateRecall')),
        decisionsTo(of, name, 0.75),
        decisionsTo(of, name, 0.8),
      ];
      return moreRounds(cells, former, 1, cells.length);
    }),
  );
}

const checkpoints = [1000, 2000, 4000, 5000, 6000, 8000, 12000, 16000, 24000, 32000, 40000];

/** Decisions until the mean P@10 first reaches a level, between checkpoints on a logarithmic scale. */
function decisionsTo(of, name, level) {
  let before;
  for (const checkpoint of checkpoints) {
    const value = of('clean', name, checkpoint, 'right');
    if (Number.isNaN(value)) return '–';
    if (value >= level) {
      if (!before) return `≤ ${checkpoint}`;
      const part = (level - before.value) / (value - before.value);
      return `${Math.round(before.checkpoint * (checkpoint / before.checkpoint) ** part)}`;
    }
    before = { checkpoint, value };
  }
  return 'never';
}

const ourNames = policies.map(({ name }) => name).filter((name) => name.startsWith('Zwerm'));

function honestyTable(of) {
  return table(
    [
      'policy',
      'decisions',
      '90 % intervals hold',
      'of the first 30',
      'claimed P@10',
      'actual',
      '95 % sure',
      'of these right',
    ],
    ourNames
      .filter((name) => !Number.isNaN(of('clean', name, 40000, 'right')))
      .flatMap((name) =>
        [2000, 4000, 12000, 24000, 40000].map((checkpoint) => [
          name,
          checkpoint.toLocaleString('en'),
          ...['covered', 'coveredTop', 'claimed', 'right', 'sure', 'sureRight'].map((what) =>
            figure(of('clean', name, checkpoint, what)),
          ),
        ]),
      ),
  );
}

function variationTable(at, of) {
  return table(
    [
      'world',
      'policy',
      'rounds',
      'P@10 5k',
      '40k',
      'fair 40k',
      'regret',
      'claimed',
      'rank of the target',
      'in top 10',
    ],
    Object.entries(scenarios).flatMap(([scenario, { label, policies: names }]) =>
      names
        .filter((name) => name.startsWith('Zwerm') && at(scenario, name, 40000, 'right').length > 0)
        .map((name) => [
          label,
          name,
          at(scenario, name, 40000, 'right').length,
          figure(of(scenario, name, 5000, 'right')),
          figure(of(scenario, name, 40000, 'right')),
          figure(of(scenario, name, 40000, 'fairRight')),
          figure(of(scenario, name, 40000, 'regret'), 4),
          figure(of(scenario, name, 40000, 'claimed')),
          figure(of(scenario, name, 24000, 'targetRank'), 0),
          figure(of(scenario, name, 24000, 'targetInTop')),
        ]),
    ),
  );
}

function bothAims(at, of) {
  return [
    'Every vote whole, as the services count: for serving they weigh ideas by this very ranking, in strata and with',
    'comparisons as prior.',
    '',
    ...aims(at, of, running),
    '',
    'With effort weights, which the library has and serving does not call:',
    '',
    ...aims(at, of, ours),
  ];
}

function aims(at, of, name) {
  const right = of('clean', name, 40000, 'right');
  const early = of('clean', name, 5000, 'right');
  const fair = of('clean', name, 40000, 'fairRight');
  const regret = of('clean', name, 40000, 'regret');
  const dishonest = Math.max(
    ...[2000, 4000, 12000, 24000, 40000].map((checkpoint) =>
      Math.abs(of('clean', name, checkpoint, 'claimed') - of('clean', name, checkpoint, 'right')),
    ),
  );
  const inTop = Math.max(
    ...['naive', 'camouflaged'].map((scenario) => of(scenario, name, 24000, 'targetInTop')),
  );
  const gain = mean(gains(at, name, 'camouflaged'));
  const line = (what, holds, detail) => {
    const answer = holds ? 'met' : '**not met**';
    return `- ${detail.includes('–') ? '**not measured**' : answer}: ${what} (${detail})`;
  };
  return [
    `Policy: ${name}.`,
    '',
    line('gate: P@10 ≥ 0.85', right >= gateLimits.right, figure(right)),
    line('gate: fair P@10 ≥ 0.78', fair >= gateLimits.fairRight, figure(fair)),
    line('gate: regret ≤ 0.003', regret <= gateLimits.regret, figure(regret, 4)),
    line('gate: brigade never in the top 10', inTop === 0, figure(inTop)),
    line(
      'gate: claimed within 0.03 of actual',
      dishonest <= gateLimits.honest,
      `worst ${figure(dishonest, 3)}`,
    ),
    line(
      'goal: P@10 ≥ 0.90 and fair ≥ 0.83',
      right >= 0.9 && fair >= 0.83,
      `${figure(right)}, ${figure(fair)}`,
    ),
    line('moonshot: P@10 ≥ 0.80 within 5,000 decisions', early >= 0.8, figure(early)),
    line('moonshot: fair P@10 ≥ 0.80', fair >= 0.8, figure(fair)),
    line('moonshot: camouflaged brigade gains ≤ 10 places', gain <= 10, figure(gain, 1)),
    `- decisions to P@10 0.80: ${decisionsTo(of, name, 0.8)} ours, ${decisionsTo(of, peer, 0.8)} All Our Ideas`,
  ];
}
