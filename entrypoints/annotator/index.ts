import { defineUnlistedScript } from '#imports';
import { startAnnotator } from './start';

/** Injected by the background into a page that is to be annotated; waits there until it is switched on. */
export default defineUnlistedScript(() => startAnnotator());
