import type { Command } from 'commander';
import { checkOracles } from './check-oracles.js';

/** Adds `zwerm oracles`: recomputes every `expected.json` of a folder and says where the outcome differs. */
export function registerOracles(program: Command): void {
  program
    .command('oracles')
    .description('compare tallies with independently computed results')
    .argument('<folder>', 'folder with votes and what is expected of them, at any depth')
    .action(async (folder: string) => {
      const checks = await checkOracles(folder);
      for (const check of checks)
        console.log(`${check.ok ? 'ok    ' : 'FAILED'} ${check.name}: ${check.message}`);
      const failed = checks.filter((check) => !check.ok).length;
      console.log(`${checks.length - failed} passed, ${failed} failed`);
      if (failed > 0) throw new Error('some results differ from what was expected');
    });
}
