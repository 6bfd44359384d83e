// The limit of the framework: Nest on Fastify with nothing but one POST that parses JSON. Run as a child process.
import 'reflect-metadata';
import { Body, Controller, HttpCode, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

class Votes {
  accept(body) {
    return { accepted: body.value };
  }
}
const accept = Object.getOwnPropertyDescriptor(Votes.prototype, 'accept');
Post('vote')(Votes.prototype, 'accept', accept);
HttpCode(200)(Votes.prototype, 'accept', accept);
Body()(Votes.prototype, 'accept', 0);
Controller()(Votes);
class Root {}
Module({ controllers: [Votes] })(Root);

const app = await NestFactory.create(Root, new FastifyAdapter(), { logger: false });
await app.listen(Number(process.env.PORT), '127.0.0.1');
process.send?.('ready');
