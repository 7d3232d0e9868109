import type { TrueSession } from '#tests/support/schedules/provider.ts'
import type { Basket } from '#tests/support/schedules/step.ts'

/** Rows of the ledger by name; `STOCK` is what is there of each when a schedule begins. */
export type RowName = 'stock' | 'night1' | 'night2' | 'early' | 'seats'
export const STOCK: Readonly<Record<RowName, number>> = { stock: 4, night1: 2, night2: 2, early: 2, seats: 3 }
export const ROW_NAMES = Object.keys(STOCK) as RowName[]

export type Demand = Partial<Record<RowName, number>>

/** What each line of a basket takes: two variants share one row, a bundle takes two pieces of it. */
export const LINES_OF: Readonly<Record<Basket, Demand[]>> = {
	single: [{ stock: 1 }],
	bundle: [{ stock: 2 }],
	both: [{ stock: 1 }, { stock: 2 }],
	pieces: [{ stock: 3 }],
	night: [{ night1: 1 }],
	nights: [{ night1: 1, night2: 1 }],
	rooms: [{ night1: 2, night2: 2 }],
	seat: [{ seats: 1 }],
	seats: [{ seats: 2 }],
	mixed: [{ stock: 1 }, { night1: 1 }, { seats: 1 }],
	package: [{ night1: 1, night2: 1 }, { seats: 2 }, { stock: 1 }],
}

/** How many pieces, rooms or tickets the lines of a basket have, where more than one. */
const PIECES_OF: Readonly<Partial<Record<Basket, number[]>>> = {
	pieces: [3],
	rooms: [2],
	seats: [2],
	package: [1, 2, 1],
}
export const piecesOf = (basket: Basket, at: number): number => PIECES_OF[basket]?.[at] ?? 1

export type OrderStatus = 'absent' | 'open' | 'paid' | 'lapsed'

export interface ModelOrder {
	key: string
	basket: Basket
	number: string
	status: OrderStatus
	holdUntil: Date
	/** Its lines, in the order of LINES_OF, then pieces that were given back; once paid. */
	lines: ModelLine[]
	/** What a deed under way, whose end nobody heard, may have made of them. */
	mayBecome: ModelLine[] | null
	/** Paid too late for any of it. */
	isLost: boolean
	/** Quotes for moving its lines, each used or not. */
	moves: ModelMove[]
}

/** A line of a paid order. */
export interface ModelLine {
	state: 'live' | 'cancelled' | 'missed'
	/** What it was sold for, or moved to, and what it takes of that. */
	booked: Demand
	taken: Demand
	/** Pieces, rooms or tickets. */
	pieces: number
	/** All that was charged for it, minor units, and what of that went back; by moves alone; and was kept as fees for moves. */
	paidMinor: number
	backMinor: number
	movedBackMinor: number
	feesMinor: number
}

export type MoveState = 'quoted' | 'waiting' | 'done' | 'lapsed'

/** A quote for moving one line of a paid order, and what using it makes of the line. */
export interface ModelMove {
	quoteId: string
	/** Index of the line. */
	at: number
	was: ModelLine
	becomes: ModelLine
	/** What it takes beside what the line has. */
	takes: Demand
	dueMinor: number
	/** Its last instant is itself in time. */
	goodUntil: Date
	state: MoveState
	/** What a deed of this step may have made of it. */
	mayBe: MoveState[] | null
	changeId: number
	holdUntil: Date
	/** The payment page of its difference, where our side knows of it. */
	sessionId: string | null
	/** Pages of other payments of the order. */
	otherSessionIds: string[]
}

/** A move whose quote was used, as the database shows it. */
export type SeenMove = Pick<ModelMove, 'quoteId' | 'state' | 'changeId' | 'holdUntil' | 'sessionId'>

/** An order as the database shows it. */
export interface SeenOrder {
	key: string
	number: string
	status: Exclude<OrderStatus, 'absent'>
	holdUntil: Date
	/** In the order of LINES_OF. */
	lines: ModelLine[]
	/** Moves whose quotes were used. */
	moves: SeenMove[]
	/** Payment pages that our side knows of. */
	sessionIds: string[]
}

export interface Seen {
	now: Date
	orders: SeenOrder[]
	counters: Record<RowName, { held: number; sold: number }>
	sessions: TrueSession[]
}

const PAYABLE = new Set<TrueSession['state']>(['open', 'processing'])
const MOVES: Record<OrderStatus, OrderStatus[]> = {
	absent: ['open'],
	open: ['paid', 'lapsed'],
	lapsed: ['paid'],
	paid: [],
}

const demandOf = (lines: readonly Demand[], row: RowName) => lines.reduce((sum, line) => sum + (line[row] ?? 0), 0)

