import { type RawBuilder, sql } from 'kysely'
import type { CatchWeight } from '#app/domain/goods/catch-weight.ts'
import type { HarvestWindow } from '#app/domain/goods/harvest-window.ts'
import type { CapacityRow } from '#app/domain/capacity/demand.ts'
import type {
	ComponentFacts,
	PackageFacts,
	RatePlanFacts,
	SessionOffer,
	UnitTypeFacts,
	VariantFacts,
} from '#app/domain/offers/offer-facts.ts'
import { type RulePrice, ticketPrice } from '#app/domain/pricing/ticket-price.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import type { ZoneFees } from '#app/domain/pricing/shipping-fee.ts'
import { seatsLeft, seatsReserved } from '#app/domain/sessions/waiting-list.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { Db } from '#db/client.ts'
import { rulePriceOf } from '#db/queries/rule-prices.ts'
import { unguessed } from '#db/queries/unguessed.ts'
import { listingColumns, listingJoins, type ListingRow, toListingFacts } from '#db/queries/listing-facts.ts'

interface VariantRow extends ListingRow {
	variantId: number
	nameZh: string
	nameEn: string
	isActive: boolean
	priceMinor: number
	weightG: number
	temperature: TemperatureClass
	fees: ZoneFees
	capacityUnits: number
	safetyStock: number
	capacityId: number
	total: number
	held: number
	sold: number
	weight: CatchWeight | null
	opensAt: Date | null
	closesAt: Date
	harvestFrom: LocalDate
	harvestTo: LocalDate
	shipDays: number
}

function harvestOf({ opensAt, closesAt, harvestFrom, harvestTo, shipDays }: VariantRow): HarvestWindow | null {
	return opensAt && { opensAt, closesAt, harvestFrom, harvestTo, shipDays }
}

/** The fees of a variant's seller and class by zone, its own before the platform's; null where nobody carries it. */
export const feesOf = sql`(select json_object_agg(zone, fee) from (select distinct on (r.zone) r.zone, case when r.carried then
		json_build_object('firstWeightG', r.first_weight_g, 'firstFeeMinor', r.first_fee_minor, 'stepWeightG', r.step_weight_g,
			'stepFeeMinor', r.step_fee_minor, 'freeOverMinor', r.free_over_minor, 'pickUpFeeMinor', r.pick_up_fee_minor) end as fee
	from shipping_rates r where r.temperature_class = v.temperature_class
		and (r.enterprise_id = l.enterprise_id or r.enterprise_id is null)
	order by r.zone, r.enterprise_id nulls last) own) as fees`

/** Variants by id with their listing and stock row; ids that do not exist are left out. */
export async function readVariants(db: Db, variantIds: number[]): Promise<VariantFacts[]> {
	if (variantIds.length === 0) return []
	const { rows } = await sql<VariantRow>`
		select v.id as "variantId", v.name_zh as "nameZh", v.name_en as "nameEn", v.active as "isActive",
			v.price_minor as "priceMinor", v.weight_g as "weightG", v.temperature_class as temperature,
			v.capacity_units as "capacityUnits", v.safety_stock as "safetyStock",
			c.id as "capacityId", c.total, c.held, c.sold,
			case when v.nominal_g is not null then json_build_object('nominalG', v.nominal_g, 'toleranceBp', v.tolerance_bp) end as weight,
			w.opens_at as "opensAt", w.closes_at as "closesAt", w.harvest_from as "harvestFrom", w.harvest_to as "harvestTo",
			w.ship_days as "shipDays", ${feesOf}, ${listingColumns}
		from product_variants v join capacity c on c.id = v.capacity_id left join harvest_windows w on w.capacity_id = c.id join listings l on l.id = v.listing_id ${listingJoins}
		where v.id = any(${unguessed(variantIds, 'bigint')})`.execute(db)
	return rows.map((row) => ({
		variantId: row.variantId,
		listing: toListingFacts(row),
		name: { zh: row.nameZh, en: row.nameEn },
		isActive: row.isActive,
		priceMinor: row.priceMinor,
		weightG: row.weightG,
		temperature: row.temperature,
		fees: row.fees,
		capacity: { id: row.capacityId, total: row.total, held: row.held, sold: row.sold },
		capacityUnits: row.capacityUnits,
		safetyStock: row.safetyStock,
		harvest: harvestOf(row),
		weight: row.weight,
	}))
}

type PlanFields = Omit<RatePlanFacts, 'listing' | 'roomName' | 'planName'>
interface RatePlanRow extends ListingRow, PlanFields {
	roomNameZh: string
	roomNameEn: string
	planNameZh: string
	planNameEn: string
}

