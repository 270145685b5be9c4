import { graphqlEnum } from '../platform/graphql/enum';
import type { Precision } from '../platform/partial-date';
import type {
  ActivityDomain,
  ApprovalProcess,
  DocumentCategory,
  Maturity,
  MaturityFlag,
  PlacementBasis,
  StatusBasis,
  StatusEventKind,
  TargetEvent,
  TargetPriority,
  WorkItemType,
} from './rules/vocabulary';

export const MaturityEnum = graphqlEnum<Maturity>(
  'Maturity',
  'The canonical scale beside the body’s own status: where a text stands, comparable across bodies.',
  {
    PROPOSED: 'Proposed or on a living list; work not yet agreed.',
    IN_DEVELOPMENT: 'Being drafted: under study, WD, Internet-Draft.',
    IN_REVIEW: 'Under review or ballot: consented, determined, last call, CD, DIS, FDIS.',
    APPROVED: 'Approved or published, and in force.',
    SUPERSEDED: 'Replaced by a newer edition or another text.',
    WITHDRAWN: 'Withdrawn, discontinued or cancelled.',
    DELETED: 'Deleted from the work programme here: hidden from lists unless they ask for it; kept with its history.',
  },
);

export const MaturityFlagEnum = graphqlEnum<MaturityFlag>(
  'MaturityFlag',
  'What the native status says beside the maturity.',
  {
    UNDER_REVISION: 'Published and to be revised, e.g. ISO stage 90.92.',
    CONFIRMED: 'Published and confirmed by a review, e.g. ISO stage 90.93.',
    PUBLICATION_PENDING: 'Approved, not yet published, e.g. ISO stage 60.00.',
    PRE_PUBLISHED: 'In force, available in a pre-published form.',
    CANCELLED: 'Stopped before publication.',
  },
);

export const ApprovalProcessEnum = graphqlEnum<ApprovalProcess>(
  'ApprovalProcess',
  'The procedure that makes a text a standard.',
  {
    AAP: 'ITU-T alternative approval process (A.8): consent, last call, additional review.',
    TAP: 'ITU-T traditional approval process (Resolution 1, section 9): determination, consultation of Member States.',
    AGREEMENT: 'Agreement by a study group: supplements, technical reports (Resolution 1; A.13).',
    ISO_IEC: 'ISO/IEC harmonized stages.',
    IETF: 'IETF standards process.',
    ETSI: 'ETSI procedures.',
    THREE_GPP: '3GPP releases and change control.',
    W3C: 'W3C process.',
    OASIS: 'OASIS technical committee process.',
    IEEE: 'IEEE-SA process.',
    OTHER: 'Another procedure, or none that is known.',
  },
);

export const WorkItemTypeEnum = graphqlEnum<WorkItemType>('WorkItemType', 'What kind of text a work item makes.', {
  RECOMMENDATION: 'ITU-T Recommendation.',
  AMENDMENT: 'Amendment.',
  CORRIGENDUM: 'Corrigendum.',
  ANNEX: 'Annex published on its own.',
  APPENDIX: 'Appendix published on its own.',
  SUPPLEMENT: 'Supplement: informative, not an integral part of a Recommendation.',
  TECHNICAL_REPORT: 'Technical report.',
  TECHNICAL_PAPER: 'Technical paper.',
  HANDBOOK: 'Handbook.',
  IMPLEMENTERS_GUIDE: 'Implementers’ guide.',
  FOCUS_GROUP_DELIVERABLE: 'Deliverable of a focus group: input, not a Recommendation.',
  STANDARD: 'Standard or International Standard.',
  TECHNICAL_SPECIFICATION: 'Technical specification.',
  SPECIFICATION: 'Specification of a consortium.',
  RFC: 'IETF Request for Comments.',
  WHITE_PAPER: 'White paper.',
  GUIDE: 'Guide.',
  OTHER: 'Another kind of text.',
});

