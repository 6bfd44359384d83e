// On a clean checkout Jest knows no durations and goes by file size, so that a test of a whole installation could be
// the last to start while the other workers have nothing left. Those that start processes go first.
const Sequencer = require('@jest/test-sequencer').default;

const kinds = [/\.browser-spec\./, /\.nats-spec\./, /\.e2e-spec\./, /\.component-spec\./, /\.db-spec\./];
const kindOf = ({ path }) => {
  const kind = kinds.findIndex((pattern) => pattern.test(path));
  return kind < 0 ? kinds.length : kind;
};

module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => kindOf(one) - kindOf(other));
  }
};
