import { TextField } from '@zwerm/platform/http/fields';

/** Lengths only: whether it looks like an address or a password must not make a difference in the answer. */
export class CredentialsBody {
  @TextField({ max: 254 })
  email!: string;

  @TextField({ max: 128 })
  password!: string;

  @TextField({ max: 40, optional: true })
  code?: string;

  @TextField({ max: 64 })
  source!: string;

  @TextField({ max: 40, optional: true })
  browser?: string;
}
