import { renderedMail } from './rendered-mail.js';

const mail = {
  language: 'nl',
  subject: 'Stel je wachtwoord in',
  paragraphs: ['Dag Noor,'],
  link: { label: 'Wachtwoord instellen', path: '/reset-password#abc' },
} as const;

describe('a mail', () => {
  it('leads to the installation’s own address', () => {
    const { text, html } = renderedMail(mail, 'https://zwerm.example');
    expect(text).toContain('Wachtwoord instellen:\nhttps://zwerm.example/reset-password#abc');
    expect(html).toContain('<a href="https://zwerm.example/reset-password#abc">Wachtwoord instellen</a>');
  });

  it('shows a value as text, whatever it holds', () => {
    const { html } = renderedMail(
      { ...mail, paragraphs: ['Dag <img src=x onerror="alert(1)">,'] },
      'https://z',
    );
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
    expect(html).not.toContain('<img');
  });

  it.each(['a\r\nBcc: everyone@example.com', 'a\nb', 'a\u2028b', 'a\u202Eb', 'a\u0000b'])(
    'keeps its subject on one line (%j)',
    (subject) => {
      expect(renderedMail({ ...mail, subject }, 'https://z').subject).toMatch(
        /^a (?:b|Bcc: everyone@example.com)$/,
      );
    },
  );
});
