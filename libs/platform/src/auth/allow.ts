import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { Permission } from '@zwerm/contracts/permissions';

export const accessKey = 'zwerm:access';

/** How a route may be reached: by a permission, by anyone, by an identity provider, or only by the gateway itself. */
export type Access = { readonly permission: Permission } | 'public' | 'scim' | 'gateway';

/** The route needs this permission; its row of the access matrix says the same, or the service does not start. */
export const Allow = (permission: Permission): MethodDecorator =>
  applyDecorators(SetMetadata(accessKey, { permission } satisfies Access), ApiBearerAuth());

/** The route is open to anyone, signed in or not. */
export const Public = (): MethodDecorator => SetMetadata(accessKey, 'public' satisfies Access);

/** The route is part of no public interface: only the gateway, in its own name, may call it. */
export const GatewayOnly = (): MethodDecorator => SetMetadata(accessKey, 'gateway' satisfies Access);

/** The route speaks SCIM: only an identity provider may call it, with a SCIM token. */
export const ScimOnly = (): MethodDecorator => SetMetadata(accessKey, 'scim' satisfies Access);
