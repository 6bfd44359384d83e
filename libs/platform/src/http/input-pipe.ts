import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { DomainError, type InputProblem } from '@zwerm/domain/domain-error';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { rememberRules } from './remembered-rules.js';

rememberRules();

type InputType = 'body' | 'query';

const unknownCodeOf = { body: 'unknown-property', query: 'unknown-parameter' } as const;
const plainTypes: unknown[] = [String, Number, Boolean, Array, Object, Buffer];

/**
 * Checks every body and query against its class-validator class: unknown names are refused, nothing is converted,
 * at most 20 complaints come back. Each is an `invalid-input` with a pointer, or `unknown-property`.
 */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const { metatype, type } = metadata;
    if (!metatype || plainTypes.includes(metatype) || (type !== 'body' && type !== 'query')) return value;
    const prefix = type === 'body' ? '/' : '';
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new DomainError(
        'invalid-input',
        type === 'body' ? 'the body must be a JSON object' : 'the query is not valid',
      );
    refuseBuiltIns(value, prefix, type);
    const input = plainToInstance(metatype as new () => object, Object.assign({}, value), {
      enableCircularCheck: false,
    });
    const errors = validateSync(input, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: true,
      validationError: { target: false, value: false },
    });
    if (errors.length > 0) throw refusal(errors, type, prefix);
    return input;
  }
}

/**
 * Names that every object has anyway, at any level: class-transformer drops these silently, and a sender who names
 * them means harm or is mistaken.
 */
function refuseBuiltIns(value: object, prefix: string, type: InputType): void {
  for (const [name, inner] of Object.entries(value)) {
    const pointer = prefix + name;
    if (name in Object.prototype || name === 'prototype')
      throw new DomainError(unknownCodeOf[type], `${name} is not known here`, [
        { pointer, detail: 'unknown', code: unknownCodeOf[type] },
      ]);
    if (typeof inner === 'object' && inner !== null) refuseBuiltIns(inner as object, `${pointer}/`, type);
  }
}

function refusal(errors: readonly ValidationError[], type: InputType, prefix: string): DomainError {
  const unknownCode = unknownCodeOf[type];
  const problems = errors.flatMap((error) => problemsOf(error, prefix, unknownCode)).slice(0, 20);
  const code = problems.every((problem) => problem.code === unknownCode) ? unknownCode : 'invalid-input';
  return new DomainError(code, problems.map((problem) => problem.detail).join('; '), problems);
}

function problemsOf(error: ValidationError, prefix: string, unknownCode: string): InputProblem[] {
  const pointer = prefix + error.property.slice(0, 100);
  const own = Object.entries(error.constraints ?? {}).map(([constraint, detail]) => ({
    pointer,
    detail: detail.slice(0, 300),
    code: constraint === 'whitelistValidation' ? unknownCode : 'invalid-input',
  }));
  return [
    ...own,
    ...(error.children ?? []).flatMap((child) => problemsOf(child, `${pointer}/`, unknownCode)),
  ];
}
