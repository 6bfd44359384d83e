import { DomainError } from './domain-error.js';
import { errorCodes } from './error-codes.js';
import { NotFound } from './not-found.js';

describe('DomainError', () => {
  it('carries the kind and title of its code', () => {
    const error = new DomainError('round-closed');
    expect([error.kind, error.title, error.detail]).toEqual([
      'conflict',
      'The voting round is closed',
      'The voting round is closed',
    ]);
  });

  it('is named after the class that was thrown', () => {
    expect(new NotFound('Idea').name).toBe('NotFound');
    expect(new NotFound('Idea').detail).toBe('Idea not found');
  });

  it('knows only codes in kebab-case', () => {
    for (const code of Object.keys(errorCodes)) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});
