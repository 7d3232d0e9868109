import { sql } from 'kysely'
import type { SeenPart } from '#app/domain/accounts/viewer.ts'
import type { FapiaoKind, FapiaoState } from '#app/domain/fapiao/fapiao-states.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

/** A fapiao as buyer and seller see it. */
export interface ShownFapiao {
	id: number
	kind: FapiaoKind
	state: FapiaoState
	orderNumber: string
	sellerOrderId: number
	enterpriseId: number
	sellerName: Bilingual
	buyerName: string
	titleKind: 'PERSONAL' | 'COMPANY'
	title: string
	taxNumber: string | null
	email: string
	amountMinor: number
	currency: string
	number: string | null
	issuedOn: string | null
	hasFile: boolean
	/** RED: why, and of which fapiao; BLUE: why it was declined. */
	reason: string
	redOfNumber: string | null
	/** With an issuer that has not answered. */
	isSubmitted: boolean
	/** Why the issuer was not reached the last time. */
	issuerFailure: string | null
	requestedAt: Date
	settledAt: Date | null
}

const columns = sql`f.id, f.kind, f.state, o.number as "orderNumber", f.seller_order_id as "sellerOrderId",
	s.enterprise_id as "enterpriseId", json_build_object('zh', e.name_zh, 'en', e.name_en) as "sellerName",
	o.buyer_name as "buyerName", f.title_kind as "titleKind", f.title, f.tax_number as "taxNumber", f.email,
	f.amount_minor as "amountMinor", f.currency, f.number, to_char(f.issued_on, 'YYYY-MM-DD') as "issuedOn",
	f.file_name is not null as "hasFile", f.reason, b.number as "redOfNumber", f.submitted_at is not null as "isSubmitted", f.issuer_failure as "issuerFailure",
	f.requested_at as "requestedAt", f.settled_at as "settledAt"`
const tables = sql`fapiao f join orders o on o.id = f.order_id join seller_orders s on s.id = f.seller_order_id
	join enterprises e on e.id = s.enterprise_id left join fapiao b on b.id = f.red_of`

/** The fapiao of an order, oldest first. */
export async function listFapiaoOfOrder(db: Db, orderNumber: string): Promise<ShownFapiao[]> {
	const { rows } = await sql<ShownFapiao>`
		select ${columns} from ${tables} where o.number = ${orderNumber} order by f.id`.execute(db)
	return rows
}

/** Which fapiao a seller looks at: those that wait for the seller, or all that are settled. */
export type FapiaoView = 'open' | 'settled'

const inView = (view: FapiaoView) => (view === 'open' ? sql`f.state = 'REQUESTED'` : sql`f.state <> 'REQUESTED'`)

/** A page of a seller's fapiao: the open ones as they were asked for, settled ones newest first; with how many there are. */
export async function listFapiaoOfSeller(
	db: Db,
	enterpriseId: number,
	page: { view: FapiaoView; limit: number; offset: number },
): Promise<{ fapiao: ShownFapiao[]; total: number }> {
	const order = page.view === 'open' ? sql`f.requested_at, f.id` : sql`f.settled_at desc, f.id desc`
	const where = sql`s.enterprise_id = ${enterpriseId} and ${inView(page.view)}`
	const { rows } = await sql<ShownFapiao>`
		select ${columns} from ${tables} where ${where} order by ${order} limit ${page.limit} offset ${page.offset}`.execute(
		db,
	)
	const { rows: counts } = await sql<{ total: number }>`
		select count(*)::int as total from fapiao f join seller_orders s on s.id = f.seller_order_id where ${where}`.execute(
		db,
	)
	return { fapiao: rows, total: counts[0]?.total ?? 0 }
}

/** A fapiao as it is shown. */
export async function findShownFapiao(db: Db, id: number): Promise<ShownFapiao | undefined> {
	return (await sql<ShownFapiao>`select ${columns} from ${tables} where f.id = ${id}`.execute(db)).rows[0]
}

/** Where the file of an issued fapiao lies, with what decides who may have it; `regionCodes` are those its viewer administers. */
export async function findFapiaoFile(
	db: Db,
	wanted: { orderNumber: string; id: number; regionCodes: readonly string[] },
): Promise<(SeenPart & { number: string; fileName: string }) | undefined> {
	const { rows } = await sql<SeenPart & { number: string; fileName: string }>`
		select f.number, f.file_name as "fileName", o.account_id as "accountId", o.token_hash as "tokenHash",
			s.enterprise_id as "enterpriseId", exists (select from region_ancestors a where a.region_code = e.region_code
				and a.ancestor_code = any(${[...wanted.regionCodes]}::text[])) as "isAdministered"
		from ${tables} where f.id = ${wanted.id} and o.number = ${wanted.orderNumber} and f.file_name is not null`.execute(
		db,
	)
	return rows[0]
}
