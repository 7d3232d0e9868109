import { shipmentNumber } from '#app/domain/tracking/shipment-number.ts'
import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'
import { addMinutes, DAY_MS } from '#app/domain/time/instant.ts'
import type { ParcelTimes } from '#seeds/builders/line-fate.ts'
import type { LogisticsNodes } from '#seeds/builders/scheduled-runs.ts'
import type { WrittenLine } from '#seeds/builders/order-rows.ts'
import { CLUSTER_CITY } from '#seeds/builders/regions.ts'
import { chinaDate, type Seeding } from '#seeds/builders/seeding.ts'
import type { Random } from '#seeds/random.ts'

export interface Parcel {
	sellerOrderId: number
	temperature: string
	originCode: string
	destinationCode: string
	lines: WrittenLine[]
	weightG: number
	paidAt: Date
	times: ParcelTimes & { dueAt: Date }
}

export type NumberDraw = { taken: Set<string>; random: Random; nodes: LogisticsNodes }

interface Step {
	at: Date
	state: ShipmentState
	source: 'NODE_SCAN' | 'CARRIER' | 'COURIER_APP' | 'MANUAL'
	nodeId: number | null
	zh: string
	en: string
}

const EVERY_STEP_DAYS = 60
const MOST_PARCEL_G = 15_000

/** The point of the village, else the station of its township, else the hub of its county. */
function nearestNode({ points, stations, hubs }: LogisticsNodes, code: string): number | null {
	const found = points.get(code) ?? stations.get(`${code.slice(0, 9)}000`) ?? hubs.get(`${code.slice(0, 6)}000000`)
	return found ?? null
}

function between(from: Date, until: Date, share: number): Date {
	return new Date(from.getTime() + Math.floor((until.getTime() - from.getTime()) * share))
}

function stepsOf(parcel: Parcel, nodes: LogisticsNodes): Step[] {
	const { dispatchedAt, deliveredAt, packedAt } = parcel.times
	const { originCode, destinationCode } = parcel
	const hub = nodes.hubs.get(`${originCode.slice(0, 6)}000000`) ?? null
	const city = nodes.hubs.get(CLUSTER_CITY) ?? null
	const origin = nearestNode(nodes, originCode)
	const goal = nearestNode(nodes, destinationCode)
	const on = (share: number) => between(dispatchedAt, deliveredAt, share)
	return [
		{ at: packedAt, state: 'INFO_RECEIVED', source: 'MANUAL', nodeId: null, zh: '已打包，等待揽收', en: 'Packed' },
		{ at: dispatchedAt, state: 'PICKED_UP', source: 'NODE_SCAN', nodeId: origin, zh: '村点已揽收', en: 'Picked up' },
		{
			at: on(0.16),
			state: 'IN_TRANSIT',
			source: 'NODE_SCAN',
			nodeId: hub,
			zh: '到达县级分拨中心',
			en: 'At the county hub',
		},
		{
			at: on(0.4),
			state: 'IN_TRANSIT',
			source: 'NODE_SCAN',
			nodeId: city,
			zh: '到达市级分拨中心',
			en: 'At the city hub',
		},
		{
			at: on(0.86),
			state: 'OUT_FOR_DELIVERY',
			source: 'COURIER_APP',
			nodeId: goal,
			zh: '派送中',
			en: 'Out for delivery',
		},
		{
			at: deliveredAt,
			state: 'DELIVERED',
			source: goal ? 'NODE_SCAN' : 'CARRIER',
			nodeId: goal,
			zh: '已签收',
			en: 'Delivered',
		},
	]
}

/** Of parcels long gone the beginning and the end are kept. */
function keptSteps(steps: Step[], { now }: Seeding, times: ParcelTimes): Step[] {
	const isOld = now.getTime() - times.dispatchedAt.getTime() > EVERY_STEP_DAYS * DAY_MS
	const wanted = isOld ? steps.filter(({ state }) => state === 'PICKED_UP' || state === 'DELIVERED') : steps
	return wanted.filter(({ at }) => at <= now)
}

function freeNumber({ taken, random }: NumberDraw, at: Date): string {
	for (;;) {
		const number = shipmentNumber(chinaDate(at), random.int(0, 999_999))
		if (taken.has(number)) continue
		taken.add(number)
		return number
	}
}

function countParcels({ weightG }: Parcel): number {
	return Math.max(1, Math.ceil(weightG / MOST_PARCEL_G))
}

/** A parcel of one seller and one temperature, with the scans of its way so far. */
export function writeParcel(seeding: Seeding, parcel: Parcel, draw: NumberDraw): void {
	const { tables, now } = seeding
	const { dispatchedAt, deliveredAt, dueAt } = parcel.times
	const steps = keptSteps(stepsOf(parcel, draw.nodes), seeding, parcel.times)
	const { id } = tables.addNumbered('shipments', {
		number: freeNumber(draw, parcel.paidAt),
		seller_order_id: parcel.sellerOrderId,
		temperature_class: parcel.temperature,
		method: 'PARCEL',
		origin_region_code: parcel.originCode,
		destination_region_code: parcel.destinationCode,
		carrier: null,
		carrier_number: null,
		parcel_count: countParcels(parcel),
		state: steps.at(-1)?.state ?? 'PENDING',
		promised_by: addMinutes(dueAt, 3 * 1440),
		created_at: addMinutes(parcel.paidAt, 1),
		picked_up_at: dispatchedAt <= now ? dispatchedAt : null,
		delivered_at: deliveredAt <= now ? deliveredAt : null,
	})
	for (const { row, draft } of parcel.lines)
		tables.add('shipment_lines', { shipment_id: id, order_line_id: row.id, qty: draft.qty })
	for (const step of steps)
		tables.addNumbered('tracking_events', {
			shipment_id: id,
			event_time: step.at,
			recorded_at: step.at,
			source: step.source,
			raw_code: '',
			status: step.state,
			node_id: step.nodeId,
			note_zh: step.zh,
			note_en: step.en,
		})
}
