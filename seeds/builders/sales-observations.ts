import { addMonths, type Month, trailingMonths } from '#app/domain/indicators/month.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import type { Market } from '#seeds/builders/market.ts'
import { chinaDate, recordedAt, type Seeding } from '#seeds/builders/seeding.ts'
import type { NumberedRow, Row } from '#seeds/builders/tables.ts'

const SOURCE = 'own-transactions'
const SOCIAL = new Set(['chat_share', 'short_video', 'live_stream', 'group_buy'])
const NEW_MODELS = new Set(['live_stream', 'group_buy'])
const LEAST_STORES = 5
const NEW_DAYS = 365

/** What a store sold in a month; money in fen, net of what went back. */
interface StoreMonth {
	orders: number
	social: number
	net: number
	ofNewProducts: number
	byNewModels: number
}

/** By store, then by month. */
type Sales = Map<number, Map<Month, StoreMonth>>

const rowsOf = <Table extends 'orders' | 'seller_orders' | 'order_lines'>({ tables }: Seeding, table: Table) =>
	(tables.rows.get(table) ?? []) as NumberedRow<Table>[]

function monthOf(sales: Sales, store: number, month: Month): StoreMonth {
	const months = sales.get(store) ?? new Map<Month, StoreMonth>()
	sales.set(store, months)
	const known = months.get(month) ?? { orders: 0, social: 0, net: 0, ofNewProducts: 0, byNewModels: 0 }
	months.set(month, known)
	return known
}

function addLine(sum: StoreMonth, line: Row<'order_lines'>, facts: { isNew: boolean; touch: string }): void {
	const net = Number(line.paid_minor) - Number(line.refunded_minor)
	sum.net += net
	if (facts.isNew) sum.ofNewProducts += net
	if (NEW_MODELS.has(facts.touch) || line.order_package_id !== null) sum.byNewModels += net
}

/** The parts of paid orders that nobody made up by their number, each with its order's day and last touch. */
export function paidParts(seeding: Seeding) {
	const orders = new Map(rowsOf(seeding, 'orders').map((row) => [row.id, row]))
	return new Map(
		rowsOf(seeding, 'seller_orders').flatMap((row) => {
			const order = orders.get(Number(row.order_id))
			if (!order?.paid_at || order.flagged_at) return []
			const part = {
				store: Number(row.enterprise_id),
				paidOn: chinaDate(order.paid_at as Date),
				touch: String(order.last_touch),
			}
			return [[row.id, part] as const]
		}),
	)
}

function salesOf(seeding: Seeding, market: Market): Sales {
	const sales: Sales = new Map()
	const newUntil = new Map(market.listings.map(({ id, row }) => [id, addDays(String(row.first_listed_on), NEW_DAYS)]))
	const parts = paidParts(seeding)
	for (const { store, paidOn, touch } of parts.values()) {
		const sum = monthOf(sales, store, paidOn.slice(0, 7))
		sum.orders += 1
		if (SOCIAL.has(touch)) sum.social += 1
	}
	for (const line of rowsOf(seeding, 'order_lines')) {
		const part = parts.get(Number(line.seller_order_id))
		if (!part || line.kind === 'FEE') continue
		const isNew = part.paidOn <= (newUntil.get(Number(line.listing_id)) ?? '')
		addLine(monthOf(sales, part.store, part.paidOn.slice(0, 7)), line, { isNew, touch: part.touch })
	}
	return sales
}

type Cells = Record<'L07' | 'X04' | 'X06', { num: number; den: number; n: number }>

const sumOf = (months: Map<Month, StoreMonth> | undefined, window: readonly Month[], field: keyof StoreMonth) =>
	window.reduce((sum, month) => sum + (months?.get(month)?.[field] ?? 0), 0)

/** An active store has about an order a month over the last three. */
function cellsOf(sales: Sales, stores: readonly number[], period: Month): Cells {
	const [year, quarter] = [trailingMonths(period), trailingMonths(period, 3)]
	const active = stores.filter((store) => sumOf(sales.get(store), quarter, 'orders') >= 3)
	const social = active.filter((store) => sumOf(sales.get(store), quarter, 'social') > 0)
	const selling = stores.filter((store) => sumOf(sales.get(store), year, 'net') > 0)
	const total = (field: keyof StoreMonth) =>
		selling.reduce((sum, store) => sum + sumOf(sales.get(store), year, field), 0) / 100
	const net = { den: total('net'), n: selling.length }
	return {
		L07: { num: social.length, den: active.length, n: active.length },
		X04: { num: total('ofNewProducts'), ...net },
		X06: { num: total('byNewModels'), ...net },
	}
}

function addRows(seeding: Seeding, regionCode: string, period: Month, cells: Cells): void {
	for (const [code, { num, den, n }] of Object.entries(cells)) {
		const isEnough = n >= LEAST_STORES && den > 0
		seeding.tables.addNumbered('observations', {
			indicator_code: code,
			region_code: regionCode,
			period,
			value: isEnough ? (100 * num) / den : null,
			num,
			den,
			n,
			missing_reason: isEnough ? null : den > 0 ? 'too-few' : 'empty-denominator',
			source: SOURCE,
			method: 'valid-trade/1',
			companions: {},
			kind: 'computed',
			status: 'final',
			recorded_at: recordedAt(seeding, addMonths(period, 1), ['02', '06:00']),
		})
	}
}

/** Social marketing, new products and new models of each finished month, counted from the history for every place above a store. */
export function buildSalesObservations(seeding: Seeding, market: Market, months: number): void {
	const sales = salesOf(seeding, market)
	const stores = new Map<string, number[]>()
	for (const { id, region } of market.enterprises)
		for (const { code, level } of region.lineage)
			if (level !== 'province') stores.set(code, [...(stores.get(code) ?? []), id])
	const last = addMonths(seeding.today.slice(0, 7), -1)
	for (const period of trailingMonths(last, months))
		for (const [code, ids] of stores) addRows(seeding, code, period, cellsOf(sales, ids, period))
}
