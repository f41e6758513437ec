import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import programs from './programs.json';

export type BrowserName = 'chromium' | 'firefox';

/** Names of the programs, the best first; the variables CHROMIUM_PATH and FIREFOX_PATH go before them. */
const PROGRAMS: Record<BrowserName, string[]> = programs;

const ELSEWHERE: Record<BrowserName, string[]> = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run: the next candidate may be.
    return false;
  }
}

/** Path of an installed browser, or undefined. */
export function findBrowser(name: BrowserName): string | undefined {
  const named = process.env[`${name.toUpperCase()}_PATH`];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    ...(named ? [named] : []),
    ...PROGRAMS[name].flatMap((program) => folders.map((folder) => join(folder, program))),
    ...ELSEWHERE[name],
  ];
  return candidates.find(isProgram);
}

/** @throws where the browser is not installed. */
export function browserPath(name: BrowserName): string {
  const path = findBrowser(name);
  if (!path) {
    throw new Error(`No ${name} was found. Install it, or name its program in ${name.toUpperCase()}_PATH.`);
  }
  return path;
}
