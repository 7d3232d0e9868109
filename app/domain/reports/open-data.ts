import type { Month } from '#app/domain/indicators/month.ts'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import type { RegionLevel } from '#app/domain/clusters/region-code.ts'

/** One index of a package: all that its scores are computed from, but for the values, which are a table beside it. */
export type OpenRun = Readonly<{
	/** By which the tables name it: scope and level. */
	run: string
	scope: string
	level: RegionLevel
	/** Of all that the index was computed from; null where a part of that is kept back, which a hash would let one try out. */
	snapshotHash: string | null
	/** Places compared, and those of them whose values are in the package. */
	peers: number
	published: number
	request: Omit<IndexRequest, 'values'>
}>

/** `run.json`: what the numbers of a package were made with. */
export type OpenConfig = Readonly<{
	package: 'shanhai-open-data/1'
	region: string
	period: Month
	engine: string
	seed: number
	runs: readonly OpenRun[]
}>

export const INPUT_COLUMNS = ['run', 'region_code', 'indicator_code', 'value', 'state', 'reason'] as const
export const RESULT_COLUMNS = ['run', 'region_code', 'node', 'score', 'rank', 'missing_reason'] as const
export const OBSERVATION_COLUMNS = [
	...(['region_code', 'indicator_code', 'period', 'value', 'unit', 'state', 'reason', 'of_period'] as const),
	...(['status', 'kind', 'source', 'recorded_at'] as const),
]
export const CODEBOOK_COLUMNS = [
	...(['code', 'level1', 'level2', 'source_label', 'term_zh', 'term_en', 'definition', 'formula', 'unit'] as const),
	...(['direction', 'index_form', 'goalpost_min', 'goalpost_max', 'goalpost_scale', 'space', 'time'] as const),
	...(['source_kind', 'due_days', 'expires_days', 'reference', 'weight'] as const),
]
export const REGION_COLUMNS = ['region_code', 'parent_code', 'level', 'name_zh', 'name_en'] as const

/** A number so that it reads back as the same number, to the bit. */
export const exact = (value: number | null | undefined): string =>
	value === null || value === undefined ? '' : Object.is(value, -0) ? '-0' : String(value)
