/** Who wrote something, as reference lists need to know it. */

/** A person with a surname that is told from the given names, or anybody else by the whole of the name. */
export type CitedName = { family: string; given: string } | { literal: string };

const HAN = /\p{Script=Han}/u;
/** 王小明 李红: names of persons side by side. Bodies are longer. */
const PERSONS = /^\p{Script=Han}{2,4}(?:\s+\p{Script=Han}{2,4})+$/u;
/** 本报记者王小明, 文/李红: what somebody is, in front of who it is. */
const ROLE = /^(?:(?:本报|本刊|本网|特约)?(?:首席)?(?:记者|通讯员|评论员|撰稿人?|作者)|文)[\s:：/／]+/u;
/** Words of bodies: Xinhua News Agency has no surname. */
const BODY =
  /\b(?:agency|association|authority|board|bureau|centre|center|commission|committee|council|daily|department|desk|editorial|editors?|government|institute|ministry|network|news|office|post|press|reporters?|service|staff|times|university|the|of|for)\b/i;
const PERSON = /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){1,3}$/u;

function westernName(name: string): CitedName {
  if (BODY.test(name)) return { literal: name };
  const inverted = /^([^,]+),\s*([^,]+)$/.exec(name);
  if (inverted) return { family: inverted[1] as string, given: inverted[2] as string };
  const words = name.split(/\s+/);
  if (!PERSON.test(name)) return { literal: name };
  return { family: words.at(-1) as string, given: words.slice(0, -1).join(' ') };
}

function westernNames(names: string): string[] {
  const parts = names.split(/\s*(?:;|\s&\s|\sand\s)\s*/);
  // “Smith, John” is one; “John Smith, Mary Lee” are two.
  return parts.flatMap((part) => {
    const pieces = part.split(/\s*,\s*/).filter(Boolean);
    return pieces.length > 1 && pieces.every((piece) => piece.includes(' ')) ? pieces : [part];
  });
}

/** The names in a byline: parted by 、 and the like, Western ones by commas and “and” too. */
export function citedNames(byline: string): CitedName[] {
  const text = byline.trim();
  if (!HAN.test(text)) return westernNames(text).filter(Boolean).map(westernName);
  return text
    .replace(ROLE, '')
    .split(/\s*[、;；,，/／]\s*/)
    .map((part) => part.replace(ROLE, '').trim())
    .flatMap((part) => (PERSONS.test(part) ? part.split(/\s+/) : [part]))
    .filter(Boolean)
    .map((literal) => ({ literal }));
}

/** The bodies that have issued a document together: 中共临澜市委 临澜市人民政府. */
export function citedBodies(issuer: string): CitedName[] {
  const parts = issuer.split(HAN.test(issuer) ? /[\s、;；,，]+/ : /\s*;\s*/);
  return parts.filter(Boolean).map((literal) => ({ literal }));
}

/** M, J P: the first letters of given names. */
export function initials(given: string, mark: '' | '.'): string {
  const letters = given.split(/[\s.-]+/).filter(Boolean);
  return letters.map((word) => ([...word][0] as string).toUpperCase() + mark).join(' ');
}
