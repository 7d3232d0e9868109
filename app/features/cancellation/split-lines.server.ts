import type { LineDecision, SoldLine } from '#app/domain/cancellation/decide-line.ts'
import { lineOfId } from '#app/domain/cancellation/line-pieces.ts'
import { splitPieces } from '#app/domain/cancellation/split-pieces.ts'
import { orderPaidKey } from '#app/domain/settlement/post-sale.ts'
import { postLineSplit } from '#app/domain/settlement/post-split.ts'
import type { SoldOrder } from '#app/features/cancellation/lock-sold-order.server.ts'
import type { Db } from '#db/client.ts'
import { insertPosting, postedKeys } from '#db/queries/ledger.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { shareOfLine, splitLine } from '#db/queries/split-lines.ts'

type How = { actor: string; at: Date }

async function moveDue(tx: Db, order: SoldOrder, line: { from: number; id: number }, at: Date): Promise<void> {
	const { orderId, currency, method } = order
	if (!(await postedKeys(tx, [orderPaidKey(orderId)])).has(orderPaidKey(orderId))) return
	const part = await shareOfLine(tx, line.id)
	await insertPosting(tx, postLineSplit({ orderId, fromLineId: line.from, part, method, at, currency }))
}

async function splitOff(tx: Db, order: SoldOrder, line: SoldLine, { qty, how }: { qty: number; how: How }) {
	if (!line.pieces) throw new Error(`line ${line.id} ends only as a whole`)
	const parts = splitPieces(line, line.pieces, qty)
	const id = await splitLine(tx, parts, how)
	await moveDue(tx, order, { from: line.id, id }, how.at)
	const payload = { orderId: order.orderId, lineId: line.id, partId: id }
	await publishEvent(tx, { topic: 'line-split', dedupeKey: `line-split:${id}`, payload, at: how.at })
	return { ...parts.given, id }
}

/**
 * Makes lines of their own of the pieces that decisions are about, in a locked order: the rest stays as it was bought. Gives
 * the order with them, and the decisions about what is there now.
 */
export async function splitDecided(
	tx: Db,
	order: SoldOrder,
	decisions: readonly LineDecision[],
	how: How,
): Promise<{ order: SoldOrder; decisions: LineDecision[] }> {
	const parts: SoldLine[] = []
	const decided: LineDecision[] = []
	for (const decision of decisions) {
		const line = order.lines.find(({ id }) => id === lineOfId(decision.lineId))
		const part = decision.part && line && (await splitOff(tx, order, line, { qty: decision.part.qty, how }))
		if (part) parts.push(part)
		decided.push(part ? { ...decision, lineId: part.id } : decision)
	}
	return { order: { ...order, lines: [...order.lines, ...parts] }, decisions: decided }
}
