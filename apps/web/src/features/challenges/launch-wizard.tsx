import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../api/problem.js';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../lib/texts.js';
import {
  checkStep,
  launchSteps,
  type LaunchErrors,
  type LaunchForm,
  type LaunchStep,
} from './launch-form.js';
import { LaunchReview } from './launch-review.js';
import { DatesStep } from './dates-step.js';
import { QuestionStep } from './question-step.js';
import { ScopeStep } from './scope-step.js';
import { refusedFields, type FormField } from './refused-fields.js';
import type { StepProps } from './step-props.js';
import { VotingStep } from './voting-step.js';
import classes from './launch-wizard.module.css';

interface Finish {
  readonly text: string;
  readonly run: () => void;
}

interface Props {
  readonly form: LaunchForm;
  readonly onChange: (change: Partial<LaunchForm>) => void;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly finish: Finish;
  readonly alternative?: Finish;
}

const bodies = [QuestionStep, ScopeStep, DatesStep, VotingStep];

/** Five small steps; each is checked before the next, and one can always go back without losing anything. */
export function LaunchWizard(props: Props) {
  const { t } = useTexts();
  const [index, setIndex] = useState(0);
  const [errors, setErrors] = useState<LaunchErrors>({});
  const form = useRef<HTMLFormElement>(null);
  const step = launchSteps[index] ?? 'review';
  const Body = bodies[index];
  useStepFocus(index);

  const goOn = (event: SyntheticEvent): void => {
    event.preventDefault();
    const found = checkStep(step, props.form);
    setErrors(found);
    if (Object.keys(found).length > 0) return focusFirstError(form.current);
    if (step === 'review') props.finish.run();
    else setIndex(index + 1);
  };
  const refused = props.problem ? refusedFields(props.problem, props.form) : new Map<FormField, LaunchStep>();
  const words = Object.fromEntries([
    ...[...refused.keys()].map((field) => [field, t('launch.fieldRefused')]),
    ...Object.entries(errors).map(([field, key]) => [field, t(key)]),
  ]) as StepProps['errors'];

  return (
    <form ref={form} onSubmit={goOn} noValidate className={classes.wizard}>
      <StepList current={index} onGo={setIndex} />
      <h2 tabIndex={-1} data-step-title className={classes.title}>
        {t(`launch.step.${step}`)}
      </h2>
      {Body ? (
        <Body form={props.form} onChange={props.onChange} errors={words} />
      ) : (
        <LaunchReview form={props.form} />
      )}
      {props.problem ? (
        <WizardProblem
          problem={props.problem}
          refusedCount={refused.size}
          steps={[...new Set(refused.values())].filter((one) => one !== step)}
          onGo={(to) => setIndex(launchSteps.indexOf(to))}
        />
      ) : null}
      <Actions
        {...props}
        isAtEnd={step === 'review'}
        onBack={index > 0 ? () => setIndex(index - 1) : undefined}
      />
    </form>
  );
}

interface ActionsProps extends Pick<Props, 'alternative' | 'busy' | 'finish'> {
  readonly isAtEnd: boolean;
  /** Absent on the first step. */
  readonly onBack: (() => void) | undefined;
}

function Actions({ alternative, busy, finish, isAtEnd, onBack }: ActionsProps) {
  const { t } = useTexts();
  return (
    <div className={classes.actions}>
      {onBack ? (
        <Button variant="default" onClick={onBack}>
          {t('action.back')}
        </Button>
      ) : null}
      {isAtEnd && alternative ? (
        <Button variant="default" onClick={alternative.run} disabled={busy}>
          {alternative.text}
        </Button>
      ) : null}
      <Button type="submit" loading={busy}>
        {isAtEnd ? finish.text : t('action.next')}
      </Button>
    </div>
  );
}

function StepList({ current, onGo }: { readonly current: number; readonly onGo: (index: number) => void }) {
  const { t } = useTexts();
  return (
    <ol className={classes.steps} aria-label={t('launch.steps')}>
      {launchSteps.map((step, index) => (
        <li key={step} className={classes.step} data-done={index < current || undefined}>
          <button
            type="button"
            disabled={index > current}
            aria-current={index === current ? 'step' : undefined}
            onClick={() => onGo(index)}
          >
            <span className={classes.number}>{index + 1}</span>
            <span>{t(`launch.step.${step}`)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

interface WizardProblemProps {
  readonly problem: Problem;
  /** Where fields are that the server refused. */
  readonly steps: readonly LaunchStep[];
  readonly onGo: (step: LaunchStep) => void;
  readonly refusedCount: number;
}

/** Why it was refused, and the way to the fields that must be put right; they say so themselves too. */
function WizardProblem({ problem, refusedCount, steps, onGo }: WizardProblemProps) {
  const { t, problem: sentence } = useTexts();
  return (
    <Notice tone="danger" icon="warning" role="alert" title={sentence(problem)}>
      {steps.map((step) => (
        <div key={step}>
          <Button variant="default" size="sm" onClick={() => onGo(step)}>
            {t('launch.goToRefused', { step: t(`launch.step.${step}`) })}
          </Button>
        </div>
      ))}
      {refusedCount === 0 && problem.errors.length > 0 ? (
        <ul>
          {problem.errors.map((error) => (
            <li key={error.pointer}>{`${error.pointer}: ${error.detail}`}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

function useStepFocus(index: number): void {
  const shown = useRef(index);
  useEffect(() => {
    if (shown.current === index) return;
    shown.current = index;
    document.querySelector<HTMLElement>('[data-step-title]')?.focus();
  }, [index]);
}

function focusFirstError(form: HTMLFormElement | null): void {
  // The fields learn of their errors in the next render.
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
