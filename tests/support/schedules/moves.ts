import { expect } from 'vitest'
import {
	sessionsOfMove,
	type Demand,
	type ModelLine,
	type ModelMove,
	type ModelOrder,
	type MoveState,
	type RowName,
	type Seen,
	type SeenOrder,
} from '#tests/support/schedules/model.ts'
import type { TrueSession } from '#tests/support/schedules/provider.ts'
import { LEAST_ASKED_MINOR, priceOf } from '#tests/support/schedules/terms.ts'

const PAYABLE = new Set<TrueSession['state']>(['open', 'processing'])

/** What a line costs as it is booked now: fees for moves and what they gave back are not of it. */
export const worthOf = ({ paidMinor, movedBackMinor, feesMinor }: ModelLine) => paidMinor - movedBackMinor - feesMinor

/** A line after a move for a fee: what it costs more is charged, what it costs less goes back as far as anything is left. */
export function movedLine(line: ModelLine, to: Demand, feeMinor: number) {
	const difference = priceOf(to) + feeMinor - worthOf(line)
	const dueMinor = difference < LEAST_ASKED_MINOR ? 0 : difference
	const leftMinor = line.paidMinor - line.feesMinor - line.backMinor
	const backMinor = Math.max(0, Math.min(-difference, leftMinor))
	const becomes: ModelLine = {
		state: line.state,
		booked: to,
		taken: to,
		pieces: line.pieces,
		paidMinor: line.paidMinor + dueMinor,
		backMinor: line.backMinor + backMinor,
		movedBackMinor: line.movedBackMinor + backMinor,
		feesMinor: line.feesMinor + feeMinor,
	}
	return { becomes, dueMinor, backMinor }
}

/** What a line takes for a move beside what it has. */
export const takenFor = ({ taken }: ModelLine, to: Demand): Demand =>
	Object.fromEntries(Object.entries(to).filter(([row]) => !taken[row as RowName]))

const facts = ({ state, booked, taken, pieces, paidMinor, backMinor }: ModelLine) =>
	JSON.stringify([state, pieces, Object.entries(booked).sort(), Object.entries(taken).sort(), paidMinor, backMinor])

/** Whether the line of a move is still as it was quoted for. */
export function standsStill(lines: readonly ModelLine[], { at, was }: ModelMove): boolean {
	const line = lines[at]
	return line !== undefined && facts(line) === facts(was)
}

/** Why a move may not have been let go, or null when it may: no money can come for it, and none came in time that could have done it. */
function faultOfLapse(order: ModelOrder, move: ModelMove, pages: readonly TrueSession[]): string | null {
	if (move.state !== 'waiting') return `lapsed and was ${move.state}`
	if (pages.some((it) => PAYABLE.has(it.state))) return 'was let go while its page could still be paid'
	const isPaidInTime = pages.some((it) => it.capturedMinor > 0 && !it.isPaidLate)
	return isPaidInTime && standsStill(order.lines, move) ? 'was let go although its money had come' : null
}

/** Why a move may not have become what it is, or null when it may; a deed of this step decides by itself. */
function faultOfChange(order: ModelOrder, move: ModelMove, to: MoveState, seen: Seen): string | null {
	const { state: from, mayBe } = move
	if (mayBe) return mayBe.includes(to) ? null : `may be ${mayBe.join(' or ')} and is ${to}`
	if (from === to) return null
	const pages = sessionsOfMove(order, move, seen.sessions)
	if (to === 'lapsed') return faultOfLapse(order, move, pages)
	if (to !== 'done' || from === 'quoted') return `went from ${from} to ${to}`
	return pages.some((it) => it.capturedMinor > 0) ? null : 'is done and no money came'
}

/** Takes over what the database shows of the moves of an order, if it may be so; those that were done since. */
export function learnMoves(order: ModelOrder, shown: SeenOrder, seen: Seen): ModelMove[] {
	const known = new Set(order.moves.map(({ quoteId }) => quoteId))
	expect(shown.moves.filter(({ quoteId }) => !known.has(quoteId))).toEqual([])
	const done: ModelMove[] = []
	for (const move of order.moves) {
		const seenMove = shown.moves.find((it) => it.quoteId === move.quoteId)
		const { sessionId = null, state = 'quoted', changeId = 0, holdUntil = new Date(0) } = seenMove ?? {}
		const otherSessionIds = shown.sessionIds.filter((it) => it !== sessionId)
		Object.assign(move, { sessionId, otherSessionIds })
		expect(faultOfChange(order, move, state, seen), `a move of ${order.key}`).toBeNull()
		if (state === 'done' && move.state !== 'done') done.push(move)
		Object.assign(move, { state, changeId, holdUntil, mayBe: null })
	}
	return done
}

/** Lines after moves were done; undefined where one of them stood in their way. */
export function withMoves(lines: readonly ModelLine[], done: readonly ModelMove[]): ModelLine[][] | undefined {
	let after = [...lines]
	for (const move of done) {
		if (!standsStill(after, move)) return undefined
		after = after.map((line, at) => (at === move.at ? move.becomes : line))
	}
	return [after]
}
