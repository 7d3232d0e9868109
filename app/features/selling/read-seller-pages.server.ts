import { withStandingPromise } from '#app/domain/tracking/standing-promise.ts'
import { maySeeContact, partDoneAt } from '#app/domain/accounts/contact-visibility.ts'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { lotUseRefusal } from '#app/domain/tracing/lot-use.ts'
import { inExpiryOrder } from '#app/domain/tracing/plan-allocation.ts'
import type { World } from '#app/platform/world.ts'
import { choosableLots } from '#db/queries/lot-allocations.ts'
import { listInvoicesOfPart } from '#db/queries/invoices.ts'
import { listingsOfSeller } from '#db/queries/seller-listings.ts'
import {
	type SellerOrder,
	type SellerOrderDetail,
	sellerOrderDetail,
	sellerOrdersOf,
} from '#db/queries/seller-orders.ts'
import { shipmentsOfSeller } from '#db/queries/shipments.ts'
import { waitingRefundsOfPart } from '#db/queries/waiting-refunds.ts'

const PAGE_SIZE = 25
const MOST_PARCELS = 20

/** A page of a seller's paid orders, open ones or all. Pages count from 1. */
export async function readSellerOrders(world: World, seller: Seller, wanted: { onlyOpen: boolean; page: number }) {
	const offset = (wanted.page - 1) * PAGE_SIZE
	const which = { onlyOpen: wanted.onlyOpen, limit: PAGE_SIZE, offset }
	const { orders, total } = await sellerOrdersOf(world.db, seller.enterpriseId, which)
	const now = world.now()
	const named = orders.map((order) => ({ ...order, buyerName: isContactVisible(order, now) ? order.buyerName : null }))
	return { orders: named, total, pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)) }
}

/** One order of a seller: its own part alone, and the buyer's contact only while it serves it and 30 days after. */
export async function readSellerOrder(world: World, seller: Seller, sellerOrderId: number) {
	const { enterpriseId } = seller
	const order = await sellerOrderDetail(world.db, { enterpriseId, sellerOrderId })
	if (!order) return null
	const shipments = await shipmentsOfSeller(world.db, enterpriseId, { sellerOrderId, limit: MOST_PARCELS })
	const now = world.now()
	const waitingRefunds = await waitingRefundsOfPart(world.db, sellerOrderId, now)
	const isOver = (line: SellerOrderDetail['lines'][number]) =>
		line.endsAt === null || Date.parse(line.endsAt) <= now.getTime()
	const lines = order.lines.map((line) => ({ ...line, isOver: isOver(line) }))
	const lotChoices = await readLotChoices(world, enterpriseId, order)
	const papers = await listInvoicesOfPart(world.db, sellerOrderId)
	const isVisible = isContactVisible(order, now)
	const parcels = shipments.map(withStandingPromise).map(({ buyerName, carrierNote, ...parcel }) => ({
		...parcel,
		buyerName: isVisible ? buyerName : null,
		carrierNote: isVisible ? carrierNote : '',
	}))
	return withoutHiddenContact({ ...order, lines, shipments: parcels, lotChoices, waitingRefunds, papers }, now)
}

/** For each line that is to be packed from lots: those it can be from, first-expiring first. */
async function readLotChoices(world: World, enterpriseId: number, { lines }: SellerOrderDetail) {
	const toPack = lines.filter(({ state, trace }) => state === 'PLACED' && trace !== null)
	const today = localDateAt(world.now(), MARKET_ZONE)
	const listingIds = [...new Set(toPack.flatMap(({ trace }) => (trace ? [trace.listingId] : [])))]
	const lots = await choosableLots(world.db, { enterpriseId, listingIds, today })
	const usable = inExpiryOrder(
		lots.filter((lot) => lotUseRefusal(lot, today) === null),
		today,
	)
	return toPack.map(({ id, titleZh, titleEn, trace }) => ({
		lineId: id,
		title: { zh: titleZh, en: titleEn },
		needG: trace?.needG ?? 0,
		lots: usable
			.filter(({ listingId }) => listingId === trace?.listingId)
			.map((lot) => ({ id: lot.id, lotCode: lot.lotCode, leftG: lot.leftG, expiresOn: lot.expiresOn })),
	}))
}

function withoutHiddenContact<Order extends SellerOrderDetail>(order: Order, now: Date) {
	const { buyerName, buyerPhone, shipTo, placeZh, placeEn, movedTo, note, ...rest } = order
	const contact = { buyerName, buyerPhone, shipTo, placeZh, placeEn, movedTo, note }
	return { ...rest, contact: isContactVisible(order, now) ? contact : null }
}

function isContactVisible({ paidAt, lines }: SellerOrder, now: Date): boolean {
	const things = lines.filter(({ kind }) => kind !== 'FEE')
	const ends = things.map((line) => ({ servedAt: dateOf(line.servedAt), cancelledAt: dateOf(line.cancelledAt) }))
	return maySeeContact({ paidAt, doneAt: partDoneAt(ends) }, now)
}

const dateOf = (text: string | null) => (text === null ? null : new Date(text))

/** A seller's listings. */
export const readSellerListings = (world: World, seller: Seller) => listingsOfSeller(world.db, seller.enterpriseId)
