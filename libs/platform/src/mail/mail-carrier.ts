import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import type { MailSettings } from './mail-settings.js';
import type { RenderedMail } from './rendered-mail.js';

export interface CarriedMail extends RenderedMail {
  /** Of the mail in our queue; becomes its Message-ID, so that a mail that goes twice is one for its receiver. */
  readonly id: string;
  readonly to: string;
}

const timeoutMs = 15_000;

/** Hands mails to the mail server, or writes them as .eml files where there is none. */
export class MailCarrier {
  private readonly server?: Transporter;
  private readonly writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(private readonly settings: MailSettings) {
    if (settings.smtpUrl)
      this.server = createTransport({
        url: settings.smtpUrl,
        connectionTimeout: timeoutMs,
        greetingTimeout: timeoutMs,
        socketTimeout: timeoutMs,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
  }

  /** False when there is neither a server nor a folder: then mails wait. */
  get canCarry(): boolean {
    return this.server !== undefined || this.settings.folder !== undefined;
  }

  /** @throws Error when the server does not take it */
  async carry({ id, to, subject, text, html }: CarriedMail): Promise<void> {
    const host = new URL(this.settings.publicUrl).hostname;
    const message = {
      from: this.settings.from,
      to: { name: '', address: to },
      subject,
      text,
      html,
      messageId: `<${id}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    };
    if (this.server) await this.server.sendMail(message);
    else if (this.settings.folder) await this.write(this.settings.folder, id, message);
  }

  close(): void {
    this.server?.close();
  }

  private async write(folder: string, id: string, message: object): Promise<void> {
    const { message: content } = (await this.writer.sendMail(message)) as unknown as { message: Buffer };
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Readers of the folder never see half a mail, not after a power cut either.
    const temporary = path.join(folder, `.${randomUUID()}`);
    await writeFile(temporary, content, { mode: 0o600, flush: true });
    await rename(temporary, path.join(folder, `${id}.eml`));
  }
}
