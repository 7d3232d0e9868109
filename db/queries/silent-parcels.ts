import { type RawBuilder, sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { RESTING_STATES } from '#app/domain/tracking/silence.ts'
import type { Db } from '#db/client.ts'

/** A parcel that nobody has heard of for long. */
export interface SilentParcel {
	number: string
	orderNumber: string
	sellerOrderId: number
	seller: Bilingual
	/** As its seller wrote it; null for the village network itself. */
	carrier: string | null
	carrierNumber: string | null
	/** The latest event of its way, or when it was planned where there is none. */
	lastAt: Date
	/** Whether its seller is at home in the region asked about. */
	isFromHere: boolean
	/** All that there are, also those not listed. */
	total: number
}

// Literals, so that the index over these states serves.
const isAwaited = sql`p.state not in (${sql.join(RESTING_STATES.map((state) => sql.lit(state)))})`

const isUnder = (code: RawBuilder<unknown>, within: string | null) =>
	sql`exists (select from region_ancestors a where a.region_code = ${code} and a.ancestor_code = ${within})`

async function list(
	db: Db,
	those: { where: RawBuilder<unknown>; within: string | null },
	page: { silentSince: Date; limit: number },
): Promise<SilentParcel[]> {
	const { rows } = await sql<SilentParcel>`
		select p.number, o.number as "orderNumber", s.id as "sellerOrderId",
			json_build_object('zh', e.name_zh, 'en', e.name_en) as seller, p.carrier, p.carrier_number as "carrierNumber",
			news.at as "lastAt", ${isUnder(sql`e.region_code`, those.within)} as "isFromHere", count(*) over ()::int as total
		from shipments p join seller_orders s on s.id = p.seller_order_id join orders o on o.id = s.order_id
			join enterprises e on e.id = s.enterprise_id
			cross join lateral (select coalesce(max(t.event_time), p.created_at) as at
				from tracking_events t where t.shipment_id = p.id) news
		where ${isAwaited} and not o.is_test and news.at <= ${page.silentSince} and ${those.where}
		order by news.at, p.id limit ${page.limit}`.execute(db)
	return rows
}

/** Parcels from a region, or bound for it, whose last news is no later than `silentSince`; the longest silent first. */
export function silentParcelsIn(
	db: Db,
	within: string,
	page: { silentSince: Date; limit: number },
): Promise<SilentParcel[]> {
	const where = sql`(${isUnder(sql`p.origin_region_code`, within)} or ${isUnder(sql`p.destination_region_code`, within)})`
	return list(db, { where, within }, page)
}

/** How many parcels from a region, or bound for it, are silent since an instant. */
export async function countSilentParcels(db: Db, within: string, silentSince: Date): Promise<number> {
	const [first] = await silentParcelsIn(db, within, { silentSince, limit: 1 })
	return first?.total ?? 0
}

/** Parcels of an enterprise whose last news is no later than `silentSince`; the longest silent first. */
export function silentParcelsOf(
	db: Db,
	enterpriseId: number,
	page: { silentSince: Date; limit: number },
): Promise<SilentParcel[]> {
	return list(db, { where: sql`s.enterprise_id = ${enterpriseId}`, within: null }, page)
}
