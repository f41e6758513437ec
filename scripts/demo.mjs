/** `npm run demo`: makes the machine ready, then runs demo.ts, which may use the installed packages. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const args = process.argv.slice(2);
const browser = args.includes('firefox') || args.includes('--browser=firefox') ? 'firefox' : 'chromium';
const root = fileURLToPath(new URL('..', import.meta.url));

function run(script, rest) {
  const { status } = spawnSync(process.execPath, [...script, ...rest], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run([`${root}/scripts/bootstrap.mjs`], [browser]);
run(['--import', 'tsx', `${root}/scripts/demo.ts`], args);
