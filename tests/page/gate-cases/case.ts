/** A page, and whether it is worth annotating. */
export interface GateCase {
  name: string;
  title: string;
  /** The body's markup. */
  html: string;
}

export function paragraphs(...texts: string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join('');
}

/** A menu of links as government sites have them, of `length` entries. */
export function menu(length: number): string {
  const entries = ['首页', '政务公开', '办事服务', '互动交流', '数据发布', '走进临澜', '领导之窗', '新闻中心'];
  const links = Array.from({ length }, (_, index) => `<li><a href="#">${entries[index % entries.length]}</a></li>`);
  return `<div class="menu"><ul>${links.join('')}</ul></div>`;
}
