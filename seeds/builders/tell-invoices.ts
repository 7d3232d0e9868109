import { sql } from 'kysely'
import { addHours } from '#app/domain/time/instant.ts'
import { issueCreditNotes } from '#app/features/invoices/issue-credit-notes.server.ts'
import { issuePastInvoices } from '#app/features/invoices/issue-past-invoices.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'

/** Parts of which somebody may see an invoice: the demo people's own, and those served so lately that the site would write one when it starts. */
const MOST_DAYS = 31

interface Fact {
	at: Date
	refundId: string | null
	sellerOrderId: number
}

/** What papers are due for: the whole of a part that was served, and money that went back of such parts or of the demo people's own. Oldest first. */
async function factsOf(db: Db, now: Date): Promise<Fact[]> {
	const since = addHours(now, -24 * MOST_DAYS)
	const { rows } = await sql<Fact>`
		with lately as (
			select seller_order_id as part from order_lines where served_at >= ${since}
			union select seller_order_id from order_lines where state = 'NO_SHOW' and due_at >= ${since}
		), back as (
			select r.id, r.settled_at, r.created_at, s.id as part
			from refunds r join refund_lines f on f.refund_id = r.id join order_lines l on l.id = f.order_line_id
			join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
			where r.state = 'DONE' and (
				o.account_id = (select id from accounts where email = 'buyer@demo.shanhai')
				or s.enterprise_id in (select m.enterprise_id from enterprise_members m join accounts a on a.id = m.account_id
					where a.email = 'seller@demo.shanhai')
				or s.id in (select part from lately))
		), served as (
			select seller_order_id as part,
				greatest(max(served_at), max(due_at) filter (where state = 'NO_SHOW')) as at from order_lines
			where kind <> 'FEE' and seller_order_id in (select part from back union select part from lately) group by 1
			having bool_and(state in ('DELIVERED', 'CLOSED', 'CHECKED_OUT', 'REDEEMED', 'NO_SHOW', 'CANCELLED'))
		)
		select distinct settled_at as at, id as "refundId", part as "sellerOrderId" from back
		union all
		select least(at, ${now}), null, part from served where at is not null and (part in (select part from lately)
			or exists (select from back where back.part = served.part and created_at > served.at))
		order by 1, 2, 3`.execute(db)
	return rows
}

/** Writes the papers of what was served and of what went back, each at its time: invoices say what was credited, not that all was kept. Whoever they were for was told then. */
export async function tellInvoices(db: Db, now: Date): Promise<void> {
	const facts = await factsOf(db, now)
	const refunded = new Set(facts.flatMap((it) => (it.refundId === null ? [] : [it.sellerOrderId])))
	let due: Fact[] = []
	for (const fact of facts) {
		const { at, refundId } = fact
		if (refundId === null) {
			due.push(fact)
			continue
		}
		// A credit note names the invoice of its part.
		if (due.some((it) => refunded.has(it.sellerOrderId))) {
			await issuePastInvoices({ db }, due)
			due = []
		}
		await issueCreditNotes({ db, now: () => at } as World, { refundId })
	}
	await issuePastInvoices({ db }, due)
}
