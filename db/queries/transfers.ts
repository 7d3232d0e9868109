import { sql } from 'kysely'
import type { TransferState } from '#app/domain/payments/transfers.ts'
import type { AwaitedTransfer, UnmatchedTransfer } from '#app/domain/payments/desk-rows.ts'
import type { Db } from '#db/client.ts'

export interface TransferAccount {
	currency: string
	holder: string
	bank: string
	accountNumber: string
	holdHours: number
	isDemo: boolean
}

/** The account that transfers of a currency go to; none when they are not taken. */
export async function readTransferAccount(db: Db, currency: string): Promise<TransferAccount | undefined> {
	return db
		.selectFrom('transfer_accounts')
		.select(['currency', 'holder', 'bank', 'account_number as accountNumber', 'hold_hours as holdHours'])
		.select('is_demo as isDemo')
		.where('currency', '=', currency)
		.where('active', '=', true)
		.executeTakeFirst()
}

export interface TransferToKeep {
	id: string
	bankReference: string
	receivedOn: string
	amountMinor: number
	currency: string
	remittance: string
	payer: string
	evidence: string
	orderId: number | null
	recordedBy: string
	at: Date
}

/** Keeps money that came, once for each row of the bank; false when it was told before. */
export async function insertTransfer(db: Db, transfer: TransferToKeep): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('bank_transfers')
		.values({
			id: transfer.id,
			bank_reference: transfer.bankReference,
			received_on: transfer.receivedOn,
			amount_minor: transfer.amountMinor,
			currency: transfer.currency,
			remittance: transfer.remittance,
			payer: transfer.payer,
			evidence: transfer.evidence,
			order_id: transfer.orderId,
			state: transfer.orderId === null ? 'UNMATCHED' : 'HELD',
			recorded_by: transfer.recordedBy,
			recorded_at: transfer.at,
		})
		.onConflict((conflict) => conflict.column('bank_reference').doNothing())
		.executeTakeFirstOrThrow()
	return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** What is held for an order and not decided yet. */
export async function readHeldTransfers(db: Db, orderId: number): Promise<{ amountMinor: number; currency: string }> {
	const { rows } = await sql<{ amountMinor: number; currency: string }>`
		select coalesce(sum(amount_minor), 0)::int as "amountMinor", coalesce(min(currency), '') as currency from bank_transfers
		where order_id = ${orderId} and state = 'HELD'`.execute(db)
	return rows[0] ?? { amountMinor: 0, currency: '' }
}

/** Ends the held transfers of an order with the payment that they became. */
export async function endHeldTransfers(
	db: Db,
	orderId: number,
	end: { state: Extract<TransferState, 'APPLIED' | 'RETURNED'>; paymentId: string },
): Promise<void> {
	await db
		.updateTable('bank_transfers')
		.set({ state: end.state, payment_id: end.paymentId })
		.where('order_id', '=', orderId)
		.where('state', '=', 'HELD')
		.execute()
}

/** Says which order an unmatched transfer is for; false when it is not one, or in another currency than the order. */
export async function matchTransfer(
	db: Db,
	transferId: string,
	order: { id: number; currency: string },
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('bank_transfers')
		.set({ state: 'HELD', order_id: order.id })
		.where('id', '=', transferId)
		.where('currency', '=', order.currency)
		.where('state', '=', 'UNMATCHED')
		.executeTakeFirst()
	return numUpdatedRows > 0n
}

/** Writes money that came by no provider: it is here, whole, and goes back by hand. */
export async function insertReceivedPayment(
	db: Db,
	payment: {
		id: string
		orderId: number
		provider: 'bank_transfer' | 'on_arrival'
		amountMinor: number
		currency: string
		at: Date
	},
): Promise<void> {
	await db
		.insertInto('payments')
		.values({
			id: payment.id,
			order_id: payment.orderId,
			provider: payment.provider,
			amount_minor: payment.amountMinor,
			captured_minor: payment.amountMinor,
			currency: payment.currency,
			state: 'SUCCEEDED',
			method: payment.provider,
			idempotency_key: `pay:${payment.id}:received`,
			request: '{}',
			created_at: payment.at,
		})
		.execute()
}

/** The order of a number that is paid by transfer, or none. */
export async function findTransferOrder(
	db: Db,
	number: string,
): Promise<{ id: number; currency: string; totalMinor: number } | undefined> {
	return db
		.selectFrom('orders')
		.select(['id', 'currency', 'total_minor as totalMinor'])
		.where('number', '=', number)
		.where('payment_method', '=', 'BANK_TRANSFER')
		.executeTakeFirst()
}

/** Orders that wait for a transfer, the first to lapse first. */
export async function awaitedTransfers(db: Db, limit: number, offset = 0): Promise<AwaitedTransfer[]> {
	const { rows } = await sql<AwaitedTransfer>`
		select o.number, o.total_minor as "totalMinor", o.currency, o.placed_at as "placedAt", k.hold_until as "holdUntil",
			o.buyer_name as "buyerName", coalesce((select sum(t.amount_minor) from bank_transfers t
				where t.order_id = o.id and t.state = 'HELD'), 0)::int as "heldMinor"
		from orders o join checkouts k on k.id = o.checkout_id
		where o.payment_method = 'BANK_TRANSFER' and o.paid_at is null and o.closed_at is null
		order by k.hold_until, o.id limit ${limit} offset ${offset}`.execute(db)
	return rows
}

/** Money that came and names no order of ours, the oldest first. */
export async function unmatchedTransfers(db: Db, limit: number, offset = 0): Promise<UnmatchedTransfer[]> {
	return db
		.selectFrom('bank_transfers')
		.select(['id', 'bank_reference as bankReference', 'received_on as receivedOn', 'amount_minor as amountMinor'])
		.select(['currency', 'remittance', 'payer'])
		.where('state', '=', 'UNMATCHED')
		.orderBy('received_on')
		.orderBy('id')
		.limit(limit)
		.offset(offset)
		.execute()
}
