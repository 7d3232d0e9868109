import { sql } from 'kysely'
import { addDays, monthOf } from '#app/domain/time/local-date.ts'
import { lotToken } from '#app/domain/tracing/lot-token.ts'
import type { Db } from '#db/client.ts'
import type { LotPlan, PackedLine, PlannedListing, ToldLot } from '#seeds/builders/lot-plan.ts'
import { writeLots } from '#seeds/builders/lot-rows.ts'
import { readDataText } from '#seeds/builders/read-data.ts'
import { chinaDate } from '#seeds/builders/seeding.ts'
import { type Random, seededRandom } from '#seeds/random.ts'

const LAG_DAYS = 6
const KG = 1000

async function findListing(db: Db, slug: string): Promise<PlannedListing | undefined> {
	const { rows } = await sql<PlannedListing>`
		select l.id, l.enterprise_id as "enterpriseId", e.region_code as "regionCode", l.title_zh as "titleZh", l.title_en as "titleEn",
			e.name_zh as "nameZh", e.name_en as "nameEn", e.phone, coalesce(l.lon, e.lon) as lon, coalesce(l.lat, e.lat) as lat
		from listings l join enterprises e on e.id = l.enterprise_id where l.slug = ${slug}`.execute(db)
	return rows[0]
}

/** Lines of a product that were packed, oldest first. */
async function packedLines(db: Db, listingId: number): Promise<PackedLine[]> {
	const { rows } = await sql<PackedLine>`
		select l.id, s.order_id as "orderId", coalesce(l.dispatched_at, o.paid_at, o.placed_at) as "packedAt",
			coalesce(l.weighed_g, l.qty * coalesce(v.net_g, v.weight_g)) as grams
		from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		join product_variants v on v.id = l.variant_id
		where l.listing_id = ${listingId} and l.kind = 'GOODS' and l.state in ('PACKED', 'SHIPPED', 'DELIVERED', 'CLOSED')
		order by 3, l.id`.execute(db)
	return rows
}

/** The last day of a harvest up to a day. */
function harvestBefore(day: string, months: readonly number[]): string {
	let found = day
	while (!months.includes(monthOf(found))) found = addDays(found, -1)
	return found
}

const roundUp = (grams: number) => Math.ceil(grams / (10 * KG)) * 10 * KG

/** The lots of a product, each for a share of its parcels, the newest with some left. */
function planLots(plan: LotPlan, lines: readonly PackedLine[], random: Random): ToldLot[] {
	const size = Math.max(1, Math.ceil(lines.length / plan.groups))
	const groups = Array.from({ length: Math.ceil(lines.length / size) }, (_, at) =>
		lines.slice(at * size, at * size + size),
	)
	let before = '0001-01-01'
	return groups.flatMap((own, at) => {
		const [first] = own
		if (!first) return []
		const isLast = at === groups.length - 1
		const madeBy = harvestBefore(addDays(chinaDate(first.packedAt), -LAG_DAYS), plan.months)
		// Two lots of one season were not gathered on one day.
		const harvestedOn = madeBy > before ? madeBy : before
		before = addDays(harvestedOn, 1)
		const packedG = own.reduce((sum, { grams }) => sum + grams, 0)
		const token =
			isLast && plan.token ? plan.token : lotToken(Uint8Array.from({ length: 16 }, () => random.int(0, 255)))
		return [{ harvestedOn, lines: own, amountG: roundUp(packedG + (isLast ? 60 : 3) * KG), token, isLast }]
	})
}

/** Tells the lots that the goods of some products were packed from, with their fields, processing, papers and one recall. */
export async function tellLots(db: Db, seed: 'demo' | 'small', now: Date): Promise<void> {
	const plans = (JSON.parse(readDataText('lots.json')) as Record<'demo' | 'small', LotPlan[]>)[seed]
	for (const plan of plans) {
		const listing = await findListing(db, plan.listing)
		if (!listing) throw new Error(`no product ${plan.listing} to tell lots of`)
		const random = seededRandom(`lots:${plan.listing}`)
		const lots = planLots(plan, await packedLines(db, listing.id), random)
		await writeLots(db, { plan, listing, lots, random, now })
	}
}
