import { type OperationName, PAGE } from '../operations';

/** From the body that owns an item up to its organization, as the generated data are: Question, group, organization. */
const PATH = (leaves: string) => `${leaves}
  bodyParentsByBodyId { nodes { bodyByParentId { ${leaves} bodyParentsByBodyId { nodes { bodyByParentId { ${leaves} } } } } } }`;

const ROADMAP = `query Roadmap($refKey: String!, $maturities: [String!], $orderBy: [WorkItemOrderBy!], $after: Cursor) {
  allWorkItems(
    first: ${PAGE}, after: $after, orderBy: $orderBy
    filter: {
      maturity: { in: $maturities }
      bodyBySdoId: { refKey: { equalTo: $refKey } }
    }
  ) {
    nodes {
      rowId ref title type maturity nativeStatus statusOn
      bodyByBodyId { name ${PATH('ref type')} }
      placementsByWorkItemId { nodes { domain } }
      targetByTargetId { text event earliest latest }
      editorsByWorkItemId { nodes { roleAsWritten personByPersonId { name } } }
      workItemIdentifiersByWorkItemId { nodes { kind canonical } }
      workItemRelationsByFromId(filter: { type: { equalTo: "IDENTICAL_TEXT" } }) { nodes { workItemByToId { rowId ref maturity bodyByBodyId { ref } } } }
      workItemRelationsByToId(filter: { type: { equalTo: "IDENTICAL_TEXT" } }) { nodes { workItemByFromId { rowId ref maturity bodyByBodyId { ref } } } }
    }
    pageInfo { endCursor hasNextPage }
  }
}`;

const OTHER = 'ref title maturity bodyByBodyId { ref }';

const DETAIL = `query Detail($key: String!, $documentKey: String) {
  benchItemOf(key: $key, documentKey: $documentKey) {
    rowId key ref title type version edition maturity maturityFlags nativeStatus statusOn started approved approvalProcess scope uri certainty
    sourceBySourceId { key citation }
    bodyByBodyId { name ${PATH('ref type')} }
    workItemIdentifiersByWorkItemId { nodes { kind scheme text canonical validFrom certainty sourceBySourceId { key } } }
    workItemTitlesByWorkItemId { nodes { title language validFrom sourceBySourceId { key } } }
    statusEventsByWorkItemId { nodes { kind nativeStatus maturity maturityFlags happened basis note certainty sourceBySourceId { key citation } } }
    targetsByWorkItemId { nodes { text event earliest latest precision stated reason certainty sourceBySourceId { key } } }
    workItemRelationsByFromId { nodes { rowId type since note toText certainty workItemByToId { ${OTHER} } } }
    workItemRelationsByToId { nodes { rowId type since note toText certainty workItemByFromId { ${OTHER} } } }
    editorsByWorkItemId { nodes { roleAsWritten validFrom validTo personByPersonId { name } } }
    placementsByWorkItemId { nodes { domain category basis certainty } }
  }
}`;

const SEARCH = `query Search($key: String!, $documentKey: String!, $body: String!, $person: String!, $title: String!, $whole: String!, $begun: String!, $last: String!, $prefixed: String!, $words: String!) {
  benchSearchHits(key: $key, documentKey: $documentKey, body: $body, person: $person, title: $title, whole: $whole, begun: $begun, last: $last, prefixed: $prefixed, words: $words) {
    nodes {
      reason
      workItemByItem { rowId ref title maturity statusOn bodyByBodyId { ${PATH('ref')} } }
      bodyByBody { name ${PATH('ref')} }
      personByPerson { name }
    }
  }
}`;

/** The equal queries on PostGraphile's schema. */
export const POSTGRAPHILE_QUERIES: Readonly<Record<Exclude<OperationName, 'asOf'>, string>> = {
  roadmap: ROADMAP,
  detail: DETAIL,
  search: SEARCH,
};
