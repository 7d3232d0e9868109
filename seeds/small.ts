import type { Db } from '#db/client.ts'
import { seedIfEmpty } from '#seeds/seed-if-empty.ts'

/**
 * Fills an empty database with a tiny world for tests, without pictures. By slug: `small-tea-coop` sells `small-green-tea`
 * (two tins), `small-last-jar` (one left) and sessions of `small-tea-picking`; `small-mountain-house` has
 * `small-mountain-stay` (FLEXIBLE) and `small-strict-stay`; `small-orchard` sells `small-oranges` (two boxes on one
 * stock), `small-bayberries` (June and July, chilled), `small-dumplings` (frozen, at 36 yuan to groups of two) and `small-night-sky` (not refundable);
 * `small-trips` puts `small-weekend` together. Nights for 60 days and sessions for 21.
 */
export const seedSmall = (db: Db, { now }: { now: Date }): Promise<void> =>
	seedIfEmpty(db, { seed: 'small', filesDir: null, now, say: () => {} })
