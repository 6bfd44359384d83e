import { errorCodes } from '@zwerm/domain/error-codes';

const page = (title: string, head: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${head}
</head>
<body>
${body}
</body>
</html>
`;

export const referencePage = page(
  'Zwerm API',
  '<link rel="stylesheet" href="/api/docs/swagger-ui.css">',
  `<div id="swagger-ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/initializer.js"></script>`,
);

/** A file of its own, because the content security policy lets no script run that stands in a page. */
export const initializerScript = `window.SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null,
});
`;

export const errorsStyle = `body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
dt { font-weight: 600; margin-top: 1rem }
dt:target { outline: 2px solid; outline-offset: 4px }
dd { margin: 0 }
`;

/** Where the `type` of every problem points: one anchor per code. */
export const errorsPage = page(
  'Zwerm: refusals',
  '<link rel="stylesheet" href="/api/docs/errors.css">',
  `<h1>Refusals</h1>
<p>Every refusal is <code>application/problem+json</code> (RFC 9457) with one of these codes. Act on the code, never on the text.</p>
<dl>
${Object.entries(errorCodes)
  .map(([code, { kind, title }]) => entry(code, kind, title))
  .join('\n')}
${entry('internal-error', 'a mistake of ours', 'Something went wrong on our side')}
</dl>`,
);

function entry(code: string, kind: string, title: string): string {
  return `<dt id="${code}"><code>${code}</code></dt><dd>${title} (${kind})</dd>`;
}
