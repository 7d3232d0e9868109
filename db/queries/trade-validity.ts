import { type RawBuilder, sql } from 'kysely'

/**
 * True for a seller's part of an order (`orders o`, `seller_orders s`) that is trade: paid, no test, not taken back as
 * unavailable, not flagged as brushing, and not bought by a member of the enterprise itself.
 */
export const partIsTrade = sql<boolean>`(
	o.paid_at is not null and not o.is_test and not o.is_unfulfillable and o.flagged_at is null
	and not exists (
		select from enterprise_members m where m.enterprise_id = s.enterprise_id and m.account_id = o.account_id
	))`

/** True for a part that is trade and was not refunded in full within 24 hours of the payment: valid(o) of the codebook, seller by seller. */
export const partIsValid = sql<boolean>`(
	${partIsTrade} and (s.total_minor = 0 or s.total_minor > (
		select coalesce(sum(back.amount_minor), 0)
		from order_lines line
		join refund_lines back on back.order_line_id = line.id
		join refunds r on r.id = back.refund_id
		where line.seller_order_id = s.id and r.settled_at <= o.paid_at + interval '24 hours'
	)))`

/**
 * The same for orders paid from `from` on and before `to`, the paid ones among the rows: what went back within a day is looked for
 * once among the refunds of that time, where partIsValid looks for each part by itself.
 */
export const partIsValidOf = (from: Date, to: Date): RawBuilder<boolean> => sql`(
	${partIsTrade} and not exists (
		select from (
			select part.id
			from refunds r join refund_lines back on back.refund_id = r.id
			join order_lines line on line.id = back.order_line_id
			join seller_orders part on part.id = line.seller_order_id join orders bought on bought.id = part.order_id
			where r.settled_at >= ${from} and r.settled_at < ${to}::timestamptz + interval '24 hours'
				and r.settled_at <= bought.paid_at + interval '24 hours'
			group by part.id having part.total_minor > 0 and sum(back.amount_minor) >= part.total_minor
		) early where early.id = s.id
	))`

/** True for a line (`order_lines l`) that is a sale: freight and deposits are not. */
export const lineIsSale = sql<boolean>`l.kind in ('GOODS', 'STAY', 'EXPERIENCE')`
