import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import type { Row, TableName, Tables } from '#seeds/builders/tables.ts'

/** Parents before children. */
const ORDER: TableName[] = [
	'regions',
	'region_ancestors',
	'place_stats',
	'reference_values',
	'indicators',
	'accounts',
	'administrators',
	'categories',
	'cancellation_policies',
	'enterprises',
	'enterprise_members',
	'brands',
	'brand_licences',
	'parks',
	'park_enterprises',
	'listings',
	'listing_pictures',
	'listing_links',
	'capacity',
	'product_variants',
	'room_types',
	'room_units',
	'room_nights',
	'rate_plans',
	'rate_seasons',
	'rate_overrides',
	'unit_types',
	'sessions',
	'package_components',
	'voucher_keys',
	'logistics_nodes',
	'node_keepers',
	'ad_campaigns',
	'ad_costs',
	'share_links',
	'placements',
	'touches',
	'checkouts',
	'orders',
	'seller_orders',
	'order_packages',
	'order_lines',
	'claims',
	'payments',
	'refunds',
	'refund_lines',
	'vouchers',
	'redemptions',
	'shipments',
	'shipment_lines',
	'tracking_events',
	'attributions',
	'training_providers',
	'training_sessions',
	'training_enrolments',
	'observations',
]
const ROWS_AT_ONCE = 4000

function columnsOf(rows: readonly Row<TableName>[]): string[] {
	const columns = new Set<string>()
	for (const row of rows) for (const column in row) columns.add(column)
	return [...columns]
}

/** One statement a few thousand rows; a column that only some rows name is null in the others. */
async function writeRows(db: Db, table: TableName, rows: readonly Row<TableName>[]): Promise<void> {
	const columns = sql.join(columnsOf(rows).map((column) => sql.ref(column)))
	for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
		const chunk = JSON.stringify(rows.slice(at, at + ROWS_AT_ONCE))
		await sql`insert into ${sql.table(table)} (${columns}) overriding system value
			select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${chunk}::json)`.execute(db)
	}
}

/** Writes a world, parents first, and moves each table's counter behind its last number. */
export async function writeTables(db: Db, tables: Tables): Promise<void> {
	const unknown = [...tables.rows.keys()].filter((table) => !ORDER.includes(table))
	if (unknown.length > 0) throw new Error(`no place in the order of writing: ${unknown.join(', ')}`)
	for (const table of ORDER) {
		const rows = tables.rows.get(table)
		if (rows) await writeRows(db, table, rows)
	}
	for (const [table, lastId] of tables.lastIds)
		await sql`select setval(pg_get_serial_sequence(${table}, 'id'), ${lastId}::bigint)`.execute(db)
}
