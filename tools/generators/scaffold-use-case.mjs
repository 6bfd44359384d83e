const words = (kebab) => kebab.split('-');
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
const pascalCase = (kebab) => words(kebab).map(capital).join('');
const camelCase = (kebab) => words(kebab)[0] + words(kebab).slice(1).map(capital).join('');

/** `{path: text}` of a new use case and its spec, relative to the repository. */
export function scaffoldUseCase({ service, feature, name }) {
  const folder = `apps/${service}/src/${feature}/use-cases`;
  return {
    [`${folder}/${name}.ts`]: useCase(name),
    [`${folder}/${name}.db-spec.ts`]: databaseSpec(service, name),
  };
}

// It throws rather than returns, so that a use case somebody forgot to write is a bug with an alarm.
const useCase = (name) => `import { Injectable } from '@nestjs/common';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';

/** Say here what a person achieves with this, and which refusals they can meet. */
@Injectable()
export class ${pascalCase(name)} {
  constructor(private readonly transactions: Transactions) {}

  async execute(principal: Principal, id: string): Promise<void> {
    await this.transactions.run(() => {
      throw new Error(\`${name} has no rule yet (\${principal.personId} asked for \${id})\`);
    });
  }
}
`;

const databaseSpec = (service, name) => `import { randomUUID } from 'node:crypto';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { DataSource } from 'typeorm';
import { ${pascalCase(name)} } from './${name}.js';

const asker: Principal = { personId: randomUUID(), roles: ['employee'], groupIds: [], mayWrite: true };
let database: TestDatabase;
let source: DataSource;
let ${camelCase(name)}: ${pascalCase(name)};

beforeAll(async () => {
  database = await createTestDatabase('${service}');
  source = await new DataSource({ type: 'postgres', url: database.url, schema: '${service}' }).initialize();
  ${camelCase(name)} = new ${pascalCase(name)}(new Transactions(source));
});

afterAll(async () => {
  await source.destroy();
  await database.drop();
});

test('${words(name).join(' ')} records one fact', async () => {
  await ${camelCase(name)}.execute(asker, randomUUID());
  expect(await database.query('select subject from outbox')).toHaveLength(1);
});
`;
