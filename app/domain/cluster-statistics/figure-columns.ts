import type { FigureField } from '#app/domain/cluster-statistics/figure-fault.ts'
import type { ImportColumn } from '#app/domain/imports/import-kind.ts'

const optional = (key: FigureField, zh: string, en: string, example: string): ImportColumn => ({
	key,
	title: { zh, en },
	isRequired: false,
	example,
})
const needed = (...parts: Parameters<typeof optional>): ImportColumn => ({ ...optional(...parts), isRequired: true })

/** The columns of a file of figures, in the order of its template. */
export const FIGURE_COLUMNS: readonly ImportColumn[] = [
	needed('indicator', '指标', 'Indicator', 'G02'),
	needed('region', '地区代码', 'Region code', '330324000000'),
	needed('period', '月份', 'Month', '2026-03'),
	optional('value', '数值', 'Value', '75'),
	optional('num', '分子', 'Numerator', '4500'),
	optional('den', '分母', 'Denominator', '6000'),
	optional('n', '样本数', 'Sample size', '6000'),
	optional('cumulative', '本年累计', 'Year to date', ''),
	optional('unit', '单位', 'Unit', '%'),
	needed('source', '来源', 'Source', '县统计局 2026 年调查'),
	optional('source_kind', '来源类别', 'Source kind', 'official-statistics'),
	optional('standard_error', '标准误', 'Standard error', ''),
	optional('note', '说明', 'Note', ''),
]

/** Rows one file of figures may have. */
export const MOST_FIGURES = 60_000
