import { randomUUID } from 'node:crypto'
import type { Db } from '#db/client.ts'

export interface Store {
	enterpriseId: number
	region: string
	productId: number
	variantId: number
	stayId: number
	roomTypeId: number
}

/** A store with one product and one room type. */
export async function openStore(
	db: Db,
	store: { slug: string; region: string; openedOn?: string; closedOn?: string },
): Promise<Store> {
	const { slug, region } = store
	const id = (row: { id: number }) => row.id
	const enterpriseId = id(
		await db
			.insertInto('enterprises')
			.values({
				slug,
				kind: 'family_farm',
				name_zh: slug,
				name_en: slug,
				region_code: region,
				status: 'verified',
				opened_on: store.openedOn ?? '2025-01-01',
				closed_on: store.closedOn ?? null,
			})
			.returning('id')
			.executeTakeFirstOrThrow(),
	)
	const listing = async (kind: 'product' | 'stay') =>
		id(
			await db
				.insertInto('listings')
				.values({
					slug: `${slug}-${kind}`,
					kind,
					enterprise_id: enterpriseId,
					region_code: region,
					category_code: kind === 'stay' ? 's' : 'p',
					title_zh: `${slug}${kind}`,
					title_en: `${slug} ${kind}`,
					first_listed_on: '2025-01-01',
					check_in_time: kind === 'stay' ? '14:00' : null,
					check_out_time: kind === 'stay' ? '12:00' : null,
				})
				.returning('id')
				.executeTakeFirstOrThrow(),
		)
	const [productId, stayId] = [await listing('product'), await listing('stay')]
	const capacityId = id(
		await db.insertInto('capacity').values({ kind: 'stock', total: 1000 }).returning('id').executeTakeFirstOrThrow(),
	)
	const variantId = id(
		await db
			.insertInto('product_variants')
			.values({
				listing_id: productId,
				sku: 'a',
				name_zh: '份',
				name_en: 'a',
				price_minor: 1000,
				weight_g: 500,
				capacity_id: capacityId,
			})
			.returning('id')
			.executeTakeFirstOrThrow(),
	)
	const roomTypeId = id(
		await db
			.insertInto('room_types')
			.values({
				listing_id: stayId,
				name_zh: '房',
				name_en: 'Room',
				total_units: 2,
				base_occupancy: 2,
				max_occupancy: 2,
			})
			.returning('id')
			.executeTakeFirstOrThrow(),
	)
	return { enterpriseId, region, productId, variantId, stayId, roomTypeId }
}

export interface Line {
	store: Store
	kind?: 'GOODS' | 'STAY' | 'FEE'
	paidMinor: number
	dueAt?: string | null
	dispatchedAt?: string | null
	qty?: number
	qtySent?: number
	cancelledBy?: 'buyer' | 'seller' | 'platform' | null
}

export interface Sale {
	paidAt: string | null
	lines: readonly Line[]
	accountId?: number | null
	isTest?: boolean
	flagged?: boolean
	unfulfillable?: boolean
}

export interface Sold {
	orderId: number
	number: string
	lineIds: number[]
	sellerOrderIds: number[]
}

let count = 0

const HONEST = { accountId: null, isTest: false, flagged: false, unfulfillable: false }

