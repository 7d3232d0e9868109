import { z } from 'zod'
import { isMonth } from '#app/domain/indicators/month.ts'

const share = (otherwise: number) => z.coerce.number<string>().int().min(0).max(100).catch(otherwise)

/** What is asked of the page of plans: a month, what making costs and what is got for what is left, in percent of the price. */
export const planAskedForm = z.object({
	month: z.string().refine(isMonth).nullable().catch(null),
	cost: share(60),
	rest: share(0),
})

const pieces = /^\d{1,6}$/

export type ReadPlans = { ok: true; month: string; plans: Map<number, number> } | { ok: false; wrong: string[] }

/** The plans of a form: whole pieces by variant; fields left empty are no plan. Tells the names of fields that hold no number. */
export function readPlans(values: Readonly<Record<string, string>>): ReadPlans {
	const entries = Object.entries(values).flatMap(([name, value]) => {
		const id = /^qty-(\d{1,12})$/.exec(name)?.[1]
		return id && value.trim() !== '' ? [{ name, id: Number(id), text: value.trim() }] : []
	})
	const wrong = entries.filter(({ text }) => !pieces.test(text)).map(({ name }) => name)
	const month = values.month ?? ''
	if (wrong.length > 0 || !isMonth(month)) return { ok: false, wrong }
	return { ok: true, month, plans: new Map(entries.map(({ id, text }) => [id, Number(text)])) }
}
