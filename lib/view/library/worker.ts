/** The library's worker: see server. Its reading and searching never hold the page up. */
import { database } from '@/lib/store/database';
import type { FromWorker, Request } from './protocol';
import { LibraryServer } from './server';

const server = new LibraryServer(database(), (event: FromWorker) => postMessage(event));
addEventListener('message', ({ data }: MessageEvent<Request>) => server.answer(data));
// It ends with the page.
server.start(new AbortController().signal);
