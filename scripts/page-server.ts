/** A web server on this machine, for the demo and the tests. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Bytes of a request's head: addresses of 20,000 characters are among the tests. */
const LONGEST_HEAD = 256_000;

export interface ServedPage {
  /** Text, or bytes that declare their own encoding. */
  body: string | Uint8Array;
  type?: string;
  headers?: Record<string, string>;
}

export interface PageServer {
  /** `http://127.0.0.1:PORT`: the test build may read pages here. */
  origin: string;
  /** The same pages under a name for which the test build has no permission. */
  otherOrigin: string;
  close(): Promise<void>;
}

/** Serves pages by path (`/a.html`); the query is ignored. */
export async function servePages(pages: ReadonlyMap<string, ServedPage>): Promise<PageServer> {
  const server = createServer({ maxHeaderSize: LONGEST_HEAD }, (request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    if (!page) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    response.writeHead(200, { 'content-type': page.type ?? 'text/html; charset=utf-8', ...page.headers });
    response.end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    otherOrigin: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
