/** What sellers may ask to be done to many listings at once. */
export const BULK_KINDS = ['percent', 'add', 'stock', 'pause', 'resume', 'ambient', 'chilled', 'frozen'] as const
export type BulkKind = (typeof BULK_KINDS)[number]
