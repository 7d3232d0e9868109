import { rowReader } from '#app/domain/imports/read-cell.ts'
import { MOST_NIGHTS } from '#app/domain/imports/import-kind.ts'
import type { ReadRow, RowFault } from '#app/domain/imports/row-fault.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import { addDays, daysBetween, type LocalDate } from '#app/domain/time/local-date.ts'

type Cells = Readonly<Record<string, string>>

/** What an enterprise has that its rows may name. */
export interface KnownStock {
	/** Stock rows by the SKU that draws on them. */
	stockBySku: ReadonlyMap<string, number>
}
export interface KnownPlans {
	planIds: ReadonlySet<number>
	/** Nights before it are over. */
	today: LocalDate
}
export interface KnownGoods {
	/** Category codes by their code and by either name. */
	categories: ReadonlyMap<string, string>
	/** Codes of places that exist, of those the file names. */
	places: ReadonlySet<string>
	/** Where what names no place is from. */
	ownPlace: string
}

export interface StockChange {
	capacityId: number
	sku: string
	onHand: number
	/** null leaves it as it is. */
	safetyStock: number | null
}
export interface RateChange {
	planId: number
	from: LocalDate
	/** The last night. */
	to: LocalDate
	priceMinor: number
}
export interface ProductChange {
	sku: string
	titleZh: string
	titleEn: string
	summaryZh: string
	summaryEn: string
	optionZh: string
	optionEn: string
	category: string
	priceMinor: number
	weightG: number
	stock: number
	temperature: TemperatureClass
	regionCode: string
}

type NotNull<T> = { [K in keyof T]: Exclude<T[K], null> }

/** The value of a row that is whole; parts that may be null by right are put in after. */
export function whole<T extends object>(faults: RowFault[], parts: T): ReadRow<NotNull<T>> {
	if (faults.length > 0) return { value: null, faults }
	return { value: parts as NotNull<T>, faults: [] }
}

const MOST_SKU = 40

/** A row of a file of stock. */
export function readStockRow(cells: Cells, { stockBySku }: KnownStock): ReadRow<StockChange> {
	const row = rowReader(cells)
	const sku = row.text('sku', { most: MOST_SKU })
	const capacityId = sku === null ? null : (stockBySku.get(sku) ?? row.fault('sku', 'unknown'))
	const onHand = row.count('on_hand')
	const safety = row.count('safety_stock', { absent: -1 })
	const read = whole(row.faults, { capacityId, sku, onHand })
	return read.value ? { value: { ...read.value, safetyStock: safety === -1 ? null : safety }, faults: [] } : read
}

/** The id in a rate plan's mark, 'R12'; files of ours have it beside the plan's name. */
const planIn = (mark: string) => Number(/^R?(\d{1,15})\b/i.exec(mark)?.[1] ?? NaN)

/** A row of a file of rates. */
export function readRateRow(cells: Cells, { planIds, today }: KnownPlans): ReadRow<RateChange> {
	const row = rowReader(cells)
	const mark = row.text('plan', { most: 120 })
	const named = mark === null ? null : planIn(mark)
	const planId = named === null ? null : planIds.has(named) ? named : row.fault('plan', 'unknown')
	const from = row.date('from')
	const to = row.date('to')
	const priceMinor = row.money('price')
	if (from !== null && to !== null) {
		if (to < from) row.fault('to', 'ends_before')
		else if (daysBetween(from, to) >= 731) row.fault('to', 'too_many_nights', '731')
		if (to < today) row.fault('to', 'past')
	}
	return whole(row.faults, { planId, from, to, priceMinor })
}

/** The nights a change of rates prices, those that are over left out. */
export function nightsOf({ from, to }: RateChange, today: LocalDate): LocalDate[] {
	const first = from < today ? today : from
	return Array.from({ length: daysBetween(first, to) + 1 }, (_, at) => addDays(first, at))
}

const TEMPERATURES: Readonly<Record<string, TemperatureClass>> = {
	'': 'ambient',
	ambient: 'ambient',
	常温: 'ambient',
	chilled: 'chilled',
	冷藏: 'chilled',
	frozen: 'frozen',
	冷冻: 'frozen',
}

/** A row of a file of products: a draft to be made or, where the SKU is there already, goods to be changed. */
export function readProductRow(cells: Cells, known: KnownGoods): ReadRow<ProductChange> {
	const row = rowReader(cells)
	const optional = (column: string, most: number) => row.text(column, { most, isOptional: true })
	const sku = row.text('sku', { most: MOST_SKU })
	const titleZh = row.text('title_zh', { most: 120 })
	const titleEn = row.text('title_en', { most: 160 })
	const named = row.text('category', { most: 60 })
	const category =
		named === null ? null : (known.categories.get(named.toLowerCase()) ?? row.fault('category', 'unknown'))
	const place = optional('place', 12)
	const warmth = optional('temperature', 20)
	return whole(row.faults, {
		sku,
		titleZh,
		titleEn,
		category,
		priceMinor: row.money('price'),
		weightG: row.count('weight_g', { least: 1 }),
		stock: row.count('stock'),
		optionZh: optional('option_zh', 60),
		optionEn: optional('option_en', 60),
		summaryZh: optional('summary_zh', 200),
		summaryEn: optional('summary_en', 300),
		temperature: warmth === null ? null : (TEMPERATURES[warmth.toLowerCase()] ?? row.fault('temperature', 'unknown')),
		regionCode:
			place === null
				? null
				: place === ''
					? known.ownPlace
					: known.places.has(place)
						? place
						: row.fault('place', 'unknown'),
	})
}

/** What may stand once in a file: the first line that has it counts, a later one is told of it. */
export function repeatFault(
	seen: Map<string, number>,
	{ column, key, line }: { column: string; key: string; line: number },
): RowFault | null {
	const first = seen.get(key)
	if (first === undefined) seen.set(key, line)
	return first === undefined ? null : { column, code: 'repeated', detail: String(first) }
}

/** The fault of the row whose nights go beyond what one file may price. */
export const nightsFault = (nights: number): RowFault | null =>
	nights > MOST_NIGHTS ? { column: 'to', code: 'too_many_nights', detail: String(MOST_NIGHTS) } : null
