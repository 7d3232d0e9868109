import { carriedParcels } from '#app/domain/changes/carried-parcels.ts'
import { giftState } from '#app/domain/gifts/gift.ts'
import { giftShipping } from '#app/domain/gifts/gift-shipping.ts'
import { dispatchDue } from '#app/domain/orders/due-times.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { isPlaceKnown, readCarriedGoods } from '#db/queries/carried-goods.ts'
import { findGift, type GiftTaker, paidFees, waitingLinesOf, writeReceiver } from '#db/queries/gifts.ts'
import { letGoodsGo } from '#db/queries/groups.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { lockOrderHead } from '#db/queries/paid-orders.ts'
import { regionOfPoint } from '#db/queries/pick-up-points.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export type AcceptOutcome =
	| 'accepted'
	| 'not-found'
	| 'accepted-before'
	| 'over'
	| 'unknown-place'
	| 'unknown-point'
	| 'not-carried'
	| 'too-far'

interface Acceptance {
	orderId: number
	by: GiftTaker
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

/** What is fetched goes to its point, and to nobody's door. */
async function withPoint(tx: Db, { by, at }: Acceptance): Promise<GiftTaker | null> {
	const { shipTo, nodeId } = by
	if (nodeId === null) return by
	const near = { nodeId, regionCode: shipTo.regionCode, on: localDateAt(at, MARKET_ZONE) }
	const regionCode = await regionOfPoint(tx, near)
	return regionCode === undefined ? null : { ...by, shipTo: { ...shipTo, regionCode, line: '' } }
}

async function accept(tx: Db, acceptance: Acceptance): Promise<AcceptOutcome> {
	const { orderId, at } = acceptance
	if (!(await isPlaceKnown(tx, acceptance.by.shipTo.regionCode))) return 'unknown-place'
	const by = await withPoint(tx, acceptance)
	if (!by) return 'unknown-point'
	const waiting = (await readCarriedGoods(tx, orderId)).filter(({ state }) => state === 'WAITING')
	const goal = { regionCode: by.shipTo.regionCode, nodeId: by.nodeId }
	const shipping = giftShipping(carriedParcels(waiting), await paidFees(tx, orderId), goal)
	if (shipping.outcome !== 'carried') return shipping.outcome
	await writeReceiver(tx, { orderId, by, at })
	await letGo(tx, acceptance)
	await giveBack(tx, shipping.back, at)
	return 'accepted'
}

/** Accepts a gift by its link: its goods leave for a door or a point that its giver is never shown, and what that saves of the shipping goes back. */
export async function acceptGift(world: World, code: string, by: GiftTaker): Promise<AcceptOutcome> {
	return inTransaction(world.db, async (tx) => {
		const found = await findGift(tx, code, world.now())
		if (!found) return 'not-found'
		const { orderId } = found
		await lockOrderHead(tx, orderId)
		const at = world.now()
		// As it stands now that nobody else can move it.
		const gift = await findGift(tx, code, at)
		const state = gift ? giftState(gift, at) : 'OVER'
		if (state !== 'OPEN') return state === 'ACCEPTED' ? 'accepted-before' : 'over'
		return accept(tx, { orderId, by, at })
	})
}
