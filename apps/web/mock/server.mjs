// A stand-in for the API, for looking at the web app without the suite: in memory, always the same content.
// Sign in with any e-mail address that starts with noor, willem or samira and the password "zwerm".
import { createServer } from 'node:http';
import {
  accounts,
  at,
  challenge,
  challenges,
  domains,
  ideas,
  mayLead,
  people,
  shown,
  uuid,
} from './content.mjs';
import { fail, find } from './refusal.mjs';
import { ranked, rankingOf, roundOf, standing, votes } from './standings.mjs';

const sessions = new Map();
const streams = new Set();
function emit(event, data) {
  for (const response of streams)
    response.write(`id: ${Date.now()}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
const seen = (me, idea) => ({ ...idea, mine: idea.authorId === me.id });
const tokens = new Map();
function keepToken(body) {
  const token = { id: uuid('6', tokens.size), expiresAt: at(365), createdAt: at(0), ...body };
  tokens.set(token.id, token);
  return token;
}

const routes = [
  ['GET', '/me', ({ me }) => me],
  ['PATCH', '/me', ({ me, body }) => Object.assign(me, body, { version: me.version + 1 })],
  ['GET', '/me/tokens', () => ({ items: [...tokens.values()] })],
  ['POST', '/me/tokens', ({ body }) => ({ ...keepToken(body), token: 'zw_3f9a1c7e5b2d8064' })],
  ['DELETE', '/me/tokens/:id', ({ id }) => void tokens.delete(id)],
  [
    'GET',
    '/people',
    ({ query }) => ({ items: people.filter((one) => query.get('ids').split(',').includes(one.id)) }),
  ],
  [
    'GET',
    '/groups',
    () => ({
      items: [{ id: uuid('7', 1), version: 1, name: 'Netbeheer Zuid', memberCount: 48 }],
      nextCursor: null,
    }),
  ],
  ['GET', '/domains', () => ({ items: domains, nextCursor: null })],
  [
    'GET',
    '/challenges',
    ({ me, query }) => ({
      nextCursor: null,
      items: challenges
        .filter(
          (c) =>
            (!query.get('phase') || c.phase === query.get('phase')) &&
            (!query.get('domainId') || c.domainId === query.get('domainId')),
        )
        .map((c) => shown(me, c)),
    }),
  ],
  [
    'POST',
    '/challenges',
    ({ me, body }) => {
      if (!mayLead(me)) fail(403, 'forbidden');
      challenges.push({
        ...challenge(challenges.length, 'draft', [1, 2, 3, 4, 5], {}),
        sponsorId: me.id,
        ...body,
      });
      return shown(me, challenges.at(-1));
    },
  ],
  ['GET', '/challenges/:id', ({ me, id }) => shown(me, find(challenges, id))],
  ['PATCH', '/challenges/:id', ({ me, id, body }) => shown(me, Object.assign(find(challenges, id), body))],
  [
    'POST',
    '/challenges/:id/transitions',
    ({ me, id, body }) => {
      const c = find(challenges, id);
      if (body.to === 'cancelled' && !body.reason) fail(400, 'reason-required');
      c.phase = body.to;
      emit('challenge-changed', { challengeId: id, phase: c.phase });
      return shown(me, c);
    },
  ],
  [
    'GET',
    '/challenges/:id/ideas',
    ({ me, id, query }) => {
      const list = ideas
        .filter((idea) => idea.challengeId === id && idea.state === 'submitted')
        .map((idea) => seen(me, idea));
      if (query.has('mine'))
        return {
          items: ideas.filter((idea) => idea.challengeId === id && idea.authorId === me.id),
          nextCursor: null,
        };
      return { items: query.get('order') === 'newest' ? list.reverse() : list, nextCursor: null };
    },
  ],
  [
    'GET',
    '/challenges/:id/ideas/similar',
    ({ id, query }) => {
      const words = query
        .get('q')
        .toLowerCase()
        .split(/\W+/)
        .filter((word) => word.length > 4);
      const hits = ideas.filter(
        (idea) =>
          idea.challengeId === id &&
          words.some((word) => (idea.title + idea.body).toLowerCase().includes(word)),
      );
      return {
        items: hits.slice(0, 5).map(({ id: ideaId, title }) => ({ id: ideaId, title, similarity: 0.5 })),
      };
    },
  ],
  [
    'POST',
    '/challenges/:id/ideas',
    ({ me, id, body }) => {
      if (find(challenges, id).phase !== 'ideation') fail(409, 'submissions-closed');
      const idea = {
        id: uuid('4', 1000 + ideas.length),
        challengeId: id,
        title: body.title ?? body.body.split('\n')[0].slice(0, 80),
        body: body.body,
        language: 'nl',
        authorId: me.id,
        state: body.draft ? 'draft' : 'submitted',
        version: 1,
        submittedAt: body.draft ? null : at(0),
        createdAt: at(0),
      };
      ideas.push(idea);
      emit('idea-submitted', { challengeId: id, ideaId: idea.id });
      return seen(me, idea);
    },
  ],
  [
    'GET',
    '/challenges/:id/round',
    ({ me, id }) => roundOf(find(challenges, id), me) ?? fail(404, 'not-found'),
  ],
  [
    'GET',
    '/challenges/:id/ballot',
    ({ me, id }) => ({
      items: ideas
        .filter((idea) => idea.challengeId === id && votes.has(me.id + idea.id))
        .map((idea) => votes.get(me.id + idea.id)),
    }),
  ],
  [
    'GET',
    '/challenges/:id/ranking',
    ({ me, id }) => {
      const c = find(challenges, id);
      if (c.phase === 'voting' && c.results === 'after-close') fail(403, 'results-hidden');
      return roundOf(c, me) ? rankingOf(c, ranked(c)) : fail(404, 'not-found');
    },
  ],
  [
    'GET',
    '/challenges/:id/brief',
    ({ me, id }) => {
      const c = find(challenges, id);
      if (!mayLead(me)) fail(403, 'forbidden');
      return {
        ...rankingOf(c, ranked(c).slice(0, 11)),
        title: c.title,
        question: c.question,
        sponsorId: c.sponsorId,
        promisedBy: c.promisedBy,
        phase: c.phase,
        topCount: c.topCount,
        turnout: { participants: 212, eligible: 600, share: 212 / 600 },
        itemsLeftOut: 0,
        expectedRight: 0.83,
        openIdeas: 3,
      };
    },
  ],
  ['GET', '/ideas/:id', ({ me, id }) => seen(me, find(ideas, id))],
  [
    'PATCH',
    '/ideas/:id',
    ({ me, id, body, headers }) => {
      const idea = find(ideas, id);
      if (headers['if-match'] !== `"${id}-${idea.version}"`) fail(412, 'version-conflict');
      return seen(me, Object.assign(idea, body, { version: idea.version + 1 }));
    },
  ],
  [
    'POST',
    '/ideas/:id/transitions',
    ({ me, id, body }) => seen(me, Object.assign(find(ideas, id), { state: body.to, submittedAt: at(0) })),
  ],
  [
    'GET',
    '/ideas/:id/versions',
    ({ id }) => {
      const idea = find(ideas, id);
      return {
        items: Array.from({ length: idea.version }, (_, n) => ({
          version: n + 1,
          title: idea.title,
          body: idea.body,
          at: at(-9 + n),
        })).reverse(),
      };
    },
  ],
  ['PUT', '/ideas/:id/vote', ({ me, id, body }) => castVote(me, id, body.value)],
  ['DELETE', '/ideas/:id/vote', ({ me, id }) => castVote(me, id, null)],
];

function castVote(me, id, value) {
  const idea = find(ideas, id);
  if (find(challenges, idea.challengeId).phase !== 'voting') fail(409, 'round-closed');
  const vote = { ideaId: id, value, revision: 1, castAt: at(0) };
  if (value === null) votes.delete(me.id + id);
  else votes.set(me.id + id, vote);
  standing.asOf = new Date().toISOString();
  standing.version += 1;
  emit('ranking-changed', { challengeId: idea.challengeId, ...standing });
  return vote;
}

async function answer(request, response) {
  const url = new URL(request.url, 'http://mock');
  const path = url.pathname.replace(/^\/api\/v1/, '');
  let text = '';
  for await (const chunk of request) text += chunk;
  const body = text ? JSON.parse(text) : {};
  if (request.method === 'POST' && path === '/sessions') {
    const me = accounts.find((one) => one.email.split('@')[0] === body.email.split('@')[0]);
    if (!me || body.password !== 'zwerm') fail(401, 'wrong-credentials');
    const session = `s${Math.random()}`;
    sessions.set(session, me);
    return [201, me, { 'set-cookie': `zwerm=${session}; Path=/; HttpOnly` }];
  }
  const session = /zwerm=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  const me = sessions.get(session) ?? fail(401, 'unauthenticated');
  if (path === '/sessions/current') return [204, void sessions.delete(session)];
  if (path === '/live') {
    response
      .writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
      .write(':\n\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
    return null;
  }
  for (const [method, pattern, handle] of routes) {
    const match = new RegExp(`^${pattern.replace(':id', '([^/]+)')}$`).exec(path);
    if (!match || method !== request.method) continue;
    const result = handle({ me, body, id: match[1], query: url.searchParams, headers: request.headers });
    return [result === undefined ? 204 : request.method === 'POST' ? 201 : 200, result];
  }
  return fail(404, 'not-found');
}

createServer((request, response) => {
  answer(request, response).then(
    (result) =>
      result &&
      response
        .writeHead(result[0], { 'content-type': 'application/json', ...result[2] })
        .end(result[1] && JSON.stringify(result[1])),
    (error) =>
      response.writeHead(error.status ?? 500, { 'content-type': 'application/problem+json' }).end(
        JSON.stringify({
          type: 'about:blank',
          title: error.message,
          status: error.status ?? 500,
          code: error.code ?? 'unknown',
          requestId: 'mock',
        }),
      ),
  );
}).listen(Number(process.env.PORT ?? 3000), '127.0.0.1');
