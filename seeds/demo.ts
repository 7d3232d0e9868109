import { buildWorld } from '#seeds/builders/build-world.ts'
import { buildPromoted } from '#seeds/builders/promoted-rows.ts'
import { buildGroupOffers } from '#seeds/builders/group-offers.ts'
import { buildReductions } from '#seeds/builders/reductions.ts'
import type { Market } from '#seeds/builders/market.ts'
import { readMarketFiles } from '#seeds/builders/market-file.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'

/** The whole cluster: every region, the market of the county files, its people, and a year and a half of trade. */
export async function buildDemo(seeding: Seeding, onMarket?: (market: Market) => void): Promise<Market> {
	const market = await buildWorld(
		seeding,
		{
			keepRegion: () => true,
			enterprises: readMarketFiles(),
			// A tea cooperative with a guest house and sessions, and a house with two kinds of rooms, both under Yandang.
			owned: ['mist-terrace-nengren', 'lingfeng-eaves-yandang'],
			// Yongjia.
			county: '330324000000',
			buyers: 1500,
			guests: 700,
			orders: 15_600,
			months: 13,
			trainings: 84,
			hasTroubles: true,
		},
		onMarket,
	)
	buildReductions(seeding, market)
	buildPromoted(seeding, market, 'mist-terrace-nengren')
	buildGroupOffers(seeding, market, [
		{ slug: 'yandang-maofeng-guyu', size: 3, priceShare: 0.8, quota: 60 },
		{ slug: 'nengren-charcoal-black-tea', size: 2, priceShare: 0.78, quota: 40 },
	])
	return market
}
