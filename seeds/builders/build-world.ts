import { buildBrandLicences, buildBrands } from '#seeds/builders/brands.ts'
import { buildMarket } from '#seeds/builders/build-market.ts'
import { buildCampaigns } from '#seeds/builders/campaigns.ts'
import { buildCatalogue } from '#seeds/builders/catalogue.ts'
import { creditTouches } from '#seeds/builders/credit-touches.ts'
import { finishSessions } from '#seeds/builders/finish-sessions.ts'
import { tellHistory } from '#seeds/builders/history.ts'
import { judgeHistory } from '#seeds/builders/judge-history.ts'
import { keepBooks } from '#seeds/builders/ledger-rows.ts'
import { buildLogisticsNodes, keepNodes } from '#seeds/builders/logistics-nodes.ts'
import type { Market } from '#seeds/builders/market.ts'
import type { EnterpriseText } from '#seeds/builders/market-file.ts'
import { buildNewcomers } from '#seeds/builders/newcomers.ts'
import { askForRollUp, buildObservations } from '#seeds/builders/observations.ts'
import { tellOtherMethods } from '#seeds/builders/other-methods.ts'
import { planOpenWork } from '#seeds/builders/open-work.ts'
import { buildOfficeDays } from '#seeds/builders/office-days.ts'
import { buildParks } from '#seeds/builders/parks.ts'
import { buildPeople, hashDemoPassword } from '#seeds/builders/people.ts'
import { buildPlaceStats } from '#seeds/builders/place-stats.ts'
import { buildRegions, CLUSTER_CITY } from '#seeds/builders/regions.ts'
import { buildIndicators, buildReferenceValues } from '#seeds/builders/registry.ts'
import { buildSalesPlans } from '#seeds/builders/sales-plans.ts'
import { buildSalesObservations } from '#seeds/builders/sales-observations.ts'
import { tellUnderWay } from '#seeds/builders/under-way.ts'
import { tellTakenHome } from '#seeds/builders/tell-taken-home.ts'
import { tellBurst } from '#seeds/builders/tell-burst.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'
import { buildStaff } from '#seeds/builders/staff.ts'
import { buildTouches } from '#seeds/builders/touch-rows.ts'
import { buildTrainingObservations } from '#seeds/builders/training-observations.ts'
import { buildTrainings } from '#seeds/builders/trainings.ts'
import { writeVoucherKey } from '#seeds/builders/voucher-rows.ts'

/** What one world is made of. */
export interface WorldPlan {
	keepRegion: (code: string) => boolean
	enterprises: EnterpriseText[]
	/** The enterprises of the demo seller, the first with products and experiences, the next with rooms. */
	owned: readonly [string, ...string[]]
	/** The county of the county administrator. */
	county: string
	buyers: number
	/** Buyers without an account. */
	guests: number
	orders: number
	/** Months of the history whose figures are known. */
	months: number
	trainings: number
	/** Days from today on that can be booked; what the builders say when absent. */
	nightsAhead?: number
	/** Whether parcels on their way need looking after, somebody made sales up, guests buy on the day they come, and others only look. */
	hasTroubles?: boolean
	daysAhead?: number
}

const homeOf = (market: Market, slug: string) => market.enterprises.find(({ text }) => text.slug === slug)?.region

/** Places, market, people, trade and figures, in memory. `onMarket` is told as soon as the listings are known. */
export async function buildWorld(
	seeding: Seeding,
	plan: WorldPlan,
	onMarket: (market: Market) => void = () => {},
): Promise<Market> {
	const places = buildRegions(seeding, plan.keepRegion)
	const stats = buildPlaceStats(seeding, places)
	buildIndicators(seeding)
	buildReferenceValues(seeding, places)
	buildCatalogue(seeding)
	const market = buildMarket(seeding, { ...plan, places, brands: buildBrands(seeding, places) })
	onMarket(market)
	buildBrandLicences(seeding)
	buildParks(seeding, places, market)
	const passwordHash = await hashDemoPassword()
	const people = buildPeople(seeding, places, { ...plan, passwordHash })
	buildStaff(seeding, market, people, { ...plan, city: CLUSTER_CITY })
	buildOfficeDays(seeding, market)
	const nodes = buildLogisticsNodes(seeding, places, market)
	keepNodes(seeding, nodes, { accountId: people.logins.get('courier'), village: homeOf(market, plan.owned[0]) })
	const touches = buildTouches(seeding, market, people, buildCampaigns(seeding, market))
	const planned = planOpenWork(seeding, market, people, plan.owned)
	await tellHistory(seeding, { market, people, nodes, touches, planned, orders: plan.orders })
	tellOtherMethods(seeding, { market, people, nodes, owned: plan.owned })
	if (plan.hasTroubles) {
		const so = { market, people, nodes, ...plan }
		tellUnderWay(seeding, so)
		tellBurst(seeding, so)
		tellTakenHome(seeding, { ...so, touches })
		buildNewcomers(seeding, market)
	}
	creditTouches(seeding)
	judgeHistory(seeding)
	finishSessions(seeding, market)
	keepBooks(seeding)
	buildTrainings(seeding, market, plan.trainings)
	buildObservations(seeding, { places, stats, market, nodes })
	buildTrainingObservations(seeding, places, plan.months)
	buildSalesObservations(seeding, market, plan.months)
	// What is planned is held against six months, however short the history is.
	buildSalesPlans(seeding, market, Math.max(plan.months, 6))
	askForRollUp(seeding)
	writeVoucherKey(seeding)
	return market
}
