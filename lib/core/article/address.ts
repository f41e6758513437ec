/** Which part of an address says what article is shown. */

/** A fragment that an application routes by: #/article/1, #!/article/1, #!article=1. */
const ROUTE = /^#(?:!|\/)/;
/** Where a route has an anchor or a text directive of its own behind it. */
const WITHIN_ROUTE = /#|:~:/;
/** The application's own front page: as without a fragment. */
const FRONT = /^#!?\/?$/;

/**
 * The address that an article is known by. Of a fragment only a route stays (`#/…`, `#!…`): there an application of
 * one page keeps its articles apart. An anchor (`#section`) leads to a place of the same article, and so does one
 * behind a route (`#/article/1#section`).
 */
export function articleAddress(url: string): string {
  const at = url.indexOf('#');
  if (at < 0) return url;
  const [bare, fragment] = [url.slice(0, at), url.slice(at)];
  if (!ROUTE.test(fragment)) return bare;
  const end = fragment.slice(1).search(WITHIN_ROUTE);
  const route = end < 0 ? fragment : fragment.slice(0, end + 1);
  return FRONT.test(route) ? bare : bare + route;
}

/** The address by which earlier versions knew the same article; undefined where nothing has changed. */
export function formerAddress(url: string): string | undefined {
  const bare = url.replace(/#.*/s, '');
  return articleAddress(url) === bare ? undefined : bare;
}
