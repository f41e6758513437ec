import { type Browser, browser } from '@/lib/platform/browser';
import { report } from './commands';
import { createMenus } from './menus';

/** After an installation or an update: the menus; a newcomer is welcomed and asked where Cezhu may run. */
export function installed({ reason }: Browser.runtime.InstalledDetails): void {
  createMenus().catch(report);
  if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).catch(report);
}