export const ActivityDomainEnum = graphqlEnum<ActivityDomain>(
  'ActivityDomain',
  'Activity domain: row of the analysis matrix of the cloud standards roadmap (ITU-T Y Suppl. 49, clause 7.2).',
  {
    FUNDAMENTAL: 'Fundamental: definitions, ecosystem, reference architecture.',
    CLOUD_SERVICE_CATEGORY: 'Cloud service category: IaaS, NaaS, DaaS and others.',
    SECURITY: 'Security.',
    MANAGEMENT: 'Management.',
    INTER_CLOUD_CSB: 'Inter-cloud, cloud service brokerage (CSB).',
    SLA_METERING: 'Service level agreement (SLA), metering.',
    TESTING: 'Testing.',
    OTHERS: 'Others.',
  },
);

export const DocumentCategoryEnum = graphqlEnum<DocumentCategory>(
  'DocumentCategory',
  'Document category: column of the analysis matrix of the cloud standards roadmap (ITU-T Y Suppl. 49, clause 7.2).',
  {
    GENERAL_DEFINITION: 'General, definition.',
    REQUIREMENTS_USE_CASES: 'Requirements, use cases.',
    ARCHITECTURE: 'Architecture.',
    API_INTERFACE_PROFILE: 'API, interface, profile.',
    DATA_MODEL_FORMAT_SCHEMA: 'Data model, format, schema.',
    OTHERS: 'Others.',
  },
);

export const PlacementBasisEnum = graphqlEnum<PlacementBasis>(
  'PlacementBasis',
  'Why a text stands in a cell of the matrix.',
  {
    SUPPL_49: 'Printed there in ITU-T Y Suppl. 49.',
    TITLE_RULE: 'Assigned by a rule from the words of its title.',
    ASSIGNED: 'Assigned by hand.',
  },
);

export const TargetEventEnum = graphqlEnum<TargetEvent>('TargetEvent', 'The milestone a target date is meant for.', {
  CONSENT: 'Consent under AAP (A.8 3.1).',
  DETERMINATION: 'Determination under TAP (Resolution 1, 9.3.1).',
  APPROVAL: 'Approval.',
  AGREEMENT: 'Agreement of an informative text.',
  PUBLICATION: 'Publication.',
  LAST_CALL: 'Start of the last call (A.8 4.1).',
  UNSPECIFIED: 'The source does not say.',
});

export const TargetPriorityEnum = graphqlEnum<TargetPriority>('TargetPriority', 'Priority printed beside a target.', {
  HIGH: 'High priority.',
  MEDIUM: 'Medium priority.',
  LOW: 'Low priority.',
});

export const PrecisionEnum = graphqlEnum<Precision>('DatePrecision', 'How precisely a date is known.', {
  DAY: 'To the day.',
  MONTH: 'To the month.',
  QUARTER: 'To the quarter.',
  YEAR: 'To the year.',
});

export const StatusEventKindEnum = graphqlEnum<StatusEventKind>('StatusEventKind', 'What happened to a text.', {
  REGISTERED: 'Entered into the work programme.',
  DRAFTED: 'A draft was made or issued.',
  CONSENTED: 'Consented under AAP (A.8 3.1).',
  DETERMINED: 'Determined under TAP (Resolution 1, 9.3.1).',
  LAST_CALL: 'Last call began (A.8 4.1).',
  ADDITIONAL_REVIEW: 'Additional review began (A.8 4.5).',
  APPROVED: 'Approved.',
  AGREED: 'Agreed (informative text).',
  PUBLISHED: 'Published.',
  CONFIRMED: 'Confirmed by a review.',
  UNDER_REVISION: 'Revision decided or under way.',
  SUPERSEDED: 'Replaced by a newer text.',
  WITHDRAWN: 'Withdrawn.',
  DISCONTINUED: 'Work stopped.',
  STEP_TAKEN: 'Another step of its life cycle; the native status says which.',
});

export const StatusBasisEnum = graphqlEnum<StatusBasis>('StatusBasis', 'How the date of a status is known.', {
  OCCURRED: 'The source says when it happened.',
  OBSERVED: 'A dated source shows that it held then; it may have begun earlier.',
});
