import { buildWorld } from '#seeds/builders/build-world.ts'
import { buildGroupOffers } from '#seeds/builders/group-offers.ts'
import type { Market } from '#seeds/builders/market.ts'
import type { EnterpriseText } from '#seeds/builders/market-file.ts'
import { readDataText } from '#seeds/builders/read-data.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'

/** The province, its city and two townships of two counties, with their villages. */
const KEPT = ['330000000000', '330300000000', '330382000000', '330324000000'] as const
const TOWNSHIPS = ['330382104', '330324108'] as const

/** The small world of seeds/data/small-market.json, in memory. */
export async function buildSmall(seeding: Seeding, onMarket?: (market: Market) => void): Promise<Market> {
	const { enterprises } = JSON.parse(readDataText('small-market.json')) as { enterprises: EnterpriseText[] }
	const market = await buildWorld(
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
	buildGroupOffers(seeding, market, [{ slug: 'small-dumplings', size: 2, priceShare: 0.8, quota: 100 }])
	return market
}
