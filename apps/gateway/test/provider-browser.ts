/** A browser at the identity provider: follows redirects, keeps cookies, presses the one button there is. */
export class ProviderBrowser {
  private readonly jar = new Map<string, string>();

  /** Follows the provider's redirects. @returns path and query of the page of ours where they end */
  async follow(address: string): Promise<string> {
    for (let hops = 0; hops < 10; hops++) {
      const answer = await this.ask(address);
      const { pathname, search, port, href } = new URL(answer.headers.get('location') ?? '', address);
      if (port === '3000') return pathname + search;
      address = href;
    }
    throw new Error('the provider goes round in circles');
  }

  /** Says yes to signing out everywhere. @returns path and query of the page of ours where it ends */
  async signOut(address: string): Promise<string> {
    const page = await (await this.ask(address)).text();
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
    const [, action = ''] = /action="([^"]+)"/.exec(page) ?? [];
    const body = new URLSearchParams({ xsrf, logout: 'yes' });
    const answer = await this.ask(action, { method: 'POST', body });
    const { pathname, search } = new URL(answer.headers.get('location') ?? '', address);
    return pathname + search;
  }

  private async ask(address: string, options: RequestInit = {}): Promise<Response> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, { ...options, redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]!.split(/=(.*)/s, 2);
      this.jar.set(name, value);
    }
    return answer;
  }
}
