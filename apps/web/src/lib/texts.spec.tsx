import { screen } from '@testing-library/react';
import { Problem } from '../api/problem.js';
import { Refusal } from '../components/refusal.js';
import { renderScreen } from '../test-support/render-screen.js';

describe('a limit that was reached', () => {
  it.each([
    ['nl', 1, 'Je vraagt dit te vaak achter elkaar. Probeer het over 1 seconde opnieuw.'],
    ['nl', 30, 'Je vraagt dit te vaak achter elkaar. Probeer het over 30 seconden opnieuw.'],
    ['nl', 2_501, 'Je vraagt dit te vaak achter elkaar. Probeer het over 42 minuten opnieuw.'],
    ['en', 1, 'You are asking for this too often. Try again in 1 second.'],
    ['en', 119, 'You are asking for this too often. Try again in 119 seconds.'],
    ['en', 120, 'You are asking for this too often. Try again in 2 minutes.'],
  ] as const)('says in %s when to come back after %s seconds', async (language, seconds, sentence) => {
    const problem = new Problem(429, { code: 'too-many-requests', retryAfterSeconds: seconds });
    await renderScreen(<Refusal error={problem} />, { language });
    expect(screen.getByRole('alert').textContent).toBe(sentence);
  });
});
