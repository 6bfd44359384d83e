import fc from 'fast-check';
import { completenessOf, partsFor, profileParts, profileWeights, type ProfilePart } from './completeness.js';

const none = Object.fromEntries(profileParts.map((part) => [part, false])) as Record<ProfilePart, boolean>;
const all = Object.fromEntries(profileParts.map((part) => [part, true])) as Record<ProfilePart, boolean>;

describe('completeness of a profile', () => {
  it('has weights that make 100 together', () => {
    expect(Object.values(profileWeights).reduce<number>((sum, weight) => sum + weight, 0)).toBe(100);
  });

  it.each([
    ['nothing', 'employee', none, 0],
    ['everything', 'employee', all, 100],
    ['photo and function', 'employee', { ...none, photo: true, function: true }, 40],
    ['everything but a unit, which partners have not', 'partner', { ...all, unit: false }, 100],
    ['only a photo, of the 80 that count for a customer', 'customer', { ...none, photo: true }, 25],
  ] as const)('counts %s for a person of kind %s', (_name, kind, there, percent) => {
    expect(completenessOf(kind, there).percent).toBe(percent);
  });

  it('says what each part that is left adds', () => {
    const { parts } = completenessOf('partner', none);
    expect(parts.map(({ part }) => part)).toEqual(partsFor('partner'));
    expect(parts.find(({ part }) => part === 'photo')?.adds).toBe(25);
  });

  it('never drops by adding a part, and is 100 only with all of them', () => {
    const anyProfile = fc.record(
      Object.fromEntries(profileParts.map((part) => [part, fc.boolean()])) as Record<
        ProfilePart,
        fc.Arbitrary<boolean>
      >,
    );
    fc.assert(
      fc.property(
        fc.constantFrom('employee', 'partner', 'customer'),
        anyProfile,
        fc.constantFrom(...profileParts),
        (kind, there, part) => {
          const { percent, parts } = completenessOf(kind, there);
          expect(completenessOf(kind, { ...there, [part]: true }).percent).toBeGreaterThanOrEqual(percent);
          expect(percent === 100).toBe(parts.every(({ isThere }) => isThere));
        },
      ),
    );
  });
});
