import { adRoiTrue, effectiveChannels, type Groups } from '#app/domain/cluster-statistics/loop-companions.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { observationValue } from '#app/domain/indicators/observation-value.ts'

/** The indicators counted from our own trade rows. */
export const TRADE_INDICATORS = ['L01', 'L02', 'L03', 'L04', 'L05', 'L06', 'L07', 'L10', 'X04', 'X06'] as const

/** The code of one of them. */
export type TradeIndicator = (typeof TRADE_INDICATORS)[number]

/** Whether an indicator is counted from our own trade rows. */
export const isTradeIndicator = (code: string): code is TradeIndicator =>
	(TRADE_INDICATORS as readonly string[]).includes(code)

/** The rows of one indicator in one region, counted; money in fen. */
export type TradeTally = Readonly<{
	regionCode: string
	rows: number
	/** Distinct orders behind it (L01, L06); 0 where nothing is counted once. */
	keys: number
	stores: number
	num: number
	den: number
	/** The largest sum above the line that one store has. */
	topNum: number
	/** Of `num`: goods, stays and experiences, and what was booked before refunds. */
	goods: number
	services: number
	gross: number
	/** Revenue by the campaigns' margin in basis points (L06), net sales by channel (X06). */
	groups: Groups
}>

/** One cell as it is stored; money in CNY. */
export type CountedObservation = Readonly<{
	indicatorCode: string
	regionCode: string
	value: number | null
	num: number
	den: number | null
	n: number
	missingReason: string | null
	companions: Readonly<Record<string, number | null>>
}>

/** Parcels of the month beside those sent: brought to the region, promised for it from here, and of these brought in time. */
export type ParcelTally = Readonly<{ inbound: number; promised: number; onTime: number }>

/** The companions of L03. */
export function parcelCompanions(tally: ParcelTally | undefined): Record<string, number | null> {
	const { inbound, promised, onTime } = tally ?? { inbound: 0, promised: 0, onTime: 0 }
	return { inbound, promised, onTime, onTimeShare: promised > 0 ? onTime / promised : null }
}

/** A region where stores of the platform are, and how many are open at the period's end. */
export type ReportingRegion = Readonly<{ regionCode: string; registered: number }>

type Definitions = ReadonlyMap<string, Pick<IndicatorDefinition, 'code' | 'minimum'>>

/** The cells of one month of one indicator: every region counted, and a zero where stores are and nothing happened. */
export function tradeObservations(
	code: TradeIndicator,
	tallies: readonly TradeTally[],
	reporting: readonly ReportingRegion[],
	definitions: Definitions,
): CountedObservation[] {
	const definition = definitions.get(code)
	if (!definition) return []
	const byRegion = new Map(tallies.map((tally) => [tally.regionCode, tally]))
	const registered = new Map(reporting.map((region) => [region.regionCode, region.registered]))
	const regions = new Set([...registered.keys(), ...byRegion.keys()])
	return [...regions].sort().map((regionCode) => {
		const tally = byRegion.get(regionCode) ?? { ...NOTHING, regionCode }
		const parts = { ...partsOf(code, tally), n: countOf(code, tally) }
		const reading = observationValue(definition, parts)
		return {
			indicatorCode: code,
			regionCode,
			...parts,
			value: reading.outcome === 'value' ? reading.value : null,
			missingReason: reading.outcome === 'missing' ? reading.reason : null,
			companions: companionsOf(code, tally, registered.get(regionCode) ?? 0),
		}
	})
}

const NOTHING = { rows: 0, keys: 0, stores: 0, num: 0, den: 0, topNum: 0, goods: 0, services: 0, gross: 0, groups: {} }

const yuan = (minor: number) => minor / 100

/** Figures of money: their sums are in fen, their parts in CNY. */
const OF_MONEY: ReadonlySet<TradeIndicator> = new Set(['L02', 'L05', 'L06', 'X04', 'X06'])
/** Totals: nothing stands below the line. */
const TOTALS: ReadonlySet<TradeIndicator> = new Set(['L01', 'L02', 'L03', 'L04', 'L05'])

function partsOf(code: TradeIndicator, { num, den, keys }: TradeTally): { num: number; den: number | null } {
	const scale = (value: number) => (OF_MONEY.has(code) ? yuan(value) : value)
	return { num: code === 'L01' ? keys : scale(num), den: TOTALS.has(code) ? null : scale(den) }
}

const OF_STORES: ReadonlySet<TradeIndicator> = new Set(['L02', 'L05', 'X04', 'X06'])

/** What the codebook's least n counts: stores for money, orders for advertising, else the rows. */
function countOf(code: TradeIndicator, tally: TradeTally): number {
	if (OF_STORES.has(code)) return tally.stores
	return code === 'L01' || code === 'L06' ? tally.keys : tally.rows
}

function companionsOf(code: TradeIndicator, tally: TradeTally, registered: number): Record<string, number | null> {
	const topShare = tally.num > 0 ? tally.topNum / tally.num : null
	const concentration = { stores: tally.stores, topShare }
	switch (code) {
		case 'L02':
			return {
				goods: yuan(tally.goods),
				services: yuan(tally.services),
				gmv: yuan(tally.gross),
				...concentration,
			}
		case 'L05':
		case 'X04':
			return concentration
		case 'L06':
			return { adRoiTrue: adRoiTrue(tally.groups, tally.den), ...concentration }
		case 'X06':
			return { effectiveChannels: effectiveChannels(tally.groups), ...concentration }
		case 'L04':
			return { registered, ...concentration }
		default:
			return {}
	}
}
