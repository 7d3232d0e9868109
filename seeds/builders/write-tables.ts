import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/client.ts'
import type { Row, TableName, Tables } from '#seeds/builders/tables.ts'

/** Parents before children. */
const ORDER: TableName[] = [
	'regions',
	'region_ancestors',
	'region_outlines',
	'place_stats',
	'reference_values',
	'indicators',
	'accounts',
	'administrators',
	'categories',
	'cancellation_policies',
	'enterprises',
	'enterprise_members',
	'office_days',
	'commission_rules',
	'brands',
	'brand_licences',
	'parks',
	'park_enterprises',
	'listings',
	'listing_pictures',
	'listing_links',
	'capacity',
	'harvest_windows',
	'product_variants',
	'room_types',
	'room_units',
	'room_nights',
	'rate_plans',
	'rate_seasons',
	'rate_overrides',
	'unit_types',
	'session_rules',
	'session_rule_prices',
	'sessions',
	'package_components',
	'coupons',
	'promotions',
	'group_offers',
	'voucher_keys',
	'logistics_nodes',
	'node_keepers',
	'scheduled_runs',
	'trips',
	'ad_campaigns',
	'ad_costs',
	'promoted_listings',
	'promoted_days',
	'promoted_clicks',
	'share_links',
	'placements',
	'visitors',
	'touches',
	'checkouts',
	'holds',
	'orders',
	'seller_orders',
	'order_packages',
	'order_lines',
	'claims',
	'payments',
	'refunds',
	'refund_lines',
	'ledger_transactions',
	'ledger_entries',
	'vouchers',
	'redemptions',
	'shipments',
	'shipment_lines',
	'tracking_events',
	'attributions',
	'state_changes',
	'transfer_accounts',
	'training_providers',
	'training_sessions',
	'training_enrolments',
	'sales_plans',
	'observations',
	'stale_months',
]
const ROWS_AT_ONCE = 4000

function columnsOf(rows: readonly Row<TableName>[]): string[] {
	const columns = new Set<string>()
	for (const row of rows) for (const column in row) columns.add(column)
	return [...columns]
}

/** Terms of hundreds of bytes that thousands of lines repeat travel by their code. */
const FROM_CODE: Readonly<Record<string, RawBuilder<unknown>>> = {
	'order_lines.policy': sql`(select terms from cancellation_policies c where c.code = r.policy #>> '{}')`,
}

/** Sends a statement of a few thousand rows while the next is being made ready. */
function createWriter(db: Db) {
	let sent: Promise<unknown> = Promise.resolve()
	const finish = () => sent
	async function write(table: TableName, rows: readonly Row<TableName>[]): Promise<void> {
		const names = columnsOf(rows)
		const columns = sql.join(names.map((name) => sql.ref(name)))
		const values = sql.join(names.map((name) => FROM_CODE[`${table}.${name}`] ?? sql.ref(`r.${name}`)))
		for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
			const chunk = JSON.stringify(rows.slice(at, at + ROWS_AT_ONCE))
			await sent
			// A column that only some rows name is null in the others.
			sent = sql`insert into ${sql.table(table)} (${columns}) overriding system value
				select ${values} from json_populate_recordset(null::${sql.table(table)}, ${chunk}::json) r`.execute(db)
		}
	}
	return { write, finish }
}

/** Writes a world, parents first, and moves each table's counter behind its last number. */
export async function writeTables(db: Db, tables: Tables): Promise<void> {
	const unknown = [...tables.rows.keys()].filter((table) => !ORDER.includes(table))
	if (unknown.length > 0) throw new Error(`no place in the order of writing: ${unknown.join(', ')}`)
	const writer = createWriter(db)
	for (const table of ORDER) {
		const rows = tables.rows.get(table)
		if (rows) await writer.write(table, rows)
	}
	await writer.finish()
	for (const [table, lastId] of tables.lastIds)
		await sql`select setval(pg_get_serial_sequence(${table}, 'id'), ${lastId}::bigint)`.execute(db)
}
