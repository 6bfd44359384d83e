import type { Bias } from '../../api/types.js';
import { BackLink } from '../../components/back-link.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { QueryState } from '../../components/query-state.js';
import { useAllIdeas } from '../../lib/queries/all-ideas.js';
import { useChallenge } from '../../lib/queries/challenges.js';
import { useTexts } from '../../lib/texts.js';
import { BurstsSection } from './bursts-section.js';
import { EffortSection } from './effort-section.js';
import { LateSection } from './late-section.js';
import { ShownSection } from './shown-section.js';
import { SkipsSection } from './skips-section.js';
import { ThinTopSection } from './thin-top-section.js';
import { TurnoutSection } from './turnout-section.js';
import { useBias } from './use-bias.js';
import classes from './bias-screen.module.css';

interface ScreenProps {
  readonly challengeId: string;
  /** Of an earlier round; the newest is shown when left out. */
  readonly roundNumber?: number | undefined;
}

/** What may have made a result other than people meant, for those who run the challenge. Never who did what. */
export function BiasScreen({ challengeId, roundNumber }: ScreenProps) {
  const { t } = useTexts();
  const title = useChallenge(challengeId).data?.title;
  const query = useBias(challengeId, roundNumber);
  return (
    <div className={classes.page}>
      <BackLink to="/challenges/$challengeId" params={{ challengeId }}>
        {title ?? t('action.back')}
      </BackLink>
      <PageTitle>{t('bias.title')}</PageTitle>
      <p>{t('bias.lead')}</p>
      <QueryState query={query} shape="page">
        {(bias) => <Report challengeId={challengeId} bias={bias} />}
      </QueryState>
    </div>
  );
}

function Report({ challengeId, bias }: { readonly challengeId: string; readonly bias: Bias }) {
  const { ideas } = useAllIdeas(challengeId);
  const titles = new Map(ideas.map(({ id, title }) => [id, title]));
  return (
    <>
      <Found bias={bias} />
      <ThinTopSection part={bias.top} titles={titles} />
      <TurnoutSection part={bias.participation} />
      <ShownSection part={bias.exposure} />
      <LateSection part={bias.late} titles={titles} />
      <BurstsSection part={bias.bursts} titles={titles} />
      <EffortSection part={bias.effort} titles={titles} />
      <SkipsSection part={bias.skips} titles={titles} />
    </>
  );
}

function Found({ bias: { risks, crowd } }: { readonly bias: Bias }) {
  const { t } = useTexts();
  return (
    <Notice
      tone={risks.length > 0 ? 'accent' : 'calm'}
      icon={risks.length > 0 ? 'warning' : 'check'}
      title={t('bias.found', { count: risks.length })}
    >
      {risks.length > 0 ? (
        <ul>
          {risks.map((risk) => (
            <li key={risk}>{t(`bias.risk.${risk}`)}</li>
          ))}
        </ul>
      ) : null}
      <p>{t('bias.crowd', { crowd })}</p>
    </Notice>
  );
}
