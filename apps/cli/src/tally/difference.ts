/** Where two values differ first; undefined when nowhere. What is missing on either side is a difference. */
export function differenceOf(
  computed: unknown,
  expected: unknown,
  tolerance: number,
  where = '',
): string | undefined {
  if (isTable(computed) && isTable(expected)) {
    // To the end, so that whoever watches what is read sees all of it compared.
    let first: string | undefined;
    for (const key of new Set([...Object.keys(computed), ...Object.keys(expected)]))
      first = [first, differenceOf(computed[key], expected[key], tolerance, `${where}/${key}`)].find(Boolean);
    return first;
  }
  const isSame =
    typeof computed === 'number' && typeof expected === 'number'
      ? Math.abs(computed - expected) <= tolerance
      : computed !== undefined && computed === expected;
  return isSame
    ? undefined
    : `${where || 'all'} is ${JSON.stringify(computed)}, expected ${JSON.stringify(expected)}`;
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
