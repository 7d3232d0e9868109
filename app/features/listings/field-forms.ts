import { z } from 'zod'

// Each message is a key of draftText.faults.

/** As the columns that hold prices. */
const MOST_PRICE_MINOR = 99_999_999

/** A text of at most so many characters; it may be left until publishing. */
export const words = (most: number) => z.string('words').trim().max(most, 'words')

/** Yuan with at most two decimals, as minor units. */
export const yuan = (leastMinor = 1) =>
	z
		.string('price')
		.trim()
		.regex(/^\d{1,6}(?:\.\d{1,2})?$/, 'price')
		.transform((text) => Math.round(Number(text) * 100))
		.refine((minor) => minor >= leastMinor && minor <= MOST_PRICE_MINOR, 'price')

/** A whole number within bounds. */
export const count = (least: number, most: number) =>
	z
		.string('count')
		.trim()
		.regex(/^\d{1,7}$/, 'count')
		.transform(Number)
		.refine((value) => value >= least && value <= most, 'count')

/** Grams, whole. */
export const grams = count(1, 200_000)

/** A percentage of at most one decimal, as basis points. */
export const percent = (leastBp: number, mostBp: number) =>
	z
		.string('percent')
		.trim()
		.regex(/^\d{1,3}(?:\.\d{1,2})?$/, 'percent')
		.transform((text) => Math.round(Number(text) * 100))
		.refine((bp) => bp >= leastBp && bp <= mostBp, 'percent')

/** Nothing for an empty field, else as the schema says. */
export const maybe = <S extends z.ZodType>(schema: S) =>
	z.preprocess((text) => (typeof text === 'string' && text.trim() === '' ? null : text), schema.nullable())

export const yes = z
	.string()
	.optional()
	.transform((text) => text === 'yes')

export const clock = z
	.string('clock')
	.trim()
	.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'clock')

/** The id of a row. */
export const id = z.coerce.number().int().positive()
