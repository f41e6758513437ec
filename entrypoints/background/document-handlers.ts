import type { Handlers, ToBackground } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { documentIdFor, forgetDocument, keepDocument, purgeDocuments } from '@/lib/store/write-documents';

type DocumentMessage = Extract<keyof ToBackground, `document.${string}`>;

function purge(now: () => string): void {
  purgeDocuments(database(), now()).catch((error: unknown) => {
    console.error('Cezhu: old documents are not erased yet:', error);
  });
}

/** `now` is the time in ISO 8601. */
export function documentHandlers(now: () => string): Pick<Handlers<ToBackground>, DocumentMessage> {
  return {
    'document.keep': {
      from: 'view',
      handle: async ({ document }, { tab }) => {
        // A private window leaves nothing behind.
        if (tab?.incognito) return { id: await documentIdFor(document), kept: false };
        const id = await keepDocument(database(), document, now());
        purge(now);
        return { id, kept: true };
      },
    },
    'document.forget': {
      from: 'view',
      handle: async ({ id }) => {
        await forgetDocument(database(), id);
        return null;
      },
    },
  };
}
