// npm run bench: measures the suite beside the limits of this machine, section by section, and writes each into
// docs/generated/bench.md. `node bench/run.mjs --only votes,growth` measures some; --long adds those that take long.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { writeSection } from './figures-file.mjs';
import { cost } from './sections/cost.mjs';
import { growth } from './sections/growth.mjs';
import { memory } from './sections/memory.mjs';
import { people } from './sections/people.mjs';
import { replicas } from './sections/replicas.mjs';
import { votes } from './sections/votes.mjs';
import { wires } from './sections/wires.mjs';
import { Stage, turnMs, turns } from './stage.mjs';

/** In the order of the page: first what needs nothing running; people comes last in a run, because it stops what the others share. */
const sections = { cost, votes, growth, wires, replicas, people, memory };
const long = ['memory'];

const { values } = parseArgs({ options: { only: { type: 'string' }, long: { type: 'boolean' } } });
const wanted =
  values.only?.split(',') ?? Object.keys(sections).filter((name) => values.long || !long.includes(name));
const unknown = wanted.filter((name) => !(name in sections));
if (unknown.length > 0)
  throw new Error(`no section ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}`);

const stage = new Stage();
const failed = [];
try {
  for (const name of wanted) {
    console.log(`measuring ${name} …`);
    const startedAt = performance.now();
    try {
      const text = `${await sections[name](stage)}\n\n${machine(startedAt)}`;
      console.log(`\n${text}\n`);
      writeSection(name, text, Object.keys(sections));
    } catch (error) {
      // What one section cannot measure must not cost the others.
      console.error(error);
      failed.push(name);
    }
  }
} finally {
  await stage.stop();
}
if (failed.length > 0) {
  console.error(`not measured: ${failed.join(', ')}`);
  process.exitCode = 1;
}

function machine(startedAt) {
  const day = new Date().toISOString().slice(0, 10);
  const took = Math.round((performance.now() - startedAt) / 1000);
  return `_${day}: ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}, embedded PostgreSQL with fsync on, turns: ${turns} of ${turnMs / 1000} s; medians. Measured in ${took} s._`;
}
