import { coverRefunds, type PartRefund } from '#app/domain/fapiao/cover-refunds.ts'
import { redReason } from '#app/domain/fapiao/fapiao-states.ts'
import { announceFapiao } from '#app/features/fapiao/announce-fapiao.server.ts'
import type { Db } from '#db/client.ts'
import { closeFapiao, findStandingFapiao, type FapiaoRow, insertRedFapiao, lowerFapiao } from '#db/queries/fapiao.ts'
import { listRefundedLines, readFapiaoPart } from '#db/queries/fapiao-parts.ts'

async function redden(tx: Db, fapiao: FapiaoRow, { refundId, amountMinor }: PartRefund, at: Date): Promise<void> {
	const { id: ofId, orderId, sellerOrderId } = fapiao
	const reason = redReason(await listRefundedLines(tx, { refundId, sellerOrderId }))
	const id = await insertRedFapiao(tx, { ofId, refundId, amountMinor, reason, at })
	if (id === null) return
	await announceFapiao(tx, { fapiaoId: id, orderId, from: null, to: 'REQUESTED', actor: 'system', reason, at })
}

/** Lowers, withdraws or takes back the fapiao of a part by what went back of it since; its order is locked by the caller. */
export async function keepInStep(tx: Db, sellerOrderId: number, at: Date): Promise<void> {
	const part = await readFapiaoPart(tx, sellerOrderId)
	const fapiao = await findStandingFapiao(tx, sellerOrderId)
	if (!part || !fapiao) return
	const inHand = { ...fapiao, isSubmitted: fapiao.submittedAt !== null }
	const decision = coverRefunds(inHand, part.paidMinor, part.refunds)
	switch (decision.does) {
		case 'nothing':
			return
		case 'lower':
			return lowerFapiao(tx, fapiao.id, decision)
		case 'withdraw': {
			await closeFapiao(tx, fapiao.id, { state: 'WITHDRAWN', reason: 'refunded', at })
			const move = { fapiaoId: fapiao.id, orderId: part.orderId, from: 'REQUESTED', to: 'WITHDRAWN', at } as const
			return announceFapiao(tx, { ...move, actor: 'system', reason: 'refunded' })
		}
		case 'redden':
			for (const refund of decision.refunds) await redden(tx, fapiao, refund, at)
	}
}
