import { load, prepared } from './raw-http-load.mjs';

const voters = 4;
const signers = 8;
const durationMs = 10_000;

/**
 * How much slower votes are answered while people sign in as fast as passwords can be checked, and how many do.
 * @param {{port: number, login: {password: string, emails: string[]}, request: (sequence: number) => Buffer}} options
 * @returns {Promise<{idle: object, beside: object, signIns: object}>}
 */
export async function signInBesideVoting({ port, login, request }) {
  const vote = () => load({ port, connections: voters, durationMs, request });
  const idle = await vote();
  const signIn = (sequence) =>
    prepared('POST', '/api/v1/sessions', {
      body: { email: login.emails[sequence % login.emails.length], password: login.password },
    });
  const [beside, signIns] = await Promise.all([
    vote(),
    load({ port, connections: signers, durationMs, request: signIn }),
  ]);
  for (const { failed, firstFailure } of [idle, beside, signIns])
    if (failed > 0) throw new Error(`${failed} requests failed: ${firstFailure}`);
  return { idle, beside, signIns };
}
