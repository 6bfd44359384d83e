import { setTimeout } from 'node:timers/promises';
import { ServiceBreaker } from './service-breaker.js';

describe('a breaker', () => {
  let isAlive: boolean;
  let asked: number;
  let breaker: ServiceBreaker;
  beforeEach(() => {
    isAlive = false;
    asked = 0;
    breaker = new ServiceBreaker(() => {
      asked += 1;
      return Promise.resolve(isAlive);
    });
  });
  const fail = (times: number): void => {
    for (let time = 0; time < times; time++) breaker.failed();
  };

  it('opens at the tenth failure in a row, and not before', () => {
    fail(9);
    expect([breaker.isOpen, asked]).toEqual([false, 0]);
    fail(1);
    expect(breaker.isOpen).toBe(true);
  });

  it('counts anew after a success', () => {
    fail(9);
    breaker.succeeded();
    fail(9);
    expect(breaker.isOpen).toBe(false);
  });

  it('asks the service again and again, one question at a time, and closes when it answers', async () => {
    fail(50);
    expect([breaker.isOpen, asked]).toEqual([true, 1]);
    while (asked < 3) await setTimeout(20);
    expect(breaker.isOpen).toBe(true);
    isAlive = true;
    while (breaker.isOpen) await setTimeout(20);
    const askedInAll = asked;
    fail(9);
    await setTimeout(300);
    expect([breaker.isOpen, asked]).toEqual([false, askedInAll]);
  });
});
