import { carriedParcels } from '#app/domain/changes/carried-parcels.ts'
import type { ShipTo } from '#app/domain/checkout/buyer-details.ts'
import { giftState } from '#app/domain/gifts/gift.ts'
import { giftShipping } from '#app/domain/gifts/gift-shipping.ts'
import { dispatchDue } from '#app/domain/orders/due-times.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { isPlaceKnown, readCarriedGoods } from '#db/queries/carried-goods.ts'
import { findGift, paidFees, waitingLinesOf, writeReceiver } from '#db/queries/gifts.ts'
import { letGoodsGo } from '#db/queries/groups.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { lockOrderHead } from '#db/queries/paid-orders.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export type AcceptOutcome =
	'accepted' | 'not-found' | 'accepted-before' | 'over' | 'unknown-place' | 'not-carried' | 'too-far'

interface Acceptance {
	orderId: number
	accountId: number | null
	shipTo: ShipTo
	at: Date
}

/** What was paid beyond the way it goes comes back to the giver, once. */
async function giveBack(tx: Db, back: readonly { lineId: number; amountMinor: number }[], at: Date): Promise<void> {
	for (const { lineId, amountMinor } of back) {
		const key = `gift-shipping:${lineId}`
		const payload = { lineId, amountMinor, reason: 'gift-shipping', key }
		await publishEvent(tx, { topic: 'line-refund-due', dedupeKey: key, payload, at })
	}
}

async function letGo(tx: Db, { orderId, at }: Acceptance): Promise<void> {
	const lineIds = await waitingLinesOf(tx, orderId)
	await letGoodsGo(tx, lineIds, dispatchDue(at, MARKET_ZONE))
	const move = { entity: 'order-line', from: 'WAITING', to: 'PLACED', actor: 'guest', at } as const
	await recordStateChanges(
		tx,
		lineIds.map((entityId) => ({ ...move, entityId })),
	)
	await publishEvent(tx, { topic: 'gift-accepted', dedupeKey: `gift-accepted:${orderId}`, payload: { orderId }, at })
}

async function accept(tx: Db, acceptance: Acceptance): Promise<AcceptOutcome> {
	const { orderId, shipTo, at } = acceptance
	if (!(await isPlaceKnown(tx, shipTo.regionCode))) return 'unknown-place'
	const waiting = (await readCarriedGoods(tx, orderId)).filter(({ state }) => state === 'WAITING')
	const shipping = giftShipping(carriedParcels(waiting), await paidFees(tx, orderId), shipTo.regionCode)
	if (shipping.outcome !== 'carried') return shipping.outcome
	await writeReceiver(tx, acceptance)
	await letGo(tx, acceptance)
	await giveBack(tx, shipping.back, at)
	return 'accepted'
}

/** Accepts a gift by its link: its goods leave for an address that its giver is never shown, and what that saves of the shipping goes back. */
export async function acceptGift(
	world: World,
	by: { code: string; accountId: number | null; shipTo: ShipTo },
): Promise<AcceptOutcome> {
	const { code, accountId, shipTo } = by
	return inTransaction(world.db, async (tx) => {
		const found = await findGift(tx, code)
		if (!found) return 'not-found'
		const { orderId } = found
		await lockOrderHead(tx, orderId)
		const at = world.now()
		// As it stands now that nobody else can move it.
		const gift = await findGift(tx, code)
		const state = gift ? giftState(gift, at) : 'OVER'
		if (state !== 'OPEN') return state === 'ACCEPTED' ? 'accepted-before' : 'over'
		return accept(tx, { orderId, accountId, shipTo, at })
	})
}
