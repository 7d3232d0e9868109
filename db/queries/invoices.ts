import { sql } from 'kysely'
import type { InvoiceKind } from '#app/domain/invoices/invoice-number.ts'
import type { CreditNoteSnapshot, InvoiceSnapshot } from '#app/domain/invoices/snapshot.ts'
import type { SeenPart } from '#app/domain/accounts/viewer.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

export interface SequenceOfYear {
	enterpriseId: number
	kind: InvoiceKind
	year: number
}

/** Takes the next `count` numbers of sellers' sequences, each named once; tells the last of each. They are given back when the caller's transaction is not committed. */
export async function takeInvoiceSequences(
	db: Db,
	wanted: readonly (SequenceOfYear & { count: number })[],
): Promise<(SequenceOfYear & { last: number })[]> {
	const { rows } = await sql<SequenceOfYear & { last: number }>`
		insert into invoice_sequences as q (enterprise_id, kind, year, last)
		select w."enterpriseId", w.kind, w.year, w.count
		from json_to_recordset(${JSON.stringify(wanted)}::json) as w("enterpriseId" bigint, kind text, year int, count int)
		order by 1, 2, 3
		on conflict (enterprise_id, kind, year) do update set last = q.last + excluded.last
		returning enterprise_id as "enterpriseId", kind, year, last`.execute(db)
	return rows
}

/** The next number of a seller's sequence of a year; it is given back when the caller's transaction is not committed. */
export async function takeInvoiceSequence(db: Db, of: SequenceOfYear): Promise<number> {
	const [taken] = await takeInvoiceSequences(db, [{ ...of, count: 1 }])
	const last = taken?.last
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

const rowOf = (paper: InvoiceToInsert) => ({
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

/** Writes a paper; gives its id. */
export async function insertInvoice(db: Db, paper: InvoiceToInsert): Promise<number> {
	const { id } = await db.insertInto('invoices').values(rowOf(paper)).returning('id').executeTakeFirstOrThrow()
	return id
}

const ROWS_AT_ONCE = 500

/** Writes many papers, in their order. */
export async function insertInvoices(db: Db, papers: readonly InvoiceToInsert[]): Promise<void> {
	for (let from = 0; from < papers.length; from += ROWS_AT_ONCE)
		await db
			.insertInto('invoices')
			.values(papers.slice(from, from + ROWS_AT_ONCE).map(rowOf))
			.execute()
}

export interface KeptInvoice {
	sellerOrderId: number
	id: number
	kind: InvoiceKind
	number: string
	amountMinor: number
	issuedAt: Date
	refundId: string | null
}

/** The papers of a seller's part, oldest first. */
export const listInvoicesOfPart = (db: Db, sellerOrderId: number): Promise<KeptInvoice[]> =>
	listInvoicesOfParts(db, [sellerOrderId])

/** The papers of sellers' parts, oldest first. */
export async function listInvoicesOfParts(db: Db, sellerOrderIds: readonly number[]): Promise<KeptInvoice[]> {
	const { rows } = await sql<KeptInvoice>`
		select seller_order_id as "sellerOrderId", id, kind, number, amount_minor as "amountMinor", issued_at as "issuedAt", refund_id as "refundId"
		from invoices where seller_order_id = any(${[...sellerOrderIds]}::bigint[]) order by id`.execute(db)
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
