import {
	CODEBOOK_COLUMNS,
	INPUT_COLUMNS,
	OBSERVATION_COLUMNS,
	REGION_COLUMNS,
	RESULT_COLUMNS,
} from '#app/domain/reports/open-data.ts'

const NUMBER = { type: 'string', pattern: '^$|^-?[0-9]+(\\.[0-9]+)?(e[+-]?[0-9]+)?$' }
const REGION = { type: 'string', pattern: '^[0-9]{12}$' }
const INDICATOR = { type: 'string', pattern: '^[A-Z][0-9]{2}$' }
const MONTH = { type: 'string', pattern: '^$|^[0-9]{4}-(0[1-9]|1[0-2])$' }

const KNOWN: Record<string, object> = {
	region_code: REGION,
	parent_code: { type: 'string', pattern: '^$|^[0-9]{12}$' },
	indicator_code: INDICATOR,
	code: INDICATOR,
	...{ value: NUMBER, score: NUMBER, weight: NUMBER, goalpost_min: NUMBER, goalpost_max: NUMBER },
	...{ period: MONTH, of_period: MONTH },
	rank: { type: 'string', pattern: '^$|^[1-9][0-9]*$' },
	direction: { enum: ['1', '-1'] },
	goalpost_scale: { enum: ['lin', 'log10', 'log1p'] },
	level: { enum: ['province', 'city', 'county', 'township', 'village'] },
	source_kind: { enum: ['a', 'b', 'c'] },
}

const rowOf = (columns: readonly string[]) => ({
	type: 'object',
	properties: Object.fromEntries(columns.map((column) => [column, KNOWN[column] ?? { type: 'string' }])),
	required: [...columns],
	additionalProperties: false,
})

/** JSON Schema (2020-12) of the tables of a package: a row as an object by its head, every cell a text. */
export const OPEN_DATA_SCHEMA = {
	$schema: 'https://json-schema.org/draft/2020-12/schema',
	$defs: {
		'regions.csv': rowOf(REGION_COLUMNS),
		'codebook.csv': rowOf(CODEBOOK_COLUMNS),
		'observations.csv': rowOf(OBSERVATION_COLUMNS),
		'index-inputs.csv': rowOf(INPUT_COLUMNS),
		'index-results.csv': rowOf(RESULT_COLUMNS),
	},
}
