import { end, type LifeCycle, reported, state, step, type Transition } from './table';

/** IETF stream: states of the working group, of the IESG and of the RFC Editor, by their short names in the Datatracker. */

const ADOPTION = 'RFC 7221';
const WORKING_GROUP = 'RFC 2418 7';
const IESG = 'RFC 2026 6.1.2';
const PUBLICATION = 'RFC 2026 6.1.3';
const DRAFTS = 'RFC 2026 2.2';
const RETIRING = 'RFC 2026 6.4';

const BEFORE_APPROVAL = ['active', 'c-adopt', 'adopt-wg', 'wg-doc', 'parked', 'wg-lc', 'writeupw', 'sub-pub'];
const AT_IESG = ['pub-req', 'ad-eval', 'lc-req', 'lc', 'goaheadw', 'iesg-eva', 'defer'];

function each(from: readonly string[], event: string, to: string, label: string, clause: string): Transition[] {
  return from.map((code) => reported(code, event, to, label, clause));
}

export const IETF: LifeCycle = {
  process: 'IETF',
  states: [
    state('active', 'active', 'PROPOSED', 'An individual draft.', [
      'Active Internet-Draft',
      'Individual draft',
      'I-D Exists',
      'Proposed',
    ]),
    state('c-adopt', 'c-adopt', 'PROPOSED', 'A working group is asked whether to adopt it.', ['Call for adoption']),
    state('adopt-wg', 'adopt-wg', 'IN_DEVELOPMENT', 'Adopted by a working group.', ['Adopted by a WG']),
    state('wg-doc', 'wg-doc', 'IN_DEVELOPMENT', 'A draft of a working group.', [
      'WG Document',
      'Internet-Draft',
      'Draft',
      'info',
    ]),
    state('parked', 'parked', 'IN_DEVELOPMENT', 'The working group has laid it aside.'),
    state('wg-lc', 'wg-lc', 'IN_REVIEW', 'Last call in the working group.', ['In WG Last Call']),
    state('writeupw', 'writeupw', 'IN_REVIEW', 'Waits for the write-up of the chair or shepherd.', ['chair-w']),
    state('sub-pub', 'sub-pub', 'IN_REVIEW', 'Submitted to the IESG.', ['Submitted to IESG for Publication']),
    state('pub-req', 'pub-req', 'IN_REVIEW', 'Publication requested.', ['Publication Requested']),
    state('ad-eval', 'ad-eval', 'IN_REVIEW', 'Evaluated by the area director.', ['AD Evaluation', 'review-e']),
    state('lc-req', 'lc-req', 'IN_REVIEW', 'Last call requested.'),
    state('lc', 'lc', 'IN_REVIEW', 'Last call in the whole IETF.', ['In Last Call']),
    state('goaheadw', 'goaheadw', 'IN_REVIEW', 'Waits for the go-ahead of the area director.'),
    state('iesg-eva', 'iesg-eva', 'IN_REVIEW', 'Evaluated by the IESG.', ['IESG Evaluation']),
    state('defer', 'defer', 'IN_REVIEW', 'The IESG has put it off to its next meeting.'),
    state('approved', 'approved', 'APPROVED', 'Approved, the announcement being sent.', ['ann']),
    state('rfcqueue', 'rfcqueue', 'APPROVED', 'In the hands of the RFC Editor.', [
      'RFC Ed Queue',
      'RFC-EDITOR',
      'EDIT',
      'AUTH48',
      'MISSREF',
      'IANA',
      'REF',
    ]),
    end('rfc', 'Published', 'APPROVED', 'Published as an RFC.', [
      'rfc',
      'pub',
      'ps',
      'ds',
      'std',
      'bcp',
      'inf',
      'exp',
      'Proposed Standard',
      'Draft Standard',
      'Internet Standard',
      'Best Current Practice',
      'Informational',
      'Experimental',
      'Standard',
    ]),
    end('repl', 'repl', 'SUPERSEDED', 'Another draft took its place.', ['Replaced']),
    end('obsoleted', 'Obsoleted', 'SUPERSEDED', 'A newer RFC took its place.', [
      'obsoleted-by',
      'Superseded',
      'Obsolete',
    ]),
    end('hist', 'Historic', 'WITHDRAWN', 'No longer recommended.', ['hist']),
    end('expired', 'expired', 'WITHDRAWN', 'Six months passed without a new version.'),
    end('dead', 'dead', 'WITHDRAWN', 'Given up.', ['nopubadw', 'nopubanw', 'Withdrawn']),
    end('withdrawn', 'auth-rm', 'WITHDRAWN', 'Taken back by its authors or the IETF.', ['ietf-rm']),
  ],
  transitions: [
    step(null, 'REGISTER', 'active', { label: 'Submit a draft', clause: DRAFTS, decides: 'UPDATE_STATUS', guards: {} }),
    reported('active', 'CALL_FOR_ADOPTION', 'c-adopt', 'Call for adoption', ADOPTION),
    ...each(['active', 'c-adopt'], 'ADOPT', 'adopt-wg', 'Adopt in the working group', ADOPTION),
    reported('adopt-wg', 'START_WORK', 'wg-doc', 'Publish as a working group draft', ADOPTION),
    reported('wg-doc', 'PARK', 'parked', 'Lay aside', WORKING_GROUP),
    reported('parked', 'START_WORK', 'wg-doc', 'Take up again', WORKING_GROUP),
    reported('wg-doc', 'START_WG_LAST_CALL', 'wg-lc', 'Last call in the working group', 'RFC 2418 7.4'),
    reported('wg-lc', 'RETURN_TO_GROUP', 'wg-doc', 'Back to work', 'RFC 2418 7.4'),
    reported('wg-lc', 'WRITE_UP', 'writeupw', 'Write up for the IESG', 'RFC 2418 7.5'),
    reported('writeupw', 'SUBMIT', 'sub-pub', 'Submit to the IESG', 'RFC 2418 7.5'),
    ...each(['active', 'sub-pub'], 'REQUEST_PUBLICATION', 'pub-req', 'Request publication', 'RFC 2026 6.1.1'),
    reported('pub-req', 'EVALUATE', 'ad-eval', 'Evaluate by the area director', IESG),
    reported('ad-eval', 'REQUEST_LAST_CALL', 'lc-req', 'Request the last call', IESG),
    reported('lc-req', 'START_LAST_CALL', 'lc', 'Last call in the IETF', IESG),
    reported('lc', 'END_LAST_CALL', 'goaheadw', 'End of the last call', IESG),
    ...each(['goaheadw', 'defer'], 'EVALUATE_BY_IESG', 'iesg-eva', 'Evaluate by the IESG', IESG),
    reported('iesg-eva', 'DEFER', 'defer', 'Put off', IESG),
    reported('iesg-eva', 'APPROVE', 'approved', 'Approve', IESG),
    ...each(AT_IESG, 'RETURN_TO_GROUP', 'wg-doc', 'Return to the working group', IESG),
    reported('approved', 'ANNOUNCE', 'rfcqueue', 'Send to the RFC Editor', PUBLICATION),
    reported('rfcqueue', 'PUBLISH', 'rfc', 'Publish as an RFC', PUBLICATION),
    ...each(BEFORE_APPROVAL, 'EXPIRE', 'expired', 'Expire', DRAFTS),
    reported('expired', 'REVIVE', 'active', 'Submit a new version', DRAFTS),
    ...each(BEFORE_APPROVAL, 'REPLACE', 'repl', 'Replaced by another draft', DRAFTS),
    ...each(BEFORE_APPROVAL, 'WITHDRAW', 'withdrawn', 'Taken back', DRAFTS),
    ...each([...BEFORE_APPROVAL, ...AT_IESG], 'ABANDON', 'dead', 'Give up', IESG),
    reported('rfc', 'SUPERSEDE', 'obsoleted', 'Obsoleted by a newer RFC', RETIRING),
    reported('rfc', 'RETIRE', 'hist', 'Make historic', RETIRING),
  ],
};
