import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { NotFound } from '@zwerm/domain/not-found';
import { ScimOnly } from '@zwerm/platform/auth/allow';
import { resourceTypes, schemas, serviceProviderConfig } from '../domain/discovery.js';
import type { ScimObject } from '../domain/read-value.js';
import { listBody } from '../domain/resource.js';

/** What this server can do, in the words of SCIM (RFC 7644 §4). */
@ApiExcludeController()
@Controller('scim/v2')
export class ScimDiscoveryController {
  @ScimOnly()
  @Get('ServiceProviderConfig')
  readServiceProviderConfig(): ScimObject {
    return serviceProviderConfig;
  }

  @ScimOnly()
  @Get('ResourceTypes')
  listResourceTypes(): ScimObject {
    return listBody(resourceTypes, resourceTypes.length, { startIndex: 1 });
  }

  @ScimOnly()
  @Get('ResourceTypes/:id')
  readResourceType(@Param('id') id: string): ScimObject {
    return named(resourceTypes, id);
  }

  @ScimOnly()
  @Get('Schemas')
  listSchemas(): ScimObject {
    return listBody(schemas, schemas.length, { startIndex: 1 });
  }

  @ScimOnly()
  @Get('Schemas/:id')
  readSchema(@Param('id') id: string): ScimObject {
    return named(schemas, id);
  }
}

function named(resources: readonly ScimObject[], id: string): ScimObject {
  const resource = resources.find((one) => one['id'] === id);
  if (!resource) throw new NotFound('Resource');
  return resource;
}
