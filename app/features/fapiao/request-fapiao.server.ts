import { leftMinor } from '#app/domain/fapiao/cover-refunds.ts'
import type { FapiaoTitle } from '#app/domain/fapiao/title.ts'
import { announceFapiao } from '#app/features/fapiao/announce-fapiao.server.ts'
import type { World } from '#app/platform/world.ts'
import { findStandingFapiao, insertFapiao } from '#db/queries/fapiao.ts'
import { lockOrderOfPart, readFapiaoPart } from '#db/queries/fapiao-parts.ts'
import { takeToken } from '#db/queries/rate-buckets.ts'
import { inTransaction } from '#db/transaction.ts'

/** Requests of an order in an hour: each of them is told to a seller. */
const TRIES = 12
const HOUR_S = 3600

export interface FapiaoWish {
	sellerOrderId: number
	title: FapiaoTitle
	email: string
	/** 'account:12' or 'guest'. */
	actor: string
}

export type FapiaoRefusal = 'not-paid' | 'nothing-left' | 'already-asked' | 'too-many'
export type RequestOutcome =
	| { outcome: 'requested'; fapiaoId: number }
	| { outcome: 'refused'; reason: FapiaoRefusal }
	| { outcome: 'not-found' }

const refused = (reason: FapiaoRefusal) => ({ outcome: 'refused', reason }) as const

/** Asks the seller of a part of the buyer's own order for a fapiao over what was paid less what went back. */
export async function requestFapiao(
	world: World,
	order: { number: string },
	{ sellerOrderId, title, email, actor }: FapiaoWish,
): Promise<RequestOutcome> {
	const limit = { key: `fapiao:${order.number}`, capacity: TRIES, refillPerSecond: TRIES / HOUR_S }
	const { isAllowed } = await takeToken(world.db, { ...limit, now: world.now(), factor: world.rateLimitFactor })
	if (!isAllowed) return refused('too-many')
	return inTransaction(world.db, async (tx): Promise<RequestOutcome> => {
		await lockOrderOfPart(tx, sellerOrderId)
		const part = await readFapiaoPart(tx, sellerOrderId)
		if (part?.orderNumber !== order.number) return { outcome: 'not-found' }
		if (!part.paidAt) return refused('not-paid')
		if (await findStandingFapiao(tx, sellerOrderId)) return refused('already-asked')
		const amountMinor = leftMinor(part.paidMinor, part.refunds)
		if (amountMinor === 0) return refused('nothing-left')
		const { orderId, currency } = part
		const at = world.now()
		const netted = part.refunds.map(({ refundId }) => refundId)
		const idempotencyKey = `fapiao:${world.newId()}`
		const fapiaoId = await insertFapiao(tx, {
			...{ orderId, sellerOrderId, title, email, amountMinor, currency, idempotencyKey, netted, at },
		})
		await announceFapiao(tx, { fapiaoId, orderId, from: null, to: 'REQUESTED', actor, at })
		return { outcome: 'requested', fapiaoId }
	})
}
