import { choicePattern, votingMethods, type VotingMethod } from '@zwerm/domain/voting-method';
import { rulesOf, type GivenRules } from '@zwerm/domain/voting-rules';
import fc from 'fast-check';
import { ballotMethodOf } from './ballot-methods.js';
import type { Mark } from './mark.js';

const mark = (ideaId: string, choice: string, aspect = ''): Mark => ({ ideaId, choice, aspect });
const faultOf = (
  id: VotingMethod,
  given: GivenRules,
  marks: Mark[],
  costs: Record<string, number> = {},
): string | undefined =>
  ballotMethodOf(id).faultOf(marks, { rules: rulesOf(id, given), costs: new Map(Object.entries(costs)) });

describe('ballot methods', () => {
  it.each(votingMethods)('%s has a finite scale of storable choices, and takes an empty ballot', (id) => {
    const method = ballotMethodOf(id);
    const scale = method.scaleOf(rulesOf(id));
    expect(method.id).toBe(id);
    expect(scale.length).toBeGreaterThan(0);
    expect(scale.every((choice) => new RegExp(choicePattern).test(choice))).toBe(true);
    expect(faultOf(id, {}, [])).toBeUndefined();
  });

  it('gives every whole number of the scale and no other', () => {
    expect(ballotMethodOf('score').scaleOf(rulesOf('score', { top: 3 }))).toEqual(['1', '2', '3']);
    expect(ballotMethodOf('quadratic').scaleOf(rulesOf('quadratic', { budget: 10 }))).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('limits support and approval only when the round says so', () => {
    const two = [mark('a', 'support'), mark('b', 'support')];
    expect(faultOf('support', {}, two)).toBeUndefined();
    expect(faultOf('support', { most: 1 }, two)).toBe('too-many-choices');
    expect(faultOf('approval', { fewest: 3 }, two)).toBe('too-few-choices');
    expect(ballotMethodOf('support').isJudgedWhole(rulesOf('support'))).toBe(false);
    expect(ballotMethodOf('support').isJudgedWhole(rulesOf('support', { most: 1 }))).toBe(true);
  });

  it.each(votingMethods)('%s lets ideas be merged exactly where each vote can be judged alone', (id) => {
    for (const given of [{}, { most: 2 }, { fewest: 1 }]) {
      const rules = { ...rulesOf(id), ...given };
      const method = ballotMethodOf(id);
      expect(method.mergeFaultOf(rules) === undefined).toBe(!method.isJudgedWhole(rules));
    }
  });

  it('adds up dots', () => {
    expect(faultOf('dots', { budget: 6 }, [mark('a', '5'), mark('b', '1')])).toBeUndefined();
    expect(faultOf('dots', { budget: 6 }, [mark('a', '5'), mark('b', '2')])).toBe('budget-exceeded');
  });

  it('squares votes into credits: 3² + 4² are 25 (Posner and Weyl)', () => {
    const ballot = [mark('a', '3'), mark('b', '4')];
    expect(faultOf('quadratic', { budget: 25 }, ballot)).toBeUndefined();
    expect(faultOf('quadratic', { budget: 24 }, ballot)).toBe('budget-exceeded');
  });

  it('never lets a quadratic ballot spend more than its credits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 30 }), (votes) => {
        const marks = votes.map((votesFor, index) => mark(`idea-${index}`, String(votesFor)));
        const spent = votes.reduce((sum, votesFor) => sum + votesFor * votesFor, 0);
        expect(faultOf('quadratic', { budget: 100 }, marks)).toBe(
          spent > 100 ? 'budget-exceeded' : undefined,
        );
      }),
    );
  });

  it('pays for what is chosen, and for nothing without a price', () => {
    const costs = { a: 60, b: 50 };
    expect(faultOf('budget', { budget: 100 }, [mark('a', 'chosen')], costs)).toBeUndefined();
    expect(faultOf('budget', { budget: 100 }, [mark('a', 'chosen'), mark('b', 'chosen')], costs)).toBe(
      'budget-exceeded',
    );
    expect(faultOf('budget', { budget: 100 }, [mark('c', 'chosen')], costs)).toBe('idea-without-cost');
  });

  it('takes ties and ideas left out in an order, up to as many as the round allows', () => {
    const tied = [mark('a', '1'), mark('b', '1'), mark('c', '2')];
    expect(faultOf('ranked', { most: 3 }, tied)).toBeUndefined();
    expect(faultOf('ranked', { most: 2 }, tied)).toBe('too-many-choices');
  });

  it('keeps a pair once, under the lower id', () => {
    expect(faultOf('pairwise', {}, [mark('a', 'first', 'b')])).toBeUndefined();
    expect(faultOf('pairwise', {}, [mark('b', 'first', 'a')])).toBe('not-a-pair');
    expect(faultOf('pairwise', {}, [mark('a', 'equal', 'a')])).toBe('not-a-pair');
  });

  it('asks for the reason of an objection, and of nothing else', () => {
    const objection = mark('a', 'objection');
    expect(faultOf('consent', {}, [objection])).toBe('reason-missing');
    expect(faultOf('consent', {}, [{ ...objection, reason: '  ' }])).toBe('reason-missing');
    expect(
      faultOf('consent', {}, [{ ...objection, reason: 'Onveilig' }, mark('b', 'consent')]),
    ).toBeUndefined();
  });
});
