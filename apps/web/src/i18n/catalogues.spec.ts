import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from './en.json';
import nl from './nl.json';
import { literalTexts, textKeyUses } from '../test-support/text-checks.js';

const source = join(__dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.spec\.|test-support/.test(name))
  .map((name) => ({ name, text: readFileSync(join(source, name), 'utf8') }));
const dutch: Record<string, string> = nl;
const english: Record<string, string> = en;

function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      return [
        element.value,
        ...Object.values(element.options).flatMap((option) => argumentsOf(option.value)),
      ];
    }
    return 'value' in element ? [element.value] : [];
  });
}

describe('texts', () => {
  it('exist in both languages, under the same keys', () => {
    expect(Object.keys(english)).toEqual(Object.keys(dutch));
  });

  it('are never empty', () => {
    const empty = [...Object.entries(dutch), ...Object.entries(english)].filter(([, text]) => !text.trim());
    expect(empty).toEqual([]);
  });

  it('take the same values in both languages', () => {
    const values = (text: string | undefined): string =>
      [...new Set(argumentsOf(parse(text ?? '')))].sort().join();
    const different = Object.keys(dutch).filter((key) => values(dutch[key]) !== values(english[key]));
    expect(different).toEqual([]);
  });

  it('are all used, and every used text exists', () => {
    const uses = files.map((file) => textKeyUses(file.text));
    const keys = new Set(uses.flatMap((use) => use.keys));
    const prefixes = uses.flatMap((use) => use.prefixes);
    const unused = Object.keys(dutch).filter(
      (key) => !keys.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it('are the only words in components', () => {
    const found = files.flatMap((file) => literalTexts(file.name, file.text));
    expect(found).toEqual([]);
  });

  it('explain every refusal the API can give', () => {
    const codes = readFileSync(join(source, '../../../libs/domain/src/error-codes.ts'), 'utf8');
    const known = [...codes.matchAll(/^ {2}'?([a-z-]+)'?: \{ kind:/gm)].map((match) => match[1] ?? '');
    expect(known.length).toBeGreaterThan(20);
    expect(known.filter((code) => !(`problem.${code}` in dutch))).toEqual([]);
  });
});

describe('the checks on texts', () => {
  it('notice a word written straight into a component', () => {
    expect(literalTexts('x.tsx', 'const x = <p>Opslaan</p>;')).toEqual(['x.tsx: Opslaan']);
    expect(literalTexts('x.tsx', 'const x = <a aria-label="Sluiten" />;')).toEqual(['x.tsx: Sluiten']);
    expect(literalTexts('x.tsx', "const x = <p>{'Opslaan'}</p>;")).toEqual(['x.tsx: Opslaan']);
  });

  it('leave signs and attributes that are not read alone', () => {
    expect(literalTexts('x.tsx', 'const x = <p className="row" role="status">· </p>;')).toEqual([]);
  });

  it('find keys in calls and in templates', () => {
    expect(textKeyUses("t('a.b'); t(`phase.${x}`)")).toEqual({ keys: ['a.b'], prefixes: ['phase.'] });
  });
});
