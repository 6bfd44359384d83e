import { keyFromText } from '../../libs/platform/dist/auth/internal-token.js';
import { InternalTokenSigner } from '../../libs/platform/dist/auth/internal-token-signer.js';
import { Installation } from '../../tools/faults/installation.mjs';
import { ms, ratio, table, whole } from '../figures-file.mjs';
import { load } from '../raw-http-load.mjs';
import { median, turnMs, turns, voteRequests } from '../stage.mjs';

const connections = 64;

/**
 * An installation of separate services, of which voting runs once and then twice. Votes go straight to voting with
 * tokens as the gateway signs them, half of the connections to each process.
 */
export async function replicas() {
  const installation = await Installation.start(['replicas']);
  try {
    const direct = { DATABASE_URL: databaseOf(installation) };
    await installation.restartService('voting', direct);
    const { challenges, tokens } = installation.world;
    const people = Object.keys(tokens);
    const signer = new InternalTokenSigner(
      await keyFromText(installation.secrets.INTERNAL_TOKEN_PRIVATE_KEY),
    );
    const ports = [installation.portOf('voting')];
    const measure = async () => {
      const run = async (durationMs) => {
        const request = voteRequests(await signed(signer, people), challenges.replicas.ideas);
        const figures = await load({ ports, connections, durationMs, request });
        if (figures.failed > 0) throw new Error(`${figures.failed} votes failed: ${figures.firstFailure}`);
        return figures;
      };
      await run(2 * turnMs);
      const runs = [];
      for (let turn = 0; turn < turns; turn++) runs.push(await run(turnMs));
      return median(runs);
    };
    const one = await measure();
    await installation.startService('voting', { replica: 2, environment: direct });
    ports.push(installation.portOf('voting.2'));
    const two = await measure();
    return report(one, two);
  } finally {
    await installation.stop();
  }
}

function report(one, two) {
  const figures = ({ perSecond, p50Ms, p99Ms }) => [whole(perSecond), ms(p50Ms), ms(p99Ms)];
  return [
    '## A second voting process (20 ideas, 64 connections, services apart, JetStream)',
    table(
      ['voting processes', 'votes per second', 'p50 ms', 'p99 ms', 'to one (> 1.0)'],
      [
        ['one', ...figures(one), ''],
        ['two', ...figures(two), `**${ratio(two.perSecond, one.perSecond)}**`],
      ],
    ),
    'Load generator, broker, PostgreSQL and all services share the cores: with two of them a second process has little to add.',
  ].join('\n\n');
}

const signed = (signer, people) =>
  Promise.all(
    people.map((personId) =>
      signer.sign({ personId, roles: ['employee'], groupIds: [], mayWrite: true }, 'voting'),
    ),
  );

/** As the service itself reaches it, past the proxy that faults are made with. */
function databaseOf({ postgres, secrets }) {
  const url = new URL(postgres.url);
  url.username = 'zwerm_voting';
  url.password = secrets.VOTING_DB_PASSWORD;
  return url.href;
}
