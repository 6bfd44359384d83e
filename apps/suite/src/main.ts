import 'reflect-metadata';
import { resolve } from 'node:path';
import { InvalidConfiguration, readSettings } from '@zwerm/platform/config/settings';
import { AlreadyRunning } from './open-database.js';
import { startSuite } from './start-suite.js';
import { suiteSettings } from './suite.settings.js';
import { welcome } from './welcome.js';

const startedAt = performance.now();
const webFolder = resolve(import.meta.dirname, '../../web/dist');

try {
  const settings = readSettings(suiteSettings, process.env);
  const suite = await startSuite(settings, webFolder);
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    await suite.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  await welcome(suite, settings, startedAt);
} catch (error) {
  const isExpected = error instanceof InvalidConfiguration || error instanceof AlreadyRunning;
  console.error(isExpected ? error.message : error);
  process.exit(1);
}
