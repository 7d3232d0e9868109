import { type RawBuilder, sql } from 'kysely'

/** A product is new for so long. */
const NEW_DAYS = 365

/** True for a line of an order paid at `o.paid_at` whose `listing` had been on the shelf for a year at most when it was sold (X04). */
export const isNewProduct = sql<boolean>`((o.paid_at at time zone 'Asia/Shanghai')::date - listing.first_listed_on <= ${NEW_DAYS}) is true`

/**
 * True for a line `l` of a part of an order `o` that came by a new model (X06, list of 2026): live streams, buying together, stay and
 * produce in one package, goods bought here and fetched at the stay or a delivery point.
 */
export const isNewModel = (
	partId: RawBuilder<unknown>,
): RawBuilder<boolean> => sql`(o.last_touch in ('live_stream', 'group_buy')
	or l.order_package_id is not null or l.kind = 'GOODS' and exists (select from shipments p
		where p.seller_order_id = ${partId} and p.state <> 'VOIDED' and p.method in ('PICK_UP', 'COLLECT_AT_STAY')))`
