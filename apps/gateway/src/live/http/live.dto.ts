import { TextField } from '@zwerm/platform/http/fields';

export class LiveQuery {
  @TextField({
    max: 1_000,
    description: 'up to 20 topics, separated by commas: ranking:<challengeId>, challenge:<id>, ideas:<id>',
  })
  topics!: string;
}
