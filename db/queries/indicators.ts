import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { readIndicatorDefinition } from '#app/domain/indicators/read-indicator-definition.ts'
import type { Db } from '#db/client.ts'

/** The registry of indicators in the order of the paper's Table 1. */
export async function listIndicators(db: Db): Promise<IndicatorDefinition[]> {
	return (await listRegistry(db)).filter(isOfTable1)
}

/** Whether an indicator is one of the 29 that make the index; the supplementary figures of the pentagon have no weight. */
export const isOfTable1 = ({ effectiveWeightShare }: IndicatorDefinition) => effectiveWeightShare > 0

/** The whole registry: the indicators of Table 1, then the supplementary figures of the pentagon. */
export async function listRegistry(db: Db): Promise<IndicatorDefinition[]> {
	const rows = await db.selectFrom('indicators').selectAll().orderBy('position').execute()
	return rows.map((row) =>
		readIndicatorDefinition({
			order: String(row.position),
			code: row.code,
			level1: row.level1,
			level2: row.level2,
			source_label: row.source_label,
			slug: row.slug,
			term_en: row.name_en,
			term_zh: row.name_zh,
			slip_note: row.slip_note,
			definition: row.definition,
			formula: row.formula,
			unit: row.unit,
			direction: row.direction === 1 ? '+' : '-',
			index_form: row.index_form,
			goalpost_min_max_scale: `${row.goalpost_min}|${row.goalpost_max}|${row.goalpost_scale}`,
			space_aggregation: row.space_aggregation,
			time_aggregation: row.time_aggregation,
			kind: row.source_kind,
			frequency: row.frequency,
			due_days: String(row.due_days),
			expires_days: String(row.expires_days),
			range_hard: row.range_hard,
			range_soft: row.range_soft,
			min_n: row.min_n,
			reference: row.reference,
			effective_weight_default: String(row.effective_weight),
		}),
	)
}
