import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Module,
  Patch,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiExcludeController, ApiProperty, ApiOkResponse } from '@nestjs/swagger';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import { DomainError } from '@zwerm/domain/domain-error';
import { Allow, GatewayOnly, Public, ScimOnly } from '@zwerm/platform/auth/allow';
import type { ServiceDefinition } from '@zwerm/platform/bootstrap/service-definition';
import { TextField } from '@zwerm/platform/http/fields';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The accounts that the fake knows: e-mail address → facts. The password of everybody is `right`. */
export const accounts = new Map<string, object>();

/** Whom identities are linked to: issuer and subject → facts. */
export const identities = new Map<string, object>();
export const identityKey = ({ issuer, subject }: { issuer: string; subject: string }): string =>
  `${issuer} ${subject}`;

/** The open invitations: token → facts of who accepts. */
export const invitations = new Map<string, object>();

/** What was told about looking at the app as somebody else. */
export const viewings: object[] = [];

/** What people tells of departures, page after page, by what is asked; nothing when it is empty. */
export const departures: {
  pages: (CloudEvent[] | 'fails')[];
  asked: { since: string; after: number }[];
} = { pages: [], asked: [] };

/** What the fake saw of a request: enough to tell what the gateway let through. */
const seen = (request: FastifyRequest) => ({
  method: request.method,
  url: request.url,
  principal: request.principal ?? null,
  headers: request.headers,
  body: request.body ?? null,
});

class Note {
  @TextField({ max: 60_000 })
  text!: string;
}

class Me {
  @ApiProperty()
  id!: string;
}

@Controller('internal')
class InternalController {
  @GatewayOnly()
  @Post('credentials')
  @HttpCode(200)
  verifyCredentials(@Body() body: { email: string; password: string }): object {
    const account = accounts.get(body.email);
    if (!account || body.password !== 'right') throw new DomainError('wrong-credentials');
    return { hasSecondFactor: false, ...account };
  }

  @GatewayOnly()
  @Post('identities/resolved')
  @HttpCode(200)
  resolveIdentity(@Body() body: { issuer: string; subject: string }): object {
    const facts = identities.get(identityKey(body));
    if (!facts) throw new DomainError('not-found');
    return facts;
  }

  @GatewayOnly()
  @Post('identities')
  @HttpCode(200)
  linkIdentity(@Body() body: { personId: string; issuer: string; subject: string }): object {
    if (identities.has(identityKey(body))) throw new DomainError('identity-taken');
    const facts =
      [...accounts.values()].find((account) => 'personId' in account && account.personId === body.personId) ??
      {};
    identities.set(identityKey(body), facts);
    return facts;
  }

  @GatewayOnly()
  @Post('invitations/accepted')
  @HttpCode(200)
  acceptInvitation(
    @Body() body: { token: string; displayName: string; issuer: string; subject: string },
  ): object {
    const facts = invitations.get(body.token);
    if (!facts) throw new DomainError(body.token === 'used' ? 'link-used' : 'not-found');
    if (identities.has(identityKey(body))) throw new DomainError('identity-taken');
    identities.set(identityKey(body), facts);
    return facts;
  }

  @GatewayOnly()
  @Post('departures')
  @HttpCode(200)
  listDepartures(@Body() body: { since: string; after: number }): object {
    departures.asked.push(body);
    const page = departures.pages.shift() ?? [];
    if (page === 'fails') throw new DomainError('service-unavailable');
    return { asOf: new Date().toISOString(), events: page, next: departures.pages.length || null };
  }

  @GatewayOnly()
  @Post('viewings')
  @HttpCode(200)
  beginViewing(@Body() body: { personId: string }): object {
    if (
      ![...accounts.values()].some((account) => 'personId' in account && account.personId === body.personId)
    )
      throw new DomainError('not-found');
    viewings.push(body);
    return {};
  }

  @GatewayOnly()
  @Post('viewings/ended')
  @HttpCode(200)
  endViewing(@Body() body: object): object {
    viewings.push(body);
    return {};
  }
}

@Controller('me')
class MeController {
  @Allow('read-own-account')
  @Get()
  @ApiOkResponse({ type: Me })
  readOwnAccount(@Req() request: FastifyRequest): object {
    return seen(request);
  }

  @Allow('change-own-account')
  @Patch()
  change(@Req() request: FastifyRequest, @Body() _note: Note): object {
    return seen(request);
  }
}

@Controller('groups')
class GroupsController {
  /** A stream that says one thing and stays open until the reader leaves. */
  @Public()
  @Get()
  stream(@Res() reply: FastifyReply): void {
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream' });
    reply.raw.write('data: first\n\n');
    setTimeout(() => reply.raw.write('data: second\n\n'), 50);
  }

  @Allow('submit-ideas')
  @Delete(':id/members/:personId')
  @HttpCode(204)
  remove(): void {
    // The status is the answer.
  }
}

@Controller('people')
class PeopleController {
  @Public()
  @Get()
  listPeople(@Req() request: FastifyRequest, @Query() _anything: Record<string, string>): object {
    return seen(request);
  }

  @Allow('submit-ideas')
  @Post()
  add(@Req() request: FastifyRequest, @Body() _note: Note): object {
    return seen(request);
  }

  @Allow('submit-ideas')
  @Put(':id/roles')
  replace(@Req() request: FastifyRequest, @Body() _note: Note): object {
    return seen(request);
  }
}

@ApiExcludeController()
@Controller('scim/v2/Users')
class ScimUsersController {
  @ScimOnly()
  @Get()
  findUsers(@Req() request: FastifyRequest): object {
    return seen(request);
  }
}

@Module({
  controllers: [InternalController, MeController, GroupsController, PeopleController, ScimUsersController],
})
class FakePeopleModule {}

/** A service as small as can be in the place of people: it echoes what reaches it. */
export const fakePeople: ServiceDefinition = {
  name: 'people',
  purpose: 'Stands in for people.',
  module: FakePeopleModule,
  database: { schema: 'fake_people', entities: [], migrations: [] },
  access: {
    'GET /me': { needs: 'read-own-account' },
    'PATCH /me': { needs: 'change-own-account' },
    'GET /groups': { needs: 'public' },
    'DELETE /groups/{id}/members/{personId}': { needs: 'submit-ideas' },
    'GET /people': { needs: 'public' },
    'POST /people': { needs: 'submit-ideas' },
    'PUT /people/{id}/roles': { needs: 'submit-ideas' },
  },
  personalRecords: { service: 'people', parts: [], impersonal: {} },
};
