import { feesIn, type Parcel } from '#app/domain/pricing/ship-quote.ts'
import type { ShipZone, ZoneFees } from '#app/domain/pricing/shipping-fee.ts'

/** The zones from the nearest to the farthest. */
export const SHIP_ZONES = ['county', 'city', 'province', 'country'] as const satisfies readonly ShipZone[]

/** Why fees cannot be a seller's own; each at the zone where it shows. */
export type TariffFault = {
	zone: ShipZone
	/** gap: not carried here, but farther. nowhere: carried to no zone. cheaper: less than nearer by. pick-up: dearer than to the door. */
	fault: 'gap' | 'nowhere' | 'cheaper' | 'pick-up'
}

function faultIn(fees: ZoneFees, zone: ShipZone, at: number): TariffFault['fault'] | null {
	const fee = fees[zone]
	if (!fee) return SHIP_ZONES.slice(at + 1).some((farther) => fees[farther]) ? 'gap' : null
	if ((fee.pickUpFeeMinor ?? 0) > fee.firstFeeMinor) return 'pick-up'
	const nearer = SHIP_ZONES.slice(0, at).map((it) => fees[it]?.firstFeeMinor ?? 0)
	return fee.firstFeeMinor < Math.max(0, ...nearer) ? 'cheaper' : null
}

/** What is wrong with the fees of a seller and class, at most once a zone, the nearest first; none when they can be taken. */
export function tariffFaults(fees: ZoneFees): TariffFault[] {
	if (SHIP_ZONES.every((zone) => fees[zone] === null)) return [{ zone: 'county', fault: 'nowhere' }]
	return SHIP_ZONES.flatMap((zone, at) => {
		const fault = faultIn(fees, zone, at)
		return fault ? [{ zone, fault }] : []
	})
}

/** Three parcels to show a tariff by: a small, a middling and a heavy one, with what is in them (CNY fen). */
export const SAMPLE_PARCELS: readonly Parcel[] = [
	{ weightG: 800, goodsMinor: 3_800 },
	{ weightG: 3_000, goodsMinor: 8_800 },
	{ weightG: 9_500, goodsMinor: 15_800 },
]

/** What each sample costs to the door in each zone, in minor units; null where it is not carried. */
export function sampleFees(fees: ZoneFees): { zone: ShipZone; minor: (number | null)[] }[] {
	return SHIP_ZONES.map((zone) => ({
		zone,
		minor: SAMPLE_PARCELS.map((parcel) => feesIn(parcel, fees[zone]).doorMinor),
	}))
}
