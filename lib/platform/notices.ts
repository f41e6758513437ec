/** Key in storage.local of the reason why tags did not reach storage.sync; missing while all is well. */
export const SYNC_NOTICE = 'syncNotice';
/** Key in storage.local of what is wrong with the database (StoreIllness); missing while all is well. */
export const STORE_NOTICE = 'storeNotice';
