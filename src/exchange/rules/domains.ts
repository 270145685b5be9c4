import { fold } from '../../platform/fold';
import type { ActivityDomain, DocumentCategory } from '../../work-items/rules/vocabulary';

/** The rows and columns of the analysis matrix (ITU-T Y Suppl. 49 (11/2018), clause 7.2), as sources write them. */

const letters = (text: string) => fold(text).replace(/[^a-z]/g, '');

const DOMAINS = new Map<string, ActivityDomain>(
  Object.entries({
    fundamental: 'FUNDAMENTAL',
    fundamentals: 'FUNDAMENTAL',
    cloudservicecategory: 'CLOUD_SERVICE_CATEGORY',
    cloudservicecategories: 'CLOUD_SERVICE_CATEGORY',
    security: 'SECURITY',
    securite: 'SECURITY',
    management: 'MANAGEMENT',
    gestion: 'MANAGEMENT',
    intercloudcsb: 'INTER_CLOUD_CSB',
    intercloud: 'INTER_CLOUD_CSB',
    csb: 'INTER_CLOUD_CSB',
    slametering: 'SLA_METERING',
    sla: 'SLA_METERING',
    metering: 'SLA_METERING',
    testing: 'TESTING',
    tests: 'TESTING',
    others: 'OTHERS',
    other: 'OTHERS',
    autres: 'OTHERS',
  }),
);

const CATEGORIES = new Map<string, DocumentCategory>(
  Object.entries({
    generaldefinition: 'GENERAL_DEFINITION',
    requirementsusecases: 'REQUIREMENTS_USE_CASES',
    architecture: 'ARCHITECTURE',
    apiinterfaceprofile: 'API_INTERFACE_PROFILE',
    datamodelformatschema: 'DATA_MODEL_FORMAT_SCHEMA',
    others: 'OTHERS',
    other: 'OTHERS',
  }),
);

/** The domains and categories as Suppl. 49 prints them. */
export const DOMAIN_NAMES: Readonly<Record<ActivityDomain, string>> = {
  FUNDAMENTAL: 'Fundamental',
  CLOUD_SERVICE_CATEGORY: 'Cloud service category',
  SECURITY: 'Security',
  MANAGEMENT: 'Management',
  INTER_CLOUD_CSB: 'Inter-cloud, CSB',
  SLA_METERING: 'SLA, metering',
  TESTING: 'Testing',
  OTHERS: 'Others',
};
export const CATEGORY_NAMES: Readonly<Record<DocumentCategory, string>> = {
  GENERAL_DEFINITION: 'General, definition',
  REQUIREMENTS_USE_CASES: 'Requirements, use cases',
  ARCHITECTURE: 'Architecture',
  API_INTERFACE_PROFILE: 'API, interface, profile',
  DATA_MODEL_FORMAT_SCHEMA: 'Data model, format, schema',
  OTHERS: 'Others',
};

/** The domain that a text names; null for other words. */
export const domainOf = (text: string): ActivityDomain | null => DOMAINS.get(letters(text)) ?? null;

/** The category that a text names; null for other words. */
export const categoryOf = (text: string): DocumentCategory | null => CATEGORIES.get(letters(text)) ?? null;
