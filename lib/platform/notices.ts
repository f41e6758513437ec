/** Key in storage.local of what is wrong with the database (StoreIllness); missing while all is well. */
export const STORE_NOTICE = 'storeNotice';
