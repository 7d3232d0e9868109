import { sql } from 'kysely'
import type { ClaimableLine } from '#app/domain/claims/claim-refusal.ts'
import { OPEN_CLAIM_STATES } from '#app/domain/claims/claim-states.ts'
import type { InvoiceKind } from '#app/domain/invoices/invoice-number.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

export interface PartPapers {
	sellerOrderId: number
	sellerName: Bilingual
	currency: string
	totalMinor: number
	isPaid: boolean
	papers: { number: string; kind: InvoiceKind; amountMinor: number; issuedAt: string }[]
	/** Goods, with what decides whether claims may be opened of them. */
	goods: (Omit<ClaimableLine, 'deliveredAt'> & {
		lineId: number
		title: Bilingual
		option: Bilingual
		deliveredAt: string | null
		timeZone: string
	})[]
}

/** The parts of an order with their papers and the goods that may be claimed. */
export async function listPartPapers(db: Db, orderNumber: string): Promise<PartPapers[]> {
	const { rows } = await sql<PartPapers>`
		select s.id as "sellerOrderId", json_build_object('zh', e.name_zh, 'en', e.name_en) as "sellerName", o.currency,
			s.total_minor as "totalMinor", o.paid_at is not null as "isPaid",
			coalesce((select json_agg(json_build_object('number', i.number, 'kind', i.kind, 'amountMinor', i.amount_minor,
				'issuedAt', i.issued_at) order by i.id) from invoices i where i.seller_order_id = s.id), '[]') as papers,
			coalesce((select json_agg(json_build_object('lineId', l.id, 'title', json_build_object('zh', l.title_zh,
				'en', l.title_en), 'option', json_build_object('zh', l.option_zh, 'en', l.option_en), 'qty', l.qty,
				'kind', l.kind, 'state', l.state, 'paidMinor', l.paid_minor, 'refundedMinor', l.refunded_minor,
				'deliveredAt', l.served_at, 'policy', l.policy, 'timeZone', coalesce(g.time_zone, 'Asia/Shanghai'),
				'hasOpenClaim', exists (select from buyer_claims b where b.order_line_id = l.id
					and b.state = any(${[...OPEN_CLAIM_STATES]}::text[]))) order by l.id)
				from order_lines l left join listings g on g.id = l.listing_id where l.seller_order_id = s.id and l.kind = 'GOODS'
					and l.state not in ('AWAITING_PAYMENT', 'LAPSED', 'CANCELLED')), '[]') as goods
		from seller_orders s join orders o on o.id = s.order_id join enterprises e on e.id = s.enterprise_id
		where o.number = ${orderNumber} order by s.id`.execute(db)
	return rows
}
