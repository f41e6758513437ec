/**
 * Makes a fresh machine ready: npm packages always, browsers and a CJK font where they are missing and may be
 * installed (Debian and its like, as root). Plain JavaScript without packages: it runs before there are any.
 *
 *   node scripts/bootstrap.mjs [chromium] [firefox]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [20, 19];

/** What each browser needs, by Debian package; the language packs let the interface be seen in Chinese. */
const DEBIAN = {
  chromium: ['chromium', 'chromium-l10n'],
  firefox: ['firefox-esr', 'firefox-esr-l10n-zh-cn', 'firefox-esr-l10n-zh-tw'],
};
const PROGRAMS = JSON.parse(readFileSync(new URL('browsers/programs.json', import.meta.url), 'utf8'));

function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

function run(command, args, environment = {}) {
  console.log(`> ${command} ${args.join(' ')}`);
  execFileSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
}

function has(program) {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  return spawnSync(finder, [program], { stdio: 'ignore' }).status === 0;
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    fail(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
  }
}

/** Installs the packages of the lock file, unless just these are installed. */
function installPackages() {
  const stamp = `${root}/node_modules/.cezhu-lock`;
  const lock = createHash('sha256')
    .update(readFileSync(`${root}/package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  run('npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(stamp, lock);
}

function hasBrowser(name) {
  return (
    Boolean(process.env[`${name.toUpperCase()}_PATH`]) ||
    PROGRAMS[name].some(has) ||
    ['darwin', 'win32'].includes(process.platform)
  );
}

/** Without a font for Chinese, browsers draw boxes; elsewhere than on Linux the system has one. */
function hasChineseFont() {
  if (process.platform !== 'linux' || !has('fc-list')) return process.platform !== 'linux';
  return spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout.trim() !== '';
}

function installBrowsers(names) {
  const missing = names.filter((name) => !hasBrowser(name)).flatMap((name) => DEBIAN[name]);
  if (names.length > 0 && !hasChineseFont()) missing.push('fonts-noto-cjk');
  if (missing.length === 0) return;
  if (!has('apt-get') || process.getuid?.() !== 0) {
    fail(
      `Missing: ${missing.join(', ')}. Install them (on Debian or Ubuntu: sudo apt-get install ${missing.join(' ')}), ` +
        'or name installed browsers in CHROMIUM_PATH and FIREFOX_PATH.',
    );
  }
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], quiet);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet);
}

checkNode();
installPackages();
installBrowsers(process.argv.slice(2).filter((name) => Object.hasOwn(DEBIAN, name)));
run('npx', ['--no-install', 'wxt', 'prepare']);
