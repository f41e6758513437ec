/** Whose page it is: decides what a bare 元 is. */
export type Region = 'CN' | 'HK' | 'TW' | 'MO';

/** The region that a page's language tag (BCP 47) names; nothing where it names none of ours. */
export function regionOfLanguage(tag: string): Region | undefined {
  const region = /^zh(?:-[a-z]{4})?-(cn|hk|tw|mo)\b/i.exec(tag)?.[1]?.toUpperCase();
  return region === 'CN' || region === 'HK' || region === 'TW' || region === 'MO' ? region : undefined;
}
