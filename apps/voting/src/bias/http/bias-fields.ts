import { partStates } from '../domain/bias-report.js';

export const id = { type: String, format: 'uuid' };
export const share = (description: string) => ({ type: Number, minimum: 0, maximum: 1, description });
export const whole = (minimum: number, description: string) => ({
  type: 'integer' as const,
  minimum,
  description,
});
export const state = { enum: partStates, description: '`told`, or why there is nothing' };