const planColumns = sql`
	rp.id as "ratePlanId", rt.id as "roomTypeId", rt.name_zh as "roomNameZh", rt.name_en as "roomNameEn",
	rp.name_zh as "planNameZh", rp.name_en as "planNameEn", (rp.active and rt.active) as "isActive",
	rt.base_occupancy as "baseOccupancy", rt.max_occupancy as "maxOccupancy", rp.base_minor as "baseMinor",
	rp.extra_adult_minor as "extraAdultMinor", rp.child_bands as "childBands", rp.stay_discounts as "lengthDiscounts", rp.last_minute as "lastMinute",
	rp.early_bird as "earlyBird",
	rp.min_advance_days as "minAdvanceDays", rp.max_advance_days as "maxAdvanceDays", rp.same_day_cutoff as "sameDayCutoff"`

/** Seasons, date prices and nights of a plan over [from, until], the day of departure included for its restrictions. */
const spanColumns = (from: RawBuilder<unknown>, until: RawBuilder<unknown>) => sql`
	coalesce((select json_agg(json_build_object('id', s.id, 'from', lower(s.days), 'until', upper(s.days), 'week', s.price_minor))
		from rate_seasons s where s.rate_plan_id = rp.id and s.days && daterange(${from}, ${until}, '[]')), '[]') as seasons,
	coalesce((select json_agg(json_build_object('date', o.night, 'priceMinor', o.price_minor))
		from rate_overrides o where o.rate_plan_id = rp.id and o.night between ${from} and ${until}), '[]') as dates,
	coalesce((select json_agg(json_build_object('date', n.night, 'stopSell', n.stop_sell,
			'minStayArrival', n.min_stay_arrival, 'minStayThrough', n.min_stay_through, 'maxStay', n.max_stay,
			'closedToArrival', n.closed_to_arrival, 'closedToDeparture', n.closed_to_departure,
			'capacity', json_build_object('id', c.id, 'total', c.total, 'held', c.held, 'sold', c.sold)) order by n.night)
		from room_nights n join capacity c on c.id = n.capacity_id
		where n.room_type_id = rt.id and n.night between ${from} and ${until}), '[]') as nights`

function toRatePlan(row: RatePlanRow): RatePlanFacts {
	const { roomNameZh, roomNameEn, planNameZh, planNameEn, ...plan } = row
	return {
		...plan,
		listing: toListingFacts(row),
		roomName: { zh: roomNameZh, en: roomNameEn },
		planName: { zh: planNameZh, en: planNameEn },
	}
}

/** A rate plan over [from, until], the day of departure included for its restrictions. */
export interface PlanSpan {
	ratePlanId: number
	from: LocalDate
	until: LocalDate
}

/** Rate plans with what their price and nights need over their spans, each with its place in `spans`; those not there are left out. */
export async function readRatePlans(
	db: Db,
	spans: readonly PlanSpan[],
): Promise<{ position: number; plan: RatePlanFacts }[]> {
	if (spans.length === 0) return []
	const ids = unguessed(
		spans.map(({ ratePlanId }) => ratePlanId),
		'bigint',
	)
	const froms = unguessed(
		spans.map(({ from }) => from),
		'date',
	)
	const untils = unguessed(
		spans.map(({ until }) => until),
		'date',
	)
	const { rows } = await sql<RatePlanRow & { position: number }>`
		select w.position::int - 1 as position, ${planColumns}, ${spanColumns(sql`w.since`, sql`w.until`)}, ${listingColumns}
		from unnest(${ids}, ${froms}, ${untils}) with ordinality as w(rate_plan_id, since, until, position)
			join rate_plans rp on rp.id = w.rate_plan_id join room_types rt on rt.id = rp.room_type_id
			join listings l on l.id = rt.listing_id ${listingJoins}`.execute(db)
	return rows.map(({ position, ...row }) => ({ position, plan: toRatePlan(row) }))
}

/** The rate plans of a stay in the order its page shows them, each with the nights of the span. */
export async function readRatePlansOfListing(
	db: Db,
	listingId: number,
	span: { from: LocalDate; until: LocalDate },
): Promise<RatePlanFacts[]> {
	const { rows } = await sql<RatePlanRow>`
		select ${planColumns}, ${spanColumns(sql`${span.from}::date`, sql`${span.until}::date`)}, ${listingColumns}
		from rate_plans rp join room_types rt on rt.id = rp.room_type_id join listings l on l.id = rt.listing_id ${listingJoins}
		where l.id = ${listingId} and rp.active and rt.active order by rt.position, rt.id, rp.position, rp.id`.execute(db)
	return rows.map(toRatePlan)
}

