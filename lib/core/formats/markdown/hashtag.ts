/** 人才 公寓 → 人才-公寓: as Obsidian and Logseq write tags; undefined where nothing of the name can be one. */
export function hashtag(name: string): string | undefined {
  const tag = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  // Digits alone are no tag to Obsidian.
  return /[\p{L}_]/u.test(tag) ? tag : undefined;
}
