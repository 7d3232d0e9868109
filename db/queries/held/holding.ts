import { sql, type RawBuilder } from 'kysely'
import { ERASED_NAME, ERASED_PHONE } from '#app/domain/privacy/nobody.ts'
import type { DB } from '#db/schema.generated.ts'

/** A person as the tables know one: an account with its orders, or the guest of one order (no account). */
export interface Person {
	accountId: number | null
	orderIds: number[]
}

/**
 * What becomes of rows at an erasure: they go, or stay without the person, kept as records of trade (电子商务法 art. 31: three
 * years at least), for the tax bureau (发票管理办法 art. 28: five years), as vouchers of the books (会计档案管理办法: thirty
 * years), or as the log of who did what, which names accounts by number.
 */
export type RowFate = 'removed' | 'trade' | 'tax' | 'books' | 'log'

type Column<T extends keyof DB> = keyof DB[T] & string

/** Every column of a table that holds something of a person, in one of these. */
interface Classes<T extends keyof DB> {
	/** Facts that name nobody: exported, and kept with the row. */
	told: readonly Column<T>[]
	/** Names the person: exported, and overwritten by this. */
	scrubbed?: Partial<Record<Column<T>, RawBuilder<unknown>>>
	/** Secrets and keys to the person: never exported, and overwritten by this. */
	sealed?: Partial<Record<Column<T>, RawBuilder<unknown>>>
	/** Names the person and stays, because the law that keeps the row asks for it: exported. */
	lawful?: readonly Column<T>[]
	/** Ids, keys and counters of ours: neither exported nor overwritten. */
	inner: readonly Column<T>[]
}

/** A table that holds something of a person: which rows, what of them, and what becomes of it. */
export interface Holding {
	table: keyof DB & string
	rows: RowFate
	/** The rows of a person, as a condition on the table. */
	of: (person: Person) => RawBuilder<unknown>
	told: readonly string[]
	scrubbed?: Readonly<Record<string, RawBuilder<unknown>>>
	sealed?: Readonly<Record<string, RawBuilder<unknown>>>
	lawful?: readonly string[]
	inner: readonly string[]
}

type Listed<C> = C extends readonly (infer Name)[] ? Name : C extends object ? keyof C : never
type Unclassified<T extends keyof DB, H> = Exclude<
	Column<T>,
	{
		[Class in keyof H]: Class extends 'told' | 'scrubbed' | 'sealed' | 'lawful' | 'inner' ? Listed<H[Class]> : never
	}[keyof H]
>

type Whole<T extends keyof DB, H> = [Unclassified<T, H>] extends [never]
	? unknown
	: { 'these columns are not classified': Unclassified<T, H> }

/** Writes a holding down; a column that is in no class is a fault of types. */
export function holding<T extends keyof DB & string, const H extends Classes<T> & Pick<Holding, 'rows' | 'of'>>(
	table: T,
	classes: H & Whole<T, H>,
): Holding & { table: T } {
	return { table, ...(classes as unknown as Omit<Holding, 'table'>) }
}

const orderIds = ({ orderIds: ids }: Person) => sql`any(${ids}::bigint[])`
const sellerOrders = (person: Person) => sql`(select id from seller_orders where order_id = ${orderIds(person)})`
const lines = (person: Person) => sql`(select id from order_lines where seller_order_id in ${sellerOrders(person)})`

/** How rows of a person are found: by a column that names the account, the order, the seller's part or the line. */
export const found = {
	byAccount: (person: Person) => sql`account_id = ${person.accountId}::bigint`,
	byOrder: (person: Person) => sql`order_id = ${orderIds(person)}`,
	bySellerOrder: (person: Person) => sql`seller_order_id in ${sellerOrders(person)}`,
	byLine: (person: Person) => sql`order_line_id in ${lines(person)}`,
	orderIds,
	sellerOrders,
	lines,
}

/** Nothing at all. */
export const NONE = sql`null`

/** An address without its person: figures of places still need the county. */
export const countyOnly = (
	shipTo: ReturnType<typeof sql>,
) => sql`case when ${shipTo} is not null then jsonb_build_object(
	'regionCode', left(${shipTo} ->> 'regionCode', 6) || '000000', 'line', '', 'name', ${ERASED_NAME}::text, 'phone', ${ERASED_PHONE}::text) end`
