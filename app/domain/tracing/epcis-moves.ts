import {
	amountOf,
	type EpcisEvent,
	type EpcisParcel,
	type EpcisSighting,
	type LotRecord,
	placeOf,
	type RecordedLot,
	timed,
} from '#app/domain/tracing/epcis-record.ts'
import type { PublicRecall } from '#app/domain/tracing/public-lot.ts'

/** What was seen of a lot, with readings, and how it turned out wrong (ObjectEvent). */
export function sightingEvents(record: LotRecord, seen: EpcisSighting): EpcisEvent[] {
	const lot = record.lots.find(({ id }) => id === seen.lotId)
	if (!lot) return []
	const time = new Date(seen.seenAt).toISOString()
	const isGone = seen.bizStep === 'destroying'
	return [
		{
			type: 'ObjectEvent',
			...timed(record, `seen/${lot.token}/${seen.id}`, seen.seenAt, seen.seenAt),
			action: isGone ? 'DELETE' : 'OBSERVE',
			bizStep: seen.bizStep,
			...(isGone && { disposition: 'destroyed' }),
			readPoint: placeOf(record, lot),
			quantityList: [amountOf(record, lot, lot.amountG)],
			...(seen.tempC !== null && {
				sensorElementList: [
					{ sensorMetadata: { time }, sensorReport: [{ type: 'Temperature', value: seen.tempC, uom: 'CEL', time }] },
				],
			}),
			...(seen.wrong && {
				errorDeclaration: { declarationTime: new Date(seen.wrong.at).toISOString(), reason: seen.wrong.reason },
			}),
		},
	]
}

/** A lot packed, and its parcel gone (AggregationEvent, ObjectEvent). */
export function parcelEvents(record: LotRecord, it: EpcisParcel, at: number): EpcisEvent[] {
	const lot = record.lots.find(({ id }) => id === it.lotId)
	if (!lot) return []
	const order = [{ type: 'po', bizTransaction: `${record.origin}/orders/${it.orderNumber}` }]
	const box = it.shipment ? `${record.origin}/track/${it.shipment}` : `${record.origin}/orders/${it.orderNumber}#${at}`
	const packed = {
		type: 'AggregationEvent',
		...timed(record, `packed/${lot.token}/${at}`, it.packedAt, it.packedAt),
		action: 'ADD',
		bizStep: 'packing',
		disposition: 'in_progress',
		parentID: box,
		childQuantityList: [amountOf(record, lot, it.amountG)],
		readPoint: placeOf(record, lot),
		bizTransactionList: order,
	}
	if (!it.shippedAt) return [packed]
	const shipped = {
		type: 'ObjectEvent',
		...timed(record, `shipped/${lot.token}/${at}`, it.shippedAt, it.shippedAt),
		action: 'OBSERVE',
		bizStep: 'shipping',
		disposition: 'in_transit',
		epcList: [box],
		readPoint: placeOf(record, lot),
		bizTransactionList: order,
	}
	return [packed, shipped]
}

/** A lot called back, and what of it was destroyed (ObjectEvent). */
export function recallEvents(record: LotRecord, lot: RecordedLot, it: PublicRecall): EpcisEvent[] {
	const at = `recall/${lot.token}/${encodeURIComponent(it.startedAt)}`
	const called = {
		type: 'ObjectEvent',
		...timed(record, at, it.startedAt, it.startedAt),
		action: 'OBSERVE',
		bizStep: 'holding',
		disposition: 'recalled',
		readPoint: placeOf(record, lot),
		quantityList: [amountOf(record, lot, lot.amountG)],
	}
	if (!it.closedAt || !it.destroyedG) return [called]
	const destroyed = {
		type: 'ObjectEvent',
		...timed(record, `${at}/destroyed`, it.closedAt, it.closedAt),
		action: 'DELETE',
		bizStep: 'destroying',
		disposition: 'destroyed',
		readPoint: placeOf(record, lot),
		quantityList: [amountOf(record, lot, it.destroyedG)],
	}
	return [called, destroyed]
}
