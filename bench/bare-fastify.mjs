// The HTTP limit: Fastify alone, one POST that parses JSON and one GET that sends a ready page. Run as a child process.
import fastify from 'fastify';

const page = JSON.stringify({
  items: Array.from({ length: 30 }, (_, rank) => ({
    ideaId: crypto.randomUUID(),
    title: 'An idea of about the usual length of a title',
    rank,
    tier: 1,
    score: 0.5,
    low: 0.4,
    high: 0.6,
    n: 10,
    agree: 5,
    disagree: 5,
    pass: 2,
    wilsonLow: 0.2,
    wilsonHigh: 0.8,
  })),
});
const server = fastify();
server.post('/vote', (request) => ({ accepted: request.body.value }));
server.get('/page', (_request, reply) => reply.type('application/json').send(page));
await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.send?.('ready');
