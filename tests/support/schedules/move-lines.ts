import { expect } from 'vitest'
import type { ChangeWish } from '#app/domain/changes/booked-line.ts'
import type { Asker } from '#app/domain/orders/asker.ts'
import { changeByQuote } from '#app/features/changes/change-by-quote.server.ts'
import { quoteChange } from '#app/features/changes/quote-change.server.ts'
import { giveUpChange, payForChange } from '#app/features/checkout/pay-change.server.ts'
import type { World } from '#app/platform/world.ts'
import { expectFee, rowsOf, type SoldRow } from '#tests/support/schedules/after-sale.ts'
import { ARRIVAL, DEPARTURE, SECOND_DAY } from '#tests/support/schedules/lane.ts'
import {
	fits,
	leftOf,
	LINES_OF,
	ROW_NAMES,
	SURELY_SOLD_UNTIL,
	type Demand,
	type ModelMove,
	type ModelOrder,
	type MoveState,
} from '#tests/support/schedules/model.ts'
import { times } from '#tests/support/schedules/parts.ts'
import { movedLine, standsStill, takenFor, worthOf } from '#tests/support/schedules/moves.ts'
import { live, MINUTE, type Run } from '#tests/support/schedules/run.ts'
import type { Step } from '#tests/support/schedules/step.ts'
import { feeOfMove, hasBegun } from '#tests/support/schedules/terms.ts'

const STAYS: { demand: Demand; checkIn: string; checkOut: string }[] = [
	{ demand: { night1: 1 }, checkIn: ARRIVAL, checkOut: SECOND_DAY },
	{ demand: { night2: 1 }, checkIn: SECOND_DAY, checkOut: DEPARTURE },
	{ demand: { night1: 1, night2: 1 }, checkIn: ARRIVAL, checkOut: DEPARTURE },
]

const GOOD_FOR = 10 * MINUTE

const askerOf = ({ number }: ModelOrder): Asker => ({ by: 'buyer', orderNumber: number, actor: 'guest' })

/** What moving a line is asked as, and what it is to take then. */
function wishOf(run: Run, { id: lineId, kind }: SoldRow, line: Demand, to: number): { wish: ChangeWish; to: Demand } {
	if (kind !== 'EXPERIENCE') {
		const { demand, checkIn, checkOut } = STAYS[to % STAYS.length] ?? fail()
		return { wish: { kind: 'DATES', lineId, checkIn, checkOut }, to: times(demand, line.night1 ?? line.night2 ?? 1) }
	}
	const row = to % 2 === 0 ? 'early' : 'seats'
	const qty = (line.early ?? 0) + (line.seats ?? 0)
	return { wish: { kind: 'SESSION', lineId, sessionId: run.lane.sessionIds[row] }, to: { [row]: qty } }
}

const fail = (): never => {
	throw new Error('no such dates')
}

/** Whether what a move takes is there; null where an overdue hold is in its way, or the date may speak against it. */
function isThere(run: Run, takes: Demand): boolean | null {
	const now = run.lane.clock.now()
	if (now.getTime() >= SURELY_SOLD_UNTIL) return null
	const left = leftOf(run.orders)
	if (ROW_NAMES.every((row) => (takes[row] ?? 0) <= left[row])) return true
	return fits([takes], run.orders, { now, sessions: run.provider.sessions() }) ? null : false
}

const same = (a: Demand, b: Demand) => ROW_NAMES.every((row) => (a[row] ?? 0) === (b[row] ?? 0))

/** What asking for a quote may be answered: only a whole stay or session that was paid, stands and has not begun is moved. */
function answersOfQuote(run: Run, { status, basket, lines }: ModelOrder, at: number, to: Demand): string[] {
	const line = lines[at]
	if (status !== 'paid' || basket === 'package' || line?.state !== 'live' || line.booked.stock) return ['refused']
	if (same(line.booked, to) || hasBegun(line.booked, run.lane.clock.now())) return ['refused']
	const there = isThere(run, takenFor(line, to))
	return there === null ? ['quoted', 'unavailable'] : [there ? 'quoted' : 'unavailable']
}

/** What is answered of a quote that was used or is over; null of one that may be used. */
function answerAlready({ state, goodUntil }: ModelMove, now: Date): string | null {
	if (state === 'done') return 'changed'
	if (state === 'waiting') return 'to-pay'
	return state === 'lapsed' || now > goodUntil ? 'expired' : null
}

