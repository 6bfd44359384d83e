/** How browsers and identity providers reach the installation: `https://zwerm.example.org`, no slash at the end. */
export class PublicAddress {
  constructor(readonly url = 'http://localhost:3000') {}
}
