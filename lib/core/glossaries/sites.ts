/** On which sites a glossary is used. */
import type { Sites } from './types';

/** Is a glossary with these sites used on that host? gov.cn stands for rsj.example.gov.cn too. */
export function isUsedOn(sites: Sites, host: string): boolean {
  if (sites === 'all') return true;
  const listed = (hosts: readonly string[]) => hosts.some((one) => host === one || host.endsWith(`.${one}`));
  return 'only' in sites ? listed(sites.only) : !listed(sites.except);
}

/** The hosts of a list as readers write it: hosts or whole addresses, one a line or with commas between. */
export function parseHosts(text: string): { hosts: string[]; wrong: string[] } {
  const hosts = new Set<string>();
  const wrong: string[] = [];
  for (const word of text.split(/[\s,，;；、]+/).filter(Boolean)) {
    const address = /^[a-z]+:\/\//i.test(word) ? word : `http://${word.replace(/^\*\./, '')}`;
    const host = URL.canParse(address) ? new URL(address).hostname.replace(/\.$/, '') : '';
    if (host) hosts.add(host);
    else wrong.push(word);
  }
  return { hosts: [...hosts], wrong };
}
