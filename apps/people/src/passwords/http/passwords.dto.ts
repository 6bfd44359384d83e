import { TextField } from '@zwerm/platform/http/fields';
import { passwordLength } from '../../accounts/domain/password-rules.js';

export class PasswordRequestBody {
  /** Length only: whether it looks like an address must not make a difference in the answer. */
  @TextField({ max: 254 })
  email!: string;
}

export class NewPasswordBody {
  @TextField({ max: 100, description: 'from the one-time link' })
  token!: string;

  @TextField(passwordLength)
  password!: string;
}

export class OwnPasswordBody {
  @TextField({ max: 128, description: 'the password of now' })
  current!: string;

  @TextField(passwordLength)
  password!: string;
}
