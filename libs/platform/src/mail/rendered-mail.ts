import type { MailContent } from './mail.js';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const closing = { nl: 'Deze mail is verstuurd door Zwerm.', en: 'Zwerm sent this mail.' } as const;

/** One line, without anything that ends a header or turns the reading direction. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const encoded = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/**
 * Writes a mail out as text and as HTML without styles, pictures or anything to load. Values are encoded in HTML and
 * cannot break a header (security.md A64).
 * @param publicUrl without a slash at the end
 */
export function renderedMail(content: MailContent, publicUrl: string): RenderedMail {
  const { language, subject, link } = content;
  const paragraphs = content.paragraphs.map(oneLine);
  const url = link && `${publicUrl}${link.path}`;
  const last = closing[language];
  const text = [...paragraphs, ...(link && url ? [`${link.label}:\n${url}`] : []), last].join('\n\n');
  const button = link && url ? `<p><a href="${encoded(url)}">${encoded(link.label)}</a></p>` : '';
  const body = paragraphs.map((paragraph) => `<p>${encoded(paragraph)}</p>`).join('');
  return {
    subject: oneLine(subject),
    text: `${text}\n`,
    html: `<!doctype html><html lang="${language}"><body>${body}${button}<p>${last}</p></body></html>`,
  };
}
