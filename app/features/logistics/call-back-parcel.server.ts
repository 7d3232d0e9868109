import type { Seller } from '#app/domain/accounts/roles.ts'
import { afterCallBack, type CallBackAnswer } from '#app/domain/tracking/call-back.ts'
import { recordParcelEvent } from '#app/features/logistics/record-parcel-event.server.ts'
import type { World } from '#app/platform/world.ts'
import { findCallBack, keepCallBack } from '#db/queries/call-backs.ts'
import { findHoldingWarning } from '#db/queries/fraud-warnings.ts'
import { lockShipment } from '#db/queries/shipments.ts'
import { inTransaction } from '#db/transaction.ts'

export interface CallBack {
	shipmentId: number
	answer: CallBackAnswer
	/** The carrier's reference, or why not; may be empty. */
	words: string
}

export type CallBackOutcome = { outcome: 'kept' | 'not-found' | 'not-called-back' | 'not-under-way' | 'too-long' }

const MOST_WORDS = 500

/**
 * Keeps what came of calling a parcel back whose order a warning of fraud holds: one that its carrier takes back is on its
 * way home from now on. What is said later counts.
 */
export async function callBackParcel(world: World, seller: Seller, said: CallBack): Promise<CallBackOutcome> {
	const { answer } = said
	const words = said.words.trim()
	if (words.length > MOST_WORDS) return { outcome: 'too-long' }
	return inTransaction(world.db, async (tx): Promise<CallBackOutcome> => {
		const shipment = await lockShipment(tx, { id: said.shipmentId }, { enterpriseId: seller.enterpriseId })
		if (!shipment) return { outcome: 'not-found' }
		const warningId = await findHoldingWarning(tx, shipment.orderId)
		if (warningId === null) return { outcome: 'not-called-back' }
		const before = await findCallBack(tx, { shipmentId: shipment.id, warningId })
		const after = afterCallBack(shipment.state, answer)
		if (after.outcome === 'not-under-way') return after
		const [by, at] = [`account:${seller.account.accountId}`, world.now()]
		await keepCallBack(tx, { shipmentId: shipment.id, warningId, answer, words, by, at })
		const news = { source: 'MANUAL', rawCode: `call-back:${answer.toLowerCase()}`, actor: by, at } as const
		// The same answer again only has other words.
		if (after.to && before?.answer !== answer) await recordParcelEvent(tx, shipment, { ...news, state: after.to })
		return { outcome: 'kept' }
	})
}
