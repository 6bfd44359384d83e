import type { ElectedCommittees } from './approval-committees.js';
import { inOrder, resultOf, type Aspects } from './oracle-aspects.js';

export interface ExpectedCommittees {
  readonly instances: readonly {
    readonly id: string;
    /** Per rule all winning committees; null where it was not computed. What begins with _ repeats them. */
    readonly allWinningCommittees: Readonly<Record<string, number[][] | null | object>>;
  }[];
}

/**
 * Where an expectation is wrong. Satisfaction approval gives candidates 2 and 5 of instanceS0003 exactly 29/20 each, so
 * that both committees win; the expectation was summed in floats, which tell the two apart by one bit.
 */
const LACKING: Readonly<Record<string, readonly string[]>> = { 'instanceS0003/sav': ['0,3,4,5'] };

/** Committees of every instance as exact sets, one aspect per rule, and the elected one must be among those expected. */
export async function committees(file: string, { instances }: ExpectedCommittees): Promise<Aspects> {
  const aspects: Aspects = {};
  const rules = new Set(instances.flatMap(({ allWinningCommittees: own }) => Object.keys(own)));
  for (const rule of [...rules].filter((one) => !one.startsWith('_'))) {
    const result = await resultOf<{ instances: ElectedCommittees[] }>(file, rule, inOrder);
    const computed = new Map(result.instances.map((one) => [one.id, one]));
    const [own, wanted]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
    for (const { id, allWinningCommittees } of instances) {
      const expected = allWinningCommittees[rule];
      if (!Array.isArray(expected)) continue;
      const lacking = LACKING[`${id}/${rule}`] ?? [];
      const names = (expected as number[][]).map(nameOf);
      const { committees: all = [], elected = [] } = computed.get(id) ?? {};
      own[id] = { all: all.map(nameOf).sort(), isElectedAmongThem: names.includes(nameOf(elected)) };
      wanted[id] = { all: [...names, ...lacking].sort(), isElectedAmongThem: true };
    }
    aspects[rule] = [own, wanted];
  }
  return aspects;
}

const nameOf = (committee: readonly (number | string)[]): string =>
  committee
    .map(Number)
    .sort((a, b) => a - b)
    .join();
