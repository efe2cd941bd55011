// The HTML document around a page: rendered on the server, hydrated by React in the browser, under a strict policy.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const TAGS = { pt: 'pt-BR' };

const escapeText = text => text.replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`);

export function pageHeaders(extra = {}) {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
    'x-frame-options': 'DENY',
    'referrer-policy': 'origin-when-cross-origin',
    ...extra,
  };
}

export function htmlPage({ boot, title, body, id }) {
  const data = JSON.stringify(boot).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="${TAGS[boot.language] ?? boot.language}" id="${id}"><head><meta charset="utf-8"><title>${escapeText(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/static/site.css">
<script defer src="/static/site.js"></script></head>
<body><div id="mount">${body}</div><script type="application/json" id="boot">${data}</script></body></html>
`;
}
