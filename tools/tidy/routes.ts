import { isProductSource, type TidyRule } from './tidy-rule.js';

const ROUTE = /^ {2}@(?:Get|Post|Put|Patch|Delete|Sse|All)\(/m;
const ACCESS = /^ {2}@(?:Allow|Public|ScimOnly|GatewayOnly)\(/m;

const methodName = (method: string): string => /^ {2}(?:async )?(\w+)\(/m.exec(method)?.[1] ?? 'a route';

/** Read beside the route who may call it. The guard refuses to boot without; this says so before a boot. */
export const routesDeclareAccess: TidyRule = {
  name: 'routes-declare-access',
  check: (files) =>
    files
      .filter(({ path }) => /\.controller\.ts$/.test(path) && isProductSource(path))
      .flatMap(({ path, text }) =>
        text
          .split(/^ {2}\}$/m)
          .filter((method) => ROUTE.test(method) && !ACCESS.test(method))
          .map((method) => ({
            path,
            message: `${methodName(method)}() declares no access: add @Allow(permission), @Public(), @ScimOnly() or @GatewayOnly()`,
          })),
      ),
};
