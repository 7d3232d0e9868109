import { type RawBuilder, sql } from 'kysely'
import type { CapacityDemand } from '#app/domain/capacity/demand.ts'
import type { ChangePlan } from '#app/domain/changes/change-plan.ts'
import type { ChangeState } from '#app/domain/changes/change-states.ts'
import type { Db } from '#db/client.ts'
import { holding } from '#db/queries/capacity.ts'

export interface ChangeRow {
	id: number
	quoteId: string
	orderId: number
	enterpriseId: number | null
	actor: string
	kind: ChangePlan['wish']['kind']
	state: ChangeState
	plan: ChangePlan
	feeMinor: number
	dueMinor: number
	backMinor: number
	createdAt: Date
	validUntil: Date
	doneAt: Date | null
	/** The hold group that keeps the new while its difference is awaited. */
	checkoutId: string | null
}

/** Keeps what a change was shown to cost. */
export async function insertChange(
	db: Db,
	change: Omit<ChangeRow, 'id' | 'state' | 'doneAt' | 'checkoutId'>,
): Promise<void> {
	await sql`insert into order_changes (quote_id, order_id, enterprise_id, actor, kind, plan, fee_minor, due_minor, back_minor,
			created_at, valid_until)
		values (${change.quoteId}::uuid, ${change.orderId}, ${change.enterpriseId}, ${change.actor}, ${change.kind},
			${JSON.stringify(change.plan)}::jsonb, ${change.feeMinor}, ${change.dueMinor}, ${change.backMinor},
			${change.createdAt}, ${change.validUntil})`.execute(db)
}

const columns = sql`c.id, c.quote_id as "quoteId", c.order_id as "orderId", c.enterprise_id as "enterpriseId", c.actor, c.kind,
	c.state, c.plan, c.fee_minor as "feeMinor", c.due_minor as "dueMinor", c.back_minor as "backMinor",
	c.created_at as "createdAt", c.valid_until as "validUntil", c.done_at as "doneAt", c.checkout_id as "checkoutId"
	from order_changes c`

const one = async (db: Db, where: RawBuilder<unknown>): Promise<ChangeRow | null> =>
	(await sql<ChangeRow>`select ${columns} where ${where}`.execute(db)).rows[0] ?? null

/** A change by the id of its quote. */
export const readChange = (db: Db, quoteId: string) => one(db, sql`c.quote_id = ${quoteId}::uuid`)

/** A change by its own id. */
export const readChangeById = (db: Db, id: number) => one(db, sql`c.id = ${id}`)

/** The change whose new units a hold group keeps. */
export const findChangeOfCheckout = (db: Db, checkoutId: string) => one(db, sql`c.checkout_id = ${checkoutId}::uuid`)

/** The change of an order whose difference is awaited. */
export const findWaitingChange = (db: Db, orderId: number) =>
	one(db, sql`c.order_id = ${orderId} and c.state = 'AWAITING_PAYMENT'`)

/** The rows of the ledger that a plan takes when it is done, or gives back. */
export function rowsOfPlan({ lines }: ChangePlan): number[] {
	return [...new Set(lines.flatMap((line) => [...line.acquire, ...line.release].map((it) => it.capacityId)))]
}

/** What a plan takes of the ledger beside what its lines have. */
export const acquiredBy = ({ lines }: ChangePlan): CapacityDemand[] => lines.flatMap((line) => line.acquire)

/** Notes where a locked change stands, and logs it; the caller has asked the table of states. */
export async function moveChange(
	db: Db,
	change: Pick<ChangeRow, 'id' | 'state'>,
	to: { state: ChangeState; actor: string; at: Date; checkoutId?: string | null },
): Promise<void> {
	await sql`
		with moved as (
			update order_changes set state = ${to.state}, used_at = coalesce(used_at, ${to.at}::timestamptz),
				done_at = case when ${to.state} = 'DONE' then ${to.at}::timestamptz end,
				checkout_id = coalesce(${to.checkoutId ?? null}::uuid, checkout_id)
			where id = ${change.id}
		)
		insert into state_changes (entity, entity_id, from_state, to_state, actor, at)
		values ('order-change', ${String(change.id)}, ${change.state}, ${to.state}, ${to.actor}, ${to.at})`.execute(db)
}

/** Holds what a change takes, on locked rows, in a hold group of its own. */
export async function holdForChange(
	db: Db,
	hold: { checkoutId: string; quoteId: string; demand: CapacityDemand[]; holdUntil: Date; at: Date },
): Promise<void> {
	const { checkoutId, demand, holdUntil } = hold
	await sql`insert into checkouts (id, idempotency_key, request_hash, hold_until, quote, quote_hash, created_at)
		values (${checkoutId}::uuid, ${`change:${hold.quoteId}`}, '', ${holdUntil}, '{}', '', ${hold.at})`.execute(db)
	if (demand.length > 0) await sql`with ${holding({ checkoutId, demand, holdUntil })} select 1`.execute(db)
}
