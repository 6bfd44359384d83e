import type { OwnProfile } from '../../api/types.js';
import { Icon } from '../../components/icon.js';
import { ProgressLine } from '../../components/progress-line.js';
import { useTexts } from '../../lib/texts.js';
import classes from './profile-screen.module.css';

/** How complete one's own profile is, and what each part that is left would add. */
export function CompletenessCard({ completeness }: Pick<OwnProfile, 'completeness'>) {
  const { t } = useTexts();
  const { percent, parts } = completeness;
  return (
    <section className={classes.section} aria-labelledby="profile-completeness">
      <h2 id="profile-completeness">{t('profile.completeness')}</h2>
      <ProgressLine value={percent} max={100} label={t('profile.percent', { percent })} />
      <p className={classes.muted}>{t('profile.completenessWhy')}</p>
      <ul className={classes.parts}>
        {parts.map(({ part, adds, isThere }) => (
          <li key={part} className={classes.part}>
            <Icon name={isThere ? 'check' : 'add'} size={18} />
            <span>
              {t(isThere ? 'profile.partThere' : 'profile.partAdds', {
                part: t(`profile.part.${part}`),
                adds,
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
