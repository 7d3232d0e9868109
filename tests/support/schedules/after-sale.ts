import { expect } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import type { CancelDeed, LineDecision } from '#app/domain/cancellation/decide-line.ts'
import type { Asker } from '#app/domain/orders/asker.ts'
import { cancelByQuote } from '#app/features/cancellation/cancel-by-quote.server.ts'
import { quoteCancellation } from '#app/features/cancellation/quote-cancellation.server.ts'
import { refundLine } from '#app/features/cancellation/refund-line.server.ts'
import type { ModelLine, ModelOrder } from '#tests/support/schedules/model.ts'
import { inParts } from '#tests/support/schedules/parts.ts'
import { worthOf } from '#tests/support/schedules/moves.ts'
import { live, type Run } from '#tests/support/schedules/run.ts'
import { feeOf, hasBegun, hasSurelyMissed, missed, type Fee } from '#tests/support/schedules/terms.ts'

export interface SoldRow {
	id: number
	kind: string
	sellerOrderId: number
	enterpriseId: number
}

/** The lines of an order, in the order of LINES_OF. */
export const rowsOf = (run: Run, { number }: ModelOrder): Promise<SoldRow[]> =>
	run.lane.db
		.selectFrom('order_lines')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.innerJoin('orders', 'orders.id', 'order_id')
		.select(['order_lines.id', 'order_lines.kind', 'seller_order_id as sellerOrderId'])
		.select('enterprise_id as enterpriseId')
		.where('orders.number', '=', number)
		.where('order_lines.kind', '<>', 'FEE')
		.orderBy('order_lines.id')
		.execute()

interface Doing {
	order: ModelOrder
	after: ModelLine[]
	crash: number | null
	times: number
	/** false where it may as well change nothing. */
	isSure?: boolean
}

/** Runs a deed as often as asked; a calm one has made of the order what it must, of one that died nobody knows. */
async function expectDone(
	run: Run,
	{ order, after, crash, times, isSure = true }: Doing,
	deed: Parameters<typeof live>[2],
): Promise<unknown[]> {
	const deeds = await Promise.all(
		Array.from({ length: times }, () => live(run, crash, async (world) => [await deed(world)])),
	)
	const answers = deeds.flatMap((it) => it ?? [])
	if (answers.length > 0 && isSure) order.lines = after
	else order.mayBecome = after
	return answers
}

interface Ending {
	order: ModelOrder
	rows: SoldRow[]
	/** Indexes of the lines to end. */
	chosen: number[]
	asker: Asker
	deed: CancelDeed
	/** How many pieces of the one line that is chosen, where not all. */
	pieces?: number
	/** How what ends is after it, as quoted. */
	becomes: (line: ModelLine, quoted: Quoted) => ModelLine
}

/** What a quote says of a line. */
interface Quoted {
	fee: number
	back: number
}

/** Quotes and uses the quote; undefined when there is no quote, with why. */
export async function end(run: Run, ending: Ending, fate: { crash: number | null; times: number }): Promise<string> {
	const { order, rows, chosen, asker, deed } = ending
	const lineIds = chosen.map((at) => rows[at]?.id ?? 0)
	const pieces = new Map(lineIds.flatMap((id) => (ending.pieces === undefined ? [] : [[id, ending.pieces] as const])))
	const quote = await live(run, null, (world) => quoteCancellation(world, asker, { deed, lineIds, pieces }))
	if (quote?.outcome !== 'quoted') return quote?.outcome ?? 'died'
	const said = new Map(
		quote.lines.map((it: LineDecision) => [Math.abs(it.lineId), { fee: it.feeMinor, back: it.refundMinor }] as const),
	)
	const { kept, given } = inParts(order.lines, chosen, ending.pieces)
	const ended = given.map((line, at) => {
		const row = rows[at]
		return line && row && ending.becomes(line, said.get(row.id) ?? { fee: NaN, back: NaN })
	})
	// Pieces that are given back are a line of their own behind all others.
	const after =
		ending.pieces === undefined
			? kept.map((line, at) => ended[at] ?? line)
			: [...kept, ...ended.flatMap((it) => it ?? [])]
	const answers = await expectDone(run, { order, after, ...fate }, (world) =>
		cancelByQuote(world, asker, quote.quoteId),
	)
	for (const answer of answers) expect(answer).toMatchObject({ outcome: 'cancelled', refundMinor: quote.refundMinor })
	return 'quoted'
}

/** Holds a fee against the terms; `whole` is all it can be. */
export function expectFee(fee: number, terms: Fee, whole: number): void {
	if (terms === 'none') expect(fee).toBe(0)
	if (terms === 'whole') expect(fee).toBe(whole)
	expect(fee, terms).toBeLessThanOrEqual(whole)
}

/** How a line is after its buyer called it off, its fee held against the terms. */
export const calledOff =
	(run: Run, order: ModelOrder): Ending['becomes'] =>
	(line, { fee, back }) => {
		expectFee(fee, feeOf(line.booked, run.lane.clock.now()), worthOf(line))
		const whole = wholeBack(line, line.paidMinor - line.feesMinor - fee)
		const backMinor = mayBeLost(run, order) ? line.backMinor + back : whole
		expect(backMinor).toBeLessThanOrEqual(whole)
		return { ...line, state: 'cancelled', taken: {}, backMinor }
	}

