/** A chart as a picture of its own: with title, sources and date, as SVG or PNG. */

export interface PictureText {
  title: string;
  /** Under the title: what is counted, and what open marks mean. */
  note: string;
  legend: { place: string; colour: string; symbol: string }[];
  sources: string[];
  date: string;
}

const NS = 'http://www.w3.org/2000/svg';
const PAD = 24;
const LINE = 18;
const FONT = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
/** Pixels of a PNG for one of the SVG. */
const SCALE = 2;

/** Chinese breaks anywhere; so many characters fit a line of 12 pixels. */
function wrapped(text: string, width: number): string[] {
  const most = Math.max(10, Math.floor(width / 12.5));
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += most) lines.push(text.slice(at, at + most));
  return lines;
}

function textElement(text: string, x: number, y: number, size: number, fill: string, bold = false): SVGTextElement {
  const element = document.createElementNS(NS, 'text');
  const attributes = { x, y, fill, 'font-size': size, ...(bold ? { 'font-weight': 600 } : {}) };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = text;
  return element;
}

/** `chart` is moved into the picture. */
export function pictureOf(chart: SVGSVGElement, { title, note, legend, sources, date }: PictureText): SVGSVGElement {
  const [width, height] = [Number(chart.getAttribute('width')), Number(chart.getAttribute('height'))];
  const picture = document.createElementNS(NS, 'svg');
  const all: SVGElement[] = [];
  let y = PAD + 6;
  for (const line of wrapped(title, (width * 12) / 18)) {
    all.push(textElement(line, PAD, y, 18, '#1f2a37', true));
    y += 26;
  }
  for (const line of wrapped(note, width)) {
    all.push(textElement(line, PAD, y, 12, '#5a6471'));
    y += LINE;
  }
  for (const { place, colour, symbol } of legend) {
    all.push(textElement(symbol, PAD, y, 12, colour), textElement(place, PAD + 18, y, 12, '#1f2a37'));
    y += LINE;
  }
  chart.setAttribute('x', String(PAD));
  chart.setAttribute('y', String(y));
  y += height + LINE;
  for (const line of [...sources, date].flatMap((one) => wrapped(one, width))) {
    all.push(textElement(line, PAD, y, 11, '#5a6471'));
    y += LINE;
  }
  const [w, h] = [width + 2 * PAD, y + PAD / 2];
  // The chart inherits its font: on the page from that, here from the picture.
  const outer = { xmlns: NS, width: w, height: h, viewBox: `0 0 ${w} ${h}`, 'font-family': FONT };
  for (const [name, value] of Object.entries(outer)) {
    picture.setAttribute(name, String(value));
  }
  const ground = document.createElementNS(NS, 'rect');
  for (const [name, value] of Object.entries({ width: w, height: h, fill: '#ffffff' })) {
    ground.setAttribute(name, String(value));
  }
  picture.append(ground, ...all, chart);
  return picture;
}

export function svgBlob(picture: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml;charset=utf-8' });
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** @throws DOMException EncodingError where the browser cannot draw it. */
export async function pngBlob(picture: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  // The page's policy lets data: pictures in, and no blob:.
  image.src = await dataUrl(svgBlob(picture));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Number(picture.getAttribute('width')) * SCALE;
  canvas.height = Number(picture.getAttribute('height')) * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new DOMException('no canvas', 'NotSupportedError');
  context.scale(SCALE, SCALE);
  context.drawImage(image, 0, 0);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new DOMException('no picture', 'EncodingError'))),
      'image/png',
    ),
  );
}
