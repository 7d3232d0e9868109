/** What the form of a rule's ticket prices says of one kind of ticket; in minor units. */
interface PriceEntered {
	unitTypeId: number
	priceMinor: number
	weekendMinor: number | null
	holidayMinor: number | null
}

export type PricesReading =
	| { ok: true; prices: PriceEntered[] }
	/** Each fault is a key of schedulesText.faults, by field. */
	| { ok: false; faults: Record<string, string> }

const YUAN = /^\d{1,6}(?:\.\d{1,2})?$/

const minorOf = (text: string): number | null => (YUAN.test(text) ? Math.round(Number(text) * 100) : null)

/** Names of the fields of a kind of ticket. */
export const priceFields = (unitTypeId: number) => ({
	price: `price-${unitTypeId}`,
	weekend: `weekend-${unitTypeId}`,
	holiday: `holiday-${unitTypeId}`,
})

const NAMES = ['price', 'weekend', 'holiday'] as const

/** Reads a rule's prices for some kinds of tickets; one left empty costs what it costs otherwise. */
export function readPrices(
	texts: Readonly<Record<string, string>>,
	tickets: readonly { id: number; priceMinor: number }[],
): PricesReading {
	const faults: Record<string, string> = {}
	const prices = tickets.flatMap(({ id: unitTypeId, priceMinor: base }): PriceEntered[] => {
		const fields = priceFields(unitTypeId)
		const said = NAMES.map((name) => (texts[fields[name]] ?? '').trim())
		const [priceMinor = null, weekendMinor = null, holidayMinor = null] = said.map(minorOf)
		for (const [at, name] of NAMES.entries())
			if (said[at] !== '' && minorOf(said[at] ?? '') === null) faults[fields[name]] = 'price'
		const prices = { priceMinor: priceMinor ?? base, weekendMinor, holidayMinor }
		return said.every((text) => text === '') ? [] : [{ unitTypeId, ...prices }]
	})
	return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, prices }
}
