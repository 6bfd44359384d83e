import { startNatsServer } from '../../libs/testing/dist/nats-server.js';
import { cpu, ms, ratio, table, whole } from '../figures-file.mjs';
import { median, turns, voteRequests } from '../stage.mjs';

/** The same suite on the same database, with events that stay in the process and with events that go by JetStream. */
export async function wires(stage) {
  const { tokens, challenges } = await stage.world();
  const request = voteRequests(tokens, challenges[0].ideaIds.slice(20));
  const measure = async (environment) => {
    await stage.suite(environment);
    await stage.warm(request);
    const runs = [];
    for (let turn = 0; turn < turns; turn++) runs.push(await stage.votes({ request }));
    return median(runs);
  };
  const inProcess = await measure({});
  const nats = await startNatsServer();
  try {
    const jetStream = await measure({ NATS_URL: nats.url });
    const row = (name, { perSecond, p50Ms, p99Ms, cpuMsEach }, aim) => [
      name,
      whole(perSecond),
      ms(p50Ms),
      ms(p99Ms),
      cpu(cpuMsEach),
      aim,
    ];
    return [
      `## Events by JetStream beside events in the process (${whole(challenges[0].size)} ideas)`,
      table(
        [
          'events',
          'votes per second',
          'p50 ms',
          'p99 ms',
          'CPU ms each, without nats-server',
          'CPU to in-process (≤ 1.25)',
        ],
        [
          row('in the process', inProcess, ''),
          row('JetStream', jetStream, `**${ratio(jetStream.cpuMsEach, inProcess.cpuMsEach)}**`),
        ],
      ),
    ].join('\n\n');
  } finally {
    // The suite goes before its broker does: it would wait for it.
    await stage.suite({});
    await nats.remove();
  }
}
