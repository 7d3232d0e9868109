import { expect } from 'vitest'
import {
	countersOf,
	faultOfMove,
	lateLines,
	leftOf,
	LINES_OF,
	piecesOf,
	type ModelLine,
	type ModelOrder,
	type OrderStatus,
	type Seen,
	type SeenOrder,
} from '#tests/support/schedules/model.ts'
import type { Basket } from '#tests/support/schedules/step.ts'
import { learnMoves, withMoves } from '#tests/support/schedules/moves.ts'

interface Move {
	order: ModelOrder
	from: OrderStatus
}

/** A line as it is when its order has just been paid: it has all it was to take, or it went back whole. */
function freshLine({ lines }: SeenOrder, basket: Basket, at: number): ModelLine | undefined {
	const line = lines[at]
	if (!line) return undefined
	const { booked, paidMinor } = line
	const fresh = { booked, paidMinor, pieces: piecesOf(basket, at), movedBackMinor: 0, feesMinor: 0 }
	if (line.state === 'cancelled') return { ...fresh, state: 'cancelled', taken: {}, backMinor: paidMinor }
	return { ...fresh, state: 'live', taken: booked, backMinor: 0 }
}

/** Takes over what the database shows of one order, if it may be so. */
function learnOrder(order: ModelOrder, shown: SeenOrder, seen: Seen): Move[] {
	expect(faultOfMove(order.status, shown, seen)).toBeNull()
	if (order.status !== 'paid') expect(shown.lines.map(({ booked }) => booked)).toEqual(LINES_OF[order.basket])
	const lines = shown.status === 'paid' ? shown.lines : []
	const done = learnMoves(order, shown, seen)
	const may = [order.lines, order.mayBecome ?? order.lines].flatMap((it) => withMoves(it, done) ?? [])
	if (order.status === 'paid') expect(may, shown.key).toContainEqual(lines)
	const { status: from } = order
	const { number, status, holdUntil } = shown
	Object.assign(order, { number, status, holdUntil, lines, mayBecome: null })
	if (from === status || status !== 'paid') return from === status ? [] : [{ order, from }]
	order.isLost = lines.every(({ state }) => state === 'cancelled')
	for (const [at, line] of lines.entries()) expect(line).toEqual(freshLine(shown, order.basket, at))
	return [{ order, from }]
}

/** An order just paid has all its lines, or when its hold had ended those that were still left. */
function expectLines({ order, from }: Move, before: ReturnType<typeof leftOf>, isAllOrNothing: boolean): void {
	if (order.status !== 'paid') return
	const isWhole = order.basket === 'package' && isAllOrNothing
	const all = LINES_OF[order.basket].map((_, at) => at)
	const kept = order.lines.flatMap(({ state }, at) => (state === 'live' ? [at] : []))
	expect(kept).toEqual(from === 'open' ? all : lateLines(order.basket, before, isWhole))
}

/** Takes over what the database shows, each move legal, and holds the ledger's counters against it. */
export function learn(orders: ModelOrder[], seen: Seen, isAllOrNothing: boolean): void {
	const before = leftOf(orders)
	const moves = seen.orders.flatMap((shown) => {
		const order = orders.find((it) => it.key === shown.key)
		if (!order) throw new Error(`an order nobody placed: ${shown.key}`)
		return learnOrder(order, shown, seen)
	})
	expect(orders.filter((it) => it.status !== 'absent')).toHaveLength(seen.orders.length)
	expect(seen.counters).toEqual(countersOf(orders))
	// Of several at once the order of events is not seen; the counters have told that their sum is right.
	const [only] = moves
	if (only && moves.length === 1) expectLines(only, before, isAllOrNothing)
}
