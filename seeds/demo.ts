import { buildBrandLicences, buildBrands } from '#seeds/builders/brands.ts'
import { buildMarket } from '#seeds/builders/build-market.ts'
import { buildCampaigns } from '#seeds/builders/campaigns.ts'
import { buildCatalogue } from '#seeds/builders/catalogue.ts'
import { finishSessions } from '#seeds/builders/finish-sessions.ts'
import { tellHistory } from '#seeds/builders/history.ts'
import { buildLogisticsNodes, keepNodes } from '#seeds/builders/logistics-nodes.ts'
import type { Market } from '#seeds/builders/market.ts'
import { readMarketFiles } from '#seeds/builders/market-file.ts'
import { planOpenWork } from '#seeds/builders/open-work.ts'
import { buildParks } from '#seeds/builders/parks.ts'
import { buildPeople, hashDemoPassword } from '#seeds/builders/people.ts'
import { buildPlaceStats } from '#seeds/builders/place-stats.ts'
import { buildRegions, CLUSTER_CITY } from '#seeds/builders/regions.ts'
import { buildIndicators, buildReferenceValues } from '#seeds/builders/registry.ts'
import { buildSearchColumns } from '#seeds/builders/search-columns.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'
import { buildStaff } from '#seeds/builders/staff.ts'
import { buildTouches } from '#seeds/builders/touch-rows.ts'
import { writeVoucherKey } from '#seeds/builders/voucher-rows.ts'

/** A tea cooperative with a guest house and sessions, and a house with two kinds of rooms, both under Yandang. */
const OWNED = ['mist-terrace-nengren', 'lingfeng-eaves-yandang'] as const
const YONGJIA = '330324000000'
const BUYERS = 1500
const GUESTS = 700
const ORDERS = 15_600

/** The whole cluster: every region, the market of the county files, its people, and a year and a half of trade. */
export async function buildDemo(seeding: Seeding): Promise<Market> {
	const places = buildRegions(seeding)
	buildPlaceStats(seeding, places)
	buildIndicators(seeding)
	buildReferenceValues(seeding, places)
	buildCatalogue(seeding)
	const brands = buildBrands(seeding, places)
	const market = buildMarket(seeding, { places, brands, enterprises: readMarketFiles() })
	buildBrandLicences(seeding)
	buildParks(seeding, places, market)
	const passwordHash = await hashDemoPassword()
	const people = buildPeople(seeding, places, { passwordHash, buyers: BUYERS, guests: GUESTS })
	buildStaff(seeding, market, people, { owned: OWNED, county: YONGJIA, city: CLUSTER_CITY })
	const nodes = buildLogisticsNodes(seeding, places, market)
	const home = market.enterprises.find(({ text }) => text.slug === OWNED[0])?.region
	const courier = people.logins.get('courier')
	if (home && courier) keepNodes(seeding, nodes, courier, home)
	const touches = buildTouches(seeding, market, people, buildCampaigns(seeding, market))
	const planned = planOpenWork(seeding, market, people, OWNED)
	tellHistory(seeding, { market, people, nodes, touches, planned, orders: ORDERS })
	finishSessions(seeding, market)
	writeVoucherKey(seeding)
	buildSearchColumns(seeding, market)
	return market
}
