import type { OpinionMap } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import { letterOf } from './group-letter.js';
import { IdeaLink } from './idea-link.js';
import classes from './opinion-section.module.css';

interface Props {
  readonly map: OpinionMap;
}

/** What everybody agrees on, and what sets each group apart. */
export function GroupCards({ map }: Props) {
  const { t } = useTexts();
  const titles = new Map(map.ideas.map(({ ideaId, title }) => [ideaId, title]));
  const { agree, disagree } = map.consensus;
  return (
    <ul className={classes.cards}>
      <li className={classes.card} data-shared>
        <h4>{t('opinions.together')}</h4>
        {agree.length + disagree.length === 0 ? <p>{t('opinions.nothingShared')}</p> : null}
        <Ideas label={t('opinions.agreesWith')} ideaIds={agree} titles={titles} />
        <Ideas label={t('opinions.disagreesWith')} ideaIds={disagree} titles={titles} />
      </li>
      {map.groups.length > 1
        ? map.groups.map(({ people, stances }, group) => {
            const of = (stance: 'agree' | 'disagree'): string[] =>
              stances.filter((one) => one.stance === stance).map(({ ideaId }) => ideaId);
            return (
              <li key={letterOf(group)} className={classes.card} data-group={group}>
                <h4>{t('opinions.group', { letter: letterOf(group), people })}</h4>
                {stances.length === 0 ? <p>{t('opinions.nothingApart')}</p> : null}
                <Ideas label={t('opinions.agreesMore')} ideaIds={of('agree')} titles={titles} />
                <Ideas label={t('opinions.disagreesMore')} ideaIds={of('disagree')} titles={titles} />
              </li>
            );
          })
        : null}
    </ul>
  );
}

interface IdeasProps {
  readonly label: string;
  readonly ideaIds: readonly string[];
  readonly titles: ReadonlyMap<string, string>;
}

function Ideas({ label, ideaIds, titles }: IdeasProps) {
  if (ideaIds.length === 0) return null;
  return (
    <>
      <p className={classes.label}>{label}</p>
      <ul className={classes.ideas}>
        {ideaIds.map((ideaId) => (
          <li key={ideaId}>
            <IdeaLink ideaId={ideaId} titles={titles} />
          </li>
        ))}
      </ul>
    </>
  );
}
