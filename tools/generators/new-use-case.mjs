// npm run new:use-case <service> <verb-noun> [feature]: writes a use case and its spec below the current folder.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { scaffoldUseCase } from './scaffold-use-case.mjs';

const [service, name, feature = service] = process.argv.slice(2);
const fault = faultIn();
if (fault) {
  console.error(`${fault}\nusage: npm run new:use-case <service> <verb-noun> [feature]`);
  process.exit(2);
}

const files = Object.entries(scaffoldUseCase({ service, feature, name }));
const existing = files.map(([file]) => file).filter((file) => existsSync(file));
if (existing.length > 0) {
  console.error(`already there, nothing is written: ${existing.join(', ')}`);
  process.exit(2);
}
for (const [file, text] of files) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`written: ${file}`);
}
console.log(
  `now edit: apps/${service}/src/${feature}/http/${feature}.controller.ts  the route, its permission, one call`,
);
console.log(`now edit: apps/${service}/src/${service}.module.ts  the provider`);

function faultIn() {
  const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
  if (!service || !name) return 'a service and a name are needed';
  if (!kebab.test(service) || !kebab.test(feature))
    return 'a service and a feature are written in kebab-case';
  if (!kebab.test(name) || !name.includes('-')) return `${name} is not verb-noun, such as withdraw-idea`;
  if (!existsSync(path.join('apps', service))) return `there is no apps/${service}`;
  return undefined;
}
