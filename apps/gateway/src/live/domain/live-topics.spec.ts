import { liveTopicKinds } from '@zwerm/contracts/access/live-access';
import { liveTopicsOf as topicsAmong } from './live-topics.js';

const liveTopicsOf = (text: string) => topicsAmong(text, liveTopicKinds);
const id = '9f1d6c33-2f0b-4c3a-8a5e-6b7c8d9e0f10';

describe('the topics of a stream', () => {
  it('name a kind and a challenge each, doubles once', () => {
    const { topics, challengeIds } = liveTopicsOf(`ranking:${id},ideas:${id},ranking:${id}`);
    expect([...topics]).toEqual([`ranking:${id}`, `ideas:${id}`]);
    expect(challengeIds).toEqual([id]);
  });

  it.each([
    '',
    'ranking',
    `ranking:${id},`,
    'ranking:1',
    `person:${id}`,
    `ranking:${id}:x`,
    `ranking:${id.toUpperCase()}`,
    `ranking:${id}\n`,
  ])('cannot be %j', (text) => expect(() => liveTopicsOf(text)).toThrow('a topic is'));

  it('are twenty at most', () => {
    const many = Array.from({ length: 21 }, (_, n) => `ranking:9f1d6c33-2f0b-4c3a-8a5e-6b7c8d9e0f${10 + n}`);
    expect(liveTopicsOf(many.slice(1).join()).topics.size).toBe(20);
    expect(() => liveTopicsOf(many.join())).toThrow('at most 20');
  });
});
