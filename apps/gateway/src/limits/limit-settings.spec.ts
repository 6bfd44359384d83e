import { limits } from '@zwerm/contracts/access/limits';
import { asLimits } from './limit-settings.js';

it('leaves every limit at its standard when nothing is set', () => {
  expect(Object.fromEntries(asLimits(''))).toEqual(limits);
});

it('changes those that are named, and no other', () => {
  const inForce = asLimits('searches=5/2, uploads=1/3600');
  expect(inForce.get('searches')).toEqual({ ...limits.searches, most: 5, withinSeconds: 2 });
  expect(inForce.get('uploads')).toMatchObject({ most: 1, withinSeconds: 3_600 });
  expect(inForce.get('ideas')).toEqual(limits.ideas);
});

it('limits nothing when they are off', () => expect(asLimits('off').size).toBe(0));

it.each([
  'search=5/2',
  'searches=5',
  'searches=0/2',
  'searches=5/0',
  'searches=-1/2',
  'on',
  'constructor=1/1',
])('refuses %s and names what there is', (text) => expect(() => asLimits(text)).toThrow(/searches, ideas/));
