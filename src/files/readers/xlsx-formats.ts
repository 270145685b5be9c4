import { dateFromSerial, format, isDateFormat } from 'numfmt';
import type { Archive } from './archive';
import { attribute, readXml } from './xml';

/** The number formats that every workbook knows without naming them (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};
/** Dates of East Asian calendars. */
const isEastAsianDate = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
const MOST_FORMATS = 70_000;
/** Days between the two ways of counting days in workbooks. */
const SINCE_1904 = 1_462;
const LATEST_DAY = 2_958_465;

/** How the numbers of a workbook are shown, by the style of their cell. */
export type ShowNumber = (value: string, style: number) => string;

/** Reads the number formats of a workbook. Dates are shown in the form of ISO 8601, whatever the format. */
export async function formatsOf(archive: Archive, part: string, since1904: boolean): Promise<ShowNumber> {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let inCells = false;
  const stream = await archive.part(part);
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'numFmt')
      codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
    else if (name === 'cellXfs') inCells = true;
    else if (name === 'xf' && inCells) styles.push(Number(attribute(attributes, 'numFmtId') ?? 0));
  };
  const close = (name: string) => {
    if (name === 'cellXfs') inCells = false;
  };
  if (stream) await readXml(stream, { open, close, text: () => {} }, () => styles.length + codes.size > MOST_FORMATS);
  return (value, style) => {
    const id = styles[style] ?? 0;
    const code = codes.get(id) ?? BUILT_IN[id] ?? (isEastAsianDate(id) ? 'yyyy-mm-dd' : 'General');
    return shown(value, code.slice(0, 255), since1904);
  };
}

function shown(value: string, code: string, since1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (code === 'General' || code === '') return plain(number);
  try {
    if (isDateFormat(code)) return isoOf(number + (since1904 ? SINCE_1904 : 0)) ?? plain(number);
    return format(code, number, { throws: true, locale: 'en-US' }).trim();
  } catch {
    return plain(number);
  }
}

/** A number as a cell without a format shows it: binary fractions have 15 digits worth showing. */
const plain = (number: number): string => String(Number(number.toPrecision(15)));

/** Day, moment or time of day; null where the number is none. */
function isoOf(serial: number): string | null {
  if (serial < 0 || serial > LATEST_DAY) return null;
  const [year, month, day, hours, minutes, seconds] = dateFromSerial(serial);
  const two = (part: number | undefined) => String(Math.trunc(part ?? 0)).padStart(2, '0');
  const time = `${two(hours)}:${two(minutes)}:${two(seconds)}`;
  const date = `${String(year ?? 0).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (serial < 1) return time;
  return Number.isInteger(serial) ? date : `${date}T${time}`;
}
