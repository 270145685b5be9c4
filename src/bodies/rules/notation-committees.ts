/** A committee of ISO or IEC, or of both, down to its working group. */
export interface Committee {
  /** `ISO/IEC`, `ISO` or `IEC`. */
  readonly organization: string;
  /** `JTC 1`, `TC 22`, `PC 302`. */
  readonly committee: string;
  readonly subcommittee: string | null;
  /** `WG 3`, `JWG 1`, `AG 4`. */
  readonly group: string | null;
}

const ORGANIZATION = /^(ISO ?\/ ?IEC|ISO|IEC)(?:[ /]+|$)/i;
const COMMITTEE = /^(JTC|TC|PC) ?0*([1-9]\d*)/i;
const SUBCOMMITTEE = /^[ /]*SCs? ?0*([1-9]\d*)/i;
const GROUP = /^[ /]*(WG|JWG|AG|AHG)s? ?0*([1-9]\d*)/i;
const BARE_NUMBER = /^0*([1-9]\d*)$/;

/**
 * Reads one reference such as `JTC 1/SC 38`, `ISO/IEC JTC1 SC38 WG 3` or `ISO/TC 22/SC 38`. A lone `SC 38` names
 * committees of several parents and is understood only inside a list.
 *
 * @param previous the committee before it in the list, whose parents a bare number, `SC n` or `WG n` shares
 */
export function readCommittee(text: string, previous: Committee | null): Committee | null {
  const organizationMatch = ORGANIZATION.exec(text);
  let rest = text.slice(organizationMatch?.[0].length ?? 0);
  const committeeMatch = COMMITTEE.exec(rest);
  const organization = organizationMatch?.[1]?.toUpperCase().replaceAll(' ', '');
  if (committeeMatch === null) return organization === undefined ? continueFrom(text, previous) : null;
  const type = committeeMatch[1]?.toUpperCase();
  const owner = ownerOf(type, organization);
  if (owner === null) return null;
  rest = rest.slice(committeeMatch[0].length);
  const { subcommittee, group, left } = readBelow(rest);
  return left === '' ? { organization: owner, committee: `${type} ${committeeMatch[2]}`, subcommittee, group } : null;
}

/** Only ISO and IEC together have joint technical committees; a lone `TC 22` may be either's. */
function ownerOf(type: string | undefined, organization: string | undefined): string | null {
  if (type === 'JTC') return 'ISO/IEC';
  return organization === undefined || organization === 'ISO/IEC' ? null : organization;
}

function continueFrom(text: string, previous: Committee | null): Committee | null {
  if (previous === null) return null;
  const number = BARE_NUMBER.exec(text)?.[1];
  if (number !== undefined) {
    if (previous.group !== null) return { ...previous, group: `${previous.group.split(' ')[0]} ${number}` };
    return previous.subcommittee === null ? null : { ...previous, subcommittee: number };
  }
  const { subcommittee, group, left } = readBelow(text);
  if (left !== '' || (subcommittee === null && group === null)) return null;
  return subcommittee === null ? { ...previous, group } : { ...previous, subcommittee, group };
}

function readBelow(text: string): { subcommittee: string | null; group: string | null; left: string } {
  const subcommittee = SUBCOMMITTEE.exec(text);
  const afterSubcommittee = text.slice(subcommittee?.[0].length ?? 0);
  const group = GROUP.exec(afterSubcommittee);
  return {
    subcommittee: subcommittee?.[1] ?? null,
    group: group === null ? null : `${group[1]?.toUpperCase()} ${group[2]}`,
    left: afterSubcommittee.slice(group?.[0].length ?? 0),
  };
}

/** Prints a committee the one way: `ISO/IEC JTC 1/SC 38/WG 3`, `ISO/TC 22/SC 38`. */
export function printCommittee({ organization, committee, subcommittee, group }: Committee): string {
  const top = organization === 'ISO/IEC' ? `${organization} ${committee}` : `${organization}/${committee}`;
  return [top, subcommittee === null ? null : `SC ${subcommittee}`, group].filter((part) => part !== null).join('/');
}
