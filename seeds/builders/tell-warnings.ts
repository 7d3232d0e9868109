import { type RawBuilder, sql } from 'kysely'
import { addHours } from '#app/domain/time/instant.ts'
import { applyWarning } from '#app/features/checkout/apply-warning.server.ts'
import { decideWarning } from '#app/features/disputes/decide-warning.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'

/** As seeded payments have it: no provider knows them, and none will be asked about them. */
const PROVIDER = 'demo'

/** What the deeds need of a world that is being told. */
const worldAt = (db: Db, at: Date) =>
	({
		...{ db, now: () => at, faultPoint: () => {}, payments: { provider: PROVIDER } },
		log: { warn: () => {} },
	}) as unknown as World

const isOwn = sql`exists (select from seller_orders s join enterprise_members m on m.enterprise_id = s.enterprise_id
	join accounts a on a.id = m.account_id where s.order_id = o.id and a.email = 'seller@demo.shanhai')`
const isUnderWay = sql`exists (select from seller_orders s join shipments h on h.seller_order_id = s.id
	where s.order_id = o.id and h.state in ('PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY'))`
const hasLineIn = (
	...states: string[]
) => sql`exists (select from seller_orders s join order_lines l on l.seller_order_id = s.id
	where s.order_id = o.id and l.kind <> 'FEE' and l.state in (${sql.join(states)}))`

/** The newest payment by card, refunded in no part, whose order is like this; what is preferred goes first. */
async function paidByCard(
	db: Db,
	like: { where: RawBuilder<unknown>; first: RawBuilder<unknown> },
): Promise<{ id: string; paidAt: Date } | undefined> {
	const { rows } = await sql<{ id: string; paidAt: Date }>`
		select p.id, o.paid_at as "paidAt" from payments p join orders o on o.id = p.order_id
		where p.method = 'card' and p.state = 'SUCCEEDED' and p.provider = ${PROVIDER} and p.refunded_minor = 0 and o.paid_at is not null
			and o.account_id is distinct from (select id from accounts where email = 'buyer@demo.shanhai') and ${like.where}
		order by ${like.first} desc, o.paid_at desc, o.id limit 1`.execute(db)
	return rows[0]
}

interface Warning {
	paymentId: string
	count: number
	fraudType: string
	at: Date
}

/** A bank warns of a payment, as its event would tell it; gives the warning's id. */
async function warn(db: Db, { paymentId, count, fraudType, at: warnedAt }: Warning): Promise<number> {
	const [intentId, warningId] = [`pi_demo_warned_${count}`, `issfr_demo_${count}`]
	await db.updateTable('payments').set({ intent_id: intentId }).where('id', '=', paymentId).execute()
	const report = { warningId, intentId, fraudType, isActionable: true, warnedAt }
	await applyWarning(worldAt(db, warnedAt), report)
	const kept = db.selectFrom('fraud_warnings').select('id').where('provider_id', '=', warningId)
	return (await kept.executeTakeFirstOrThrow()).id
}

/** Two warnings of fraud: one that waits, of goods that are on their way, of the demo's seller if any are, and one that was let go on. */
export async function tellWarnings(db: Db, now: Date): Promise<void> {
	const open = await paidByCard(db, {
		where: sql`${isUnderWay} and not ${hasLineIn('PLACED', 'PACKED', 'CONFIRMED', 'REQUESTED', 'WAITING', 'CHECKED_IN')}`,
		first: isOwn,
	})
	const over = await paidByCard(db, {
		where: sql`not ${isUnderWay} and ${hasLineIn('DELIVERED', 'CLOSED')} and o.paid_at < ${addHours(now, -10 * 24)}
			and not ${hasLineIn('PLACED', 'PACKED', 'SHIPPED', 'CONFIRMED', 'REQUESTED', 'WAITING', 'CHECKED_IN', 'CANCELLED')}`,
		first: sql`not ${isOwn}`,
	})
	if (over) {
		const at = addHours(over.paidAt, 30)
		const warningId = await warn(db, { paymentId: over.id, count: 1, fraudType: 'unauthorized_use_of_card', at })
		const city = db.selectFrom('accounts').select('id').where('email', '=', 'city@demo.shanhai')
		const by = `account:${(await city.executeTakeFirstOrThrow()).id}`
		const words = '打电话问过，是本人给父母买的。 We called: the holder bought it for their parents.'
		await decideWarning(worldAt(db, addHours(at, 3)), { warningId, to: 'LET_GO_ON', words, by })
	}
	if (open) await warn(db, { paymentId: open.id, count: 2, fraudType: 'made_with_stolen_card', at: addHours(now, -2) })
}
