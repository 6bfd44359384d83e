import { InputPipe } from '@zwerm/platform/http/input-pipe';
import fc from 'fast-check';
import { CastInput } from './ballots.dto.js';
import { isPlainCast } from './plain-cast.js';

const checked = (body: unknown): unknown =>
  new InputPipe().transform(body, { type: 'body', metatype: CastInput });

const texts = fc.oneof(
  fc.constantFrom('agree', 'c1', '', ' ', 'Agree', 'a'.repeat(20), 'a'.repeat(21), 'a'.repeat(37), 'agree\n'),
  fc.string({ maxLength: 110 }),
);
const values = fc.oneof(
  texts,
  fc.constantFrom(null, 0, 1, 1.5, -1, 2 ** 53, NaN, true),
  fc.constant(['agree']),
);
const bodies = fc.oneof(
  fc.record(
    { value: values, aspect: values, rulesVersion: values, servedToken: values },
    { requiredKeys: [] },
  ),
  fc.dictionary(
    fc.oneof(fc.constantFrom('value', 'reason', '__proto__', 'toString', 'personId'), fc.string()),
    values,
  ),
  values,
);

describe('a plain vote', () => {
  it.each([
    { value: 'agree' },
    { value: 'agree', rulesVersion: 3, servedToken: 'a-token' },
    { value: '5', aspect: 'c1' },
  ])('is %j', (body) => expect(isPlainCast(body)).toBe(true));

  it.each([
    [{}],
    [{ value: 'agree', reason: 'because' }],
    [{ value: 'agree', personId: 'x' }],
    [{ value: 'Agree' }],
    [JSON.parse('{"value":"agree","__proto__":{}}')],
    [['agree']],
    [undefined],
  ])('is not %j', (body) => expect(isPlainCast(body)).toBe(false));

  it('is never more than the checks of the route accept, and nothing else to them', () =>
    fc.assert(
      fc.property(bodies, (body) => {
        if (isPlainCast(body)) expect({ ...(checked(body) as object) }).toEqual(body);
      }),
      { numRuns: 2_000 },
    ));
});
