/** Key in storage.local of the reason why tags did not reach storage.sync; missing while all is well. */
export const SYNC_NOTICE = 'syncNotice';
