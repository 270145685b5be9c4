import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { execute } from '../../api/execute';
import { API, useApi } from '../../api/use-api';
import {
  AllStatements,
  type AllStatementsQueryVariables,
  DeskBody,
  DeskViewer,
  type DeskViewerQuery,
  LiaisonDesk,
  type LiaisonDeskQueryVariables,
} from './desk.operations';
import { type Bucket, SHOWN_BUCKETS } from './desk-lines';

/** Whose desk a visitor sees who has none. */
const USUAL_BODY = 'JCA-Cloud';
const FIRST_LINES = 100;
const PAGE = 200;

type Desk = Omit<LiaisonDeskQueryVariables, 'buckets' | 'first' | 'after'>;
type Found = Omit<AllStatementsQueryVariables, 'first' | 'after'>;
type Appointments = NonNullable<DeskViewerQuery['viewer']>['person']['appointments'];

/** The body that the address names, else the viewer’s, else that of the roadmap. Undefined while that is not known. */
export function useDeskBody(named: string | undefined) {
  const { data } = useApi(DeskViewer);
  const own = data && ownBody(data.viewer?.person.appointments ?? [], new Date().toISOString().slice(0, 10));
  const body = named ?? own;
  const found = useQuery({
    queryKey: [...API, DeskBody.name, body],
    queryFn: ({ signal }) => execute(DeskBody, { body: body ?? USUAL_BODY }, signal),
    enabled: body !== undefined,
  });
  const known = found.data?.body;
  const keeps = known?.viewerCan.some(({ action, allowed }) => action === 'LIAISON_NOTE' && allowed) ?? false;
  return { body, known, keepsNotes: keeps, person: data?.viewer?.person.id };
}

/** The body in which someone holds an office now: of liaison officers first, of the latest first. */
function ownBody(appointments: Appointments, today: string): string {
  const held = appointments.filter(
    // A year or month stands for all its days: `~` comes after every digit and `-`.
    ({ validFrom, validTo }) => (validFrom ?? '') <= today && `${validTo ?? ''}~` >= today,
  );
  const officer = held.find(({ role }) => role === 'LIAISON_OFFICER' || role === 'LIAISON_RAPPORTEUR');
  const latest = [...held].sort((one, other) => (other.validFrom ?? '').localeCompare(one.validFrom ?? ''))[0];
  return (officer ?? latest)?.body.ref ?? USUAL_BODY;
}

/** The desk of a body: the first lines of each heap at once, or every line of every heap. */
export function useDesk(desk: Desk | null, isWhole: boolean) {
  return useQuery({
    queryKey: [...API, LiaisonDesk.name, desk, isWhole],
    queryFn: desk ? ({ signal }) => loadDesk(desk, isWhole, signal) : skipToken,
    placeholderData: keepPreviousData,
  });
}

async function loadDesk(desk: Desk, isWhole: boolean, signal: AbortSignal) {
  const asked = { ...desk, buckets: [...SHOWN_BUCKETS], first: FIRST_LINES };
  const { liaisonDesk } = await execute(LiaisonDesk, asked, signal);
  const buckets = isWhole
    ? await Promise.all(liaisonDesk.buckets.map((bucket) => rest(desk, bucket, signal)))
    : liaisonDesk.buckets;
  return { on: liaisonDesk.on, buckets };
}

async function rest(desk: Desk, first: Bucket, signal: AbortSignal): Promise<Bucket> {
  let bucket = first;
  while (bucket.pageInfo.hasNextPage) {
    const asked = { ...desk, buckets: [bucket.bucket], first: PAGE, after: bucket.pageInfo.endCursor };
    const [next] = (await execute(LiaisonDesk, asked, signal)).liaisonDesk.buckets;
    if (!next) break;
    bucket = { ...next, lines: [...bucket.lines, ...next.lines] };
  }
  return bucket;
}

/** The statements that a filter finds: the first ones at once, or every one. */
export function useAllStatements(found: Found | null, isWhole: boolean) {
  return useQuery({
    queryKey: [...API, AllStatements.name, found, isWhole],
    queryFn: found ? ({ signal }) => loadStatements(found, isWhole, signal) : skipToken,
    placeholderData: keepPreviousData,
  });
}

async function loadStatements(found: Found, isWhole: boolean, signal: AbortSignal) {
  const page = async (first: number, after: string | null) =>
    (await execute(AllStatements, { ...found, first, after }, signal)).liaisonStatements;
  const { nodes, totalCount, pageInfo } = await page(FIRST_LINES, null);
  const statements = [...nodes];
  for (let end = pageInfo; isWhole && end.hasNextPage; ) {
    const next = await page(PAGE, end.endCursor);
    statements.push(...next.nodes);
    end = next.pageInfo;
  }
  return { statements, hidden: (totalCount ?? statements.length) - statements.length };
}
