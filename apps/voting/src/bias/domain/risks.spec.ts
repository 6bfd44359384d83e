import { silent, told, type BiasReport } from './bias-report.js';
import { risksIn } from './risks.js';

describe('risks of bias', () => {
  const fine: BiasReport = {
    crowd: 10,
    exposure: told({ ideas: 20, unseen: 1, enoughViewers: 5, fifths: [0.1, 0.2, 0.2, 0.2, 0.3], gini: 0.2 }),
    late: told({
      ideas: 1,
      earlyMedian: 20,
      items: [{ ideaId: 'a', listedAt: new Date(0), seenBy: 10, missed: 10 }],
    }),
    participation: told({
      parts: [
        { members: ['north'], people: 60, percent: 75 },
        { members: ['south'], people: 60, percent: 50 },
      ],
    }),
    top: told({
      ...{ topCount: 1, enoughVotes: 30, enoughOfPart: 10, parts: 2 },
      items: [{ ideaId: 'a', n: 40, isThin: false, missingParts: 0 }],
    }),
    bursts: told({ tested: 1, votes: 40, items: [] }),
    skips: told({ items: [{ ideaId: 'a', seenBy: 41, passes: 20 }], bands: [] }),
    effort: told({ removed: 0.2, movesIn: [], movesOut: [] }),
  };

  it('are none where all is even enough', () => {
    expect(risksIn(fine)).toEqual([]);
  });

  it('are named, the gravest first', () => {
    const top = { ...fine.top.told!, items: [{ ideaId: 'a', n: 4, isThin: true, missingParts: 1 }] };
    const participation = {
      parts: fine.participation.told!.parts.map((part, at) => ({ ...part, percent: at * 50 })),
    };
    const exposure = { ...fine.exposure.told!, unseen: 2, fifths: [0.09, 0.2, 0.2, 0.2, 0.31] };
    const items = [{ ...fine.late.told!.items[0]!, missed: 11 }];
    const bad: BiasReport = {
      crowd: 10,
      exposure: told(exposure),
      late: told({ ...fine.late.told!, items }),
      participation: told(participation),
      top: told(top),
      bursts: told({ tested: 1, votes: 40, items: [{ ideaId: 'a', hour: null, votes: null }] }),
      skips: told({ items: [{ ideaId: 'a', seenBy: 40, passes: 20 }], bands: [] }),
      effort: told({ removed: 0.2, movesIn: ['a'], movesOut: ['b'] }),
    };
    expect(risksIn(bad)).toEqual([
      'burst',
      'parts-missing',
      'thin-top',
      'effort-decides',
      'uneven-turnout',
      'ideas-unseen',
      'uneven-exposure',
      'late-ideas',
      'often-passed',
    ]);
  });

  it('are not found where the report cannot tell', () => {
    const nothing = silent('until-close');
    expect(
      risksIn({
        ...{ crowd: 10, exposure: nothing, late: nothing, participation: nothing, top: nothing },
        ...{ bursts: nothing, skips: nothing, effort: nothing },
      }),
    ).toEqual([]);
  });
});
