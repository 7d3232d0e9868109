import { cell, readDataTable } from '#seeds/builders/read-data.ts'
import type { Places } from '#seeds/builders/regions.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'

/** The 29 indicators of the paper's Table 1, from the codebook. */
export function buildIndicators({ tables }: Seeding): void {
	for (const row of readDataTable('indicator-codebook.csv')) {
		const [min, max, scale] = cell(row, 'goalpost_min_max_scale').split('|')
		tables.add('indicators', {
			code: cell(row, 'code'),
			position: Number(cell(row, 'order')),
			slug: cell(row, 'slug'),
			level1: cell(row, 'level1'),
			level2: cell(row, 'level2'),
			source_label: cell(row, 'source_label'),
			name_zh: cell(row, 'term_zh'),
			name_en: cell(row, 'term_en'),
			slip_note: row['slip_note'] ?? '',
			definition: cell(row, 'definition'),
			formula: cell(row, 'formula'),
			unit: cell(row, 'unit'),
			direction: cell(row, 'direction') === '+' ? 1 : -1,
			index_form: cell(row, 'index_form'),
			goalpost_min: Number(min),
			goalpost_max: Number(max),
			goalpost_scale: scale,
			space_aggregation: cell(row, 'space_aggregation'),
			time_aggregation: cell(row, 'time_aggregation'),
			source_kind: cell(row, 'kind'),
			frequency: cell(row, 'frequency'),
			due_days: Number(cell(row, 'due_days')),
			expires_days: Number(cell(row, 'expires_days')),
			range_hard: row['range_hard'] ?? '',
			range_soft: row['range_soft'] ?? '',
			min_n: row['min_n'] ?? '',
			reference: row['reference'] ?? '',
			effective_weight: Number(cell(row, 'effective_weight_default')),
		})
	}
}

/** The paper's Figure 1: Taobao villages of 22 cities in 2019. */
export function buildReferenceValues({ tables }: Seeding, places: Places): void {
	for (const row of readDataTable('taobao-villages-2019.csv')) {
		if (!places.byCode.has(cell(row, 'region_code'))) continue
		tables.add('reference_values', {
			source: 'paper-figure-1',
			region_code: cell(row, 'region_code'),
			measure: 'taobao_villages',
			period: '2019',
			value: Number(cell(row, 'taobao_villages')),
			label: cell(row, 'source_city'),
		})
	}
}
