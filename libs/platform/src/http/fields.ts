import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

interface FieldOptions {
  readonly description?: string;
  readonly example?: unknown;
  /** May be left out. Null is still refused. */
  readonly optional?: boolean;
  /** May be null. */
  readonly nullable?: boolean;
}

/** Each field decorator checks the value and describes it in OpenAPI, so that the two can never disagree. */
function field(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  ...checks: PropertyDecorator[]
): PropertyDecorator {
  const { description, example, optional = false, nullable = false } = options;
  const skip = ValidateIf((_, value) => !(optional && value === undefined) && !(nullable && value === null));
  const shown = { ...schema, required: !optional, nullable, description, example } as ApiPropertyOptions;
  return applyDecorators(ApiProperty(shown), skip, ...checks);
}

/** A text of `min` to `max` characters; must hold more than white space unless `min` is 0. */
export const TextField = (options: FieldOptions & { min?: number; max: number }): PropertyDecorator => {
  const { min = 1, max } = options;
  const checks = [IsString(), MinLength(min), MaxLength(max)];
  if (min > 0) checks.push(Matches(/\S/, { message: '$property must not be blank' }));
  return field(options, { type: String, minLength: min, maxLength: max }, ...checks);
};

export const EmailField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'email', maxLength: 254 },
    IsString(),
    MaxLength(254),
    IsEmail({ allow_ip_domain: false }),
  );

export const UuidField = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: String, format: 'uuid' }, IsUUID('all'));

export const OneOfField = (values: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: String, enum: [...values] }, IsIn([...values]));

/** A text of one shape, such as a code; `pattern` must anchor both ends. */
export const PatternField = (options: FieldOptions & { pattern: string; max: number }): PropertyDecorator =>
  field(
    options,
    { type: String, pattern: options.pattern, maxLength: options.max },
    IsString(),
    MaxLength(options.max),
    Matches(new RegExp(options.pattern)),
  );

export const IntField = (options: FieldOptions & { min: number; max: number }): PropertyDecorator =>
  field(
    options,
    { type: 'integer', minimum: options.min, maximum: options.max },
    IsInt(),
    Min(options.min),
    Max(options.max),
  );

/** An integer in a query string: its text form is checked before it is read. */
export const IntParameter = (options: FieldOptions & { min: number; max: number }): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value,
    ),
    field(
      options,
      { type: 'integer', minimum: options.min, maximum: options.max },
      IsInt(),
      Min(options.min),
      Max(options.max),
    ),
  );

export const BooleanField = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: Boolean }, IsBoolean());

/** ISO 8601 with a zone, such as 2026-11-23T12:00:00Z. */
export const DateTimeField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'date-time' },
    IsISO8601({ strict: true, strictSeparator: true }),
    Matches(/T.*(Z|[+-]\d\d:\d\d)$/, { message: '$property must be a date and time with a zone' }),
  );

/** A day, such as 2026-11-23; one that is in no calendar is refused. */
export const DateField = (options: FieldOptions = {}): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'date' },
    Matches(/^\d{4}-\d\d-\d\d$/, { message: '$property must be a day as in 2026-11-23' }),
    IsISO8601({ strict: true }),
  );

type ListOptions = FieldOptions & { min?: number; max: number };

/** A list of texts of at most `maxLength` characters each. */
export const TextListField = (options: ListOptions & { maxLength: number }): PropertyDecorator =>
  field(
    options,
    { type: [String], minItems: options.min ?? 0, maxItems: options.max },
    ...listChecks(options),
    IsString({ each: true }),
    MaxLength(options.maxLength, { each: true }),
    Matches(/\S/, { each: true, message: 'each of $property must not be blank' }),
  );

export const OneOfListField = (values: readonly string[], options: ListOptions): PropertyDecorator =>
  field(
    options,
    { type: String, isArray: true, enum: [...values], minItems: options.min ?? 0, maxItems: options.max },
    ...listChecks(options),
    IsIn([...values], { each: true }),
  );

export const UuidListField = (options: ListOptions): PropertyDecorator =>
  field(
    options,
    {
      type: String,
      isArray: true,
      format: 'uuid',
      minItems: options.min ?? 0,
      maxItems: options.max,
    },
    ...listChecks(options),
    IsUUID('all', { each: true }),
  );

/** Nest's OpenAPI module tells a class from a function that gives one by the function's name. */
const lazy = (given: () => new () => object): (() => new () => object) => {
  const type = (): new () => object => given();
  return type;
};

export const ObjectField = (type: () => new () => object, options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(Type(type), field(options, { type: lazy(type) }, IsObject(), ValidateNested()));

export const ObjectListField = (type: () => new () => object, options: ListOptions): PropertyDecorator =>
  applyDecorators(
    Type(type),
    field(
      options,
      { type: lazy(type), isArray: true, minItems: options.min ?? 0, maxItems: options.max },
      ...listChecks(options),
      IsObject({ each: true }),
      ValidateNested({ each: true }),
    ),
  );

const listChecks = ({ min = 0, max }: ListOptions): PropertyDecorator[] => [
  IsArray(),
  ArrayMinSize(min),
  ArrayMaxSize(max),
];
