import type { Db } from '#db/client.ts'
import { buildWorld } from '#seeds/builders/build-world.ts'
import type { Market } from '#seeds/builders/market.ts'
import type { EnterpriseText } from '#seeds/builders/market-file.ts'
import { readDataText } from '#seeds/builders/read-data.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'
import { seedIfEmpty } from '#seeds/seed-if-empty.ts'

/** The province, its city and two townships of two counties, with their villages. */
const KEPT = ['330000000000', '330300000000', '330382000000', '330324000000'] as const
const TOWNSHIPS = ['330382104', '330324108'] as const

/**
 * A tiny world for tests, by slug: `small-tea-coop` sells `small-green-tea` (two tins), `small-last-jar` (one left) and
 * sessions of `small-tea-picking`; `small-mountain-house` has `small-mountain-stay` (FLEXIBLE) and `small-strict-stay`;
 * `small-orchard` sells `small-oranges` (two boxes on one stock), `small-bayberries` (June and July, chilled),
 * `small-dumplings` (frozen) and `small-night-sky` (not refundable); `small-trips` puts `small-weekend` together.
 */
export function buildSmall(seeding: Seeding, onMarket?: (market: Market) => void): Promise<Market> {
	const { enterprises } = JSON.parse(readDataText('small-market.json')) as { enterprises: EnterpriseText[] }
	return buildWorld(
		seeding,
		{
			keepRegion: (code) => KEPT.some((kept) => kept === code) || TOWNSHIPS.some((prefix) => code.startsWith(prefix)),
			enterprises,
			owned: ['small-tea-coop', 'small-mountain-house'],
			county: '330324000000',
			buyers: 12,
			guests: 4,
			orders: 50,
			months: 2,
			trainings: 3,
			nightsAhead: 60,
			daysAhead: 21,
		},
		onMarket,
	)
}

/** Fills an empty database with the small world, without pictures. */
export const seedSmall = (db: Db, { now }: { now: Date }): Promise<void> =>
	seedIfEmpty(db, { seed: 'small', filesDir: null, now, say: () => {} })
