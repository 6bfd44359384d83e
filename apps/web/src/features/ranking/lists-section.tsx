import type { RankedIdea, Ranking, Representative, SharedGround } from '../../api/types.js';
import { thinBallots } from '../../components/ranked-idea-row.js';
import { useTexts } from '../../lib/texts.js';
import { CoverageText } from './coverage-text.js';
import { IdeaLink } from './idea-link.js';
import { ListsTable } from './lists-table.js';
import { listsWith, threeLists, type ListName, type ThreeLists } from './three-lists.js';
import { useRepresentative } from './use-representative.js';
import { useSharedGround } from './use-shared-ground.js';
import classes from './lists-section.module.css';

interface Props {
  readonly ranking: Ranking;
  readonly roundNumber: number | undefined;
  readonly rows: readonly RankedIdea[];
}

/** The best by three answers to the question what best is, beside each other; nothing where only one is asked. */
export function ListsSection({ ranking, roundNumber, rows }: Props) {
  const { t } = useTexts();
  const representative = useRepresentative(ranking, roundNumber);
  const ground = useSharedGround(ranking, roundNumber);
  // Where they are not told (yet) the ranking beside them says so.
  if (!representative) return null;
  const lists = threeLists(rows, ground, representative);
  const titles = titlesOf(rows, ground, representative);
  return (
    <section aria-labelledby="lists-heading" className={classes.section}>
      <h3 id="lists-heading">{t('lists.title')}</h3>
      <div className={classes.columns}>
        <Column name="support" lists={lists} titles={titles} thin={thinSupport(rows)} />
        <Column name="ground" lists={lists} titles={titles} thin={thinGround(ground)} />
        <Column name="representative" lists={lists} titles={titles} thin="lists.thin">
          <CoverageText representative={representative} ground={ground} />
        </Column>
      </div>
      <ListsTable lists={lists} titles={titles} />
    </section>
  );
}

const thinSupport = (rows: readonly RankedIdea[]) =>
  rows.every(({ n }) => n < thinBallots) ? ('results.thinFinal' as const) : undefined;

const thinGround = (ground: SharedGround | undefined) =>
  ground?.strata.length === 0 ? ('lists.undivided' as const) : ('ground.tooFew' as const);

function titlesOf(
  rows: readonly RankedIdea[],
  ground: SharedGround | undefined,
  { items }: Representative,
): ReadonlyMap<string, string> {
  const titled = [...items, ...(ground?.items ?? []), ...rows];
  return new Map(titled.flatMap(({ ideaId, title }) => (title === null ? [] : [[ideaId, title] as const])));
}

interface ColumnProps {
  readonly name: ListName;
  readonly lists: ThreeLists;
  readonly titles: ReadonlyMap<string, string>;
  /** Why there is so little to see: said where the list is empty, and beside a ranking that says nearly nothing. */
  readonly thin: 'results.thinFinal' | 'lists.thin' | 'lists.undivided' | 'ground.tooFew' | undefined;
  readonly children?: React.ReactNode;
}

function Column({ name, lists, titles, thin, children }: ColumnProps) {
  const { t } = useTexts();
  const list = lists[name];
  const isThin = list.length === 0 || thin === 'results.thinFinal';
  return (
    <section aria-labelledby={`list-${name}`} className={classes.column}>
      <h4 id={`list-${name}`}>{t(`lists.${name}`)}</h4>
      <p className={classes.note}>{t(`lists.note.${name}`)}</p>
      {isThin && thin ? <p className={classes.thin}>{t(thin)}</p> : null}
      {list.length > 0 ? (
        <ol className={classes.list}>
          {list.map(({ ideaId, place }) => (
            <li key={ideaId} className={classes.row}>
              <span className={classes.place}>{place}</span>
              <span className={classes.idea}>
                <IdeaLink ideaId={ideaId} titles={titles} />
                <AlsoOn lists={listsWith(lists, ideaId).filter((other) => other !== name)} />
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      {children}
    </section>
  );
}

function AlsoOn({ lists }: { readonly lists: readonly ListName[] }) {
  const { t } = useTexts();
  if (lists.length === 0) return null;
  const names = lists.map((name) => t(`lists.${name}`)).join(', ');
  return <span className={classes.also}>{t('lists.also', { lists: names })}</span>;
}
