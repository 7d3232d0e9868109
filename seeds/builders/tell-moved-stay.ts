import { sql } from 'kysely'
import { standingOf } from '#app/domain/changes/change-plan.ts'
import { addHours, addMinutes } from '#app/domain/time/instant.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'
import { readBookedLines } from '#db/queries/booked-lines.ts'
import { insertChange, moveChange, readChange } from '#db/queries/order-changes.ts'

/** The quote of the one moved stay of the demo. */
const QUOTE_ID = '00000000-0000-4000-8000-000000000023'

async function stayAhead(db: Db): Promise<{ lineId: number; orderId: number } | undefined> {
	const { rows } = await sql<{ lineId: number; orderId: number }>`
		select l.id as "lineId", s.order_id as "orderId" from order_lines l join seller_orders s on s.id = l.seller_order_id
		join orders o on o.id = s.order_id left join accounts a on a.id = o.account_id
		where l.kind = 'STAY' and l.state = 'CONFIRMED' and l.order_package_id is null and o.paid_at is not null
		order by a.email = 'buyer@demo.shanhai' desc nulls last, l.due_at desc, l.id limit 1`.execute(db)
	return rows[0]
}

/** A stay of the demo buyer that was moved by a day at the same price, an hour after it was booked. */
export async function tellMovedStay(db: Db, now: Date): Promise<void> {
	const ahead = await stayAhead(db)
	const line = ahead && (await readBookedLines(db, ahead.orderId)).find(({ id }) => id === ahead.lineId)
	if (!ahead || !line?.checkIn || !line.checkOut) return
	const at = new Date(Math.min(addHours(line.bookedAt, 1).getTime(), addMinutes(now, -10).getTime()))
	const standing = standingOf(line)
	const { checkIn, checkOut, sessionId, startsAt, endsAt } = standing
	const before = { checkIn: addDays(line.checkIn, -1), checkOut: addDays(line.checkOut, -1) }
	const price = { oldMinor: line.paidMinor, newMinor: line.paidMinor, feeMinor: 0, addedMinor: 0, backMinor: 0 }
	const change = {
		...{ lineId: line.id, enterpriseId: line.enterpriseId, cause: 'BUYER' as const, ...price },
		...{ was: { ...standing, ...before, startsAt: null, endsAt: null }, setBy: { rule: 'grace' as const } },
		...{ to: { checkIn, checkOut, sessionId, startsAt, endsAt }, addedCommissionMinor: 0 },
		...{ unitMinor: line.paidMinor, discountMinor: 0, acquire: [], release: [] },
		details: { parts: null, discounts: line.discounts, nights: line.nights, demand: [] },
	}
	const wish = { kind: 'DATES' as const, lineId: line.id, checkIn: line.checkIn, checkOut: line.checkOut }
	await insertChange(db, {
		...{ quoteId: QUOTE_ID, orderId: ahead.orderId, enterpriseId: null, actor: 'guest', kind: 'DATES' },
		...{ plan: { wish, lines: [change] }, feeMinor: 0, dueMinor: 0, backMinor: 0, createdAt: at },
		validUntil: addMinutes(at, 10),
	})
	const quoted = await readChange(db, QUOTE_ID)
	if (quoted) await moveChange(db, quoted, { state: 'DONE', actor: 'guest', at: addMinutes(at, 2) })
}
