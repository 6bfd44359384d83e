import { table, whole } from '../figures-file.mjs';
import { postgresMb, residentMb } from '../processes.mjs';
import { voteRequests } from '../stage.mjs';

const minutes = Number(process.env.BENCH_MEMORY_MINUTES ?? 10);

/** Whether memory stays flat under votes as fast as they are answered. */
export async function memory(stage) {
  const { tokens, challenges } = await stage.world();
  const suite = await stage.suite();
  const postgres = await stage.postgres();
  const request = voteRequests(tokens, challenges[0].ideaIds.slice(20));
  await stage.warm(request);
  const rows = [];
  const look = (minute) =>
    rows.push([String(minute), residentMb(suite.processId), postgresMb(postgres.processId)]);
  look(0);
  let votes = 0;
  for (let minute = 1; minute <= minutes; minute++) {
    votes += (await stage.votes({ durationMs: 60_000, request })).answered;
    look(minute);
  }
  // The first minutes fill caches and let the heap find its size.
  const settled = rows[Math.ceil(minutes / 3)][1];
  return [
    `## Memory over ${minutes} minutes and ${whole(votes)} votes`,
    table(
      ['minute', 'suite (Node, resident), MB', 'PostgreSQL (proportional), MB'],
      rows.map(([minute, ...mb]) => [minute, ...mb.map(whole)]),
    ),
    `The suite grew by ${whole(rows.at(-1)[1] - settled)} MB after the first third (aim: flat).`,
  ].join('\n\n');
}
