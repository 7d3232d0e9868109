import { brushingOf } from '#app/domain/attribution/brushing.ts'
import { addMinutes, HOUR_MS } from '#app/domain/time/instant.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'
import type { NumberedRow, Row } from '#seeds/builders/tables.ts'

/** Paid orders of one phone at one store, the earliest first. */
type Bought = Map<string, NumberedRow<'orders'>[]>

const paidAtOf = ({ paid_at }: NumberedRow<'orders'>) => paid_at as Date
const inOrder = (a: NumberedRow<'orders'>, b: NumberedRow<'orders'>) =>
	paidAtOf(a).getTime() - paidAtOf(b).getTime() || a.id - b.id

function boughtBy({ tables }: Seeding): Bought {
	const orders = (tables.rows.get('orders') ?? []) as NumberedRow<'orders'>[]
	const paid = new Map(orders.filter(({ paid_at }) => paid_at).map((order) => [order.id, order]))
	const bought: Bought = new Map()
	for (const { order_id, enterprise_id } of (tables.rows.get('seller_orders') ?? []) as Row<'seller_orders'>[]) {
		const order = paid.get(Number(order_id))
		if (!order) continue
		const key = `${Number(enterprise_id)} ${String(order.buyer_phone)}`
		const known = bought.get(key)
		if (known) known.push(order)
		else bought.set(key, [order])
	}
	return bought
}

/** The accounts of each store's people: none of them has the phone of a buyer that is told. */
function peopleOf({ tables }: Seeding): Set<string> {
	const members = (tables.rows.get('enterprise_members') ?? []) as Row<'enterprise_members'>[]
	return new Set(members.map(({ enterprise_id, account_id }) => `${Number(enterprise_id)} ${Number(account_id)}`))
}

function flag({ tables }: Seeding, order: NumberedRow<'orders'>, reason: string): void {
	if (order.flagged_at) return
	const at = addMinutes(paidAtOf(order), 1)
	order.flagged_at = at
	order.flag_reason = reason
	tables.add('state_changes', {
		...{ entity: 'order', entity_id: String(order.id), from_state: null, to_state: 'FLAGGED' },
		...{ actor: 'system', reason, at },
	})
}

/** Judges every paid order by the rule that the site judges its own by, and takes what is made up out of the figures. */
export function judgeHistory(seeding: Seeding): void {
	const ownPeople = peopleOf(seeding)
	for (const [key, orders] of boughtBy(seeding)) {
		orders.sort(inOrder)
		const [store] = key.split(' ')
		for (const [at, order] of orders.entries()) {
			const paidAt = paidAtOf(order)
			const dayBefore = paidAt.getTime() - 24 * HOUR_MS
			const times = orders.slice(0, at).map((other) => paidAtOf(other).getTime())
			const earlier = [...new Set(times)].filter((time) => time > dayBefore).map((time) => new Date(time))
			const isByOwnPeople = ownPeople.has(`${store} ${Number(order.account_id)}`)
			const reason = brushingOf({ isByOwnPeople, earlier, paidAt })
			if (reason) flag(seeding, order, reason)
		}
	}
}
