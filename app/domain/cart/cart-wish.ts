import { MOST_QTY, type LineRequest } from '#app/domain/offers/line-request.ts'

type WithoutKey<Wish> = Wish extends { key: string } ? Omit<Wish, 'key'> : never

/** A wish before it is a line of a cart: all of a LineRequest but its key. */
export type CartWish = WithoutKey<LineRequest>

/** A line of a cart as it is kept; `seenMinor` is what it cost when the visitor last chose it. */
export type CartLine = { id: number; listingId: number; wish: LineRequest; seenMinor: number }

/** The key of a cart's line in quotes and orders. */
export function cartLineKey(lineId: number): string {
	return String(lineId)
}

/** A wish with the key of its line. */
export function withKey(wish: CartWish, key: string): LineRequest {
	return { ...wish, key } as LineRequest
}

const inOrder = (values: readonly number[]) => [...values].sort((a, b) => a - b).join(',')
const choicesOf = (choices: Record<string, number>) => JSON.stringify(Object.entries(choices).sort())

/** What makes two wishes the same thing, so that they become one line: everything but how many. */
export function sameThingKey(wish: CartWish): string {
	switch (wish.kind) {
		case 'product':
			return `product ${wish.variantId} ${wish.groupId ?? ''}`
		case 'stay':
			return `stay ${wish.ratePlanId} ${wish.checkIn} ${wish.checkOut} ${wish.adults} ${inOrder(wish.childAges)}`
		case 'experience':
			return `experience ${wish.sessionId}`
		case 'package':
			return `package ${wish.listingId} ${wish.startsOn} ${choicesOf(wish.choices)}`
	}
}

const joinQty = (a: number, b: number) => Math.min(MOST_QTY, a + b)

type Units = { unitTypeId: number; qty: number }[]

function joinUnits(a: Units, b: Units): Units {
	const ids = [...new Set([...a, ...b].map((it) => it.unitTypeId))]
	const qtyOf = (units: Units, id: number) => units.find((it) => it.unitTypeId === id)?.qty ?? 0
	return ids.map((unitTypeId) => ({ unitTypeId, qty: joinQty(qtyOf(a, unitTypeId), qtyOf(b, unitTypeId)) }))
}

/** Two wishes for the same thing as one, their numbers added up to MOST_QTY; two different things are a bug. */
export function joinWishes(a: CartWish, b: CartWish): CartWish {
	if (sameThingKey(a) !== sameThingKey(b)) throw new Error('Two different things cannot be one line')
	if (a.kind === 'experience' && b.kind === 'experience') return { ...b, ...a, units: joinUnits(a.units, b.units) }
	if (a.kind === 'experience' || b.kind === 'experience') return a
	return { ...a, qty: joinQty(a.qty, b.qty) }
}

/** The first day on which a wish is served, which must not be past; null for goods and sessions, which judge it themselves. */
export function firstDay(wish: CartWish): string | null {
	if (wish.kind === 'stay') return wish.checkIn
	return wish.kind === 'package' ? wish.startsOn : null
}
