import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { LetterSide } from '#app/domain/letters/letter.ts'
import type { Db } from '#db/client.ts'

/** A talk about a part of an order as a seller's list shows it. */
export interface LetterThread {
	sellerOrderId: number
	orderNumber: string
	buyerName: string
	/** What says whether the seller may still see the buyer. */
	agreedAt: Date | null
	doneAt: Date | null
	erasedAt: Date | null
	title: Bilingual
	last: { side: LetterSide; words: string; language: 'zh' | 'en'; isHidden: boolean; at: string }
	/** Letters of the buyer that nobody of the shop has opened. */
	unread: number
}

/** A seller's talks, those with something unread first, then the newest; and how many there are. */
export async function threadsOfSeller(
	db: Db,
	enterpriseId: number,
	{ page, perPage }: { page: number; perPage: number },
): Promise<{ items: LetterThread[]; total: number }> {
	const { rows } = await sql<LetterThread & { total: number }>`
		with threads as (
			select seller_order_id, max(id) as last_id, count(*) filter (where side = 'BUYER' and read_at is null)::int as unread
			from letters where enterprise_id = ${enterpriseId} group by 1)
		select t.seller_order_id as "sellerOrderId", o.number as "orderNumber",
			o.buyer_name as "buyerName", coalesce(o.paid_at, o.confirmed_at) as "agreedAt", o.erased_at as "erasedAt",
			things.done_at as "doneAt", things.title,
			json_build_object('side', x.side, 'words', left(x.words, 120), 'language', x.language,
				'isHidden', x.state = 'HIDDEN', 'at', x.written_at) as last,
			t.unread, count(*) over ()::int as total
		from threads t join letters x on x.id = t.last_id join seller_orders s on s.id = t.seller_order_id
		join orders o on o.id = s.order_id
		cross join lateral (
			select case when bool_and(coalesce(l.served_at, l.cancelled_at) is not null)
					then max(coalesce(l.served_at, l.cancelled_at)) end as done_at,
				(array_agg(json_build_object('zh', l.title_zh, 'en', l.title_en) order by l.id))[1] as title
			from order_lines l where l.seller_order_id = t.seller_order_id and l.kind <> 'FEE') things
		order by t.unread > 0 desc, t.last_id desc limit ${perPage} offset ${(page - 1) * perPage}`.execute(db)
	return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}
