import { sql } from 'kysely'
import { DAY_MS, HOUR_MS } from '#app/domain/time/instant.ts'
import type { Db } from '#db/client.ts'

type Said = [side: 'BUYER' | 'SELLER', words: string, hoursLater: number]

/** What is said in one talk, by what it is about; the last one waits to be read where nobody answers. */
const TALKS: Record<'GOODS' | 'STAY' | 'EXPERIENCE', Said[][]> = {
	GOODS: [
		[
			['BUYER', '您好，能不能晚两天再寄？我这周不在家。', 5],
			['SELLER', '可以的，周五寄出，到时候物流会通知您。', 2],
			['BUYER', '太好了，谢谢！', 1],
		],
		[
			['BUYER', 'Could you put a note in the parcel? It is a present.', 3],
			['SELLER', '好的，我们放一张手写的卡片。Of course, with a card written by hand.', 4],
		],
		[['BUYER', '拆开以后要放冰箱吗？', 6]],
	],
	STAY: [
		[
			['BUYER', '我们晚上九点左右到，还有饭吃吗？', 4],
			['SELLER', '有的，给您留两个菜一个汤。路上慢点开，村口有灯。', 1],
		],
		[['BUYER', '房间里有婴儿床吗？孩子一岁半。', 7]],
	],
	EXPERIENCE: [
		[
			['BUYER', 'Is it fine to bring a small dog?', 2],
			['SELLER', 'Yes, on a lead. There is water and shade at the start.', 3],
		],
	],
}

const isHan = (words: string) => /\p{Script=Han}/u.test(words)

interface Part {
	sellerOrderId: number
	orderId: number
	enterpriseId: number
	kind: keyof typeof TALKS
	paidAt: Date
}

/** The newest parts of orders of the demo's seller that are still to be served, each kind of thing by itself. */
async function partsToTalkOf(db: Db, now: Date): Promise<Part[]> {
	const { rows } = await sql<Part>`
		select "sellerOrderId", "orderId", "enterpriseId", kind, "paidAt" from (
			select s.id as "sellerOrderId", s.order_id as "orderId", s.enterprise_id as "enterpriseId", min(l.kind) as kind,
				o.paid_at as "paidAt", row_number() over (partition by s.enterprise_id, min(l.kind) order by o.paid_at desc, s.id) as place
			from seller_orders s join orders o on o.id = s.order_id join order_lines l on l.seller_order_id = s.id and l.kind <> 'FEE'
			where o.paid_at between ${new Date(now.getTime() - 20 * DAY_MS)} and ${new Date(now.getTime() - 12 * HOUR_MS)}
				and s.enterprise_id in (select m.enterprise_id from enterprise_members m join accounts a on a.id = m.account_id
					where a.email = 'seller@demo.shanhai')
			group by s.id, o.id) ranked
		where place <= 3 order by "enterpriseId", kind, place`.execute(db)
	return rows
}

/** Some talks between the demo's seller and its buyers; what came last of a buyer is still to be read. */
export async function tellLetters(db: Db, now: Date): Promise<void> {
	const taken = { GOODS: 0, STAY: 0, EXPERIENCE: 0 }
	const letters = (await partsToTalkOf(db, now)).flatMap((part) => {
		const talks = TALKS[part.kind]
		const talk = talks[taken[part.kind]++ % talks.length] ?? []
		let at = part.paidAt.getTime()
		return talk.map(([side, words, hours], which) => {
			at = Math.min(at + hours * HOUR_MS, now.getTime() - (talk.length - which) * 60_000)
			const isLast = which === talk.length - 1
			return {
				...{ seller_order_id: part.sellerOrderId, order_id: part.orderId, enterprise_id: part.enterpriseId },
				...{ side, words, language: isHan(words) ? 'zh' : 'en', written_at: new Date(at) },
				read_at: isLast ? null : new Date(at + 60_000),
				key: `018f3f2e-0000-4000-8000-${String(part.sellerOrderId * 10 + which).padStart(12, '0')}`,
			}
		})
	})
	if (letters.length > 0) await db.insertInto('letters').values(letters).execute()
}
