import { sql } from 'kysely'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { addHours } from '#app/domain/time/instant.ts'
import { offerSubstitute } from '#app/features/substitutions/offer-substitute.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'

interface Candidate {
	enterpriseId: number
	accountId: number
	sellerOrderId: number
	lineId: number
	variantId: number
}

/** Goods of the demo's seller that are still to be packed, those of the demo's buyer first, each with other goods of the shop. */
async function missingGoods(db: Db): Promise<Candidate[]> {
	const { rows } = await sql<Candidate>`
		select s.enterprise_id as "enterpriseId", a.id as "accountId", s.id as "sellerOrderId", l.id as "lineId", v.id as "variantId"
		from accounts a join enterprise_members m on m.account_id = a.id join seller_orders s on s.enterprise_id = m.enterprise_id
		join orders o on o.id = s.order_id join order_lines l on l.seller_order_id = s.id and l.kind = 'GOODS' and l.state = 'PLACED'
		join product_variants w on w.id = l.variant_id
		join listings g on g.enterprise_id = s.enterprise_id and g.kind = 'product' and g.status = 'published'
		join product_variants v on v.listing_id = g.id and v.temperature_class = w.temperature_class and v.capacity_id <> w.capacity_id
		where a.email = 'seller@demo.shanhai'
		order by o.account_id is not distinct from (select id from accounts where email = 'buyer@demo.shanhai') desc, o.paid_at desc,
			l.id, v.id limit 40`.execute(db)
	return rows
}

/** Offers the first that may be offered, as its seller would. */
async function offerOne(db: Db, at: Date): Promise<void> {
	for (const { enterpriseId, accountId, ...goods } of await missingGoods(db)) {
		// No guard stands before a world that is being told.
		const seller = { enterpriseId, account: { accountId } } as unknown as Seller
		const wish = { ...goods, words: '这批刚卖完，同一片山的另一款也很好，价钱不变。 This one has just run out.' }
		const { outcome } = await offerSubstitute({ db, now: () => at } as World, seller, wish)
		if (outcome === 'offered') return
	}
}

/** What waits in the office of the demo's seller for others: somebody invited who has not answered, something else offered for goods. */
export async function tellOffice(db: Db, now: Date): Promise<void> {
	const invitedAt = addHours(now, -30)
	await sql`
		insert into member_invitations (enterprise_id, email, role, language, invited_by, invited_at, expires_at)
		select m.enterprise_id, 'harvest-helper@demo.shanhai', 'clerk', 'zh', a.id, ${invitedAt}, ${addHours(invitedAt, 7 * 24)}
		from accounts a join enterprise_members m on m.account_id = a.id
		where a.email = 'seller@demo.shanhai' order by m.enterprise_id`.execute(db)
	await offerOne(db, addHours(now, -2))
}
