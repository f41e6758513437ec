/** Numbers as lists count with them: 一、 （二） 3. c) iv */

const DIGITS = '〇一二三四五六七八九';

/** 0–999 in Chinese, as documents number their parts. */
export function chineseNumber(value: number): string {
  if (value < 1 || value > 999) return String(value);
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor((value % 100) / 10), value % 10];
  const digit = (index: number): string => DIGITS.charAt(index);
  const head = hundreds > 0 ? `${digit(hundreds)}百` : '';
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  const middle = tens === 0 ? '' : tens === 1 && hundreds === 0 ? '十' : `${digit(tens)}十`;
  return head + gap + middle + (ones > 0 ? digit(ones) : '');
}

function roman(value: number): string {
  const steps: [number, string][] = [
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = value;
  let text = '';
  for (const [step, letters] of steps) {
    for (; rest >= step; rest -= step) text += letters;
  }
  return text;
}

function letter(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

/** `format` as in WordprocessingML (ST_NumberFormat); those that are not known count in digits. */
export function counterText(value: number, format: string): string {
  if (/^(?:chinese|ideographTraditional|ideographDigital|taiwanese|japanese)/i.test(format))
    return chineseNumber(value);
  if (value < 1 || value > 200) return String(value);
  if (format === 'decimalEnclosedCircle' && value <= 20) return String.fromCharCode(0x2460 + value - 1);
  if (format === 'lowerLetter') return letter(value);
  if (format === 'upperLetter') return letter(value).toUpperCase();
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperRoman') return roman(value).toUpperCase();
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  return String(value);
}
