import type { OpinionMap } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import { letterOf } from './group-letter.js';
import classes from './opinion-section.module.css';

/** Width of the drawing in its own unit; it scales with the page. */
const width = 600;
const height = 300;
const margin = 24;
/** Room for a letter, however much alike the people of a group are. */
const leastRadius = 20;

/** Groups as circles: the further apart, the more they differ; the wider, the more their own people do. */
export function OpinionDrawing({ groups }: Pick<OpinionMap, 'groups'>) {
  const { t } = useTexts();
  const name = groups
    .map(({ people }, group) => t('opinions.group', { letter: letterOf(group), people }))
    .join(', ');
  return (
    <svg
      className={classes.drawing}
      role="img"
      aria-label={t('opinions.drawing', { groups: name })}
      viewBox={`0 0 ${width} ${height}`}
    >
      {placed(groups).map(({ x, y, radius }, group) => (
        <g key={letterOf(group)} data-group={group}>
          <circle className={classes.circle} cx={x} cy={y} r={radius} />
          <text className={classes.letter} x={x} y={y} dy="0.35em">
            {letterOf(group)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Everything in the picture, in one scale for both directions. */
function placed(groups: OpinionMap['groups']): { x: number; y: number; radius: number }[] {
  const ends = (of: 'x' | 'y'): [number, number] => [
    Math.min(...groups.map((group) => group[of] - group.spread)),
    Math.max(...groups.map((group) => group[of] + group.spread)),
  ];
  const [[left, right], [bottom, top]] = [ends('x'), ends('y')];
  const scale = Math.min(
    (width - 2 * margin) / Math.max(1e-9, right - left),
    (height - 2 * margin) / Math.max(1e-9, top - bottom),
  );
  return groups.map(({ x, y, spread }) => ({
    x: width / 2 + (x - (left + right) / 2) * scale,
    y: height / 2 - (y - (bottom + top) / 2) * scale,
    radius: Math.max(leastRadius, spread * scale),
  }));
}
