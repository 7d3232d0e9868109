import { sql } from 'kysely'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import type { ShipZone, ZoneFee, ZoneFees } from '#app/domain/pricing/shipping-fee.ts'
import type { Db } from '#db/client.ts'

/** The fees of one temperature class: the market's, and a seller's own where it has set some. */
export interface ClassRates {
	market: ZoneFees
	/** Null: the market's apply. */
	own: ZoneFees | null
}

interface RateRow {
	zone: ShipZone
	isOwn: boolean
	/** Null: not carried. */
	fee: ZoneFee | null
}

function feesOf(rows: readonly RateRow[], fallback: ZoneFees): ZoneFees {
	return { ...fallback, ...Object.fromEntries(rows.map(({ zone, fee }) => [zone, fee])) }
}

const NOWHERE: ZoneFees = { county: null, city: null, province: null, country: null }

/** The fees of a seller's parcels in a temperature class, the market's beside its own. */
export async function ratesOfSeller(
	db: Db,
	key: { enterpriseId: number; temperature: TemperatureClass },
): Promise<ClassRates> {
	const { rows } = await sql<RateRow>`
		select zone, enterprise_id is not null as "isOwn", case when carried then json_build_object('firstWeightG', first_weight_g,
			'firstFeeMinor', first_fee_minor, 'stepWeightG', step_weight_g, 'stepFeeMinor', step_fee_minor,
			'freeOverMinor', free_over_minor, 'pickUpFeeMinor', pick_up_fee_minor) end as fee
		from shipping_rates where temperature_class = ${key.temperature}
			and (enterprise_id = ${key.enterpriseId} or enterprise_id is null)`.execute(db)
	const own = rows.filter(({ isOwn }) => isOwn)
	const others = rows.filter(({ isOwn }) => !isOwn)
	const market = feesOf(others, NOWHERE)
	return { market, own: own.length > 0 ? feesOf(own, market) : null }
}

const NO_FEE: ZoneFee = {
	firstWeightG: 1_000,
	firstFeeMinor: 0,
	stepWeightG: 1_000,
	stepFeeMinor: 0,
	freeOverMinor: null,
}

const columnsOf = (fee: ZoneFee) => ({
	first_weight_g: fee.firstWeightG,
	first_fee_minor: fee.firstFeeMinor,
	pick_up_fee_minor: fee.pickUpFeeMinor ?? null,
	step_weight_g: fee.stepWeightG,
	step_fee_minor: fee.stepFeeMinor,
	free_over_minor: fee.freeOverMinor,
})

/** Sets a seller's own fees of a class in every zone; null in a zone: not carried there. */
export async function writeOwnRates(
	db: Db,
	rates: { enterpriseId: number; temperature: TemperatureClass; fees: ZoneFees },
): Promise<void> {
	const rows = (Object.entries(rates.fees) as [ShipZone, ZoneFee | null][]).map(([zone, fee]) => ({
		enterprise_id: rates.enterpriseId,
		temperature_class: rates.temperature,
		...{ zone, carried: fee !== null },
		...columnsOf(fee ?? NO_FEE),
	}))
	await db
		.insertInto('shipping_rates')
		.values(rows)
		.onConflict((it) =>
			it.columns(['enterprise_id', 'temperature_class', 'zone']).doUpdateSet(({ ref }) => ({
				carried: ref('excluded.carried'),
				first_weight_g: ref('excluded.first_weight_g'),
				first_fee_minor: ref('excluded.first_fee_minor'),
				pick_up_fee_minor: ref('excluded.pick_up_fee_minor'),
				step_weight_g: ref('excluded.step_weight_g'),
				step_fee_minor: ref('excluded.step_fee_minor'),
				free_over_minor: ref('excluded.free_over_minor'),
			})),
		)
		.execute()
}

/** Takes a seller's own fees of a class away, so that the market's apply; false when there were none. */
export async function removeOwnRates(
	db: Db,
	key: { enterpriseId: number; temperature: TemperatureClass },
): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('shipping_rates')
		.where('enterprise_id', '=', key.enterpriseId)
		.where('temperature_class', '=', key.temperature)
		.executeTakeFirst()
	return numDeletedRows > 0n
}
