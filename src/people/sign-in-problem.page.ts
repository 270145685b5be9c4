import { createHash } from 'node:crypto';

const STYLE = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:26rem;margin:10vh auto;padding:1.5rem}
h1{font-size:1.4rem;margin:0 0 1rem}
`;

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** Nothing but its own style, in no frame. */
export const PROBLEM_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Tells a person who comes back from the organization why that did not sign him or her in. */
export const problemPage = (problem: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sign in · Standards roadmap</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body>
<main>
<h1>You are not signed in</h1>
<p role="alert">${escaped(problem)}</p>
<p><a href="/sign-in">Sign in</a></p>
</main>
</body>
</html>`;
