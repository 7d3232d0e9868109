import { sql } from 'kysely'
import type { CapacityDemand } from '#app/domain/capacity/demand.ts'
import type { Lane } from '#tests/support/schedules/lane.ts'
import {
	ROW_NAMES,
	type ModelLine,
	type MoveState,
	type RowName,
	type Seen,
	type SeenOrder,
} from '#tests/support/schedules/model.ts'
import type { ScheduledProvider } from '#tests/support/schedules/provider.ts'

interface LineRow extends Omit<ModelLine, 'state' | 'booked' | 'taken'> {
	state: string
	booked: CapacityDemand[]
	taken: CapacityDemand[]
}

interface OrderRow extends Omit<SeenOrder, 'lines'> {
	lines: LineRow[]
}

const STATES: Partial<Record<string, ModelLine['state']>> = { CANCELLED: 'cancelled', NO_SHOW: 'missed' }

const MOVE_STATES: Partial<Record<string, MoveState>> = { AWAITING_PAYMENT: 'waiting', DONE: 'done', LAPSED: 'lapsed' }

/** The orders and counters as the database has them now, beside the provider's truth. */
export async function observe(lane: Lane, provider: ScheduledProvider): Promise<Seen> {
	const names = new Map(ROW_NAMES.map((row) => [lane.rowIds[row], row]))
	const { rows } = await sql<{ counters: { id: number; held: number; sold: number }[]; orders: OrderRow[] }>`
		select (select json_agg(json_build_object('id', id, 'held', held, 'sold', sold)) from capacity
				where id = any(${[...names.keys()]}::bigint[])) as counters,
			coalesce((select json_agg(json_build_object('key', k.idempotency_key, 'number', o.number, 'holdUntil', k.hold_until,
				'status', case when o.paid_at is not null then 'paid' when o.closed_at is not null then 'lapsed' else 'open' end,
				'lines', (select json_agg(json_build_object('booked', l.price_details -> 'demand',
						'state', l.state, 'backMinor', l.refunded_minor, 'paidMinor', l.paid_minor, 'pieces', l.qty,
						'movedBackMinor', l.change_back_minor, 'feesMinor', l.change_fee_minor, 'taken', coalesce((
							select json_agg(json_build_object('capacityId', c.capacity_id, 'qty', c.qty)) from claims c
							where c.order_line_id = l.id and c.state = 'TAKEN'), '[]')) order by l.id)
					from order_lines l join seller_orders s on s.id = l.seller_order_id where s.order_id = o.id and l.kind <> 'FEE'),
				'sessionIds', (select coalesce(json_agg(session_id), '[]') from payments where order_id = o.id and session_id is not null),
				'moves', (select coalesce(json_agg(json_build_object('quoteId', c.quote_id, 'changeId', c.id, 'state', c.state,
						'holdUntil', w.hold_until, 'sessionId', p.session_id)), '[]')
					from order_changes c left join checkouts w on w.id = c.checkout_id left join payments p on p.change_id = c.id
					where c.order_id = o.id and c.state <> 'QUOTED'))
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
			lines: order.lines.map((line) => ({
				...line,
				...{ state: STATES[line.state] ?? ('live' as const), booked: demand(line.booked), taken: demand(line.taken) },
			})),
			moves: order.moves.map((move) => ({
				...move,
				state: MOVE_STATES[move.state as string] ?? fail(`a move that is ${move.state}`),
				holdUntil: new Date(move.holdUntil),
			})),
		})),
		sessions: provider.sessions().map((it) => ({ ...it })),
	}
}

function fail(message: string): never {
	throw new Error(message)
}
