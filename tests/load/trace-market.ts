import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { buildMarket } from '#tests/support/market.ts'

/** Lots in all: six in ten as gathered, three made of two of those, the rest made of them, and of them again. */
const LOTS = Number(process.env.BENCH_LOTS ?? 1_000_000)
const RAW = Math.floor(LOTS * 0.6)
const ONCE = Math.floor(LOTS * 0.3)
const TWICE = Math.floor(LOTS * 0.09)
const THRICE = LOTS - RAW - ONCE - TWICE
const PLOTS = 10_000
const LINES = Number(process.env.BENCH_LINES ?? 400_000)
/** The lot that most parcels were packed from. */
export const HOT_LOT = LOTS
const HOT_LINES = 5_000

export interface TraceMarket {
	lots: number
	lines: number
	rawLots: number
	firstMade: number
}

interface Home {
	enterpriseId: number
	productId: number
	variantId: number
	stayId: number
	sessionIds: number[]
}

async function buildPlots(db: Db, { enterpriseId }: Home): Promise<void> {
	await sql`insert into plots (id, enterprise_id, code, kind, name_zh, name_en, region_code, created_at) overriding system value
		select n, ${enterpriseId}, 'P' || n, 'FIELD', '地', 'Plot', '990101001001', now() from generate_series(1, ${PLOTS}::int) n`.execute(
		db,
	)
	await sql`insert into plot_inputs (plot_id, kind, name, applied_on, safety_days, recorded_at, recorded_by)
		select n % ${PLOTS}::int + 1, 'FERTILISER', '有机肥', date '2025-06-01' + n % 300, 7, now(), 'system'
		from generate_series(1, ${PLOTS * 5}::int) n`.execute(db)
}

/** Lots `[from, from + count)`, each made of `each` of those from `below` on; gathered where there is nothing below. */
async function buildLevel(db: Db, home: Home, level: { from: number; count: number; below: number; each: number }) {
	const { from, count, below, each } = level
	const isRaw = each === 0
	if (!isRaw) {
		await sql`insert into lot_steps (id, enterprise_id, kind, done_at, region_code, recorded_at, recorded_by) overriding system value
			select n, ${home.enterpriseId}, 'MIX', now(), '990101001001', now(), 'system'
			from generate_series(${from}::bigint, ${from + count - 1}::bigint) n`.execute(db)
		await sql`insert into lot_step_inputs (step_id, lot_id, amount_g)
			select n, ${below}::bigint + (n - ${from}::bigint) * ${each}::bigint + k, 1000
			from generate_series(${from}::bigint, ${from + count - 1}::bigint) n, generate_series(0, ${each - 1}::int) k`.execute(
			db,
		)
	}
	await sql`insert into lots (id, token, enterprise_id, listing_id, name_zh, name_en, lot_code, harvested_on, plot_id, made_by_step,
			region_code, amount_g, used_g, recorded_at, recorded_by) overriding system value
		select n, lpad(n::text, 16, '0'), ${home.enterpriseId}, ${home.productId}, '批', 'Lot', 'L' || n, date '2025-07-01' + (n % 300)::int,
			case when ${isRaw}::boolean then n % ${PLOTS}::int + 1 end, case when not ${isRaw}::boolean then n end,
			'990101001001', 100000, 50000, now(), 'system'
		from generate_series(${from}::bigint, ${from + count - 1}::bigint) n`.execute(db)
}

async function buildOrders(db: Db, home: Home): Promise<void> {
	await sql`insert into orders (id, number, checkout_id, token_hash, buyer_name, buyer_phone, buyer_email, currency, total_minor, placed_at, paid_at)
		overriding system value select n, 'B' || n, gen_random_uuid(), '', '买家', '0', 'b@example.test', 'CNY', 100, now(), now()
		from generate_series(1, ${LINES}::int) n`.execute(db)
	await sql`insert into seller_orders (id, order_id, enterprise_id, total_minor, commission_minor) overriding system value
		select n, n, ${home.enterpriseId}, 100, 5 from generate_series(1, ${LINES}::int) n`.execute(db)
	await sql`insert into order_lines (id, seller_order_id, kind, state, listing_id, variant_id, title_zh, title_en, qty, unit_minor, paid_minor)
		overriding system value select n, n, 'GOODS', 'DELIVERED', ${home.productId}, ${home.variantId}, '茶', 'Tea', 1, 100, 100
		from generate_series(1, ${LINES}::int) n`.execute(db)
	await sql`insert into lot_allocations (lot_id, order_line_id, amount_g, allocated_at, allocated_by)
		select case when n <= ${HOT_LINES}::int then ${HOT_LOT}::bigint else ${RAW}::bigint + 1 + (n::bigint * 7919) % ${LOTS - RAW}::bigint end, n, 250, now(), 'system'
		from generate_series(1, ${LINES}::int) n`.execute(db)
	await sql`insert into lot_allocations (lot_id, session_id, amount_g, allocated_at, allocated_by)
		select ${RAW}::bigint + 1 + (n::bigint * 104729) % ${LOTS - RAW}::bigint, (${home.sessionIds}::bigint[])[1 + n % ${home.sessionIds.length}::int], 100, now(), 'system'
		from generate_series(1, 20000) n on conflict do nothing`.execute(db)
	await sql`insert into lot_allocations (lot_id, stay_listing_id, meal_on, meal, amount_g, allocated_at, allocated_by)
		select ${RAW}::bigint + 1 + (n::bigint * 15485863) % ${LOTS - RAW}::bigint, ${home.stayId}, date '2026-01-01' + n % 365, 'DINNER', 100, now(), 'system'
		from generate_series(1, 20000) n on conflict do nothing`.execute(db)
}

/** A million lots in four levels with their plots, and what was packed, tasted and eaten of them. */
export async function buildTraceMarket(db: Db): Promise<TraceMarket> {
	const market = await buildMarket(db)
	const home: Home = {
		...{ enterpriseId: market.enterpriseId, productId: market.productId, stayId: market.stayId },
		...{ variantId: market.variantIds[0], sessionIds: Object.values(market.sessionIds) },
	}
	// The rows are right by construction: a million checks of each reference would take longer than all else.
	await sql`set session_replication_role = replica`.execute(db)
	await buildPlots(db, home)
	await buildLevel(db, home, { from: 1, count: RAW, below: 0, each: 0 })
	await buildLevel(db, home, { from: RAW + 1, count: ONCE, below: 1, each: 2 })
	await buildLevel(db, home, { from: RAW + ONCE + 1, count: TWICE, below: RAW + 1, each: 3 })
	await buildLevel(db, home, {
		from: RAW + ONCE + TWICE + 1,
		count: THRICE,
		below: RAW + ONCE + 1,
		each: Math.floor(TWICE / THRICE),
	})
	await buildOrders(db, home)
	await sql`set session_replication_role = default`.execute(db)
	await sql`vacuum (analyze) lots, lot_steps, lot_step_inputs, lot_allocations, plots, plot_inputs, orders, seller_orders, order_lines`.execute(
		db,
	)
	return { lots: LOTS, lines: LINES, rawLots: RAW, firstMade: RAW + 1 }
}
