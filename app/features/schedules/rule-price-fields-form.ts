/** What the form of a rule's ticket prices says of one kind of ticket; in minor units. */
interface PriceEntered {
	unitTypeId: number
	priceMinor: number
	weekendMinor: number | null
}

export type PricesReading =
	| { ok: true; prices: PriceEntered[] }
	/** Each fault is a key of schedulesText.faults, by field. */
	| { ok: false; faults: Record<string, string> }

const YUAN = /^\d{1,6}(?:\.\d{1,2})?$/

const minorOf = (text: string): number | null => (YUAN.test(text) ? Math.round(Number(text) * 100) : null)

/** Names of the two fields of a kind of ticket. */
export const priceFields = (unitTypeId: number) => ({ price: `price-${unitTypeId}`, weekend: `weekend-${unitTypeId}` })

/** Reads a rule's prices for some kinds of tickets; one left empty costs what it costs otherwise. */
export function readPrices(
	texts: Readonly<Record<string, string>>,
	tickets: readonly { id: number; priceMinor: number }[],
): PricesReading {
	const faults: Record<string, string> = {}
	const prices = tickets.flatMap(({ id: unitTypeId, priceMinor: base }): PriceEntered[] => {
		const fields = priceFields(unitTypeId)
		const [price, weekend] = [(texts[fields.price] ?? '').trim(), (texts[fields.weekend] ?? '').trim()]
		const [priceMinor, weekendMinor] = [minorOf(price), minorOf(weekend)]
		if (price !== '' && priceMinor === null) faults[fields.price] = 'price'
		if (weekend !== '' && weekendMinor === null) faults[fields.weekend] = 'price'
		return price === '' && weekend === '' ? [] : [{ unitTypeId, priceMinor: priceMinor ?? base, weekendMinor }]
	})
	return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, prices }
}
