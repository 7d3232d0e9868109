import type { CapacityDemand, CapacityRow } from '#app/domain/capacity/demand.ts'
import type { VariantFacts } from '#app/domain/offers/offer-facts.ts'
import { addHours, addMinutes } from '#app/domain/time/instant.ts'
import {
	cancelledGoods,
	cancelledService,
	certainFate,
	goodsFate,
	type LineFate,
	NOTHING_YET,
	serviceFate,
} from '#seeds/builders/line-fate.ts'
import type { WrittenLine, WrittenOrder, WrittenPart } from '#seeds/builders/order-rows.ts'
import { parcelTimes } from '#seeds/builders/parcel-times.ts'
import { type NumberDraw, writeParcel } from '#seeds/builders/parcel-rows.ts'
import {
	type PaidBy,
	paidByDrawn,
	type RefundedLine,
	writePayment,
	writeRefunds,
} from '#seeds/builders/payment-rows.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'
import { writeVoucher } from '#seeds/builders/voucher-rows.ts'
import type { Random } from '#seeds/random.ts'

export interface Teller {
	seeding: Seeding
	random: Random
	capacity: Map<number, CapacityRow>
	variants: Map<number, VariantFacts>
	parcels: NumberDraw
	/** Told of every line that guests came for. */
	onVisit: (order: WrittenOrder, part: WrittenPart, line: WrittenLine, at: Date) => void
}

/** How likely an order or a line is called off, and by whom. */
const CHANCES = {
	wholeOrder: 0.012,
	goodsByBuyer: 0.012,
	goodsBySeller: 0.006,
	tripByBuyer: 0.045,
	tripBySeller: 0.007,
}

/** What is to become of an order by now, whatever is drawn: nothing yet, a parcel on its way, or one that nobody has heard of for days. */
export type Certain = 'OPEN' | 'MOVING' | 'SILENT'

interface Fates {
	order: WrittenOrder
	paidAt: Date
	/** The whole order called off by its buyer, soon. */
	endedAt: Date | null
	certain: Certain | null
	refunded: RefundedLine[]
}

function tellLine(
	{ seeding, capacity }: Teller,
	{ draft, row }: WrittenLine,
	fate: LineFate,
	refunded: RefundedLine[],
) {
	row.state = fate.state
	row.dispatched_at = fate.dispatchedAt
	row.qty_sent = fate.dispatchedAt ? draft.qty : 0
	row.served_at = fate.servedAt
	row.cancelled_at = fate.cancelledAt
	row.cancelled_by = fate.cancelledBy
	if (fate.refund) refunded.push({ line: { draft, row }, refund: fate.refund })
	for (const { capacityId, qty } of demandOf(draft.priceDetails.demand)) {
		const state = fate.isTaken ? 'TAKEN' : 'GIVEN_BACK'
		seeding.tables.add('claims', { order_line_id: row.id, capacity_id: capacityId, qty, state })
		const ledger = capacity.get(capacityId)
		if (ledger && fate.isTaken) ledger.sold += qty
	}
}

/** One claim for a line and a row, whatever the nights. */
function demandOf(demand: readonly CapacityDemand[]): CapacityDemand[] {
	const sums = new Map<number, number>()
	for (const { capacityId, qty } of demand) sums.set(capacityId, (sums.get(capacityId) ?? 0) + qty)
	return [...sums].filter(([, qty]) => qty > 0).map(([capacityId, qty]) => ({ capacityId, qty }))
}

function tellService(teller: Teller, part: WrittenPart, line: WrittenLine, fates: Fates): void {
	const { random, seeding } = teller
	const { paidAt, endedAt, order } = fates
	const startsAt = line.draft.startsAt ?? paidAt
	const draw = random.next()
	const spare = startsAt.getTime() - paidAt.getTime()
	const calledOffAt = new Date(paidAt.getTime() + Math.floor(spare * random.between(0.05, 0.95)))
	const isAlone = line.row.order_package_id === null
	let fate = serviceFate(line.draft, seeding.now, random)
	if (fates.certain) fate = certainFate(line.draft, seeding.now)
	else if (endedAt && endedAt < startsAt) fate = cancelledService(line.draft, paidAt, endedAt, 'buyer')
	else if (isAlone && draw < CHANCES.tripByBuyer + CHANCES.tripBySeller && calledOffAt < seeding.now)
		fate = cancelledService(line.draft, paidAt, calledOffAt, draw < CHANCES.tripByBuyer ? 'buyer' : 'seller')
	tellLine(teller, line, fate, fates.refunded)
	writeVoucher(seeding, line, { fate, enterpriseId: part.draft.enterpriseId, paidAt }, random)
	if (fate.arrivedAt) teller.onVisit(order, part, line, fate.arrivedAt)
}

type ParcelEnd = { at: Date; by: 'buyer' | 'seller' }

/** Who calls a parcel off before it leaves, and when; null when it goes. */
function goodsEnd({ random, seeding }: Teller, fates: Fates, packedAt: Date): ParcelEnd | null {
	const { paidAt, endedAt } = fates
	if (endedAt && endedAt < packedAt) return { at: endedAt, by: 'buyer' }
	const draw = random.next()
	const at = addMinutes(paidAt, random.int(6, 80))
	if (draw > CHANCES.goodsByBuyer + CHANCES.goodsBySeller || at >= packedAt || at >= seeding.now) return null
	return { at, by: draw < CHANCES.goodsByBuyer ? 'buyer' : 'seller' }
}

