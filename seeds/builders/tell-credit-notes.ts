import { sql } from 'kysely'
import { addHours } from '#app/domain/time/instant.ts'
import { issueCreditNotes } from '#app/features/invoices/issue-credit-notes.server.ts'
import { issueInvoice } from '#app/features/invoices/issue-invoice.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'

/** Parts of which somebody may see an invoice: the demo people's own, and those served so lately that the site writes one when it starts. */
const MOST_DAYS = 31

interface Fact {
	at: Date
	refundId: string | null
	sellerOrderId: number | null
}

/** What papers are due for: money that went back of such parts, and the whole of a part that had been served before. Oldest first. */
async function factsOf(db: Db, now: Date): Promise<Fact[]> {
	const { rows } = await sql<Fact>`
		with back as (
			select r.id, r.settled_at, r.created_at, s.id as part
			from refunds r join refund_lines f on f.refund_id = r.id join order_lines l on l.id = f.order_line_id
			join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
			where r.state = 'DONE' and (
				o.account_id = (select id from accounts where email = 'buyer@demo.shanhai')
				or s.enterprise_id in (select m.enterprise_id from enterprise_members m join accounts a on a.id = m.account_id
					where a.email = 'seller@demo.shanhai')
				or exists (select from order_lines x where x.seller_order_id = s.id and x.served_at >= ${addHours(now, -24 * MOST_DAYS)}))
		), served as (
			select seller_order_id as part, max(served_at) as at from order_lines
			where kind <> 'FEE' and seller_order_id in (select part from back) group by 1
			having bool_and(state in ('DELIVERED', 'CLOSED', 'CHECKED_OUT', 'REDEEMED', 'NO_SHOW', 'CANCELLED'))
		)
		select distinct settled_at as at, id as "refundId", null::bigint as "sellerOrderId" from back
		union all
		select at, null, part from served where exists (select from back where back.part = served.part and created_at > served.at)
		order by 1, 2`.execute(db)
	return rows
}

/** Writes the papers of what went back, each by the deed that writes it and at its time: invoices say what was credited, not that all was kept. */
export async function tellCreditNotes(db: Db, now: Date): Promise<void> {
	for (const { at, refundId, sellerOrderId } of await factsOf(db, now)) {
		const world = { db, now: () => at } as World
		if (refundId !== null) await issueCreditNotes(world, { refundId })
		if (sellerOrderId !== null) await issueInvoice(world, sellerOrderId)
	}
	// Whoever they were for was told then.
	await sql`update outbox_events set distributed_at = created_at where topic = 'invoice-issued' and distributed_at is null`.execute(
		db,
	)
}
