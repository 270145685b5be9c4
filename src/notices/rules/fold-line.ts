const MOST_OCTETS = 75;
const SHORT = /^[ -~]{0,75}$/;

/** A content line of iCalendar, broken so that no line has more than 75 octets of UTF-8 and no character is torn (RFC 5545 3.1). */
export function folded(line: string): string {
  if (SHORT.test(line)) return line;
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

const octetsOf = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
