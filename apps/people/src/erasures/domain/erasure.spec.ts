import { stateOf, type Erasure } from './erasure.js';

const planned: Erasure = {
  id: 'e',
  personId: 'p',
  askedBy: 'person',
  requestedAt: '2030-01-01T00:00:00.000Z',
  dueAt: '2030-01-08T00:00:00.000Z',
  cancelledAt: null,
  erasedAt: null,
  completedAt: null,
  isOverdue: false,
  confirmations: [],
};
const moment = '2030-01-08T00:00:00.000Z';

describe('the state of an erasure', () => {
  it.each([
    ['planned', {}],
    ['cancelled', { cancelledAt: moment }],
    ['under-way', { erasedAt: moment }],
    ['overdue', { erasedAt: moment, isOverdue: true }],
    ['completed', { erasedAt: moment, completedAt: moment, isOverdue: true }],
  ] as const)('is %s', (state, facts) => {
    expect(stateOf({ ...planned, ...facts })).toBe(state);
  });
});
