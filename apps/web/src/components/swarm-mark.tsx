interface Props {
  readonly size?: number;
}

const flock = [
  [5, 20, 1.7],
  [9.5, 23.5, 2],
  [10.5, 17, 2.1],
  [15, 21, 2.4],
  [15.5, 13.5, 2.3],
  [20.5, 17, 2.7],
] as const;

/** Our mark: many small ones, one direction, and the one that stands out. */
export function SwarmMark({ size = 32 }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      {flock.map(([x, y, r]) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r={r} fill="currentColor" opacity={0.55 + r * 0.15} />
      ))}
      <circle cx={24.5} cy={9.5} r={4} fill="var(--z-accent)" />
    </svg>
  );
}
