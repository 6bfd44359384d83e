import { readFileSync } from 'node:fs';

/** One environment variable: its name, meaning and how its text is read. */
export interface Setting<Value> {
  readonly name: string;
  readonly meaning: string;
  /** Shown in the reference page; undefined when the setting is required. */
  readonly standard?: string;
  readonly isSecret?: boolean;
  /** @throws Error with a sentence that says what is expected */
  readonly read: (text: string) => Value;
}

export type SettingsOf<Schema extends Record<string, Setting<unknown>>> = {
  readonly [Key in keyof Schema]: ReturnType<Schema[Key]['read']>;
};

export class InvalidConfiguration extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Configuration is not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/**
 * Reads all settings of an app from environment variables. `NAME_FILE` may hold the path of a file with the value.
 * @throws InvalidConfiguration that lists every problem at once
 */
export function readSettings<Schema extends Record<string, Setting<unknown>>>(
  schema: Schema,
  environment: NodeJS.ProcessEnv,
): SettingsOf<Schema> {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries(schema)) {
    try {
      const text = textOf(setting, environment);
      if (text === undefined) throw new Error('is required');
      values[key] = setting.read(text);
    } catch (error) {
      problems.push(`${setting.name}: ${(error as Error).message} (${setting.meaning})`);
    }
  }
  if (problems.length > 0) throw new InvalidConfiguration(problems);
  return values as SettingsOf<Schema>;
}

function textOf(setting: Setting<unknown>, environment: NodeJS.ProcessEnv): string | undefined {
  const file = environment[`${setting.name}_FILE`];
  if (file) return readFileSync(file, 'utf8').trim();
  return environment[setting.name] || setting.standard;
}

export const asText = (text: string): string => text;
export const asOptionalText = (text: string): string | undefined => text || undefined;

export function asPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('must be a port number, 0 to 65535');
  return port;
}

export function asDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 0 || days > 36_500)
    throw new Error('must be a number of days, 0 to 36500');
  return days;
}

export function asUrl(text: string): string {
  if (!URL.canParse(text)) throw new Error('must be an absolute URL');
  return text.replace(/\/+$/, '');
}

export const asOptionalUrl = (text: string): string | undefined => (text ? asUrl(text) : undefined);

export const asOneOf =
  <const Values extends readonly string[]>(...values: Values) =>
  (text: string): Values[number] => {
    if (!values.includes(text)) throw new Error(`must be one of ${values.join(', ')}`);
    return text;
  };
