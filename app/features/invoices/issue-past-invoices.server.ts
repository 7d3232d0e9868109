import { invoiceNumber } from '#app/domain/invoices/invoice-number.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { snapshotOf } from '#app/features/invoices/snapshot-of-part.ts'
import type { World } from '#app/platform/world.ts'
import { lockParts, type PartToInvoice, readPartsToInvoice } from '#db/queries/invoiced-parts.ts'
import {
	insertInvoices,
	type InvoiceToInsert,
	listInvoicesOfParts,
	takeInvoiceSequences,
} from '#db/queries/invoices.ts'
import type { Db } from '#db/client.ts'
import { inTransaction } from '#db/transaction.ts'

const kind = 'INVOICE'
type Unnumbered = Omit<InvoiceToInsert, 'number' | 'sequence'>
type PaidPart = PartToInvoice & { paidAt: Date }

const isPaid = (part: PartToInvoice | undefined): part is PaidPart => part !== undefined && part.paidAt !== null
const keyOf = ({ enterpriseId, year }: { enterpriseId: number; year: number }) => `${enterpriseId}:${year}`

/** Papers with the next numbers of their sellers and years, in the order in which they stand. */
async function numbered(tx: Db, papers: readonly Unnumbered[]): Promise<InvoiceToInsert[]> {
	const counts = new Map<string, { enterpriseId: number; kind: typeof kind; year: number; count: number }>()
	for (const { enterpriseId, year } of papers) {
		const key = keyOf({ enterpriseId, year })
		counts.set(key, { enterpriseId, kind, year, count: (counts.get(key)?.count ?? 0) + 1 })
	}
	const taken = await takeInvoiceSequences(tx, [...counts.values()])
	const next = new Map(taken.map((it) => [keyOf(it), it.last - (counts.get(keyOf(it))?.count ?? 0) + 1]))
	return papers.map((paper) => {
		const sequence = next.get(keyOf(paper)) ?? 0
		next.set(keyOf(paper), sequence + 1)
		const { enterpriseId, year } = paper
		return { ...paper, sequence, number: invoiceNumber({ kind, enterpriseId, year, sequence }) }
	})
}

/** Writes the invoices of many paid parts that have none, each as of its own time, oldest first as they are given; nobody is told of those papers. */
export async function issuePastInvoices(
	world: Pick<World, 'db'>,
	due: readonly { sellerOrderId: number; at: Date }[],
): Promise<void> {
	if (due.length === 0) return
	const ids = due.map(({ sellerOrderId }) => sellerOrderId)
	await inTransaction(world.db, async (tx) => {
		await lockParts(tx, ids)
		const parts = new Map((await readPartsToInvoice(tx, ids)).map((part) => [part.sellerOrderId, part]))
		const kept = await listInvoicesOfParts(tx, ids)
		const papers = due.flatMap(({ sellerOrderId, at }): Unnumbered[] => {
			const part = parts.get(sellerOrderId)
			const own = kept.filter((paper) => paper.sellerOrderId === sellerOrderId)
			if (!isPaid(part) || own.some((paper) => paper.kind === kind)) return []
			const { enterpriseId, orderId, currency } = part
			const snapshot = snapshotOf(part, own)
			const year = Number(localDateAt(at, MARKET_ZONE).slice(0, 4))
			const facts = { enterpriseId, orderId, sellerOrderId, currency, kind, year, snapshot, issuedAt: at } as const
			return [{ ...facts, invoiceId: null, refundId: null, amountMinor: snapshot.totalMinor }]
		})
		if (papers.length > 0) await insertInvoices(tx, await numbered(tx, papers))
	})
}
