import { runService } from '@zwerm/platform/bootstrap/run-service';
import { readSettings } from '@zwerm/platform/config/settings';
import { bootGateway } from './boot-gateway.js';
import { gatewayDefinition } from './gateway.definition.js';
import { gatewaySettings } from './gateway.settings.js';
import { HttpServiceLink } from './links/http-service-link.js';
import { oidcClientOf } from './oidc/oidc-settings.js';
import { serviceNames } from './routes/service-routes.js';

await runService(gatewayDefinition, (runtime, { publicUrl }) => {
  const settings = readSettings(gatewaySettings, process.env);
  return bootGateway(runtime, {
    links: serviceNames.map((service) => new HttpServiceLink(service, settings[`${service}Url`])),
    publicUrl,
    webFolder: settings.webFolder || undefined,
    trustedProxies: settings.trustedProxies,
    oidc: oidcClientOf(settings),
    limits: settings.limits,
    requiresSecondFactor: settings.requiresSecondFactor === 'on',
  });
});
