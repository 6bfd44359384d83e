import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { CommandFailed } from '../command-failed.js';

/** The benchmark lies beside the apps in a checkout; images of production leave it out. */
const benchmark = fileURLToPath(new URL('../../../../bench/quality.mjs', import.meta.url));

/** Adds `zwerm quality`: the decision-quality benchmark, its table in docs/generated/quality.md. */
export function registerQuality(program: Command): void {
  program
    .command('quality')
    .description(
      'play simulated rounds under our ranking and under those of peers; 24 seeds take about an hour',
    )
    .option('--seeds <number>', 'how many worlds, from seed 1 on', '24')
    .option('--workers <number>', 'how many rounds at once', '2')
    .action(({ seeds, workers }: { seeds: string; workers: string }) => {
      if (!existsSync(benchmark))
        throw new CommandFailed('the benchmark comes with a checkout of the source');
      if (!/^[1-9]\d{0,3}$/.test(seeds) || !/^[1-9]\d?$/.test(workers))
        throw new CommandFailed('--seeds and --workers are whole numbers from 1');
      const env = { ...process.env, QUALITY_SEEDS: seeds, QUALITY_WORKERS: workers };
      const { status } = spawnSync(process.execPath, [benchmark], { env, stdio: 'inherit' });
      if (status !== 0) throw new CommandFailed('the benchmark did not finish; asked again, it goes on');
    });
}
