import type {
	Cycle,
	Goalposts,
	IndicatorDefinition,
	IndicatorKind,
	MinimumCount,
	Scale,
} from '#app/domain/indicators/indicator-definition.ts'
import { readSpaceRule, readTimeRule } from '#app/domain/indicators/read-pooling-rule.ts'
import { readValueRange } from '#app/domain/indicators/read-value-range.ts'

const SCALES: readonly Scale[] = ['lin', 'log10', 'log1p']
const CYCLES: readonly Cycle[] = ['daily', 'monthly', 'quarterly', 'annual']
const KINDS: readonly IndicatorKind[] = ['a', 'b', 'c']

/** Reads one codebook row (cells by column name); throws where the codebook itself is at fault. */
export function readIndicatorDefinition(row: Readonly<Record<string, string>>): IndicatorDefinition {
	const cell = (column: string) => requireCell(row, column)
	const goalposts = readGoalposts(cell('goalpost_min_max_scale'))
	return {
		order: requireNumber(cell('order')),
		code: cell('code'),
		level1: cell('level1'),
		level2: cell('level2'),
		sourceLabel: cell('source_label'),
		slug: cell('slug'),
		termEn: cell('term_en'),
		termZh: cell('term_zh'),
		slipNote: row['slip_note'] || null,
		definition: cell('definition'),
		formula: cell('formula'),
		unit: cell('unit'),
		direction: oneOf(['+', '-'], cell('direction')) === '+' ? 1 : -1,
		indexForm: cell('index_form'),
		goalposts,
		space: { rule: readSpaceRule(cell('space_aggregation')), text: cell('space_aggregation') },
		time: { ...readTimeRule(cell('time_aggregation')), text: cell('time_aggregation') },
		kind: oneOf(KINDS, cell('kind')),
		cycle: oneOf(CYCLES, cell('frequency')),
		dueDays: requireNumber(cell('due_days')),
		expiresDays: requireNumber(cell('expires_days')),
		hardRange: readValueRange(cell('range_hard')),
		softRange: readValueRange(cell('range_soft')),
		minimum: readMinimum(cell('min_n')),
		reference: cell('reference') === '—' ? null : cell('reference'),
		effectiveWeightShare: requireNumber(cell('effective_weight_default')),
	}
}

function readGoalposts(text: string): Goalposts {
	const [min, max, scale] = text.split('|')
	const goalposts = { min: requireNumber(min), max: requireNumber(max), scale: oneOf(SCALES, scale) }
	if (goalposts.min >= goalposts.max) throw new RangeError(`Goalposts must ascend: ${text}`)
	return goalposts
}

function readMinimum(text: string): MinimumCount | null {
	if (text === '—') return null
	const match = /^(\d+) (\S+)/.exec(text)
	if (!match) throw new RangeError(`Not a minimum count: ${text}`)
	return { n: Number(match[1]), noun: match[2] ?? '', below: text.includes('suppressed') ? 'suppress' : 'missing' }
}

function requireCell(row: Readonly<Record<string, string>>, column: string): string {
	const value = row[column]
	if (!value) throw new RangeError(`The codebook row ${row['code'] ?? '?'} has no ${column}`)
	return value
}

function requireNumber(text: string | undefined): number {
	const value = Number(text || 'none')
	if (!Number.isFinite(value)) throw new RangeError(`Not a number in the codebook: ${text ?? ''}`)
	return value
}

function oneOf<T extends string>(allowed: readonly T[], text: string | undefined): T {
	const found = allowed.find((name) => name === text)
	if (!found) throw new RangeError(`Expected ${allowed.join(' or ')} in the codebook, read ${text ?? 'nothing'}`)
	return found
}