/** What using a quote may be answered. */
function answersOfUse(run: Run, order: ModelOrder, move: ModelMove): string[] {
	const now = run.lane.clock.now()
	const already = answerAlready(move, now)
	if (already !== null) return [already]
	if (order.moves.some(({ state }) => state === 'waiting')) return ['other-waiting']
	if (!standsStill(order.lines, move) || hasBegun(move.was.booked, now)) return ['moved-on']
	const done = move.dueMinor > 0 ? 'to-pay' : 'changed'
	const there = isThere(run, move.takes)
	return there === null ? [done, 'unavailable'] : [there ? done : 'unavailable']
}

const STATE_AFTER: Partial<Record<string, MoveState>> = { changed: 'done', 'to-pay': 'waiting' }

/** Uses a quote in so many tabs at once and opens the page of what is to be paid; of what died nobody knows whether it was done. */
async function use(
	run: Run,
	order: ModelOrder,
	move: ModelMove,
	{ tabs, crash }: { tabs: number; crash: number | null },
): Promise<void> {
	const may = answersOfUse(run, order, move)
	const tab = () =>
		live(run, crash, async (world) => {
			const answer = await changeByQuote(world, askerOf(order), move.quoteId)
			if (answer.outcome === 'to-pay') await payForChange(world, answer.change.id)
			return answer.outcome
		})
	const answers = (await Promise.all(Array.from({ length: tabs }, tab))).flatMap((it) => it ?? [])
	for (const answer of answers) expect(may).toContain(answer)
	const heard = answers.length > 0 ? answers : may
	const states = heard.map((it) => STATE_AFTER[it] ?? move.state)
	move.mayBe = answers.length > 0 ? states : [move.state, ...states]
}

async function quote(run: Run, order: ModelOrder, step: { line: number; to: number }): Promise<ModelMove | null> {
	const rows = await rowsOf(run, order)
	const at = step.line % rows.length
	const [row, line, at0] = [rows[at], order.lines[at], run.lane.clock.now()]
	if (!row) return null
	const { wish, to } = wishOf(run, row, line?.booked ?? LINES_OF[order.basket][at] ?? {}, step.to)
	const quoted = await live(run, null, (world) => quoteChange(world, askerOf(order), wish))
	expect(answersOfQuote(run, order, at, to)).toContain(quoted?.outcome)
	if (!line || quoted?.outcome !== 'quoted') return null
	const { quoteId, feeMinor } = quoted
	expectFee(feeMinor, feeOfMove(line.booked, to, at0), worthOf(line))
	const { becomes, dueMinor, backMinor } = movedLine(line, to, feeMinor)
	expect(quoted).toMatchObject({ dueMinor, backMinor })
	const unused = { state: 'quoted', mayBe: null, changeId: 0, holdUntil: at0, sessionId: null } as const
	const goodUntil = new Date(at0.getTime() + GOOD_FOR)
	return {
		...{ quoteId, at, was: line, becomes, takes: takenFor(line, to), dueMinor, goodUntil },
		...{ ...unused, otherSessionIds: [] },
	}
}

/** A buyer asks what moving a line costs and uses the quote some minutes later, or leaves it open. */
export async function move(
	run: Run,
	order: ModelOrder | undefined,
	step: Extract<Step, { do: 'move' }>,
): Promise<void> {
	if (!order || order.status === 'absent') return
	const asked = await quote(run, order, step)
	if (!asked) return
	order.moves.push(asked)
	run.lane.clock.advance(step.minutes * MINUTE)
	if (step.tabs > 0) await use(run, order, asked, step)
}

/** A quote of before is used, maybe again. */
export async function useOldQuote(
	run: Run,
	order: ModelOrder | undefined,
	{ pick, twice, crash }: { pick: number; twice: boolean; crash: number | null },
): Promise<void> {
	const old = order?.moves[pick % Math.max(1, order.moves.length)]
	if (order && old) await use(run, order, old, { tabs: twice ? 2 : 1, crash })
}

/** Gives up a move whose difference is awaited. */
export async function giveUpMove(world: World, { moves }: ModelOrder): Promise<void> {
	const waiting = moves.find(({ state }) => state === 'waiting')
	if (waiting) await giveUpChange(world, waiting.changeId)
}
