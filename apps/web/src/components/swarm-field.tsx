const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const dotCount = 190;

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly opacity: number;
}

// A sunflower spiral bent along a wave: even spacing without a random number, so it looks the same everywhere.
const dots: readonly Dot[] = Array.from({ length: dotCount }, (_, index) => {
  const distance = Math.sqrt(index / dotCount);
  const angle = index * goldenAngle;
  const x = 300 + Math.cos(angle) * distance * 330 + Math.sin(distance * 5) * 26;
  const y = 260 + Math.sin(angle) * distance * 150 - (x - 300) * 0.34 + Math.cos(x / 90) * 26;
  const near = 1 - distance;
  return { x: Math.round(x), y: Math.round(y), r: 1.2 + near * 4.4, opacity: 0.2 + near * 0.65 };
});

/** Decoration: a flock of dots in which one lights up. */
export function SwarmField({ className }: { readonly className?: string | undefined }) {
  return (
    <svg
      className={className}
      viewBox="0 0 600 520"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      {dots.map((dot, index) => (
        <circle
          key={index}
          cx={dot.x}
          cy={dot.y}
          r={index === 7 ? 9 : dot.r}
          fill={index === 7 ? 'var(--z-accent)' : 'currentColor'}
          opacity={index === 7 ? 1 : dot.opacity}
        />
      ))}
    </svg>
  );
}
