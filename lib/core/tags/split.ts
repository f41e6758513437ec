/** Several tags typed or pasted at once: 人才公寓、安家费；#落户 #住房 */

/** What ends a tag. A comma between digits belongs to a number (1,000人). */
const SEPARATOR = /[，、;；\n\r\t|｜]|,(?!\d)|(?<!\d),|\s+(?=[#＃])/u;

/** The names in a text, without empty ones. */
export function splitTags(text: string): string[] {
  return text
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** While typing: the names that are complete, and what is still being typed. */
export function completeTags(text: string): { done: string[]; rest: string } {
  const parts = text.split(SEPARATOR);
  const rest = parts.pop() ?? '';
  return { done: parts.map((part) => part.trim()).filter(Boolean), rest: parts.length > 0 ? rest.trimStart() : rest };
}
