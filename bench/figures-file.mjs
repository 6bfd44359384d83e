import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './processes.mjs';

const file = path.join(root, 'docs/generated/bench.md');
const head = `# Figures

Written by \`npm run bench\`, section by section: each says when and with how many turns it was measured. Read the ratios:
both sides were measured in the same run on the same machine, turn by turn. CPU is that of suite and PostgreSQL together,
until all they had to do was done; the load generator stands apart. Rates swing with the machine, CPU far less.
`;

const start = (name) => `<!-- section ${name} -->`;
const end = (name) => `<!-- end ${name} -->`;

/** Puts one section in its place and leaves the others as they are, so that a run cut short loses nothing. */
export function writeSection(name, text, order) {
  const before = read();
  const parts = order.flatMap((other) => {
    const body = other === name ? `\n${text.trim()}\n\n` : bodyOf(before, other);
    return body === undefined ? [] : [`${start(other)}\n${body}${end(other)}\n`];
  });
  writeFileSync(file, `${head}\n${parts.join('\n')}`);
}

function bodyOf(text, name) {
  const from = text.indexOf(start(name));
  const to = text.indexOf(end(name));
  return from < 0 || to < 0 ? undefined : text.slice(from + start(name).length + 1, to);
}

function read() {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

export const ratio = (value, limit) => (value / limit).toFixed(2);
export const whole = (value) => Math.round(value).toLocaleString('en');
export const ms = (value) => value.toFixed(1);
export const cpu = (value) => value.toFixed(3);

/** A Markdown table. */
export function table(columns, rows) {
  return [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
