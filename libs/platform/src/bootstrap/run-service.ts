import { readSettings } from '../config/settings.js';
import { serviceSettings, type ServiceSettings } from '../config/service-settings.js';
import { InProcessWire } from '../events/in-process-wire.js';
import { JetStreamWire } from '../events/jetstream-wire.js';
import { InProcessLiveSignals } from '../live/in-process-live-signals.js';
import { NatsLiveSignals } from '../live/nats-live-signals.js';
import { StructuredLogger } from '../logging/structured-logger.js';
import { bootService, type BootedService } from './boot-service.js';
import type { ServiceDefinition } from './service-definition.js';
import type { ServiceRuntime } from './service-runtime.js';

/**
 * The transports of a process: JetStream and NATS signals when there is a NATS_URL, in-process ones otherwise.
 * @param services all services that run in this process
 */
export function transportsFor(
  natsUrl: string | undefined,
  services: readonly string[],
  logger: StructuredLogger,
): Pick<ServiceRuntime, 'wire' | 'live'> & { close: () => Promise<void> } {
  if (!natsUrl)
    return {
      wire: new InProcessWire(services),
      live: new InProcessLiveSignals(),
      close: () => Promise.resolve(),
    };
  const wire = new JetStreamWire(natsUrl, logger);
  return { wire, live: new NatsLiveSignals(() => wire.connected(), logger), close: () => wire.close() };
}

/**
 * Runs one service as a process of its own: reads its settings, listens, and on SIGTERM or SIGINT stops taking
 * requests, finishes what it has and exits.
 */
export async function runService(
  definition: ServiceDefinition,
  boot: (runtime: ServiceRuntime, settings: ServiceSettings) => Promise<BootedService> = (runtime) =>
    bootService(definition, runtime),
): Promise<void> {
  const settings = readSettings(serviceSettings, process.env);
  const logger = StructuredLogger.create(definition.name, settings.logLevel);
  const { close: closeTransports, ...transports } = transportsFor(
    settings.natsUrl,
    [definition.name],
    logger,
  );
  const { smtpUrl, mailFrom: from, mailFolder: folder, publicUrl } = settings;
  const mail = { smtpUrl, from, folder, publicUrl };
  const service = await boot({ ...settings, ...transports, mail }, settings);
  await service.app.listen(settings.port, settings.host);
  logger.info('ready', { port: settings.port });
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    await service.close();
    await closeTransports();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}
