import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import type { MissingLine, Substitute, SubstitutionState } from '#app/domain/substitutions/substitution.ts'
import type { Db } from '#db/client.ts'

/** A thing as it is called, with its option. */
export interface Named {
	title: Bilingual
	option: Bilingual
}

export interface LineToReplace extends MissingLine, Named {
	lineId: number
	orderId: number
	sellerOrderId: number
	currency: string
	paidMinor: number
	refundedMinor: number
}

/** A line of a seller's part, as it must be to have something else offered for it; none when it is not the seller's. */
export async function lineToReplace(
	db: Db,
	key: { enterpriseId: number; sellerOrderId: number; lineId: number },
): Promise<LineToReplace | undefined> {
	const { rows } = await sql<LineToReplace>`
		select l.id as "lineId", s.order_id as "orderId", s.id as "sellerOrderId", o.currency, l.kind, l.state, l.qty,
			l.variant_id as "variantId", v.temperature_class as "temperatureClass", l.price_details -> 'weight' is not null and
			jsonb_typeof(l.price_details -> 'weight') = 'object' as "isWeighed", l.order_package_id is not null as "isInPackage",
			o.paid_at is not null as "isPaid", l.paid_minor as "paidMinor", l.refunded_minor as "refundedMinor",
			json_build_object('zh', l.title_zh, 'en', l.title_en) as title, json_build_object('zh', l.option_zh, 'en', l.option_en) as option,
			coalesce((select json_agg(c.capacity_id order by c.capacity_id) from claims c
				where c.order_line_id = l.id and c.state = 'TAKEN'), '[]') as "capacityIds",
			exists (select from substitutions x where x.order_line_id = l.id and x.state = 'OFFERED') as "hasOffer",
			l.called_off_at is not null or exists (select from order_changes ch
				where ch.order_id = o.id and ch.state = 'AWAITING_PAYMENT') as "isMoving"
		from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		left join product_variants v on v.id = l.variant_id
		where l.id = ${key.lineId} and s.id = ${key.sellerOrderId} and s.enterprise_id = ${key.enterpriseId}`.execute(db)
	return rows[0]
}

export interface OfferedVariant extends Substitute, Named {
	listingId: number
	slug: string
}

/** What of an enterprise's goods might be sent instead: one variant, or all of them. */
export async function substitutesOf(db: Db, enterpriseId: number, variantId: number | null): Promise<OfferedVariant[]> {
	const { rows } = await sql<OfferedVariant>`
		select v.id as "variantId", v.capacity_id as "capacityId", v.capacity_units as "capacityUnits", c.kind as "capacityKind",
			v.temperature_class as "temperatureClass", v.nominal_g is not null as "isWeighed", v.price_minor as "priceMinor",
			l.status = 'published' and v.active as "isOnSale", greatest(0, c.total - c.held - c.sold - v.safety_stock) as left,
			l.id as "listingId", l.slug, json_build_object('zh', l.title_zh, 'en', l.title_en) as title,
			json_build_object('zh', v.name_zh, 'en', v.name_en) as option
		from product_variants v join listings l on l.id = v.listing_id join capacity c on c.id = v.capacity_id
		where l.enterprise_id = ${enterpriseId} and (${variantId}::bigint is null or v.id = ${variantId}::bigint)
		order by l.title_zh, v.position, v.id limit 300`.execute(db)
	return rows
}

export interface Offer {
	id: number
	lineId: number
	orderId: number
	sellerOrderId: number
	enterpriseId: number
	variantId: number
	listingId: number
	slug: string
	capacityId: number
	units: number
	qty: number
	state: SubstitutionState
	was: Named
	offered: Named
	staysMinor: number
	backMinor: number
	words: string
	currency: string
	offeredAt: Date
	answerUntil: Date
	endedAt: Date | null
	lineState: OrderLineState
	isMoving: boolean
}

const offers = sql`
	select x.id, x.order_line_id as "lineId", x.order_id as "orderId", l.seller_order_id as "sellerOrderId",
		x.enterprise_id as "enterpriseId", x.variant_id as "variantId", g.id as "listingId", g.slug, x.capacity_id as "capacityId",
		x.units, l.qty, x.state, x.was, x.offered, x.stays_minor as "staysMinor", x.back_minor as "backMinor", x.words, o.currency,
		x.offered_at as "offeredAt", x.answer_until as "answerUntil", x.ended_at as "endedAt", l.state as "lineState",
		l.called_off_at is not null as "isMoving"
	from substitutions x join order_lines l on l.id = x.order_line_id join orders o on o.id = x.order_id
	join product_variants v on v.id = x.variant_id join listings g on g.id = v.listing_id`

