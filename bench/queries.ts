import { HITS, type OperationName, PAGE } from './operations';

const ROADMAP = `query Roadmap($filter: RoadmapFilter, $sort: RoadmapSort!, $after: String, $asOf: Date) {
  roadmap(filter: $filter, sort: $sort, first: ${PAGE}, after: $after, asOf: $asOf) {
    nodes {
      id ref title type maturity nativeStatus statusOn
      body { ref name path { ref type } }
      domains
      target { text event earliest latest }
      editors { roleAsWritten person { name } }
      identifiers { kind canonical }
      twins { ref maturity body { ref } }
    }
    pageInfo { endCursor hasNextPage }
  }
}`;

const DETAIL = `query Detail($ref: String!) {
  workItem(ref: $ref) {
    id key ref title type version edition maturity maturityFlags nativeStatus statusOn started approved approvalProcess scope uri certainty
    source { key citation }
    body { ref name path { ref type } }
    identifiers { kind scheme text canonical validFrom certainty source { key } }
    titles { title language validFrom source { key } }
    statusEvents { kind nativeStatus maturity maturityFlags happened basis note certainty source { key citation } }
    targets { text event earliest latest precision stated reason certainty source { key } }
    relations { name since note toText certainty other { ref title maturity body { ref } } }
    editors { roleAsWritten validFrom validTo person { name } }
    placements { domain category basis certainty }
  }
}`;

const SEARCH = `query Search($text: String!) {
  search(text: $text, first: ${HITS}) {
    reason
    workItem { id ref title maturity statusOn body { ref path { ref } } }
    body { ref name path { ref } }
    person { name }
  }
}`;

/** What the project's server is asked; the other contenders give the same leaves. */
export const QUERIES: Readonly<Record<OperationName, string>> = {
  roadmap: ROADMAP,
  asOf: ROADMAP,
  detail: DETAIL,
  search: SEARCH,
};
