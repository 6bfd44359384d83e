import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { OwnProfile } from '../../api/types.js';
import { PageTitle } from '../../components/page-title.js';
import { ProgressLine } from '../../components/progress-line.js';
import { QueryState } from '../../components/query-state.js';
import { useChallenges } from '../../lib/queries/challenges.js';
import { useEndFirstVisit } from '../../lib/queries/first-visit.js';
import { useChangeMe, useMe } from '../../lib/queries/me.js';
import { useChangeProfile, useProfile } from '../../lib/queries/profile.js';
import { useTexts } from '../../lib/texts.js';
import { PhotoField } from '../profile/photo-field.js';
import classes from '../profile/profile-screen.module.css';
import { WordsField } from '../profile/words-field.js';
import { Refusal } from '../../components/refusal.js';

const steps = ['language', 'topics', 'photo'] as const;

/** Three short steps that all can be skipped, with what it is for in view, and then straight to a first vote. */
export function FirstVisitScreen() {
  const { t } = useTexts();
  const [step, setStep] = useState(0);
  const { question, leave } = useWayOn();
  const current = steps[step] ?? 'photo';
  const goOn = (): void => (step < steps.length - 1 ? setStep(step + 1) : leave('finished'));
  return (
    <div className={classes.screen}>
      <PageTitle>{t('firstVisit.title')}</PageTitle>
      {question ? <p>{t('firstVisit.value', { question })}</p> : <p>{t('firstVisit.valueLater')}</p>}
      <ProgressLine
        value={step + 1}
        max={steps.length}
        label={t('firstVisit.step', { step: step + 1, steps: steps.length })}
      />
      <section className={classes.section} aria-labelledby="first-visit-step">
        <h2 id="first-visit-step">{t(`firstVisit.${current}`)}</h2>
        {current === 'language' ? (
          <LanguageStep onDone={goOn} />
        ) : (
          <ProfileStep step={current} onDone={goOn} />
        )}
      </section>
      <div className={classes.row}>
        <Button variant="subtle" onClick={() => leave('skipped')}>
          {t(question ? 'firstVisit.voteNow' : 'firstVisit.skipAll')}
        </Button>
      </div>
    </div>
  );
}

/** Ways to vote in which one press is a vote; the others take reading first. */
const quick: readonly string[] = ['agree-disagree-pass', 'support'];

/** A challenge that takes votes now, if possible one in which a first vote is given at once, and the way there. */
function useWayOn() {
  const navigate = useNavigate();
  const end = useEndFirstVisit();
  const { data } = useChallenges({ phase: 'voting' });
  const running = data?.pages[0]?.items ?? [];
  const challenge = running.find(({ method }) => quick.includes(method)) ?? running[0];
  const leave = (outcome: 'finished' | 'skipped'): void => {
    end.mutate(outcome);
    void (challenge
      ? navigate({ to: '/challenges/$challengeId/vote', params: { challengeId: challenge.id } })
      : navigate({ to: '/' }));
  };
  return { question: challenge?.question, leave };
}

function LanguageStep({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTexts();
  const me = useMe();
  const change = useChangeMe();
  return (
    <div className={classes.row}>
      {(['nl', 'en'] as const).map((language) => (
        <Button
          key={language}
          variant={me.language === language ? 'filled' : 'default'}
          lang={language}
          onClick={() => {
            if (me.language !== language) change.mutate({ language });
            onDone();
          }}
        >
          {t(`language.${language}`)}
        </Button>
      ))}
    </div>
  );
}

function ProfileStep({ step, onDone }: { readonly step: 'topics' | 'photo'; readonly onDone: () => void }) {
  const profile = useProfile();
  return (
    <QueryState query={profile} shape="card">
      {(own) =>
        step === 'topics' ? (
          <TopicsStep profile={own} onDone={onDone} />
        ) : (
          <PhotoStep profile={own} onDone={onDone} />
        )
      }
    </QueryState>
  );
}

interface StepProps {
  readonly profile: OwnProfile;
  readonly onDone: () => void;
}

function TopicsStep({ profile, onDone }: StepProps) {
  const { t } = useTexts();
  const change = useChangeProfile();
  const [interests, setInterests] = useState(profile.interests);
  const unit = profile.unitPath.at(-1);
  const save = (): void => {
    if (interests.join() === profile.interests.join()) return onDone();
    change.mutate({ seen: profile, changes: { interests } }, { onSuccess: onDone });
  };
  return (
    <>
      <p className={classes.muted}>{unit ? t('firstVisit.unit', { unit }) : t('firstVisit.noUnit')}</p>
      <WordsField field="interests" value={interests} onChange={setInterests} />
      <Refusal error={change.error} />
      <div className={classes.row}>
        <Button loading={change.isPending} onClick={save}>
          {t('action.next')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('firstVisit.skip')}
        </Button>
      </div>
    </>
  );
}

function PhotoStep({ profile, onDone }: StepProps) {
  const { t } = useTexts();
  return (
    <>
      <PhotoField person={profile} />
      <div className={classes.row}>
        <Button onClick={onDone}>{t('firstVisit.toVote')}</Button>
        <Button variant="default" onClick={onDone}>
          {t('firstVisit.skip')}
        </Button>
      </div>
    </>
  );
}
