import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** What of an order decides how its change is charged. */
export interface ChangeFacts {
	/** Paid on arrival and not yet: a change only alters what is due then. */
	isPaidLater: boolean
	isPaidOnArrival: boolean
	/** A part of it has an invoice. */
	isInvoiced: boolean
}

/** How a change of an order is charged. */
export async function changeFactsOf(db: Db, orderId: number): Promise<ChangeFacts> {
	const { rows } = await sql<ChangeFacts>`
		select o.payment_method = 'ON_ARRIVAL' and o.paid_at is null as "isPaidLater",
			o.payment_method = 'ON_ARRIVAL' and o.paid_at is not null as "isPaidOnArrival",
			exists (select from invoices i where i.order_id = o.id and i.kind = 'INVOICE') as "isInvoiced"
		from orders o where o.id = ${orderId}`.execute(db)
	if (!rows[0]) throw new Error(`order ${orderId} is not there`)
	return rows[0]
}

export interface BuyerToPay {
	orderNumber: string
	currency: string
	email: string
	language: 'zh' | 'en'
}

/** Whom a payment page of an order is for. */
export async function buyerToPay(db: Db, orderId: number): Promise<BuyerToPay> {
	const { rows } = await sql<BuyerToPay>`select number as "orderNumber", currency, buyer_email as email, language
		from orders where id = ${orderId}`.execute(db)
	if (!rows[0]) throw new Error(`order ${orderId} is not there`)
	return rows[0]
}
