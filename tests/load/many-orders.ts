import type pg from 'pg'

/** Ids of copies lie above those of the demo's rows. */
const APART = 10_000_000

/** Tables, and which of a row's values differ in its copy `k`. */
type Copied = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The trade. */
const COPIED: Copied = {
	orders: {
		id: `t.id + k * ${APART}`,
		number: `t.number || '-' || k`,
		checkout_id: `md5(t.checkout_id::text || k)::uuid`,
		token_hash: `t.token_hash || k`,
	},
	seller_orders: { id: `t.id + k * ${APART}`, order_id: `t.order_id + k * ${APART}` },
	order_lines: { id: `t.id + k * ${APART}`, seller_order_id: `t.seller_order_id + k * ${APART}` },
	shipments: {
		id: `t.id + k * ${APART}`,
		number: `t.number || '-' || k`,
		seller_order_id: `t.seller_order_id + k * ${APART}`,
	},
	refunds: {
		id: `md5(t.id::text || k)::uuid`,
		idempotency_key: `t.idempotency_key || k`,
		provider_refund_id: 'null',
		order_id: `t.order_id + k * ${APART}`,
	},
	refund_lines: { refund_id: `md5(t.refund_id::text || k)::uuid`, order_line_id: `t.order_line_id + k * ${APART}` },
	attributions: { order_id: `t.order_id + k * ${APART}` },
}

/** What led to orders: each copy has a visitor of its own, with the same touches. */
export const ORDERS_AND_TOUCHES: Copied = {
	orders: { ...COPIED.orders, visitor_id: `md5(t.visitor_id::text || k)::uuid` },
	touches: { id: `t.id + k * ${APART}`, visitor_id: `md5(t.visitor_id::text || k)::uuid`, key: 'null' },
	attributions: { order_id: `t.order_id + k * ${APART}`, touch_id: `t.touch_id + k * ${APART}` },
}

async function copyTable(
	client: pg.ClientBase,
	{ table, changed, copies }: { table: string; changed: Readonly<Record<string, string>>; copies: number },
): Promise<void> {
	const { rows } = await client.query<{ name: string }>(
		`select column_name as name from information_schema.columns
		where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
		[table],
	)
	const names = rows.map(({ name }) => name)
	const values = names.map((name) => changed[name] ?? `t.${name}`)
	await client.query(
		`insert into ${table} (${names.join(', ')}) overriding system value
		select ${values.join(', ')} from ${table} t, generate_series(1, ${copies}) k`,
	)
}

/** Copies the demo's trade, with its parcels, refunds and attributions, or what else is said, until there are so many paid orders; answers how many there are. */
export async function copyOrders(pool: pg.Pool, atLeast: number, copied = COPIED): Promise<number> {
	const client = await pool.connect()
	const count = async () => {
		const { rows } = await client.query<{ count: number }>(
			`select count(*)::int as count from orders where paid_at is not null`,
		)
		return rows[0]?.count ?? 0
	}
	try {
		const copies = Math.ceil(atLeast / Math.max(1, await count())) - 1
		// Neither triggers nor foreign keys: a copy is as right as the row it is of.
		await client.query(`set session_replication_role = replica`)
		for (const [table, changed] of Object.entries(copied)) await copyTable(client, { table, changed, copies })
		await client.query(`set session_replication_role = default`)
		await client.query(`analyze`)
		return await count()
	} finally {
		client.release()
	}
}
