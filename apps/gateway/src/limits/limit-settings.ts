import { limits, type Limit, type LimitName } from '@zwerm/contracts/access/limits';

/** What holds in this installation, by name; nothing is limited when it is empty. */
export type LimitsInForce = ReadonlyMap<LimitName, Limit>;

export const standardLimits: LimitsInForce = new Map(Object.entries(limits) as [LimitName, Limit][]);

const override = /^(?<name>[a-z-]+)=(?<most>\d{1,7})\/(?<seconds>\d{1,6})$/;

/**
 * Reads what an installation sets: empty for the standards, `off` for none, else `name=most/seconds` for those that
 * differ, separated by commas.
 * @throws Error with a sentence that says what is expected
 */
export function asLimits(text: string): LimitsInForce {
  if (text.trim() === 'off') return new Map();
  const inForce = new Map(standardLimits);
  for (const part of text.split(',').map((each) => each.trim()))
    if (part !== '') inForce.set(...limitOf(part));
  return inForce;
}

function limitOf(part: string): [LimitName, Limit] {
  const { name = '', most, seconds } = override.exec(part)?.groups ?? {};
  const standard = standardLimits.get(name as LimitName);
  if (!standard || Number(most) < 1 || Number(seconds) < 1)
    throw new Error(
      `must be off, or name=most/seconds with a name of ${[...standardLimits.keys()].join(', ')}`,
    );
  return [name as LimitName, { ...standard, most: Number(most), withinSeconds: Number(seconds) }];
}
