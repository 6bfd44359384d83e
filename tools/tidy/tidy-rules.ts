import { classIsFileName } from './class-is-file-name.js';
import { delayedWorkListed } from './delayed-work.js';
import { importsOfDist } from './imports-of-dist.js';
import { decisionsListed, packagesRegistered, readmeMap } from './maps.js';
import { noBarrels, noCatchAllFolders, noEmptyNames } from './names.js';
import { routesDeclareAccess } from './routes.js';
import { decisionBudget, fileBudget, readmeBudget, serviceReadme } from './size-budgets.js';
import { type TidyRule } from './tidy-rule.js';
import { useCaseHasSpec, useCaseShape } from './use-cases.js';
import { noBannedWords, noMachinePaths } from './words.js';

/** Every house rule; each has a folder of its name in tools/fixtures/tidy that it must refuse. */
export const tidyRules: readonly TidyRule[] = [
  fileBudget,
  decisionBudget,
  readmeBudget,
  serviceReadme,
  classIsFileName,
  useCaseShape,
  useCaseHasSpec,
  routesDeclareAccess,
  delayedWorkListed,
  noCatchAllFolders,
  noBarrels,
  noEmptyNames,
  noBannedWords,
  noMachinePaths,
  readmeMap,
  decisionsListed,
  packagesRegistered,
  importsOfDist,
];