interface SessionRow extends ListingRow {
	sessionId: number
	startsAt: Date
	endsAt: Date
	cutoffAt: Date
	status: SessionOffer['status']
	capacityId: number
	total: number
	held: number
	sold: number
	unitTypes: (Omit<UnitTypeFacts, 'name'> & { zh: string; en: string; ofRule: RulePrice | null })[]
	resources: { capacity: CapacityRow; unitsPerGuest: number }[]
	/** Seats of the parties that wait, in their order. */
	waiting: number[]
}

/** Sessions by id with their listing, seats, kinds of tickets and shared resources. */
export async function readSessions(db: Db, sessionIds: number[]): Promise<SessionOffer[]> {
	if (sessionIds.length === 0) return []
	const { rows } = await sql<SessionRow>`
		select s.id as "sessionId", s.starts_at as "startsAt", s.ends_at as "endsAt", s.cutoff_at as "cutoffAt", s.status,
			c.id as "capacityId", c.total, c.held, c.sold,
			coalesce((select json_agg(json_build_object('unitTypeId', u.id, 'code', u.code, 'zh', u.name_zh, 'en', u.name_en,
					'priceMinor', u.price_minor, 'capacityWeight', u.capacity_weight, 'ofRule', ${rulePriceOf}) order by u.position, u.id)
				from unit_types u where u.listing_id = l.id), '[]') as "unitTypes",
			coalesce((select json_agg(json_build_object('unitsPerGuest', r.units_per_guest,
					'capacity', json_build_object('id', rc.id, 'total', rc.total, 'held', rc.held, 'sold', rc.sold)))
				from session_resources r join capacity rc on rc.id = r.capacity_id where r.session_id = s.id), '[]') as resources,
			coalesce((select json_agg(w.seats order by w.id) from waiting_entries w
				where w.session_id = s.id and w.state = 'WAITING'), '[]') as waiting,
			${listingColumns}
		from sessions s join capacity c on c.id = s.capacity_id join listings l on l.id = s.listing_id ${listingJoins}
		where s.id = any(${unguessed(sessionIds, 'bigint')})`.execute(db)
	return rows.map(toSessionOffer)
}

function toUnitType({ zh, en, ofRule, ...unit }: SessionRow['unitTypes'][number], date: LocalDate): UnitTypeFacts {
	const { priceMinor, setBy } = ticketPrice(unit.priceMinor, ofRule, date)
	return { ...unit, name: { zh, en }, priceMinor, ...(setBy !== 'base' && { setBy }) }
}

function toSessionOffer(row: SessionRow): SessionOffer {
	const capacity = { id: row.capacityId, total: row.total, held: row.held, sold: row.sold }
	const { resources } = row
	const listing = toListingFacts(row)
	const date = localDateAt(row.startsAt, listing.timeZone)
	return {
		sessionId: row.sessionId,
		listing,
		startsAt: row.startsAt,
		endsAt: row.endsAt,
		cutoffAt: row.cutoffAt,
		status: row.status,
		capacity,
		unitTypes: row.unitTypes.map((unit) => toUnitType(unit, date)),
		resources,
		reserved: seatsReserved(row.waiting, seatsLeft({ capacity, resources })),
	}
}

/** Packages by listing id with their components in order of position. */
export async function readPackages(db: Db, listingIds: number[]): Promise<PackageFacts[]> {
	if (listingIds.length === 0) return []
	const { rows } = await sql<ListingRow & { discountBp: number; components: ComponentFacts[] }>`
		select l.package_discount_bp as "discountBp",
			coalesce((select json_agg(json_build_object('position', k.position, 'kind', k.kind, 'listingId', k.listing_id,
					'variantId', k.variant_id, 'ratePlanId', k.rate_plan_id, 'nights', k.nights, 'unitTypeId', k.unit_type_id,
					'dayOffset', k.day_offset, 'qty', k.qty,
					'slot', k.slot, 'partOfDay', k.part_of_day, 'shareBp', k.share_bp, 'shareMinor', k.share_minor) order by k.position)
				from package_components k where k.package_listing_id = l.id), '[]') as components,
			${listingColumns}
		from listings l ${listingJoins} where l.kind = 'package' and l.id = any(${listingIds})`.execute(db)
	return rows.map((row) => ({ listing: toListingFacts(row), discountBp: row.discountBp, components: row.components }))
}
