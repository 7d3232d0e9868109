import { keptUntil } from '#app/domain/logistics/pick-up.ts'
import { mayMoveLine, type OrderLineState } from '#app/domain/orders/line-states.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { currentState } from '#app/domain/tracking/current-state.ts'
import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'
import type { Db } from '#db/client.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { classOfShipment, endPickUp, openPickUp } from '#db/queries/pick-ups.ts'
import { linesAllThere, type LockedShipment, markDelivered, markSent, setShipmentState } from '#db/queries/shipments.ts'
import { recordStateChanges, type StateChange } from '#db/queries/state-changes.ts'
import { insertTrackingEvent, stateEventsOf } from '#db/queries/tracking-events.ts'

export interface ParcelNews {
	state: ShipmentState
	source: 'NODE_SCAN' | 'COURIER_APP' | 'MANUAL' | 'CARRIER'
	/** What the source itself calls it; with the time, source and state it makes the news unique. */
	rawCode?: string
	nodeId?: number
	/** What the carrier says of it, bounded and without telephone numbers. */
	carrierNote?: string
	/** 'account:12'. */
	actor: string
	/** When it happened. */
	at: Date
	/** When it was told, if later. */
	recordedAt?: Date
	/** Draws the code with which it is fetched, for news that may let it wait at a node. */
	drawCode?: () => string
}

/** To which state a parcel's news moves its goods. */
const LINE_FOLLOWS: Partial<Record<ShipmentState, OrderLineState>> = { PICKED_UP: 'SHIPPED', DELIVERED: 'DELIVERED' }

/**
 * Adds news to a locked parcel in the caller's transaction: its state and its goods follow, 'shipment-moved' is published.
 * The same news again changes nothing.
 */
export async function recordParcelEvent(tx: Db, shipment: LockedShipment, news: ParcelNews): Promise<void> {
	const { id } = shipment
	const { state, source, nodeId, actor, at, rawCode = '', carrierNote = '', recordedAt = at } = news
	const place = { nodeId: nodeId ?? null, carrierNote }
	const event = { shipmentId: id, eventTime: at, recordedAt, source, state, rawCode, ...place }
	if (!(await insertTrackingEvent(tx, event))) return
	const now = currentState(await stateEventsOf(tx, id))
	if (now !== shipment.state) {
		await setShipmentState(tx, { id, state: now, at })
		const moved = await moveGoods(tx, shipment, { ...news, state: now })
		const own = { entity: 'shipment', entityId: id, from: shipment.state, to: now, actor, at } as const
		await recordStateChanges(tx, [own, ...moved])
	}
	await keepPickUp(tx, shipment, { ...news, state: now })
	const payload = { shipmentId: id, orderId: shipment.orderId }
	const dedupeKey = `shipment-moved:${id}:${state}:${source}:${at.toISOString()}${rawCode && `:${rawCode}`}`
	await publishEvent(tx, { topic: 'shipment-moved', dedupeKey, payload, at })
}

/** A parcel that is at a point waits there with a code until it is fetched, or leaves. */
async function keepPickUp(tx: Db, { id, state: before }: LockedShipment, news: ParcelNews): Promise<void> {
	const { state, nodeId, drawCode, at } = news
	if (state !== 'AVAILABLE_FOR_PICKUP') {
		if (before === 'AVAILABLE_FOR_PICKUP') await endPickUp(tx, { shipmentId: id, at, collectedBy: null })
		return
	}
	if (nodeId === undefined || !drawCode) return
	const keepUntil = keptUntil(at, await classOfShipment(tx, id), MARKET_ZONE)
	await openPickUp(tx, { shipmentId: id, nodeId, code: drawCode(), waitsSince: at, keepUntil })
}

/** Goods in several parcels are on their way with the first of them, and delivered with the last; gives what moved. */
async function moveGoods(tx: Db, shipment: LockedShipment, news: ParcelNews): Promise<StateChange[]> {
	const to = LINE_FOLLOWS[news.state]
	if (!to) return []
	const { actor, at } = news
	const living = shipment.lines.filter(({ state }) => state !== 'CANCELLED')
	const there = to === 'DELIVERED' ? await linesAllThere(tx, idsOf(living)) : []
	const moving = living.filter(
		({ lineId, state }) => mayMoveLine('GOODS', state, to) && (to === 'SHIPPED' || there.includes(lineId)),
	)
	if (to === 'SHIPPED') await markSent(tx, idsOf(living), at)
	else await markDelivered(tx, idsOf(moving), at)
	return moving.map(({ lineId, state }) => ({ entity: 'order-line', entityId: lineId, from: state, to, actor, at }))
}

const idsOf = (lines: readonly { lineId: number }[]) => lines.map(({ lineId }) => lineId)
