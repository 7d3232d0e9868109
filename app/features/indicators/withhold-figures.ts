import { type DisclosureCell, type Suppression, suppressParts } from '#app/domain/cluster-statistics/disclosure.ts'
import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { addMonths, type Month } from '#app/domain/indicators/month.ts'
import { figureOf } from '#app/features/indicators/figure-view.ts'

/** How far back a carried figure may lie. */
export const CARRIED_MONTHS = 20

/** Figures of money and of stores, to which the disclosure rule applies. */
export const GUARDED = ['L02', 'L04', 'L05', 'L06', 'X04', 'X06']

/** A region and the one it is in. */
export interface Kin {
	code: string
	parentCode: string | null
}

/** One guarded indicator of a month, in the regions that tell of one another. */
export interface GuardedMonth {
	definition: IndicatorDefinition
	period: Month
	now: Date
	/** From the top down: a region after the one it is in. */
	kin: readonly Kin[]
	/** The indicator's cells by region. */
	cells: ReadonlyMap<string, readonly ObservedCell[]>
}

/**
 * Why figures of a month are kept back, by region; absent where they are open. From the top down: the first reason on the
 * way is the region's own, for what is kept back above could be had by adding up what is below.
 */
export function withholdFigures(month: GuardedMonth): Map<string, Suppression> {
	const kept = new Map<string, Suppression>()
	const known = new Set(month.kin.map(({ code }) => code))
	const children = childrenOf(month.kin)
	for (const { code, parentCode } of month.kin) {
		if (parentCode === null || !known.has(parentCode)) keep(kept, suppressParts([toCell(month, code)]))
		const above = kept.get(code)
		const below = children.get(code) ?? []
		if (above) for (const child of below) kept.set(child, above)
		else keep(kept, suppressParts(partsOf(month, code, below)))
	}
	return kept
}

const keep = (kept: Map<string, Suppression>, reasons: ReadonlyMap<string, Suppression>) => {
	for (const [code, reason] of reasons) kept.set(code, reason)
}

function childrenOf(kin: readonly Kin[]): Map<string, string[]> {
	const children = new Map<string, string[]>()
	for (const { code, parentCode } of kin) {
		if (parentCode === null) continue
		const siblings = children.get(parentCode)
		if (siblings) siblings.push(code)
		else children.set(parentCode, [code])
	}
	return children
}

/** The regions right below a region, and what belongs to the region itself and to none of them. */
function partsOf(month: GuardedMonth, parent: string, below: readonly string[]): DisclosureCell[] {
	const parts = below.filter((code) => carriedCells(month, code).length > 0).map((code) => toCell(month, code))
	const stores = toCell(month, parent).stores - parts.reduce((sum, part) => sum + part.stores, 0)
	return stores > 0 ? [...parts, { key: `${parent} itself`, value: 0, stores, topShare: null }] : parts
}

function carriedCells({ cells, period }: GuardedMonth, code: string): readonly ObservedCell[] {
	const from = addMonths(period, -CARRIED_MONTHS)
	return (cells.get(code) ?? []).filter((cell) => cell.period >= from && cell.period <= period)
}

function toCell(month: GuardedMonth, key: string): DisclosureCell {
	const { value, companions } = figureOf(month.definition, carriedCells(month, key), month.period, month.now)
	return { key, value, stores: companions['stores'] ?? 0, topShare: companions['topShare'] ?? null }
}