const wholeBack = ({ backMinor }: ModelLine, dueMinor: number) => Math.max(backMinor, dueMinor)

/** Whether the buyer's bank has had to do with the order's money: once it gave all back, nothing comes from us any more. */
const mayBeLost = (run: Run, { number }: ModelOrder) =>
	run.provider.sessions().some((it) => it.orderNumber === number && it.disputeState !== null)

/** Whether the bank has given all of it back: whoever of us knows has nothing left to give. */
const isLost = (run: Run, { number }: ModelOrder) =>
	run.provider.sessions().some((it) => it.orderNumber === number && it.disputeState === 'LOST')

/** What asking for a quote of these lines may be answered. */
export function answersOf(run: Run, { basket, lines }: ModelOrder, chosen: number[]): string[] {
	const isBegun = chosen.some((at) => hasBegun(lines[at]?.booked ?? {}, run.lane.clock.now()))
	const isPart = chosen.length < lines.filter(({ state }) => state !== 'cancelled').length
	if (basket === 'package' && run.lane.isAllOrNothing && isPart) return ['all-or-nothing', 'refused']
	return isBegun ? ['quoted', 'refused', 'all-or-nothing'] : ['quoted']
}

/** A buyer calls lines off: the fee is that of the terms, the rest goes back, and so do the units. What nobody paid is refused. */
export async function cancel(
	run: Run,
	order: ModelOrder | undefined,
	{ line, twice, crash }: { line: number | null; twice: boolean; crash: number | null },
): Promise<void> {
	if (!order || order.status === 'absent') return
	const asker: Asker = { by: 'buyer', orderNumber: order.number, actor: 'guest' }
	const rows = await rowsOf(run, order)
	const ending = { order, rows, asker, deed: 'CANCEL', becomes: calledOff(run, order) } as const
	if (order.status !== 'paid') {
		const refused = await end(run, { ...ending, chosen: rows.map((_, at) => at) }, { crash: null, times: 1 })
		return expect(refused).toBe('refused')
	}
	const live = order.lines.flatMap(({ state }, at) => (state === 'live' ? [at] : []))
	const chosen = live.filter((_, at) => line === null || at === line % live.length)
	if (chosen.length === 0) return
	const allowed = answersOf(run, order, chosen)
	expect(allowed).toContain(await end(run, { ...ending, chosen }, { crash, times: twice ? 2 : 1 }))
}

/** What went back of a line after so much more was due: a fee for a move stays the seller's. */
const givenBack = ({ paidMinor, backMinor, feesMinor }: ModelLine, amountMinor: number) =>
	Math.max(backMinor, Math.min(paidMinor - feesMinor, backMinor + amountMinor))

/** Money back on a line that goes on: once for its key, and never more than is left of the line. */
export async function giveBack(
	run: Run,
	order: ModelOrder | undefined,
	step: { line: number; amountMinor: number; twice: boolean; crash: number | null },
): Promise<void> {
	if (order?.status !== 'paid') return
	const rows = await rowsOf(run, order)
	const at = step.line % rows.length
	const row = rows[at]
	if (!row) return
	const due = { lineId: row.id, amountMinor: step.amountMinor, reason: 'lighter', key: `schedule-due-${run.keys++}` }
	const after = order.lines.map((line, index) =>
		index === at ? { ...line, backMinor: givenBack(line, step.amountMinor) } : line,
	)
	const fate = { crash: step.crash, times: step.twice ? 2 : 1, isSure: !isLost(run, order) }
	await expectDone(run, { order, after, ...fate }, (world) => refundLine(world, due))
}

/** The seller says that the guests of a line never came: the whole is kept, and nights nobody will sleep come back. */
export async function noShow(
	run: Run,
	order: ModelOrder | undefined,
	step: { line: number; crash: number | null },
): Promise<void> {
	if (order?.status !== 'paid') return
	const rows = await rowsOf(run, order)
	const at = step.line % rows.length
	const row = rows[at]
	if (!row) return
	const { enterpriseId, sellerOrderId } = row
	const seller = { account: { accountId: 1 }, enterpriseId, role: 'owner' } as unknown as Seller
	const now = run.lane.clock.now()
	const line = order.lines[at]
	const mayBe = line?.state === 'live' && hasSurelyMissed(line.booked, now)
	const becomes: Ending['becomes'] = (line, { fee }) => {
		expect(fee).toBe(worthOf(line))
		return { ...line, state: 'missed', taken: missed(line.taken, now) }
	}
	const ending = {
		order,
		rows,
		chosen: [at],
		asker: { by: 'seller', seller, sellerOrderId } as const,
		deed: 'NO_SHOW',
		becomes,
	} as const
	const outcome = await end(run, { ...ending, chosen: [at] }, { crash: step.crash, times: 1 })
	if (!mayBe) expect(outcome).toBe('refused')
}
