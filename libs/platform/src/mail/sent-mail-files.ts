import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { MailDelivery } from './mail-delivery.js';

/** Mails that were written to a folder because there is no mail server. */
@Injectable()
export class SentMailFiles {
  constructor(private readonly delivery: MailDelivery) {}

  /** Removes every mail to this address. @returns how many there were */
  async forget(address: string): Promise<number> {
    const { folder } = this.delivery;
    if (folder === undefined) return 0;
    let forgotten = 0;
    for (const name of await namesIn(folder)) {
      const file = path.join(folder, name);
      if (!isTo(await readFile(file, 'utf8'), address)) continue;
      await rm(file, { force: true });
      forgotten++;
    }
    return forgotten;
  }
}

const isTo = (mail: string, address: string): boolean => {
  const [head = ''] = mail.split('\r\n\r\n', 1);
  return head.toLowerCase().includes(address.toLowerCase());
};

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.eml'));
}
