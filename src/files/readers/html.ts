import { setImmediate as turn } from 'node:timers/promises';
import { Parser } from 'htmlparser2';
import type { DocumentDraft } from '../rules/draft';
import { READING } from '../rules/limits';
import { HtmlBody } from './html-body';

const PIECE = 32_768;

/** Reads a page: paragraphs, headings, list items, tables, addresses of links. Scripts, styles and forms' hidden parts are left out; nothing is fetched. */
export async function readHtml(text: string, draft: DocumentDraft): Promise<void> {
  const body = new HtmlBody(draft);
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth++;
        body.open(name, attributes);
      },
      onclosetag: (name) => {
        depth--;
        body.close(name);
      },
      ontext: (piece) => body.text(piece),
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < text.length && !draft.isFull; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    if (depth > READING.depth) {
      draft.issue('TOO_DEEP', 'The page nests its elements too deeply; the rest is left out.');
      break;
    }
    await turn();
  }
  if (depth <= READING.depth) parser.end();
  body.end();
}
