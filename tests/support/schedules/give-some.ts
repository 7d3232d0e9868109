import { expect } from 'vitest'
import type { Asker } from '#app/domain/orders/asker.ts'
import { answersOf, calledOff, end, rowsOf } from '#tests/support/schedules/after-sale.ts'
import type { ModelOrder } from '#tests/support/schedules/model.ts'
import type { Run } from '#tests/support/schedules/run.ts'

/** Whether single pieces of a line can be given back: it stands as it was sold, in no package, and no move of its order is awaited. */
function isDivisible({ basket, lines, moves }: ModelOrder, at: number): boolean {
	const line = lines[at]
	if (!line || basket === 'package' || line.state !== 'live') return false
	const isChanged = moves.some((it) => it.at === at && it.state === 'done' && it.dueMinor > 0)
	const isAwaited = moves.some(({ state }) => state === 'waiting')
	return line.backMinor === 0 && line.feesMinor === 0 && !isChanged && !isAwaited
}

/** A buyer gives back some pieces of a line, and keeps at least one where there are several: what is kept is as it was bought. */
export async function giveSome(
	run: Run,
	order: ModelOrder | undefined,
	step: { line: number; pieces: number; twice: boolean; crash: number | null },
): Promise<void> {
	if (order?.status !== 'paid') return
	const asker: Asker = { by: 'buyer', orderNumber: order.number, actor: 'guest' }
	const rows = await rowsOf(run, order)
	const live = order.lines.flatMap(({ state }, at) => (state === 'live' ? [at] : []))
	const at = live[step.line % Math.max(1, live.length)]
	const line = at === undefined ? undefined : order.lines[at]
	if (at === undefined || !line || line.pieces === 1) return
	const pieces = 1 + (step.pieces % (line.pieces - 1))
	const ending = { order, rows, asker, pieces, chosen: [at], deed: 'CANCEL', becomes: calledOff(run, order) } as const
	const allowed = isDivisible(order, at) ? answersOf(run, order, [at]) : ['refused', 'all-or-nothing']
	expect(allowed).toContain(
		await end(run, { ...ending, chosen: [at] }, { crash: step.crash, times: step.twice ? 2 : 1 }),
	)
}
