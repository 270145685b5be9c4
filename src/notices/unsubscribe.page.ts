import { createHash } from 'node:crypto';
import { MAIL_WORDS, type MailKind, type MailLanguage } from './rules/mail-words';

const STYLE = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:26rem;margin:10vh auto;padding:1.5rem}
h1{font-size:1.4rem;margin:0 0 1rem}
button{width:100%;font:inherit;padding:.5rem .75rem;border:1px solid Highlight;border-radius:.4rem;background:Highlight;color:HighlightText;cursor:pointer}
`;

/** Nothing from any other host, no script at all; the form goes back to this server alone. */
export const UNSUBSCRIBE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

/**
 * A page that asks before it turns mail off, since programs open the links of mails to look behind them; and what says that it is done.
 * @param kind null once it is done
 */
export function unsubscribePage(language: MailLanguage, kind: MailKind | null): string {
  const { title, ask, button, done } = MAIL_WORDS[language].unsubscribe;
  const content = kind
    ? `<p>${ask[kind]}</p><form method="post"><button>${button}</button></form>`
    : `<p role="status">${done}</p>`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title} · standards-roadmap</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><main><h1>${title}</h1>${content}</main></body>
</html>`;
}
