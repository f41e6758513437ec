import { type Browser, browser } from '@/lib/platform/browser';
import { database } from '@/lib/store/database';
import { moveToRoutes } from '@/lib/store/write-page-keys';
import { report } from './commands';
import { createMenus } from './menus';

/** After an installation or an update: the menus; a newcomer is welcomed and asked where Cezhu may run. */
export function installed({ reason }: Browser.runtime.InstalledDetails): void {
  createMenus().catch(report);
  if (reason === 'update') moveToRoutes(database()).catch(report);
  if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).catch(report);
}
