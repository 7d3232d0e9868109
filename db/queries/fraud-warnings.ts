import { type RawBuilder, sql } from 'kysely'
import { HOLDS_GOODS, HOLDS_MONEY, type WarningState } from '#app/domain/payments/fraud-warnings.ts'
import type { Db } from '#db/client.ts'

/** A warning as the provider tells it. */
export interface ToldWarning {
	provider: string
	providerId: string
	paymentId: string
	fraudType: string
	isActionable: boolean
	warnedAt: Date
}

/** Keeps a warning; gives its id when it is new, null when it was known. */
export async function keepWarning(db: Db, told: ToldWarning, at: Date): Promise<number | null> {
	const { rows } = await sql<{ id: number; isNew: boolean }>`
		insert into fraud_warnings (provider, provider_id, payment_id, fraud_type, is_actionable, warned_at, looked_at)
		values (${told.provider}, ${told.providerId}, ${told.paymentId}::uuid, ${told.fraudType}, ${told.isActionable}, ${told.warnedAt}, ${at})
		on conflict (provider_id) do update set fraud_type = excluded.fraud_type, is_actionable = excluded.is_actionable,
			looked_at = excluded.looked_at
		returning id, xmax = 0 as "isNew"`.execute(db)
	return rows[0]?.isNew ? rows[0].id : null
}

/** Which of a provider's warnings are kept exactly as it tells them, by their ids there. */
export async function warningsAsTold(
	db: Db,
	told: readonly { warningId: string; fraudType: string; isActionable: boolean }[],
): Promise<Set<string>> {
	const { rows } = await sql<{ id: string }>`
		select w.provider_id as id from fraud_warnings w
		join jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as t("warningId" text, "fraudType" text, "isActionable" boolean)
			on t."warningId" = w.provider_id and t."fraudType" = w.fraud_type and t."isActionable" = w.is_actionable`.execute(
		db,
	)
	return new Set(rows.map(({ id }) => id))
}

const isWarned = (orderId: RawBuilder<unknown>, states: readonly WarningState[]) => sql<boolean>`exists (
	select from payments hp join fraud_warnings hw on hw.payment_id = hp.id
	where hp.order_id = ${orderId} and hw.state = any(${[...states]}::text[]))`

/** Whether nothing of an order may be packed or sent, by its id. */
export const isHeldSql = (orderId: RawBuilder<unknown>): RawBuilder<boolean> => isWarned(orderId, HOLDS_GOODS)

/** Whether nothing of an order may be packed or sent: a payment of it is looked at, or was called off, as fraud. */
export async function isHeld(db: Db, orderId: number): Promise<boolean> {
	const { rows } = await sql<{ held: boolean }>`select ${isHeldSql(sql`${orderId}::bigint`)} as held`.execute(db)
	return rows[0]?.held ?? false
}

/** The newest warning that holds an order's goods, by the order's id; null where there is none. */
export const holdingWarning = (orderId: RawBuilder<unknown>): RawBuilder<number | null> => sql<number | null>`(
	select max(hw.id) from payments hp join fraud_warnings hw on hw.payment_id = hp.id
	where hp.order_id = ${orderId} and hw.state = any(${[...HOLDS_GOODS]}::text[]))`

/** The newest warning that holds an order's goods; null where there is none. */
export async function findHoldingWarning(db: Db, orderId: number): Promise<number | null> {
	const { rows } = await sql<{ id: number | null }>`select ${holdingWarning(sql`${orderId}::bigint`)} as id`.execute(db)
	return rows[0]?.id ?? null
}

/** Whether an order's money is kept from its sellers until somebody has decided about a warning. */
export async function isMoneyHeld(db: Db, orderId: number): Promise<boolean> {
	const { rows } = await sql<{
		held: boolean
	}>`select ${isWarned(sql`${orderId}::bigint`, HOLDS_MONEY)} as held`.execute(db)
	return rows[0]?.held ?? false
}

/** A warning with its order, locked after the order; undefined when there is none. */
export async function lockWarning(
	db: Db,
	id: number,
): Promise<{ state: WarningState; orderId: number; lineIds: number[] } | undefined> {
	const { rows: found } = await sql<{ orderId: number }>`select p.order_id as "orderId" from fraud_warnings w
		join payments p on p.id = w.payment_id where w.id = ${id}`.execute(db)
	const orderId = found[0]?.orderId
	if (orderId === undefined) return undefined
	await sql`select from orders where id = ${orderId} for no key update`.execute(db)
	const { rows } = await sql<{ state: WarningState; lineIds: number[] }>`
		select w.state, coalesce((select json_agg(l.id order by l.id) from seller_orders s join order_lines l on l.seller_order_id = s.id
			where s.order_id = ${orderId} and l.kind not in ('FEE', 'DEPOSIT') and l.state not in ('LAPSED', 'CANCELLED')), '[]') as "lineIds"
		from fraud_warnings w where w.id = ${id} for no key update of w`.execute(db)
	return rows[0] && { ...rows[0], orderId }
}

/** Keeps what was decided about a locked warning. */
export async function settleWarning(
	db: Db,
	id: number,
	decided: { state: WarningState; by: string; words: string; at: Date },
): Promise<void> {
	await db
		.updateTable('fraud_warnings')
		.set({ state: decided.state, decided_by: decided.by, decided_at: decided.at, words: decided.words })
		.where('id', '=', id)
		.execute()
}

/** A warning as it is told of. */
export interface WarningToTell {
	orderId: number
	state: WarningState
	fraudType: string
	amountMinor: number
}

/** A warning as it stands; undefined when there is none. */
export async function warningToTell(db: Db, id: number): Promise<WarningToTell | undefined> {
	const { rows } = await sql<WarningToTell>`select p.order_id as "orderId", w.state, w.fraud_type as "fraudType",
		p.captured_minor as "amountMinor" from fraud_warnings w join payments p on p.id = w.payment_id where w.id = ${id}`.execute(
		db,
	)
	return rows[0]
}
