import type { ErrorComponentProps } from '@tanstack/react-router';
import { asProblem } from '../api/problem.js';
import { ProblemState } from '../components/problem-state.js';
import classes from './shell.module.css';

/** What a person sees when a screen cannot be drawn at all. */
export function CrashScreen({ error, reset }: ErrorComponentProps) {
  return (
    <main className={classes.main} id="main">
      <ProblemState problem={asProblem(error)} onRetry={reset} asPage />
    </main>
  );
}
