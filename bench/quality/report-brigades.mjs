import { policies, running } from './policies.mjs';
import { figure, mean, moreRounds, standardError, table } from './report-tables.mjs';

export function burial(at, of) {
  const rows = [8000, 12000, 16000, 24000, 40000].map((checkpoint) => [
    checkpoint.toLocaleString('en'),
    ...[
      ['bury', 'targetRank', 0],
      ['bury', 'targetInTop', 2],
      ['bury', 'right', 2],
      ['bury', 'burstFound', 2],
      ['bury', 'falseAlarms', 4],
      ['clean', 'falseAlarms', 4],
      ['bury', 'steadyRank', 0],
      ['bury', 'steadyInTop', 2],
    ].map(([scenario, what, digits]) => figure(of(scenario, running, checkpoint, what), digits)),
  ]);
  return [
    '## A brigade that buries a rival',
    '',
    `A tenth of all accounts disagree with the third best idea and judge all others as they see them; they come between`,
    '30 % and 60 % of the decisions and go on to the cap of a day. One vote of a person on an idea counts, whatever its motive: served-only',
    'counting and effort weights hold back who comes for one idea, not who does all the work. What shows is when they came:',
    '`aloneInBurst` (libs/ranking) finds ideas whose agreement depends on the time of arrival when that of others does not, and',
    '`steadyJudgements` says where the idea would stand without the cohorts that differ. It is a check beside a result; no list',
    `leaves votes out by it. ${at('bury', running, 40000, 'right').length} rounds of ${running}.`,
    '',
    table(
      [
        'decisions',
        'rank of the idea',
        'in top 10',
        'P@10',
        'found',
        'other ideas found',
        'without a brigade',
        'rank without the burst',
        'in top 10',
      ],
      rows,
    ),
    '',
    'On four real conversations (docs/generated/replay.md) it finds 1 of 402 statements. A brigade that comes as evenly as',
    'everybody else is not found by it.',
  ];
}

export function gains(at, name, scenario) {
  const attacked = at(scenario, name, 24000, 'targetRank');
  return at('clean', name, 24000, 'targetRank').map((rank, index) =>
    attacked[index] === undefined ? null : rank - attacked[index],
  );
}

export function brigadeTable(at, of, former) {
  const attacked = (name, scenario) => at(scenario, name, 24000, 'right').length;
  return table(
    [
      'policy',
      'rank without',
      'skipping: rounds',
      'gain',
      'in top 10',
      'P@10',
      'camouflaged: rounds',
      'gain',
      '± se',
      'in top 10',
      'P@10',
    ],
    policies.map(({ name }) => {
      const cells = [
        name,
        figure(of('clean', name, 24000, 'targetRank'), 0),
        attacked(name, 'naive'),
        figure(mean(gains(at, name, 'naive')), 0),
        figure(of('naive', name, 24000, 'targetInTop')),
        figure(of('naive', name, 24000, 'right')),
        attacked(name, 'camouflaged'),
        figure(mean(gains(at, name, 'camouflaged')), 0),
        figure(standardError(gains(at, name, 'camouflaged')), 1),
        figure(of('camouflaged', name, 24000, 'targetInTop')),
        figure(of('camouflaged', name, 24000, 'right')),
      ];
      return moreRounds(moreRounds(cells, former, 2, 6), former, 6, cells.length);
    }),
  );
}