const taken = (order: ModelOrder, row: RowName) => {
	const lines = LINES_OF[order.basket]
	if (order.status === 'open') return { held: demandOf(lines, row), sold: 0 }
	const waiting = order.moves.filter(({ state }) => state === 'waiting')
	return {
		held: demandOf(
			waiting.map(({ takes }) => takes),
			row,
		),
		sold: demandOf(
			order.lines.map((line) => line.taken),
			row,
		),
	}
}

/** What the ledger must say for these orders. */
export function countersOf(orders: readonly ModelOrder[]): Seen['counters'] {
	const sums = ROW_NAMES.map((row) => {
		const parts = orders.map((order) => taken(order, row))
		const sum = (of: 'held' | 'sold') => parts.reduce((total, part) => total + part[of], 0)
		return [row, { held: sum('held'), sold: sum('sold') }] as const
	})
	return Object.fromEntries(sums) as Seen['counters']
}

const sessionsOf = (seen: Seen, number: string) => seen.sessions.filter((it) => it.orderNumber === number)

/** Why an order may not have become what it is, or null when it may. */
export function faultOfMove(from: OrderStatus, order: SeenOrder, seen: Seen): string | null {
	if (from === order.status) return null
	if (!MOVES[from].includes(order.status)) return `${order.key} went from ${from} to ${order.status}`
	const sessions = sessionsOf(seen, order.number)
	const hasMoney = sessions.some((it) => it.capturedMinor > 0)
	if (order.status === 'paid' && !hasMoney) return `${order.key} is paid and no money came`
	if (order.status === 'lapsed' && sessions.some((it) => it.capturedMinor > 0 && !it.isPaidLate))
		return `${order.key} was let go although money had come`
	if (order.status === 'lapsed' && sessions.some((it) => PAYABLE.has(it.state)))
		return `${order.key} was let go while its page could still be paid`
	return null
}

/** The lines a late payment can still have, taken one by one from what is left;  */
export function lateLines(basket: Basket, left: Record<RowName, number>, isAllOrNothing: boolean): number[] {
	const rest = { ...left }
	const kept: number[] = []
	for (const [at, line] of LINES_OF[basket].entries()) {
		if (ROW_NAMES.some((row) => (line[row] ?? 0) > rest[row])) continue
		kept.push(at)
		for (const row of ROW_NAMES) rest[row] -= line[row] ?? 0
	}
	return isAllOrNothing && kept.length < LINES_OF[basket].length ? [] : kept
}

/** What nobody holds or bought. */
export const leftOf = (orders: readonly ModelOrder[]) => {
	const counters = countersOf(orders)
	return Object.fromEntries(
		ROW_NAMES.map((row) => [row, STOCK[row] - counters[row].held - counters[row].sold]),
	) as Record<RowName, number>
}

/** The provider's pages for a move's difference, those among them that nobody here heard of. */
export const sessionsOfMove = ({ number }: ModelOrder, move: ModelMove, sessions: readonly TrueSession[]) =>
	sessions.filter(
		({ orderNumber, sessionId }) =>
			orderNumber === number &&
			(move.sessionId === null ? !move.otherSessionIds.includes(sessionId) : sessionId === move.sessionId),
	)

/** The orders without what is overdue and can no longer be paid: holds of checkouts, and of moves beside what their lines have. */
function withoutOverdue(
	orders: readonly ModelOrder[],
	{ now, sessions }: Pick<Seen, 'now' | 'sessions'>,
): ModelOrder[] {
	const mayCome = (it: TrueSession) => it.capturedMinor > 0 || it.state === 'processing'
	const isOver = (order: ModelOrder) =>
		order.status === 'open' &&
		order.holdUntil < now &&
		!sessions.some((it) => it.orderNumber === order.number && mayCome(it))
	return orders
		.filter((order) => !isOver(order))
		.map((order) => {
			const isDue = (move: ModelMove) =>
				move.state !== 'waiting' || move.holdUntil >= now || sessionsOfMove(order, move, sessions).some(mayCome)
			return { ...order, moves: order.moves.filter(isDue) }
		})
}

/** Whether a demand must be had now: what is overdue and can no longer be paid counts as free, by the clock and not by a job. */
export function fits(
	demand: readonly Demand[],
	orders: readonly ModelOrder[],
	seen: Pick<Seen, 'now' | 'sessions'>,
): boolean {
	const left = leftOf(withoutOverdue(orders, seen))
	return ROW_NAMES.every((row) => demandOf(demand, row) <= left[row])
}

/** Until when nights and seats are surely sold: the morning of the day before arrival. */
export const SURELY_SOLD_UNTIL = Date.parse('2026-05-13T00:00:00Z')

/** Whether the date of a basket says nothing against it: what is left decides alone. */
export const isOnSale = (basket: Basket, now: Date): boolean =>
	LINES_OF[basket].every((line) => line.stock !== undefined) || now.getTime() < SURELY_SOLD_UNTIL