const planOf = ({ draft }: WrittenLine) => String((draft.priceDetails.parts as { plan?: string }).plan)

/** A parcel soon at its receiver's, or far behind its time since its county's hub. */
function onItsWay(paidAt: Date, now: Date, certain: 'MOVING' | 'SILENT') {
	const deliveredAt = addHours(now, certain === 'MOVING' ? 20 : 240)
	return { packedAt: addHours(paidAt, 5), dispatchedAt: addHours(paidAt, 6), deliveredAt }
}

/** When a parcel goes its way; one that is kept open waits for the promised hour. */
function timesOf(teller: Teller, group: Group, { order, paidAt, certain }: Fates) {
	const [seller = '', originCode = ''] = group.key.split(':')
	const drawn = parcelTimes({ paidAt, originCode, destinationCode: order.shipTo, seller }, teller.random)
	const { dueAt } = drawn
	if (certain === 'MOVING' || certain === 'SILENT') return { dueAt, ...onItsWay(paidAt, teller.seeding.now, certain) }
	if (!certain || dueAt <= teller.seeding.now) return drawn
	return { dueAt, packedAt: dueAt, dispatchedAt: dueAt, deliveredAt: addMinutes(dueAt, 2880) }
}

/** A parcel's fee follows the parcel. */
function feeFate({ draft }: WrittenLine, end: ParcelEnd | null, hasLeft: boolean): LineFate {
	if (!end) return { ...NOTHING_YET, state: hasLeft ? 'CLOSED' : 'PLACED' }
	const refund = { minor: draft.paidMinor, at: end.at, reason: `${end.by}-cancelled` }
	return { ...NOTHING_YET, state: 'CANCELLED', cancelledAt: end.at, cancelledBy: end.by, refund }
}

type Group = { key: string; lines: WrittenLine[] }

function tellParcel(teller: Teller, part: WrittenPart, group: Group, fates: Fates): void {
	const { seeding, random } = teller
	const { paidAt, order } = fates
	const times = timesOf(teller, group, fates)
	const fee = part.lines.find((line) => line.draft.kind === 'FEE' && planOf(line) === group.key)
	const end = fates.certain ? null : goodsEnd(teller, fates, times.packedAt)
	for (const line of group.lines) {
		line.row.due_at = times.dueAt
		const fate = end ? cancelledGoods(line.draft, end.at, end.by) : goodsFate(line.draft, times, seeding.now, random)
		tellLine(teller, line, fate, fates.refunded)
	}
	if (fee) tellLine(teller, fee, feeFate(fee, end, times.dispatchedAt <= seeding.now), fates.refunded)
	if (end) return
	const weights = group.lines.map(({ draft }) => draft.qty * (teller.variants.get(draft.variantId ?? 0)?.weightG ?? 0))
	const weightG = weights.reduce((sum, weight) => sum + weight, 0)
	const [, originCode = '', temperature = ''] = group.key.split(':')
	const sellerOrderId = part.row.id
	writeParcel(
		seeding,
		{
			sellerOrderId,
			temperature,
			originCode,
			destinationCode: order.shipTo,
			lines: group.lines,
			weightG,
			paidAt,
			times,
		},
		teller.parcels,
	)
}

function tellPart(teller: Teller, part: WrittenPart, fates: Fates): void {
	const parcels = new Map<string, WrittenLine[]>()
	for (const line of part.lines) {
		if (line.draft.kind === 'STAY' || line.draft.kind === 'EXPERIENCE') tellService(teller, part, line, fates)
		if (line.draft.kind !== 'GOODS') continue
		const variant = teller.variants.get(line.draft.variantId ?? 0)
		const key = `${part.draft.enterpriseId}:${variant?.listing.regionCode}:${variant?.temperature}`
		parcels.set(key, [...(parcels.get(key) ?? []), line])
	}
	for (const [key, lines] of parcels) tellParcel(teller, part, { key, lines }, fates)
}

/** Tells what became of an order: each line's state and times, parcels, vouchers, claims, the payment and what went back. */
export function tellOrder(teller: Teller, order: WrittenOrder, certain: Certain | null, paidBy?: PaidBy): void {
	const { seeding, random } = teller
	const payment = writePayment(seeding, order, paidBy ?? paidByDrawn(random))
	const { paidAt } = order
	if (!paidAt) {
		for (const part of order.parts) for (const { row } of part.lines) row.state = 'LAPSED'
		return
	}
	const endsAt = addMinutes(paidAt, random.int(4, 300))
	const hasPackage = order.parts.some((part) => part.lines.some(({ row }) => row.order_package_id !== null))
	const isEnded = random.chance(CHANCES.wholeOrder) && !hasPackage && !certain && endsAt < seeding.now
	const fates: Fates = { order, paidAt, endedAt: isEnded ? endsAt : null, certain, refunded: [] }
	for (const part of order.parts) tellPart(teller, part, fates)
	writeRefunds(seeding, payment, fates.refunded)
}

/** Tells a booking that stands and is paid for where its guest goes: confirmed when it was placed, no money yet. */
export function tellConfirmed(teller: Teller, order: WrittenOrder): void {
	const { placedAt: paidAt } = order
	const fates: Fates = { order, paidAt, endedAt: null, certain: 'OPEN', refunded: [] }
	for (const part of order.parts) tellPart(teller, part, fates)
}
