/** What a page's address and language tell of where it comes from. */
import { cleanAddress } from './clean';

export function hostOf(address: string): string | undefined {
  const clean = cleanAddress(address);
  return clean ? new URL(clean).hostname.replace(/^www\./, '') : undefined;
}

/** Government and universities of the mainland, Hong Kong, Macau and Taiwan. */
export function isPublicBody(address: string): boolean {
  return /(?:^|\.)(?:gov|edu)\.(?:cn|hk|tw|mo)$/.test(hostOf(address) ?? '');
}

/** Hong Kong, Macau or Taiwan, whose government the site is of. */
export function regionOfHost(address: string): string | undefined {
  const region = /(?:^|\.)gov\.(hk|tw|mo)$/.exec(hostOf(address) ?? '')?.[1];
  return region && { hk: '香港', tw: '台灣', mo: '澳門' }[region];
}

/** Is the page one of the mainland, Hong Kong, Macau or Taiwan: by its address, its language or, unsaid, its script? */
export function isOfChina(address: string, language: string | undefined, sample: string): boolean {
  if (/\.(?:cn|hk|mo|tw)$/.test(hostOf(address) ?? '') || /^zh\b/i.test(language ?? '')) return true;
  // Templates say "en" of Chinese pages too: what is written counts.
  return /[\u3400-\u9fff]{4}/.test(sample) && !/[\u3040-\u30ff\uac00-\ud7af]/.test(sample);
}
