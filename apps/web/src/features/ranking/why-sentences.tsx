import type { ReactNode } from 'react';
import type { Explanation } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import { usePartNames } from './use-part-names.js';
import { WhyTable } from './why-table.js';
import classes from './why-here.module.css';

interface Props {
  readonly explanation: Explanation;
  /** Of the idea. */
  readonly title: string;
}

/** Why an idea stands where it does: where it started, what every part of the roll did to that, what would move it. */
export function WhySentences({ explanation, title }: Props) {
  return explanation.parts.length > 0 ? (
    <OverParts explanation={explanation} title={title} />
  ) : (
    <Sentences explanation={explanation} names={[]}>
      <AsOneCrowd explanation={explanation} />
    </Sentences>
  );
}

function OverParts({ explanation, title }: Props) {
  const names = usePartNames(explanation.parts);
  return (
    <>
      <Sentences explanation={explanation} names={names}>
        <ByPart explanation={explanation} names={names} />
      </Sentences>
      <WhyTable explanation={explanation} names={names} title={title} />
    </>
  );
}

interface PartsProps {
  readonly explanation: Explanation;
  /** Of the parts, in their order. */
  readonly names: readonly string[];
}

interface SentencesProps extends PartsProps {
  /** What moved it from its start to its score. */
  readonly children: ReactNode;
}

function Sentences({ explanation: { start, up, down, hidesParts }, names, children }: SentencesProps) {
  const { t } = useTexts();
  return (
    <ul className={classes.sentences}>
      <li>{t('why.start', { start: t('interval.score', { score: Math.round(start * 100) }) })}</li>
      {children}
      {hidesParts ? <li>{t('why.hidesParts')}</li> : null}
      {up ? <OnePlace direction="up" move={up} names={names} /> : null}
      {down ? <OnePlace direction="down" move={down} names={names} /> : null}
    </ul>
  );
}

function AsOneCrowd({ explanation: { score, terms, agree, n } }: Pick<Props, 'explanation'>) {
  const { t } = useTexts();
  const of = (isWanted: (kind: Explanation['terms'][number]['kind']) => boolean): number =>
    Math.round(terms.reduce((sum, { kind, points }) => sum + (isWanted(kind) ? points : 0), 0) * 100);
  const points = of((kind) => kind !== 'comparisons');
  const compared = of((kind) => kind === 'comparisons');
  const change = t(compared < 0 ? 'why.down' : 'why.up', { points: Math.abs(compared) });
  return (
    <>
      {terms.some(({ kind }) => kind === 'comparisons') ? (
        <li>{t('why.term.comparisons', { change })}</li>
      ) : null}
      <li>
        {t(points < 0 ? 'why.lowered' : 'why.raised', { agree, n, points: Math.abs(points) })}{' '}
        {t('why.score', { score: t('interval.score', { score: Math.round(score * 100) }) })}
      </li>
    </>
  );
}

function ByPart({ explanation: { parts, score, terms }, names }: PartsProps) {
  const { t } = useTexts();
  return (
    <>
      {terms.map(({ kind, part, points }) => {
        const whole = Math.round(points * 100);
        const change = t(whole < 0 ? 'why.down' : 'why.up', { points: Math.abs(whole) });
        const of = part === null ? undefined : parts[part];
        if (part === null || !of) return <li key={kind}>{t(`why.term.${kind}`, { change })}</li>;
        const share = Math.round(of.share * 100);
        return <li key={part}>{t('why.part', { part: names[part] ?? '', share, n: of.n, change })}</li>;
      })}
      <li>{t('why.score', { score: t('interval.score', { score: Math.round(score * 100) }) })}</li>
    </>
  );
}

interface OnePlaceProps {
  readonly direction: 'up' | 'down';
  readonly move: NonNullable<Explanation['up']>;
  readonly names: readonly string[];
}

function OnePlace({ direction, move: { movers, judgements: count, title, part }, names }: OnePlaceProps) {
  const { t } = useTexts();
  const of = part === null ? undefined : names[part];
  return (
    <li>
      {of === undefined
        ? t(`why.${direction}.${movers}`, { count, title })
        : t(`why.${direction}.${movers}.part`, { count, title, part: of })}
    </li>
  );
}
