import { shareOf } from './skips.js';
import { risks, type BiasReport, type Risk } from './bias-report.js';

/** Half of what each fifth of the ideas would get when all were shown alike. */
const unevenFifth = 0.1;
/** So many ideas that nearly nobody saw are no accident of one. */
const unseenShare = 0.1;
/** Over these most people who saw them could not or would not say anything. */
const oftenPassed = 0.5;
/** Two steps of the turnout, which is told in quarters. */
const unevenTurnout = 50;

/** Which risks a report found; of what it cannot tell it says nothing. */
export function risksIn(report: BiasReport): Risk[] {
  return risks.filter((risk) => isFound[risk](report));
}

const isFound: { readonly [Name in Risk]: (report: BiasReport) => boolean } = {
  burst: ({ bursts }) => (bursts.told?.items.length ?? 0) > 0,
  'effort-decides': ({ effort }) => (effort.told?.movesIn.length ?? 0) > 0,
  'often-passed': ({ skips }) => skips.told?.items.some((idea) => shareOf(idea) >= oftenPassed) ?? false,
  'parts-missing': ({ top }) => top.told?.items.some(({ missingParts }) => missingParts > 0) ?? false,
  'thin-top': ({ top }) => top.told?.items.some(({ isThin }) => isThin) ?? false,
  'uneven-turnout': ({ participation: { told } }) => {
    const percents = told?.parts.map(({ percent }) => percent) ?? [];
    return Math.max(0, ...percents) - Math.min(100, ...percents) >= unevenTurnout;
  },
  'ideas-unseen': ({ exposure: { told } }) => told !== null && told.unseen >= unseenShare * told.ideas,
  'uneven-exposure': ({ exposure: { told } }) => told !== null && (told.fifths[0] ?? 1) < unevenFifth,
  'late-ideas': ({ late: { told } }) =>
    told !== null && told.items.some(({ missed }) => missed * 2 > told.earlyMedian),
};
