import { sql } from 'kysely'
import { claimDueAt } from '#app/domain/claims/claim-times.ts'
import type { ClaimState } from '#app/domain/claims/claim-states.ts'
import type { FapiaoTitle } from '#app/domain/fapiao/title.ts'
import { addHours } from '#app/domain/time/instant.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { Db } from '#db/client.ts'
import { insertClaim, moveClaim } from '#db/queries/buyer-claims.ts'
import { insertFapiao, insertRedFapiao, markIssued } from '#db/queries/fapiao.ts'
import { readFapiaoPart } from '#db/queries/fapiao-parts.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { goodsDone, tellLateReturn } from '#seeds/builders/late-return.ts'

const OWN = sql`exists (select from enterprise_members m join accounts a on a.id = m.account_id
	where m.enterprise_id = s.enterprise_id and a.email = 'seller@demo.shanhai')`

/** A return in each state: those that wait for somebody on goods whose days are not over, the others on older ones. */
const WAITING: readonly ClaimState[] = ['OPEN', 'SENT_BACK', 'RECEIVED', 'ESCALATED', 'APPROVED', 'REFUSED']
const OVER: readonly ClaimState[] = ['DISMISSED', 'WITHDRAWN']

const WORDS: Partial<Record<ClaimState, { words: string; answer?: string; decision?: string }>> = {
	OPEN: { words: '买重了一份，没有拆封，想退。' },
	APPROVED: { words: '送人时对方已经有了，原封未动。', answer: '可以退，请寄回店里。' },
	SENT_BACK: { words: '口味不合适，包装完好，已寄回。', answer: '收到后给您退款。' },
	RECEIVED: { words: '下错了规格，没有打开。', answer: '请寄回，我们看过就退。' },
	ESCALATED: { words: '收到时外盒压坏了，里面没动，卖家还没有回复。' },
	REFUSED: { words: '喝了几泡，觉得不合口味。', answer: '已经拆封冲泡，不能再卖，抱歉不能退。' },
	DISMISSED: { words: '想退掉喝过的一罐。', answer: '已经拆封，不能退。', decision: '照片可见已拆封饮用，支持卖家。' },
	WITHDRAWN: { words: '以为买错了，想退。' },
	ACCEPTED: { words: '有一罐受潮了。', answer: '确实是我们的问题，已经退款。' },
}

interface ClaimableRow {
	lineId: number
	orderId: number
	sellerOrderId: number
	qty: number
	paidMinor: number
	refundedMinor: number
	servedAt: Date
}

const goods = (where: ReturnType<typeof sql>, limit: number) => sql<ClaimableRow>`
	select l.id as "lineId", s.order_id as "orderId", s.id as "sellerOrderId", l.qty, l.paid_minor as "paidMinor",
		l.refunded_minor as "refundedMinor", l.served_at as "servedAt"
	from order_lines l join seller_orders s on s.id = l.seller_order_id
	where l.kind = 'GOODS' and l.served_at is not null and l.policy ->> 'returnDays' is not null and ${where}
	order by ${OWN} desc, l.served_at desc, l.id limit ${limit}`

async function tellClaim(db: Db, line: ClaimableRow, state: ClaimState, now: Date): Promise<void> {
	const { words = '', answer = null, decision = null } = WORDS[state] ?? {}
	const { lineId, orderId, sellerOrderId, qty, paidMinor, refundedMinor } = line
	const openedAt = new Date(Math.min(addHours(line.servedAt, 20).getTime(), addHours(now, -30).getTime()))
	const movedAt = addHours(openedAt, 6)
	const claimId = await insertClaim(db, {
		...{ kind: 'RETURN', orderId, sellerOrderId, lineId, qty, isFaulty: false, words, photos: [], at: openedAt },
		breachId: null,
		askedMinor: paidMinor,
		openedBy: 'guest',
		dueAt: claimDueAt('OPEN', openedAt),
	})
	const opened = { entity: 'claim', entityId: claimId, from: null, to: 'OPEN', actor: 'guest', at: openedAt } as const
	await recordStateChanges(db, [opened])
	if (state === 'OPEN') return
	const isUnderWay = state === 'SENT_BACK' || state === 'RECEIVED'
	await moveClaim(db, claimId, {
		...{ to: state, at: movedAt, dueAt: claimDueAt(state, addHours(now, -3)), answer, decision },
		grantedMinor: state === 'ACCEPTED' ? refundedMinor : null,
		parcel: isUnderWay ? { carrier: '邮政', number: `DEMO${String(claimId).padStart(9, '0')}` } : null,
	})
	await recordStateChanges(db, [{ ...opened, from: 'OPEN', to: state, actor: 'system', at: movedAt }])
}

async function tellClaims(db: Db, now: Date): Promise<void> {
	const old = addHours(now, -36)
	const { rows: young } = await goods(
		sql`l.state = 'DELIVERED' and l.refunded_minor = 0 and l.served_at < ${old}`,
		WAITING.length,
	).execute(db)
	const { rows: done } = await goods(sql`l.state = 'CLOSED' and l.refunded_minor = 0`, OVER.length).execute(db)
	const { rows: paidBack } = await goods(sql`l.refunded_minor > 0 and l.state in ('DELIVERED', 'CLOSED')`, 1).execute(
		db,
	)
	const told = [
		...WAITING.map((state, at) => ({ state, line: young[at] })),
		...OVER.map((state, at) => ({ state, line: done[at] })),
		{ state: 'ACCEPTED' as const, line: paidBack[0] },
	]
	for (const { state, line } of told) if (line) await tellClaim(db, line, state, now)
}

