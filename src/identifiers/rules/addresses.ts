import type { Identifier } from './identifier';
import { readIetf } from './ietf';
import { isnIdentifier, readItuT } from './itu-t';
import { makeIdentifier } from './keys';
import { readW3c } from './w3c';

const WEB_ADDRESS = /^(?:https?|ftp):\/\/[^\s/]+\S*$/i;
const OTHER_URI = /^(?:urn:[a-z0-9][a-z0-9-]*:\S+|doi:\S+|info:\S+)$/i;
const HANDLE = /^(?:(?:https?:\/\/)?handle\.itu\.int\/|hdl:)?(11\.1002\/\d+\/[\w.-]+)$/i;
const ISN_QUERY = /^[^\s]*\/wp_item\.aspx\?(?:[^\s#]*&)?isn=0*(\d+)(?:[&#]\S*)?$/i;
const ISN_LABEL = /^(?:ISN|work item)[:= #]*0*(\d+)$/i;
const RFC_ADDRESS =
  /^https?:\/\/(?:www\.)?(?:rfc-editor\.org|datatracker\.ietf\.org|tools\.ietf\.org)\/(?:doc\/|html\/|info\/|rfc\/)*(rfc\d+|draft-[\w.-]+?)(?:\.txt|\.html)?\/?$/i;

/**
 * Reads an address. Where it leads to one numbered text (an item of the ITU-T work programme, the catalogue of
 * Recommendations, an RFC, a W3C report), the number is what is read; any other address stands for itself.
 *
 * @param text without surrounding blanks
 */
export function readAddress(text: string): Identifier | null {
  const isn = ISN_QUERY.exec(text)?.[1] ?? ISN_LABEL.exec(text)?.[1];
  if (isn !== undefined) return isnIdentifier(isn);
  const handle = HANDLE.exec(text)?.[1];
  if (handle !== undefined) return uri(`https://handle.itu.int/${handle}`);
  if (!WEB_ADDRESS.test(text)) return OTHER_URI.test(text) ? uri(text) : null;
  const rfc = RFC_ADDRESS.exec(text)?.[1];
  if (rfc !== undefined) return readIetf(rfc);
  return readItuTAddress(text) ?? readW3c(text) ?? uri(text);
}

function readItuTAddress(text: string): Identifier | null {
  return /itu\.int\/.*T-REC-/i.test(text) ? readItuT(text) : null;
}

/** Scheme and host have no case; a path may have. The comparison ignores it all the same, and http beside https. */
function uri(text: string): Identifier {
  const canonical = text.replace(/^[a-z]+:\/\/[^/]+/i, (origin) => origin.toLowerCase());
  return makeIdentifier({
    scheme: 'URI',
    canonical,
    document: canonical,
    edition: null,
    keyText: canonical.replace(/^http:/, 'https:').replace(/\/$/, ''),
    documentKeyText: canonical.replace(/^http:/, 'https:').replace(/\/$/, ''),
  });
}
