import type { LaunchForm } from './launch-form.js';

/** What every step of the launch wizard works on. */
export interface StepProps {
  readonly form: LaunchForm;
  readonly onChange: (change: Partial<LaunchForm>) => void;
  readonly errors: Partial<Record<keyof LaunchForm, string>>;
}
