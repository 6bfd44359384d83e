import { InProcessWire } from '@zwerm/platform/events/in-process-wire';
import { transportContract } from './transport-contract.js';

jest.setTimeout(60_000);

describe('the in-process transport', () => {
  transportContract(() =>
    Promise.resolve({
      newWire: () => new InProcessWire(['ledger', 'people']),
      close: () => Promise.resolve(),
    }),
  );
});
