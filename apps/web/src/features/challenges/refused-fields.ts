import type { Problem } from '../../api/problem.js';
import type { LaunchForm, LaunchStep } from './launch-form.js';
import { phasesOf } from './launch-form.js';

export type FormField = keyof LaunchForm;

const stepOf: Partial<Record<FormField, LaunchStep>> = {
  question: 'question',
  title: 'question',
  context: 'question',
  domainId: 'scope',
  criteria: 'scope',
  ideationFrom: 'dates',
  discussionFrom: 'dates',
  votingFrom: 'dates',
  reviewFrom: 'dates',
  reviewUntil: 'dates',
  promisedBy: 'dates',
  rules: 'voting',
  topCount: 'voting',
  audience: 'voting',
};

const startOf = {
  ideation: 'ideationFrom',
  discussion: 'discussionFrom',
  voting: 'votingFrom',
  review: 'reviewFrom',
} as const;

/** The fields of the wizard that the server refused, each with the step it is on. */
export function refusedFields(problem: Problem, form: LaunchForm): ReadonlyMap<FormField, LaunchStep> {
  const found = new Map<FormField, LaunchStep>();
  for (const { pointer } of problem.errors) {
    const field = fieldAt(pointer, form);
    const step = field && stepOf[field];
    if (field && step) found.set(field, step);
  }
  return found;
}

/** A pointer into what was sent, like `phases/1/startsAt`, as the field a person typed. */
function fieldAt(pointer: string, form: LaunchForm): FormField | undefined {
  const [name = '', index = '', part] = pointer.replace(/^#?\//, '').split('/');
  if (name !== 'phases') return name in stepOf ? (name as FormField) : undefined;
  const phases = phasesOf(form).map(({ phase }) => phase);
  // One phase ends where the next begins.
  const phase = phases[Number(index) + (part === 'endsAt' ? 1 : 0)];
  return phase && phase in startOf ? startOf[phase] : 'reviewUntil';
}
