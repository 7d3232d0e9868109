import type { Seller } from '#app/domain/accounts/roles.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import { SHIP_ZONES, tariffFaults, type TariffFault } from '#app/domain/pricing/own-tariff.ts'
import type { ZoneFees } from '#app/domain/pricing/shipping-fee.ts'
import type { World } from '#app/platform/world.ts'
import { ratesOfSeller, removeOwnRates, writeOwnRates } from '#db/queries/shipping-rates.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export interface RatesToSet {
	temperature: TemperatureClass
	/** Null: the market's again. */
	fees: ZoneFees | null
}

export type RatesOutcome = { outcome: 'set' } | { outcome: 'refused'; faults: TariffFault[] }

/** What a seller's parcels of a class cost, beside what the market asks. */
export const readShippingRates = (world: World, { enterpriseId }: Seller, temperature: TemperatureClass) =>
	ratesOfSeller(world.db, { enterpriseId, temperature })

const inWords = (fees: ZoneFees | null) =>
	fees
		? SHIP_ZONES.map((zone) => {
				const fee = fees[zone]
				if (!fee) return `${zone} not carried`
				const { firstFeeMinor, firstWeightG, stepFeeMinor, stepWeightG, freeOverMinor, pickUpFeeMinor } = fee
				const rest = `free over ${freeOverMinor ?? 'never'}, pick-up ${pickUpFeeMinor ?? 'none'}`
				return `${zone} ${firstFeeMinor}/${firstWeightG} g + ${stepFeeMinor}/${stepWeightG} g, ${rest}`
			}).join('; ')
		: 'the market’s'

/** Sets what a seller's parcels of a temperature class cost from now on, or gives it back to the market; orders already placed keep theirs. */
export async function setShippingRates(
	world: World,
	seller: Seller,
	{ temperature, fees }: RatesToSet,
): Promise<RatesOutcome> {
	const faults = fees ? tariffFaults(fees) : []
	if (faults.length > 0) return { outcome: 'refused', faults }
	const { enterpriseId, account } = seller
	return inTransaction(world.db, async (tx): Promise<RatesOutcome> => {
		const { own } = await ratesOfSeller(tx, { enterpriseId, temperature })
		if (fees) await writeOwnRates(tx, { enterpriseId, temperature, fees })
		else await removeOwnRates(tx, { enterpriseId, temperature })
		const [from, to] = [inWords(own), inWords(fees)]
		const change = { entity: 'shipping-tariff' as const, entityId: enterpriseId, actor: `account:${account.accountId}` }
		if (from !== to) await recordStateChanges(tx, [{ ...change, from, to, reason: temperature, at: world.now() }])
		return { outcome: 'set' }
	})
}
