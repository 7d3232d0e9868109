import { sql } from 'kysely'
import type { InvoiceKind } from '#app/domain/invoices/invoice-number.ts'
import type { CreditNoteSnapshot, InvoiceSnapshot } from '#app/domain/invoices/snapshot.ts'
import type { SeenPart } from '#app/domain/accounts/viewer.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

/** The next number of a seller's sequence of a year; it is given back when the caller's transaction is not committed. */
export async function takeInvoiceSequence(
	db: Db,
	of: { enterpriseId: number; kind: InvoiceKind; year: number },
): Promise<number> {
	const { rows } = await sql<{ last: number }>`
		insert into invoice_sequences as q (enterprise_id, kind, year, last)
		values (${of.enterpriseId}, ${of.kind}, ${of.year}, 1)
		on conflict (enterprise_id, kind, year) do update set last = q.last + 1 returning last`.execute(db)
	const last = rows[0]?.last
	if (last === undefined) throw new Error('no number was given out')
	return last
}

export interface InvoiceToInsert {
	kind: InvoiceKind
	number: string
	enterpriseId: number
	orderId: number
	sellerOrderId: number
	year: number
	sequence: number
	invoiceId: number | null
	refundId: string | null
	amountMinor: number
	currency: string
	snapshot: InvoiceSnapshot | CreditNoteSnapshot
	issuedAt: Date
}

/** Writes a paper; gives its id. */
export async function insertInvoice(db: Db, paper: InvoiceToInsert): Promise<number> {
	const { id } = await db
		.insertInto('invoices')
		.values({
			kind: paper.kind,
			number: paper.number,
			enterprise_id: paper.enterpriseId,
			order_id: paper.orderId,
			seller_order_id: paper.sellerOrderId,
			year: paper.year,
			sequence: paper.sequence,
			invoice_id: paper.invoiceId,
			refund_id: paper.refundId,
			amount_minor: paper.amountMinor,
			currency: paper.currency,
			snapshot: JSON.stringify(paper.snapshot),
			issued_at: paper.issuedAt,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

export interface KeptInvoice {
	id: number
	kind: InvoiceKind
	number: string
	amountMinor: number
	issuedAt: Date
	refundId: string | null
}

/** The papers of a seller's part, oldest first. */
export async function listInvoicesOfPart(db: Db, sellerOrderId: number): Promise<KeptInvoice[]> {
	const { rows } = await sql<KeptInvoice>`
		select id, kind, number, amount_minor as "amountMinor", issued_at as "issuedAt", refund_id as "refundId"
		from invoices where seller_order_id = ${sellerOrderId} order by id`.execute(db)
	return rows
}

export type InvoiceToShow = SeenPart & {
	number: string
	issuedAt: Date
	currency: string
	/** In which the buyer bought. */
	language: Language
} & ({ kind: 'INVOICE'; snapshot: InvoiceSnapshot } | { kind: 'CREDIT_NOTE'; snapshot: CreditNoteSnapshot })

/** A paper of an order by its number, with what decides who may see it; `regionCodes` are those its viewer administers. */
export async function findInvoice(
	db: Db,
	wanted: { orderNumber: string; number: string; regionCodes: readonly string[] },
): Promise<InvoiceToShow | undefined> {
	const { rows } = await sql<InvoiceToShow>`
		select i.kind, i.number, i.snapshot, i.issued_at as "issuedAt", i.currency, o.language, o.account_id as "accountId",
			o.token_hash as "tokenHash", i.enterprise_id as "enterpriseId",
			exists (select from region_ancestors a where a.region_code = e.region_code
				and a.ancestor_code = any(${[...wanted.regionCodes]}::text[])) as "isAdministered"
		from invoices i join orders o on o.id = i.order_id join enterprises e on e.id = i.enterprise_id
		where i.number = ${wanted.number} and o.number = ${wanted.orderNumber}`.execute(db)
	return rows[0]
}
