import { mayMove } from '#app/domain/states/transition.ts'
import { FAPIAO_STATES } from '#app/domain/fapiao/fapiao-states.ts'
import { announceFapiao } from '#app/features/fapiao/announce-fapiao.server.ts'
import type { World } from '#app/platform/world.ts'
import { closeFapiao, type FapiaoRow, findFapiao } from '#db/queries/fapiao.ts'
import { lockOrderOfPart, readFapiaoPart } from '#db/queries/fapiao-parts.ts'
import { inTransaction } from '#db/transaction.ts'

export type CloseOutcome = { outcome: 'closed' | 'not-now' | 'not-found' }

interface Closing {
	fapiaoId: number
	isOwn: (fapiao: FapiaoRow & { orderNumber: string }) => boolean
	state: 'REJECTED' | 'WITHDRAWN'
	reason: string
	actor: string
}

async function close(world: World, { fapiaoId, isOwn, state, reason, actor }: Closing): Promise<CloseOutcome> {
	const found = await findFapiao(world.db, fapiaoId)
	if (!found) return { outcome: 'not-found' }
	return inTransaction(world.db, async (tx): Promise<CloseOutcome> => {
		await lockOrderOfPart(tx, found.sellerOrderId)
		const fapiao = await findFapiao(tx, fapiaoId)
		const part = await readFapiaoPart(tx, found.sellerOrderId)
		if (!fapiao || !part || !isOwn({ ...fapiao, orderNumber: part.orderNumber })) return { outcome: 'not-found' }
		const isWithIssuer = fapiao.submittedAt !== null
		if (isWithIssuer || !mayMove(FAPIAO_STATES[fapiao.kind], fapiao.state, state)) return { outcome: 'not-now' }
		const at = world.now()
		await closeFapiao(tx, fapiaoId, { state, reason, at })
		const { orderId, state: from } = fapiao
		await announceFapiao(tx, { fapiaoId, orderId, from, to: state, actor, at, ...(reason && { reason }) })
		return { outcome: 'closed' }
	})
}

/** Takes back what the buyer of an order asked for, as long as it is not issued. */
export async function withdrawFapiao(
	world: World,
	order: { number: string },
	{ fapiaoId, actor }: { fapiaoId: number; actor: string },
): Promise<CloseOutcome> {
	const isOwn: Closing['isOwn'] = ({ orderNumber }) => orderNumber === order.number
	return close(world, { fapiaoId, isOwn, state: 'WITHDRAWN', reason: '', actor })
}

/** Declines to issue a fapiao, with the reason that the buyer reads. A red one cannot be declined. */
export async function rejectFapiao(
	world: World,
	seller: { enterpriseId: number; actor: string },
	{ fapiaoId, reason }: { fapiaoId: number; reason: string },
): Promise<CloseOutcome> {
	const isOwn: Closing['isOwn'] = ({ enterpriseId }) => enterpriseId === seller.enterpriseId
	return close(world, { fapiaoId, isOwn, state: 'REJECTED', reason, actor: seller.actor })
}
