import { z } from 'zod'
import type { PlanTerms } from '#app/domain/listings/plan-terms.ts'
import { daysBetween, parseLocalDate } from '#app/domain/time/local-date.ts'
import { clock, count, id, maybe, percent, words, yuan } from '#app/features/listings/field-forms.ts'
import { readWhole } from '#app/features/listings/read-fields.ts'

// Each message is a key of planText.faults.

type Texts = Readonly<Record<string, string>>
type Reading<T> = { ok: true; value: T } | { ok: false; faults: Record<string, string> }

/** How many steps of each kind a plan may have; the form shows as many rows. */
export const STEPS = 3

/** What the fields of a step are called before their number, and what each holds. */
const LADDERS = {
	child: { at: count(0, 17), worth: yuan(0) },
	nights: { at: count(2, 60), worth: percent(1, 9_000) },
	early: { at: count(1, 365), worth: percent(1, 9_000) },
	late: { at: count(0, 30), worth: percent(1, 9_000) },
} as const

type Step = [at: number, worth: number]

/** One field of a row; what is wrong with it is noted. */
function readField(schema: z.ZodType<number>, field: string, text: string, faults: Record<string, string>) {
	const read = schema.safeParse(text)
	if (read.success) return read.data
	faults[field] = text === '' ? 'half' : (read.error.issues[0]?.message ?? 'form')
	return null
}

/** One row, null when it is empty or wrong; a row of which one field is empty is a fault. */
function readRow(name: keyof typeof LADDERS, row: number, texts: Texts, faults: Record<string, string>): Step | null {
	const [atField, worthField] = [`${name}At${row}`, `${name}Worth${row}`] as const
	const [atText, worthText] = [(texts[atField] ?? '').trim(), (texts[worthField] ?? '').trim()] as const
	if (atText === '' && worthText === '') return null
	const at = readField(LADDERS[name].at, atField, atText, faults)
	const worth = readField(LADDERS[name].worth, worthField, worthText, faults)
	return at === null || worth === null ? null : [at, worth]
}

/** The steps that were filled in, in rising order; a row that says the same as another is a fault. */
function readSteps(name: keyof typeof LADDERS, texts: Texts, faults: Record<string, string>): Step[] {
	const steps: Step[] = []
	for (let row = 1; row <= STEPS; row++) {
		const step = readRow(name, row, texts, faults)
		if (!step) continue
		if (steps.some(([taken]) => taken === step[0])) faults[`${name}At${row}`] = 'twice'
		steps.push(step)
	}
	return steps.sort(([a], [b]) => a - b)
}

const windowForm = z
	.object({ least: count(0, 365), most: count(1, 730), cutoff: clock })
	.refine(({ least, most }) => most >= least, { message: 'window', path: ['most'] })

/** Reads whom and when a plan is for and what it takes off, whole. */
export function readTerms(texts: Texts): Reading<PlanTerms> {
	const faults: Record<string, string> = {}
	const [child, nights, early, late] = (['child', 'nights', 'early', 'late'] as const).map((name) =>
		readSteps(name, texts, faults),
	) as [Step[], Step[], Step[], Step[]]
	const window = readWhole(windowForm, texts)
	if (!window.ok) return { ok: false, faults: { ...window.faults, ...faults } }
	if (Object.keys(faults).length > 0) return { ok: false, faults }
	const { least, most, cutoff } = window.value
	const byDays = (steps: Step[]) => steps.map(([days, discountBp]) => ({ days, discountBp }))
	return {
		ok: true,
		value: {
			childBands: child.map(([upToAge, priceMinor]) => ({ upToAge, priceMinor })),
			lengthDiscounts: nights.map(([atLeast, discountBp]) => ({ nights: atLeast, discountBp })),
			...{ earlyBird: byDays(early), lastMinute: byDays(late) },
			...{ minAdvanceDays: least, maxAdvanceDays: most, sameDayCutoff: cutoff },
		},
	}
}

const date = z.string('date').refine((text) => parseLocalDate(text) !== null && text.startsWith('20'), 'date')

/** The prices of seven weekdays; a day left empty costs what the day before does. */
const week = z
	.tuple([yuan(), maybe(yuan()), maybe(yuan()), maybe(yuan()), maybe(yuan()), maybe(yuan()), maybe(yuan())])
	.transform((days) => {
		const filled: number[] = []
		for (const day of days) filled.push(day ?? filled.at(-1) ?? 0)
		return filled
	})

const MOST_SEASON_NIGHTS = 366

/** Dates that are none are told by their own fields. */
const isShort = ({ from, lastNight }: { from: string; lastNight: string }) =>
	parseLocalDate(from) === null ||
	parseLocalDate(lastNight) === null ||
	daysBetween(from, lastNight) < MOST_SEASON_NIGHTS

const seasonForm = z
	.object({ id: maybe(id).optional(), nameZh: words(40), nameEn: words(60), from: date, lastNight: date, week })
	.refine(({ nameZh, nameEn }) => nameZh !== '' || nameEn !== '', { message: 'name', path: ['nameZh'] })
	.refine(({ from, lastNight }) => lastNight >= from, { message: 'backwards', path: ['lastNight'] })
	.refine(isShort, { message: 'long', path: ['lastNight'] })

/** Reads a season, new or one that is there. */
export const readSeason = (texts: Texts) =>
	readWhole(seasonForm, {
		...texts,
		week: Array.from({ length: 7 }, (_, day) => texts[`day${day + 1}`] ?? '') as never,
	})

const exampleForm = z.object({
	arrival: date,
	nights: count(1, 30),
	adults: count(1, 30),
	children: z
		.string()
		.transform((text) => text.split(/[\s,，、]+/).filter(Boolean))
		.refine((ages) => ages.length <= 10 && ages.every((age) => /^\d{1,2}$/.test(age) && Number(age) <= 17), 'ages')
		.transform((ages) => ages.map(Number)),
})

/** A stay that is to be worked out as an example. */
export type ExampleStay = z.output<typeof exampleForm>

/** Reads the stay of an example. */
export const readExample = (texts: Texts): Reading<ExampleStay> => readWhole(exampleForm, texts)
