import { DomainError } from '@zwerm/domain/domain-error';
import { visit } from 'jsonc-parser';

/** How much structure a body may have. */
export interface JsonLimits {
  readonly mostKeys: number;
  readonly mostItems: number;
}

const standardLimits: JsonLimits = { mostKeys: 1_000, mostItems: 5_000 };
const deepest = 16;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
// NUL and the other C0 controls except tab, line feed and carriage return: PostgreSQL refuses NUL, and no person types the rest.
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/**
 * Parses a request body so that nothing surprising gets past: at most 16 levels deep, 1,000 keys unless the route
 * is known to need more, no key twice, well-formed Unicode without control characters (security.md §1.4 and §4.10).
 * @throws DomainError invalid-json | invalid-text | too-deep | too-many-keys | duplicate-key
 */
export function parseStrictJson(body: Buffer, limits: JsonLimits = standardLimits): unknown {
  if (body.length === 0) return undefined;
  const text = decode(body);
  refuseHostileStructure(text, limits);
  const value = parse(text);
  refuseBadText(value);
  return value;
}

function decode(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new DomainError('invalid-text', 'the body is not UTF-8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('invalid-json');
  }
}

/** Walks the text without building it: a body that is too deep or too wide is refused before it costs anything. */
function refuseHostileStructure(text: string, { mostKeys, mostItems }: JsonLimits): void {
  let depth = 0;
  let keys = 0;
  let items = 0;
  const names: Set<string>[] = [];
  const enter = () => {
    if (++depth > deepest) throw new DomainError('too-deep');
  };
  visit(text, {
    onObjectBegin: () => {
      enter();
      names.push(new Set());
    },
    onObjectProperty: (name) => {
      if (++keys > mostKeys) throw new DomainError('too-many-keys');
      const seen = names.at(-1) ?? new Set();
      if (seen.has(name))
        throw new DomainError('duplicate-key', `the key ${JSON.stringify(name.slice(0, 60))} stands twice`);
      seen.add(name);
    },
    onObjectEnd: () => {
      names.pop();
      depth--;
    },
    onSeparator: (character) => {
      if (character === ',' && ++items > mostItems)
        throw new DomainError('too-many-keys', 'the JSON has too many items');
    },
    onArrayBegin: enter,
    onArrayEnd: () => {
      depth--;
    },
  });
}

function refuseBadText(value: unknown): void {
  if (typeof value === 'string') {
    if (!value.isWellFormed() || controls.test(value)) throw new DomainError('invalid-text');
  } else if (Array.isArray(value)) {
    value.forEach(refuseBadText);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      refuseBadText(key);
      refuseBadText(inner);
    }
  }
}
