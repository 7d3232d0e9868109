import { carrierNote } from '#app/domain/tracking/carrier-note.ts'
import { currentState } from '#app/domain/tracking/current-state.ts'
import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'
import { recordParcelEvent } from '#app/features/logistics/record-parcel-event.server.ts'
import type { CarrierCall, CarrierNews, CarrierPort } from '#app/platform/carriers.ts'
import type { World } from '#app/platform/world.ts'
import { findCarried, lockShipments } from '#db/queries/shipments.ts'
import { stateEventsOf } from '#db/queries/tracking-events.ts'
import { inTransaction } from '#db/transaction.ts'

export type HintOutcome = { outcome: 'taken' | 'refused' | 'unknown' | 'carrier-away' }

/**
 * Answers a carrier's call: whatever it says, the parcel is asked for again through the port, and only what that answers is
 * written. The same call again changes nothing.
 */
export async function receiveCarrierHint(world: World, code: string, call: CarrierCall): Promise<HintOutcome> {
	const port = Object.hasOwn(world.carriers, code) ? world.carriers[code] : undefined
	if (!port) return { outcome: 'unknown' }
	const hint = port.readHint(call)
	if (hint.outcome !== 'hint') return hint
	const parcel = await findCarried(world.db, hint.carrierNumber)
	// Not ours, or not any more: nothing to ask for, and nothing that would be better next time.
	if (!parcel) return { outcome: 'taken' }
	const news = await port
		.track({ carrier: parcel.carrier, carrierNumber: hint.carrierNumber })
		.catch((error: unknown) => {
			world.log.warn({ err: error, carrier: code }, 'the carrier did not answer')
			return null
		})
	if (!news) return { outcome: 'carrier-away' }
	const all = hint.isGivenUp ? [...news, { at: world.now(), code: 'abort', note: '' }] : news
	// Where a gift goes is its receiver's alone, not its giver's to read.
	const told = parcel.isGift ? all.map((it) => ({ ...it, note: '' })) : all
	await takeNews(world, port, { shipmentId: parcel.id, news: told })
	return { outcome: 'taken' }
}

const before = (a: CarrierNews, b: CarrierNews) => a.at.getTime() - b.at.getTime()

async function takeNews(
	world: World,
	port: CarrierPort,
	{ shipmentId, news }: { shipmentId: number; news: CarrierNews[] },
) {
	await inTransaction(world.db, async (tx) => {
		const states: ShipmentState[] = []
		for (const { at, code, note } of [...news].sort(before)) {
			const [shipment] = await lockShipments(tx, [shipmentId])
			if (!shipment) return
			const known = port.meaning(code, states)
			if (known) states.push(known)
			// A word nobody knows is kept as it came, and leaves the parcel where it was.
			const state = known ?? currentState((await stateEventsOf(tx, shipmentId)).filter((it) => it.eventTime <= at))
			const source = { source: 'CARRIER', rawCode: code, carrierNote: carrierNote(note), actor: 'provider' } as const
			await recordParcelEvent(tx, shipment, { ...source, state, at, recordedAt: world.now() })
		}
	})
}
