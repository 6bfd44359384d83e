import { cpus } from 'node:os';

/** The page docs/generated/faults.md: what ran, with which seed, and what was seen. */
export function reportOf(results, { seed, isLong }) {
  const rows = results.map(({ fault, verdict, reason, violations = [], measured = new Map() }) => {
    const notes = [...measured].map(([name, value]) => `${name}: ${value}`);
    return `| ${fault.id} | ${fault.title} | ${verdict} | ${[reason, ...violations, ...notes].filter(Boolean).join('; ')} |`;
  });
  return `# Faults

Made by \`npm run test:faults -- ${isLong ? '--long ' : ''}--seed ${seed} --report docs/generated/faults.md\` on ${cpus().length} cores, Node
${process.version}, with real PostgreSQL (fsync on), nats-server and the services of docker-compose.yml as processes, at 40 votes a
second. What was not run proves nothing. How to read and repeat it: [guide](../guide/faults.md).

| fault | what happens | verdict | seen |
| ----- | ------------ | ------- | ---- |
${rows.join('\n')}
`;
}
