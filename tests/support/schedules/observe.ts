import { sql } from 'kysely'
import type { CapacityDemand } from '#app/domain/capacity/demand.ts'
import type { Lane } from '#tests/support/schedules/lane.ts'
import { ROW_NAMES, type ModelLine, type RowName, type Seen, type SeenOrder } from '#tests/support/schedules/model.ts'
import type { ScheduledProvider } from '#tests/support/schedules/provider.ts'

interface OrderRow extends Omit<SeenOrder, 'lines'> {
	lines: { demand: CapacityDemand[]; taken: CapacityDemand[]; state: string; backMinor: number; paidMinor: number }[]
}

const STATES: Partial<Record<string, ModelLine['state']>> = { CANCELLED: 'cancelled', NO_SHOW: 'missed' }

/** The orders and counters as the database has them now, beside the provider's truth. */
export async function observe(lane: Lane, provider: ScheduledProvider): Promise<Seen> {
	const names = new Map(ROW_NAMES.map((row) => [lane.rowIds[row], row]))
	const { rows } = await sql<{ counters: { id: number; held: number; sold: number }[]; orders: OrderRow[] }>`
		select (select json_agg(json_build_object('id', id, 'held', held, 'sold', sold)) from capacity
				where id = any(${[...names.keys()]}::bigint[])) as counters,
			coalesce((select json_agg(json_build_object('key', k.idempotency_key, 'number', o.number, 'holdUntil', k.hold_until,
				'status', case when o.paid_at is not null then 'paid' when o.closed_at is not null then 'lapsed' else 'open' end,
				'lines', (select json_agg(json_build_object('demand', l.price_details -> 'demand',
						'state', l.state, 'backMinor', l.refunded_minor, 'paidMinor', l.paid_minor, 'taken', coalesce((
							select json_agg(json_build_object('capacityId', c.capacity_id, 'qty', c.qty)) from claims c
							where c.order_line_id = l.id and c.state = 'TAKEN'), '[]')) order by l.id)
					from order_lines l join seller_orders s on s.id = l.seller_order_id where s.order_id = o.id and l.kind <> 'FEE'))
				order by o.id) from orders o join checkouts k on k.id = o.checkout_id), '[]') as orders`.execute(lane.db)
	const { counters = [], orders = [] } = rows[0] ?? {}
	const nameOf = (id: number): RowName => names.get(id) ?? fail(`a row of the ledger that no basket takes: ${id}`)
	const demand = (parts: CapacityDemand[]) => Object.fromEntries(parts.map((it) => [nameOf(it.capacityId), it.qty]))
	return {
		now: lane.clock.now(),
		counters: Object.fromEntries(
			counters.map(({ id, held, sold }) => [nameOf(id), { held, sold }]),
		) as Seen['counters'],
		orders: orders.map((order) => ({
			...order,
			holdUntil: new Date(order.holdUntil),
			lines: order.lines.map(({ state, backMinor, paidMinor, ...line }) => ({
				...{ state: STATES[state] ?? ('live' as const), backMinor, paidMinor },
				...{ demand: demand(line.demand), taken: demand(line.taken) },
			})),
		})),
		sessions: provider.sessions().map((it) => ({ ...it })),
	}
}

function fail(message: string): never {
	throw new Error(message)
}
