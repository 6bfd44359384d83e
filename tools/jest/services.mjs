// The services whose schemas the template database holds: every app that has a `<name>.definition`.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const apps = join(import.meta.dirname, '..', '..', 'apps');

export async function servicesByName() {
  const definitions = [];
  for (const name of readdirSync(apps).sort()) {
    const file = join(apps, name, 'dist', `${name}.definition.js`);
    if (!existsSync(file)) continue;
    const module = await import(pathToFileURL(file).href);
    definitions.push(module[`${name}Definition`]);
  }
  return definitions;
}
