import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The secret of the newest link of a page in the mails to an address, as they stand in the data folder. */
export async function linkInMail(folder: string, page: string, address: string): Promise<string> {
  const mails = path.join(folder, 'mail');
  for (let attempt = 0; attempt < 150; attempt++) {
    const names = (await readdir(mails).catch(() => [])).sort().reverse();
    for (const name of names) {
      const mail = (await readFile(path.join(mails, name), 'utf8')).replaceAll('=\r\n', '');
      const secret = new RegExp(`/${page}#([\\w-]{43})`).exec(mail)?.[1];
      if (secret && mail.includes(address)) return secret;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail to ${address} with a link to ${page}`);
}