async function insertOrder(db: Db, given: Sale, number: string): Promise<number> {
	const sale = { ...HONEST, ...given }
	const placedAt = new Date(sale.paidAt ?? '2026-01-01T00:00:00Z')
	const { id: checkoutId } = await db
		.insertInto('checkouts')
		.values({
			idempotency_key: randomUUID(),
			request_hash: '',
			hold_until: placedAt,
			quote: '{}',
			quote_hash: '',
			created_at: placedAt,
			state: sale.paidAt ? 'PAID' : 'HELD',
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	const { id } = await db
		.insertInto('orders')
		.values({
			number,
			checkout_id: checkoutId,
			account_id: sale.accountId,
			token_hash: number,
			buyer_name: '某客',
			buyer_phone: '13800000000',
			buyer_email: 'buyer@example.com',
			currency: 'CNY',
			total_minor: sale.lines.reduce((sum, line) => sum + line.paidMinor, 0),
			placed_at: placedAt,
			paid_at: instant(sale.paidAt),
			is_test: sale.isTest,
			is_unfulfillable: sale.unfulfillable,
			flagged_at: sale.flagged ? placedAt : null,
			flag_reason: sale.flagged ? 'brushing' : null,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** An order as a checkout leaves it: one part for each store, in the order in which the stores come. */
export async function sell(db: Db, sale: Sale): Promise<Sold> {
	const number = `T${String(++count).padStart(8, '0')}`
	const orderId = await insertOrder(db, sale, number)
	const lineIds: number[] = []
	const sellerOrderIds: number[] = []
	for (const store of new Set(sale.lines.map((line) => line.store))) {
		const lines = sale.lines.filter((line) => line.store === store)
		const sellerOrderId = await insertPart(db, orderId, store, lines)
		sellerOrderIds.push(sellerOrderId)
		for (const line of lines) lineIds.push(await insertLine(db, sellerOrderId, line))
	}
	return { orderId, number, lineIds, sellerOrderIds }
}

async function insertPart(db: Db, orderId: number, store: Store, lines: readonly Line[]): Promise<number> {
	const total = lines.reduce((sum, line) => sum + line.paidMinor, 0)
	const { id } = await db
		.insertInto('seller_orders')
		.values({
			order_id: orderId,
			enterprise_id: store.enterpriseId,
			total_minor: total,
			commission_minor: 0,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

const instant = (text: string | null | undefined) => (text ? new Date(text) : null)

const particulars = {
	GOODS: (store: Store) => ({ listing_id: store.productId, variant_id: store.variantId }),
	STAY: (store: Store) => ({
		listing_id: store.stayId,
		room_type_id: store.roomTypeId,
		check_in: '2026-05-01',
		check_out: '2026-05-02',
	}),
	FEE: () => ({}),
}

const ORDINARY = { kind: 'GOODS', qty: 1, qtySent: 0, dueAt: null, dispatchedAt: null, cancelledBy: null } as const

async function insertLine(db: Db, sellerOrderId: number, given: Line): Promise<number> {
	const line = { ...ORDINARY, ...given }
	const { id } = await db
		.insertInto('order_lines')
		.values({
			seller_order_id: sellerOrderId,
			kind: line.kind,
			state: 'PLACED',
			title_zh: '行',
			title_en: 'Line',
			qty: line.qty,
			...particulars[line.kind](line.store),
			unit_minor: line.paidMinor,
			paid_minor: line.paidMinor,
			due_at: instant(line.dueAt),
			dispatched_at: instant(line.dispatchedAt),
			qty_sent: line.qtySent,
			cancelled_at: line.cancelledBy ? instant(line.dueAt ?? '2026-01-01') : null,
			cancelled_by: line.cancelledBy,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** Pays parts of lines back; the refund is settled at an instant, or still on its way with null. */
export async function refund(
	db: Db,
	sold: Sold,
	back: { at: string | null; lines: readonly (readonly [number, number])[] },
): Promise<void> {
	const amount = back.lines.reduce((sum, [, minor]) => sum + minor, 0)
	const at = new Date(back.at ?? '2026-01-01T00:00:00Z')
	const { id: paymentId } = await db
		.insertInto('payments')
		.values({
			order_id: sold.orderId,
			provider: 'test',
			amount_minor: amount,
			currency: 'CNY',
			state: 'SUCCEEDED',
			idempotency_key: randomUUID(),
			request: '{}',
			created_at: at,
			captured_minor: amount,
			refunded_minor: amount,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	const { id } = await db
		.insertInto('refunds')
		.values({
			payment_id: paymentId,
			order_id: sold.orderId,
			amount_minor: amount,
			state: back.at ? 'DONE' : 'IN_TRANSIT',
			reason: 'test',
			idempotency_key: randomUUID(),
			created_at: at,
			settled_at: back.at ? at : null,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	const rows = back.lines.map(([lineId, minor]) => ({ refund_id: id, order_line_id: lineId, amount_minor: minor }))
	await db.insertInto('refund_lines').values(rows).execute()
}

/** A parcel of a seller's part. */
export async function ship(
	db: Db,
	sellerOrderId: number,
	parcel: {
		origin: string
		pickedUpAt: string | null
		parcels?: number
		method?: 'PARCEL' | 'COLLECT_AT_STAY'
		state?: string
	},
): Promise<void> {
	await db
		.insertInto('shipments')
		.values({
			number: `P${++count}`,
			seller_order_id: sellerOrderId,
			temperature_class: 'ambient',
			method: parcel.method ?? 'PARCEL',
			origin_region_code: parcel.origin,
			parcel_count: parcel.parcels ?? 1,
			state: parcel.state ?? 'PICKED_UP',
			created_at: new Date('2026-01-01T00:00:00Z'),
			picked_up_at: parcel.pickedUpAt ? new Date(parcel.pickedUpAt) : null,
		})
		.execute()
}

/** A campaign with its cost by day. */
export async function advertise(db: Db, store: Store, costs: readonly (readonly [string, number])[]): Promise<number> {
	const { id } = await db
		.insertInto('ad_campaigns')
		.values({
			enterprise_id: store.enterpriseId,
			name: 'c',
			channel: 'social',
			starts_on: '2025-01-01',
			ends_on: '2027-01-01',
			budget_minor: 0,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	const rows = costs.map(([day, minor]) => ({ campaign_id: id, day, amount_minor: minor }))
	if (rows.length > 0) await db.insertInto('ad_costs').values(rows).execute()
	return id
}

/** Credits an order to a campaign's last click. */
export async function attribute(db: Db, orderId: number, click: { campaignId: number; at: string }): Promise<void> {
	await db
		.insertInto('attributions')
		.values({
			order_id: orderId,
			model: 'AD_LAST_CLICK_15D',
			campaign_id: click.campaignId,
			source: 'ad',
			clicked_at: new Date(click.at),
		})
		.execute()
}
