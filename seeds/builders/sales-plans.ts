import { countedBy } from '#app/domain/cluster-statistics/counted-indicator.ts'
import { addMonths, type Month, trailingMonths } from '#app/domain/indicators/month.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { seededRandom } from '#seeds/random.ts'
import type { Market, MarketEnterprise } from '#seeds/builders/market.ts'
import { paidParts } from '#seeds/builders/sales-observations.ts'
import { chinaInstant, recordedAt, type Seeding } from '#seeds/builders/seeding.ts'
import type { NumberedRow } from '#seeds/builders/tables.ts'

const PLAN_MONTHS = 6
const LEAST_CELLS = 20
/** Three in four merchants plan. */
const PLANNERS = 0.75

/** Pieces sold, by variant and month. */
type Sold = ReadonlyMap<string, number>

/** A plan beside what was sold: how far it was off, by the place of the merchant. */
interface Cell {
	region: MarketEnterprise['region']
	month: Month
	off: number
	sold: number
}

const keyOf = (variantId: number, month: Month) => `${variantId} ${month}`

function piecesSold(seeding: Seeding): Sold {
	const parts = paidParts(seeding)
	const sold = new Map<string, number>()
	for (const line of (seeding.tables.rows.get('order_lines') ?? []) as NumberedRow<'order_lines'>[]) {
		const part = parts.get(Number(line.seller_order_id))
		if (!part || line.kind !== 'GOODS' || !line.variant_id || line.cancelled_at) continue
		const key = keyOf(Number(line.variant_id), part.paidOn.slice(0, 7))
		sold.set(key, (sold.get(key) ?? 0) + Number(line.qty))
	}
	return sold
}

/** The mean of the last three months, as the demo's merchants reckon, and what they think likely around it. */
function foreseen(sold: Sold, variantId: number, month: Month) {
	const last = trailingMonths(addMonths(month, -2), 3).map((it) => sold.get(keyOf(variantId, it)) ?? 0)
	const middle = Math.round(last.reduce((sum, pieces) => sum + pieces, 0) / last.length)
	return { advised: middle, low: Math.floor(middle * 0.6), middle, high: Math.ceil(middle * 1.5) }
}

/** Plans of one merchant, one a variant and month, some nearer to what came than others; `months` are over. */
function addPlans(seeding: Seeding, enterprise: MarketEnterprise, sold: Sold, months: readonly Month[]): Cell[] {
	const random = seededRandom(`plans:${enterprise.text.slug}`)
	if (!random.chance(PLANNERS)) return []
	const blur = random.between(0.12, 0.6)
	const cells: Cell[] = []
	for (const { variants } of enterprise.listings)
		for (const { variantId } of variants)
			for (const month of months) {
				const came = sold.get(keyOf(variantId, month)) ?? 0
				const qty = Math.max(0, Math.round(came * (1 + random.between(-blur, blur)) + random.between(-0.6, 0.9)))
				seeding.tables.addNumbered('sales_plans', {
					...{ enterprise_id: enterprise.id, variant_id: variantId, month, qty },
					...foreseen(sold, variantId, month),
					filed_at: chinaInstant(addDays(`${month}-01`, -random.int(2, 9)), '20:00'),
					filed_by: 'demo',
				})
				cells.push({ region: enterprise.region, month, off: Math.abs(qty - came), sold: came })
			}
	return cells
}

function addObservations(seeding: Seeding, cells: readonly Cell[], period: Month): void {
	const window = trailingMonths(period, PLAN_MONTHS)
	const sums = new Map<string, { num: number; den: number; n: number }>()
	for (const { region, off, sold } of cells.filter(({ month }) => window.includes(month)))
		for (const { code, level } of region.lineage) {
			if (level === 'province') continue
			const sum = sums.get(code) ?? { num: 0, den: 0, n: 0 }
			sums.set(code, { num: sum.num + off, den: sum.den + sold, n: sum.n + 1 })
		}
	for (const [code, { num, den, n }] of sums) {
		const isEnough = n >= LEAST_CELLS && den > 0
		seeding.tables.addNumbered('observations', {
			...{ indicator_code: 'L09', region_code: code, period, num, den, n, kind: 'computed', status: 'final' },
			value: isEnough ? 100 * Math.max(0, 1 - num / den) : null,
			missing_reason: isEnough ? null : n < LEAST_CELLS ? 'too-few' : 'empty-denominator',
			...{ companions: {}, recorded_at: recordedAt(seeding, addMonths(period, 1), ['02', '06:00']) },
			...countedBy('L09'),
		})
	}
}

/** What merchants planned to sell in the months that are over, and how well each place of theirs met it. */
export function buildSalesPlans(seeding: Seeding, market: Market, months: number): void {
	const sold = piecesSold(seeding)
	const over = trailingMonths(addMonths(seeding.today.slice(0, 7), -1), months)
	const cells = market.enterprises.flatMap((enterprise) => addPlans(seeding, enterprise, sold, over))
	for (const period of over) addObservations(seeding, cells, period)
}