/** An offer by its number. */
export async function findOffer(db: Db, id: number): Promise<Offer | undefined> {
	const { rows } = await sql<Offer>`${offers} where x.id = ${id}`.execute(db)
	return rows[0]
}

/** The offers in an order by its number, the newest first. */
export async function offersOfOrder(db: Db, orderNumber: string): Promise<Offer[]> {
	const { rows } = await sql<Offer>`${offers} where o.number = ${orderNumber} order by x.id desc`.execute(db)
	return rows
}

/** The offers of an order that wait for the buyer, what each stands for. */
export async function openOffersOfOrder(
	db: Db,
	orderId: number,
): Promise<{ id: number; answerUntil: Date; title: Bilingual }[]> {
	const { rows } = await sql<{ id: number; answerUntil: Date; title: Bilingual }>`
		select x.id, x.answer_until as "answerUntil", x.was -> 'title' as title from substitutions x
		join order_lines l on l.id = x.order_line_id and l.state = 'PLACED'
		where x.order_id = ${orderId} and x.state = 'OFFERED' order by x.id`.execute(db)
	return rows
}

/** The offers in a seller's part of an order, the newest first. */
export async function offersOfPart(db: Db, key: { enterpriseId: number; sellerOrderId: number }): Promise<Offer[]> {
	const { rows } = await sql<Offer>`${offers}
		where l.seller_order_id = ${key.sellerOrderId} and x.enterprise_id = ${key.enterpriseId} order by x.id desc`.execute(
		db,
	)
	return rows
}

/** Writes an offer on rows the caller has locked: the substitute's units are the line's from now on. Gives its number. */
export async function insertOffer(
	db: Db,
	offer: Omit<
		Offer,
		'id' | 'sellerOrderId' | 'listingId' | 'slug' | 'qty' | 'state' | 'currency' | 'endedAt' | 'lineState' | 'isMoving'
	> & { actor: string },
): Promise<number> {
	await sql`insert into claims (order_line_id, capacity_id, qty) values (${offer.lineId}, ${offer.capacityId}, ${offer.units})
		on conflict (order_line_id, capacity_id) do update set qty = excluded.qty, state = 'TAKEN'`.execute(db)
	const { id } = await db
		.insertInto('substitutions')
		.values({
			...{ order_line_id: offer.lineId, order_id: offer.orderId, enterprise_id: offer.enterpriseId },
			...{ variant_id: offer.variantId, capacity_id: offer.capacityId, units: offer.units, words: offer.words },
			...{ was: JSON.stringify(offer.was), offered: JSON.stringify(offer.offered), actor: offer.actor },
			...{ stays_minor: offer.staysMinor, back_minor: offer.backMinor },
			...{ offered_at: offer.offeredAt, answer_until: offer.answerUntil },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** Ends an open offer; false when it had ended. */
export async function endOffer(
	db: Db,
	offer: { id: number; state: Exclude<SubstitutionState, 'OFFERED'>; at: Date },
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('substitutions')
		.set({ state: offer.state, ended_at: offer.at })
		.where('id', '=', offer.id)
		.where('state', '=', 'OFFERED')
		.executeTakeFirst()
	return numUpdatedRows > 0n
}

/** What a line takes of the ledger now. */
export async function claimsOfLine(db: Db, lineId: number): Promise<{ capacityId: number; qty: number }[]> {
	return db
		.selectFrom('claims')
		.select(['capacity_id as capacityId', 'qty'])
		.where('order_line_id', '=', lineId)
		.where('state', '=', 'TAKEN')
		.orderBy('capacity_id')
		.execute()
}

/** The line is the substitute from now on: what was paid for it and its terms stay as they were bought. */
export async function replaceGoods(db: Db, offer: Offer): Promise<void> {
	const { offered, was } = offer
	await sql`update order_lines set variant_id = ${offer.variantId}, listing_id = ${offer.listingId},
			title_zh = ${offered.title.zh}, title_en = ${offered.title.en}, option_zh = ${offered.option.zh}, option_en = ${offered.option.en},
			price_details = price_details || jsonb_build_object('substituted', ${JSON.stringify(was)}::jsonb)
		where id = ${offer.lineId}`.execute(db)
}

/** Open offers that nobody answered in time, or whose line went on without them; the longest overdue first. */
export async function overdueOffers(
	db: Db,
	now: Date,
	limit: number,
): Promise<{ id: number; isLeftBehind: boolean }[]> {
	const { rows } = await sql<{ id: number; isLeftBehind: boolean }>`
		select x.id, l.state <> 'PLACED' as "isLeftBehind" from substitutions x join order_lines l on l.id = x.order_line_id
		where x.state = 'OFFERED' and (x.answer_until < ${now} or l.state <> 'PLACED') order by x.answer_until, x.id limit ${limit}`.execute(
		db,
	)
	return rows
}
