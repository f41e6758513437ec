/**
 * Writes into package-lock.json the platform packages (`@rollup/rollup-darwin-arm64` …) that npm leaves out when
 * the registry at hand does not carry them: without their entries `npm ci` refuses the file, and npm on another
 * platform never installs its own (npm/cli#4828). Run it after every change of the dependencies.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../package-lock.json', import.meta.url);
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
/** Processor in a package's name → Node's name for it. */
const PROCESSORS = {
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  loong64: 'loong64',
  mips64el: 'mips64el',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
};

/** System and processor that a platform package is for, by its name; undefined for another sort of package. */
function platformOf(name) {
  const words = name.replace(/^.*\//, '').split('-');
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.map((word) => PROCESSORS[word]).find(Boolean);
  if (!os || !cpu) return undefined;
  const libc =
    words.includes('musl') || words.includes('musleabihf')
      ? ['musl']
      : os === 'linux' && /gnu/.test(name)
        ? ['glibc']
        : undefined;
  return { cpu: [cpu], ...(libc ? { libc } : {}), os: [os] };
}

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const added = [];
for (const [path, { optionalDependencies, dev }] of Object.entries(lock.packages)) {
  if (!path) continue;
  for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
    const nested = `${path}/node_modules/${name}`;
    const hoisted = `node_modules/${name}`;
    if (lock.packages[nested] || lock.packages[hoisted]?.version === version) continue;
    const platform = platformOf(name);
    // Ranges and packages for all platforms are npm's own business.
    if (!platform || !/^\d/.test(version)) continue;
    const place = lock.packages[hoisted] ? nested : hoisted;
    lock.packages[place] = { version, ...(dev ? { dev } : {}), optional: true, ...platform };
    added.push(`${place}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} platform packages added`);
