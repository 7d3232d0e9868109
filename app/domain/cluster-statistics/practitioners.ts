/** The eight occupations of the codebook (X03). */
export const OCCUPATIONS = [
	'operations',
	'service',
	'design',
	'live',
	'analysis',
	'production',
	'delivery',
	'management',
] as const

/** One of them. */
export type Occupation = (typeof OCCUPATIONS)[number]

/** Years of schooling of each level (codebook X01, after the convention of the National Bureau of Statistics). */
export const SCHOOLING_YEARS = {
	none: 0,
	primary: 6,
	junior: 9,
	senior: 12,
	college: 15,
	bachelor: 16,
	postgraduate: 19,
} as const

/** A level of schooling. */
export type Schooling = keyof typeof SCHOOLING_YEARS

/** Every level, the lowest first. */
export const SCHOOLINGS = Object.keys(SCHOOLING_YEARS) as Schooling[]

/** Years from which on a level is a college's or above: companion of X01. */
export const COLLEGE_YEARS = SCHOOLING_YEARS.college

/** Days away up to which years of practice count through (X02: gaps of more than twelve months are deducted). */
export const GAP_FREE_DAYS = 365

/** The processes of the codebook (X05), each known by a register or by what the rooms of the site see themselves. */
export const PROCESSES = [
	'presale',
	'trace',
	'grading',
	'cold',
	'processing',
	'shared',
	'sensors',
	'certified',
] as const

/** One of them. */
export type Process = (typeof PROCESSES)[number]
