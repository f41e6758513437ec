import { defineUnlistedScript } from '#imports';
import { database } from '@/lib/store/database';
import type { Request } from '@/lib/view/library/protocol';
import { LibraryServer } from '@/lib/view/library/server';

/** The worker of the library page: its reading and searching never hold the page up. */
export default defineUnlistedScript(() => {
  const server = new LibraryServer(database(), (event) => postMessage(event));
  addEventListener('message', ({ data }: MessageEvent<Request>) => server.answer(data));
  // It ends with the page.
  server.start(new AbortController().signal);
});
