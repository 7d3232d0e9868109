import { type RawBuilder, sql } from 'kysely'
import { claimDueAt } from '#app/domain/claims/claim-times.ts'
import type { ClaimState } from '#app/domain/claims/claim-states.ts'
import { addHours, addMinutes } from '#app/domain/time/instant.ts'
import { postRefundDone } from '#app/features/settlement/post-refund.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { insertClaim, moveClaim } from '#db/queries/buyer-claims.ts'
import { raiseRefunded } from '#db/queries/order-endings.ts'
import { insertRefund } from '#db/queries/refunds.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { demoUuid } from '#seeds/builders/people.ts'

/** Goods of an order that is long done, paid through the provider. */
export interface DoneGoods {
	lineId: number
	orderId: number
	sellerOrderId: number
	enterpriseId: number
	paymentId: string
	qty: number
	paidMinor: number
	netMinor: number
	/** When their money became the seller's, a week to the minute after they came. */
	releasedAt: Date
}

/** Goods that could still be announced to come back hours after their money was the seller's: the last of the seven days counts whole. */
export async function goodsDone(
	db: Db,
	of: { where: RawBuilder<unknown>; order: RawBuilder<unknown>; before: Date; limit: number },
): Promise<DoneGoods[]> {
	const { rows } = await sql<DoneGoods>`
		select l.id as "lineId", s.order_id as "orderId", s.id as "sellerOrderId", s.enterprise_id as "enterpriseId", p.id as "paymentId",
			l.qty, l.paid_minor as "paidMinor", l.paid_minor - l.commission_minor as "netMinor", l.released_at as "releasedAt"
		from order_lines l join seller_orders s on s.id = l.seller_order_id join orders o on o.id = s.order_id
		join payments p on p.order_id = o.id and p.state = 'SUCCEEDED'
		where l.kind = 'GOODS' and l.state = 'CLOSED' and l.refunded_minor = 0 and l.policy ->> 'returnDays' = '7'
			and l.released_at < ${of.before} and extract(hour from l.released_at at time zone 'Asia/Shanghai') < 19
			and not exists (select from buyer_claims b where b.order_line_id = l.id) and ${of.where}
		order by ${of.order}, l.id limit ${of.limit}`.execute(db)
	return rows
}

const WORDS = {
	words: '打开包装前发现买的和家里的一样，原封未动，想退。',
	answer: '可以退，寄回来我们看过就退款。',
}

/** The steps of the claim, each so many hours after the goods' money was released; the last is when it is agreed to. */
const STEPS: readonly (readonly [ClaimState, number])[] = [
	['OPEN', 4],
	['APPROVED', 20],
	['SENT_BACK', 26],
	['RECEIVED', 68],
]

async function claimBack(db: Db, goods: DoneGoods, agreedAt: Date): Promise<void> {
	const { lineId, orderId, sellerOrderId, qty, paidMinor, releasedAt } = goods
	const [openedAt = agreedAt, ...later] = STEPS.map(([, hours]) => addHours(releasedAt, hours))
	const claimId = await insertClaim(db, {
		...{ kind: 'RETURN', orderId, sellerOrderId, lineId, qty, isFaulty: false, words: WORDS.words, photos: [] },
		...{ at: openedAt, dueAt: claimDueAt('OPEN', openedAt), breachId: null, askedMinor: paidMinor, openedBy: 'guest' },
	})
	const parcel = { carrier: '邮政', number: `DEMO${String(claimId).padStart(9, '0')}` }
	const states = [...STEPS.map(([state]) => state), 'ACCEPTED' as const]
	const times = [openedAt, ...later, agreedAt]
	const grantedMinor = paidMinor
	const end = { to: 'ACCEPTED', at: agreedAt, dueAt: null, grantedMinor, answer: WORDS.answer } as const
	await moveClaim(db, claimId, { ...end, decision: null, parcel })
	const moves = states.map((to, at) => ({
		...{ entity: 'claim', entityId: claimId, from: states[at - 1] ?? null, to, actor: 'system' },
		at: times[at] ?? agreedAt,
	}))
	await recordStateChanges(db, moves as Parameters<typeof recordStateChanges>[1])
}

/**
 * Goods came back although their seller had their money: the return was announced on the last evening of its days and agreed to
 * when they were there. All of their price went back, and the seller's books say so.
 */
export async function tellLateReturn(db: Db, goods: DoneGoods, agreedAt: Date): Promise<void> {
	const { lineId, orderId, paymentId, paidMinor: amountMinor } = goods
	await claimBack(db, goods, agreedAt)
	const id = demoUuid(6, lineId)
	const lines = [{ id: lineId, amountMinor }]
	await insertRefund(db, { id, paymentId, orderId, amountMinor, reason: 'claim', lines, at: agreedAt })
	await raiseRefunded(db, lineId, amountMinor)
	const settledAt = addMinutes(agreedAt, 25)
	await sql`update refunds set state = 'DONE', provider_refund_id = ${`demo-refund-of-${lineId}`}, settled_at = ${settledAt}
		where id = ${id}::uuid`.execute(db)
	// Whoever it was to be told was told then.
	await sql`update outbox_events set distributed_at = created_at where dedupe_key = ${`refund-created:${id}`}`.execute(
		db,
	)
	await postRefundDone({ db, now: () => settledAt } as World, { refundId: id, orderId })
}
