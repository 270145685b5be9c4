const LONGEST_ADDRESS = 254;
/** One @, something on both sides, a dot behind it: whether the address exists, only a letter to it can tell. */
const SHAPE = /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\].]+$/u;

/** Whether a text can be an e-mail address (RFC 5321 4.5.3.1.3: at most 254 characters). */
export const isEmail = (text: string): boolean => text.length <= LONGEST_ADDRESS && SHAPE.test(text);

/** The form in which two spellings of an address are compared: without blanks around it, composed (NFC), in lower case. */
export const emailKey = (text: string): string => text.trim().normalize('NFC').toLowerCase();
