/** What somebody would put in a text field to run a script in somebody else's browser (security.md A63). */
export const scriptsInTexts = [
  '<script>window.__x=1</script>',
  '"><img src=x onerror=window.__x=1>',
  "'-window.__x=1-'",
  '<svg/onload=window.__x=1>',
  '<a href=javascript:window.__x=1>x</a>',
  '<math><mi//xlink:href="data:x,<script>window.__x=1</script>">',
  '{{constructor.constructor("window.__x=1")()}}',
  '<form id=x><input name=attributes>',
  '[x](javascript:window.__x=1) ![x](x"onerror="window.__x=1) <javascript:window.__x=1>',
  '</title></textarea></script><script>window.__x=1</script>',
  '\u202Eevil',
];

/** Other elements that run, load or send by themselves, and links as Markdown and mail programs make them. */
export const elementsInTexts = [
  '<iframe srcdoc="<script>parent.__x=1</script>"></iframe><object data="data:text/html,x"></object>',
  '<details open ontoggle=window.__x=1>x</details><input autofocus onfocus=window.__x=1>',
  '<https://x.example/"onmouseover=window.__x=1//> https://x.example/<img/src=x/onerror=window.__x=1>',
  '[x]: data:text/html;base64,PHNjcmlwdD4= "x" [x][x] java\tscript:window.__x=1 &#106;avascript:window.__x=1',
  '<style>*{background:url(//x.example)}</style><base href=//x.example><meta http-equiv=refresh content=0>',
  '&lt;img src=x onerror=window.__x=1&gt; <noscript><p title="</noscript><img src=x onerror=window.__x=1>">',
];

/** What a page holds when one of these texts became more than text. */
export const traceOfScripts = [
  ...['onerror', 'onload', 'ontoggle', 'onfocus', 'onmouseover'].map((name) => `[${name}]`),
  ...['javascript:', 'data:', 'https://x.example'].map((start) => `a[href^="${start}"]`),
  ...['iframe', 'object', 'base', 'math', 'form#x', 'meta[http-equiv=refresh]'],
].join();

/** The HTML of a mail as it was sent: one part of several, in quoted-printable or as it is. */
export function htmlOfMail(mail: string): string {
  const [, head = '', rest = ''] = /content-type: text\/html([\s\S]*?)\r\n\r\n([\s\S]*)/i.exec(mail) ?? [];
  const body = rest.split('\r\n--')[0] ?? '';
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  if (!/quoted-printable/i.test(head)) return body;
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
