import { graphqlEnum } from '../platform/graphql/enum';
import type { IdentifierKind, IdentifierScheme } from './rules/identifier';

export const IdentifierSchemeEnum = graphqlEnum<IdentifierScheme>(
  'IdentifierScheme',
  'Whose way of numbering an identifier follows.',
  {
    ITU_T: 'ITU-T Recommendation or supplement, e.g. `Y.3500 (08/2014)`.',
    ITU_T_PROVISIONAL: 'Provisional name of an ITU-T draft, e.g. `M.rcsm`.',
    ISO_IEC: 'ISO, IEC or ISO/IEC, e.g. `ISO/IEC 17788:2014`.',
    IETF: 'IETF RFC or Internet-Draft.',
    ETSI: 'ETSI deliverable, e.g. `ETSI GS NFV 002 V1.2.1`.',
    THREE_GPP: '3GPP specification or report, e.g. `3GPP TS 23.558`.',
    OASIS: 'OASIS specification.',
    IEEE: 'IEEE standard or draft.',
    NIST: 'NIST publication, e.g. `NIST SP 800-145`.',
    W3C: 'W3C report.',
    DMTF: 'DMTF document, e.g. `DSP0243 v2.1.1`.',
    ITU_T_ISN: 'Number of an item in the ITU-T work programme (isn).',
    URI: 'Address of the text.',
    OTHER: 'Another way, kept as written.',
  },
);

export const IdentifierKindEnum = graphqlEnum<IdentifierKind>('IdentifierKind', 'What an identifier is to a text.', {
  PUBLISHED: 'Number under which it is published.',
  PROVISIONAL: 'Name while it is a draft.',
  DUAL_NUMBER: 'Second number of the same text in another series.',
  FORMER: 'Name it bore before.',
  ISN: 'Number in the ITU-T work programme.',
  URI: 'Address.',
});
