import { InvalidFilter } from './scim.errors.js';

/** `attribute eq value`; of a list such as emails only the entries that hold `where`. */
export interface Comparison {
  /** In lower case, without a schema in front, such as `username` or `emails.value`. */
  readonly attribute: string;
  readonly value: string | boolean;
  readonly where: readonly Comparison[];
}

const longestFilter = 1_000;
const mostComparisons = 10;
const schemaInFront = /^urn:ietf:params:scim:schemas:[a-z:]+:2\.0:(?:user|group)[:.]/i;
const attributeName = /^\$?[A-Za-z][\w-]*(?:\.\$?[A-Za-z][\w-]*)?/;
const quoted = /^"(?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-f]{4})*"/i;

/**
 * Reads a filter of `eq` comparisons joined by `and` (RFC 7644 §3.4.2.2): all that Entra ID and Okta ask with. Other
 * operators are refused, because a search that quietly ignores half of its question finds the wrong person. One pass
 * over at most 1,000 characters, so no filter costs more than a moment.
 * @throws InvalidFilter
 */
export function parseFilter(filter: string): Comparison[] {
  if (filter.length > longestFilter)
    throw new InvalidFilter(`the filter is longer than ${longestFilter} characters`);
  const reader = new FilterReader(filter);
  const comparisons = reader.comparisons(true);
  reader.expectEnd();
  return comparisons;
}

class FilterReader {
  private count = 0;

  constructor(private rest: string) {}

  comparisons(mayNest: boolean): Comparison[] {
    const found = [this.comparison(mayNest)];
    while (this.take(/^\s+and\s+/i)) found.push(this.comparison(mayNest));
    return found;
  }

  expectEnd(): void {
    if (this.rest.trim() !== '') throw this.unexpected();
  }

  private comparison(mayNest: boolean): Comparison {
    if (++this.count > mostComparisons)
      throw new InvalidFilter(`the filter compares more than ${mostComparisons} times`);
    this.take(/^\s+/);
    this.take(schemaInFront);
    const attribute = this.take(attributeName)?.toLowerCase();
    if (!attribute) throw this.unexpected();
    if (mayNest && this.take(/^\[/)) return this.inBrackets(attribute);
    return { attribute, value: this.comparedWith(), where: [] };
  }

  /** `emails[type eq "work"].value eq "x"`, or `emails[type eq "work" and value eq "x"]`. */
  private inBrackets(attribute: string): Comparison {
    const where = this.comparisons(false);
    if (!this.take(/^\s*\]/)) throw this.unexpected();
    const sub = this.take(/^\.[A-Za-z]\w*/)?.toLowerCase();
    if (sub) return { attribute: attribute + sub, value: this.comparedWith(), where };
    const value = where.find((one) => one.attribute === 'value');
    if (!value) throw new InvalidFilter(`${attribute}[…] must compare its value`);
    return {
      attribute: `${attribute}.value`,
      value: value.value,
      where: where.filter((one) => one !== value),
    };
  }

  private comparedWith(): string | boolean {
    if (!this.take(/^\s+eq\s+/i)) throw this.unexpected('eq');
    const word = this.take(/^(?:true|false)\b/i);
    if (word) return word.toLowerCase() === 'true';
    const text = this.take(quoted);
    if (text === undefined) throw this.unexpected('a text in quotes');
    return JSON.parse(text) as string;
  }

  private take(pattern: RegExp): string | undefined {
    const found = pattern.exec(this.rest)?.[0];
    if (found !== undefined) this.rest = this.rest.slice(found.length);
    return found;
  }

  private unexpected(wanted = 'an attribute'): InvalidFilter {
    const what = this.rest.trim() === '' ? 'the filter ends' : `«${this.rest.trim().slice(0, 40)}»`;
    return new InvalidFilter(`${what} where ${wanted} was expected; eq and and are supported`);
  }
}