/** The demo's buyer sent something back late: the seller had its money, and all of the price went back. */
async function tellBuyersReturn(db: Db, now: Date): Promise<void> {
	const where = sql`o.account_id = (select id from accounts where email = 'buyer@demo.shanhai')`
	const order = sql`l.released_at desc`
	const [goods] = await goodsDone(db, { where, order, before: addHours(now, -8 * 24), limit: 1 })
	if (goods) await tellLateReturn(db, goods, addHours(goods.releasedAt, 5 * 24))
}

/** An invented company; the code is one of none: its county does not exist. */
const COMPANY: FapiaoTitle = { kind: 'COMPANY', name: '温州示例茶事有限公司', taxNumber: '91330399MA00000004' }
const PERSON: FapiaoTitle = { kind: 'PERSONAL', name: '个人' }

async function partsOf(db: Db, where: ReturnType<typeof sql>, limit: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select s.id from seller_orders s join orders o on o.id = s.order_id left join accounts a on a.id = o.account_id
		where ${OWN} and o.paid_at is not null and ${where} order by a.email is not distinct from 'buyer@demo.shanhai' desc,
			o.paid_at desc, s.id limit ${limit}`.execute(db)
	return rows.map(({ id }) => id)
}

const HAS_REFUND = sql`exists (select from order_lines l join refund_lines f on f.order_line_id = l.id where l.seller_order_id = s.id)`

async function askFor(db: Db, sellerOrderId: number, title: FapiaoTitle, at: Date) {
	const part = await readFapiaoPart(db, sellerOrderId)
	if (!part) throw new Error(`part ${sellerOrderId} is not there`)
	const { orderId, currency, paidMinor: amountMinor, buyerEmail: email } = part
	const id = await insertFapiao(db, {
		...{ orderId, sellerOrderId, title, email, amountMinor, currency, netted: [], at },
		idempotencyKey: `fapiao:demo:${sellerOrderId}`,
	})
	await recordStateChanges(db, [{ entity: 'fapiao', entityId: id, from: null, to: 'REQUESTED', actor: 'guest', at }])
	return { id, part }
}

/** Two requests that wait, and one that was issued before money went back: its red fapiao waits too. */
async function tellFapiao(db: Db, now: Date): Promise<void> {
	const [first, second] = await partsOf(db, sql`not ${HAS_REFUND}`, 2)
	if (first) await askFor(db, first, COMPANY, addHours(now, -5))
	if (second) await askFor(db, second, PERSON, addHours(now, -2))
	const [refunded] = await partsOf(db, HAS_REFUND, 1)
	if (!refunded) return
	const { id, part } = await askFor(db, refunded, COMPANY, addHours(now, -40))
	const [refund] = part.refunds
	const issuedOn = localDateAt(part.paidAt ?? now, MARKET_ZONE)
	const number = `${issuedOn.slice(2, 4)}33${String(id).padStart(16, '0')}`
	const at = part.paidAt ?? now
	await markIssued(db, id, { number, issuedOn, issuer: 'by-hand', fileName: null, at })
	await recordStateChanges(db, [
		{ entity: 'fapiao', entityId: id, from: 'REQUESTED', to: 'ISSUED', actor: 'system', at },
	])
	if (!refund) return
	const red = { ofId: id, ...refund, reason: 'ALLOWANCE', at: addHours(now, -20) }
	const redId = await insertRedFapiao(db, red)
	if (redId === null) return
	const asked = { entity: 'fapiao', entityId: redId, from: null, to: 'REQUESTED', actor: 'system', at: red.at } as const
	await recordStateChanges(db, [asked])
}

/** Two parties wait for more seats than a session of the demo's seller has left. */
async function tellWaiting(db: Db, now: Date): Promise<void> {
	await sql`
		with full_one as (
			select e.id, least(99, c.total - c.held - c.sold + 1) as seats from sessions e join listings s on s.id = e.listing_id
				join capacity c on c.id = e.capacity_id
			where e.starts_at > ${addHours(now, 48)} and e.status = 'open' and ${OWN}
			order by c.total - c.held - c.sold, e.starts_at, e.id limit 1
		)
		insert into waiting_entries (session_id, email, language, seats, joined_at)
		select id, 'waiting' || n || '@demo.shanhai', case n when 1 then 'zh' else 'en' end, seats, ${addHours(now, -10)}
		from full_one, generate_series(1, 2) n order by n`.execute(db)
}

/** What comes after a sale: claims in each state, fapiao that are asked for, parties that wait for seats. */
export async function tellAfterSales(db: Db, now: Date): Promise<void> {
	await tellClaims(db, now)
	await tellBuyersReturn(db, now)
	await tellFapiao(db, now)
	await tellWaiting(db, now)
}
