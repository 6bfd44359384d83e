import { TextField } from '@zwerm/platform/http/fields';

export class SignInBody {
  @TextField({ max: 254 })
  email!: string;

  @TextField({ max: 128 })
  password!: string;
}
