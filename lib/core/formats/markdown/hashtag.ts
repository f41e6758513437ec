/** 人才 公寓 → 人才-公寓: as Obsidian and Logseq write tags, without _, which would be emphasis elsewhere; undefined where nothing of the name can be one. */
export function hashtag(name: string): string | undefined {
  const tag = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  // Digits alone are no tag to Obsidian.
  return /\p{L}/u.test(tag) ? tag : undefined;
}
