import { sumMinor, timesMinor } from '#app/domain/money/money.ts'
import type { PricedLine } from '#app/domain/pricing/priced-line.ts'

/** A line of an experience: tickets of one unit type for one session; price of one in minor units. */
export type ExperienceToPrice = {
	kind: 'EXPERIENCE'
	key: string
	packageKey: string | null
	sellerId: number
	sessionId: number
	unitTypeId: number
	qty: number
	unitMinor: number
	/** What set the price, where that is not the kind of ticket itself. */
	setBy?: 'rule' | 'weekend' | 'holiday'
}

/** The seats of a session that tickets take; the weight of a unit type is the seats of one ticket (0 for a lap child). */
export function seatsOf(tickets: readonly { qty: number; capacityWeight: number }[]): number {
	return sumMinor(tickets.map(({ qty, capacityWeight }) => timesMinor(capacityWeight, qty)))
}

/** The price of a line of an experience: tickets times the price of one. */
export function priceExperience(line: ExperienceToPrice): PricedLine {
	const { key, packageKey, sellerId, qty, unitMinor, setBy } = line
	const amountMinor = timesMinor(unitMinor, qty)
	return {
		key,
		kind: 'EXPERIENCE',
		sellerId,
		packageKey,
		qty,
		unitMinor,
		parts: [{ kind: 'unit', of: String(line.unitTypeId), qty, unitMinor, amountMinor, ...(setBy && { setBy }) }],
		listMinor: amountMinor,
		discounts: [],
		paidMinor: amountMinor,
		nights: [],
	}
}
