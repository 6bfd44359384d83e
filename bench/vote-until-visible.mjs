import { load } from './raw-http-load.mjs';

const probes = 100;

/**
 * How long it takes until an accepted vote stands in the ranking that a reader gets when the live stream tells them
 * to look: from sending the vote to having the page with it. First with nobody else voting, then with 16 others.
 */
export async function voteUntilVisible({ port, challengeId, ideaIds, tokens, request }) {
  const idle = await probe({ port, challengeId, ideaIds, token: tokens[0], count: probes / 2 });
  const background = load({
    port,
    connections: 16,
    durationMs: 15_000,
    request: (sequence) => request(sequence + 1_000_003),
  });
  const busy = await probe({ port, challengeId, ideaIds, token: tokens[1], count: probes });
  await background;
  return { p50Ms: at(busy, 0.5), p99Ms: at(busy, 0.99), idleP50Ms: at(idle, 0.5), idleP99Ms: at(idle, 0.99) };
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

async function probe({ port, challengeId, ideaIds, token, count }) {
  const stream = await follow(port, challengeId, token);
  const url = `http://127.0.0.1:${port}/api/v1`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const took = [];
  const mine = new Map();
  for (let number = 0; number < count; number++) {
    const ideaId = ideaIds[number % 20];
    const agrees = async () =>
      (await rankingPage(url, headers, challengeId)).find((item) => item.ideaId === ideaId)?.agree;
    const before = await agrees();
    const hasAgreed = mine.get(ideaId) === 'agree';
    const value = hasAgreed ? 'disagree' : 'agree';
    mine.set(ideaId, value);
    const startedAt = performance.now();
    const answer = await fetch(`${url}/ideas/${ideaId}/vote`, {
      method: 'PUT',
      headers,
      body: JSON.stringify({ value }),
    });
    if (answer.status !== 200) throw new Error(`the probe's vote was refused: ${await answer.text()}`);
    const wanted = before + (hasAgreed ? -1 : 1);
    for (let heard = stream.heard(); (await agrees()) !== wanted; heard = stream.heard())
      await stream.after(heard);
    took.push(performance.now() - startedAt);
  }
  stream.close();
  return took.sort((a, b) => a - b);
}

async function rankingPage(url, headers, challengeId) {
  const answer = await fetch(`${url}/challenges/${challengeId}/ranking?limit=30`, { headers });
  return (await answer.json()).items;
}

/** The live stream of a challenge's ranking: `after(n)` resolves when more than n messages have been heard. */
async function follow(port, challengeId, token) {
  const abort = new AbortController();
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/live?topics=ranking:${challengeId}`, {
    headers: { authorization: `Bearer ${token}` },
    signal: abort.signal,
  });
  if (response.status !== 200) throw new Error(`no live stream: ${await response.text()}`);
  let heard = 0;
  let wake = () => undefined;
  const reading = (async () => {
    for await (const chunk of response.body) {
      heard += String(Buffer.from(chunk)).split('event: ranking-changed').length - 1;
      wake();
    }
  })().catch(() => undefined);
  return {
    heard: () => heard,
    after: async (count) => {
      while (heard <= count) await new Promise((resolve) => (wake = resolve));
    },
    close: () => (abort.abort(), reading),
  };
}
