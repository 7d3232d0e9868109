import { z } from 'zod'
import { parseOrderNumber } from '#app/domain/orders/number.ts'
import { parseAmount } from '#app/domain/payments/read-statement.ts'

// `subject` is what a form is about: an order's number, a transfer, a refund. Each message is a key of the desk's faults.

const reference = z.string('reference').trim().min(1, 'reference').max(80, 'reference')
const dayUntil = (today: string) => z.iso.date('on').refine((day) => day <= today, 'later')

const amount = z.string('amount').transform((text, ctx) => {
	const minor = parseAmount(text)
	if (minor !== null) return minor
	ctx.addIssue({ code: 'custom', message: 'amount' })
	return z.NEVER
})

const orderNumber = z.string('order').transform((text, ctx) => {
	const number = parseOrderNumber(text)
	if (number !== null) return number
	ctx.addIssue({ code: 'custom', message: 'order' })
	return z.NEVER
})

/** Money that came: for the order it is about, or with what the payer wrote. */
export const receivedForm = (today: string) =>
	z.object({
		subject: z.string().trim().max(20, 'order').default(''),
		remittance: z.string().trim().max(200, 'remittance').default(''),
		amount,
		currency: z.string('currency').regex(/^[A-Z]{3}$/, 'currency'),
		reference,
		on: dayUntil(today),
	})

/** Which order an unmatched transfer is for. */
export const assignForm = z.object({ subject: z.uuid('transfer'), order: orderNumber })

/** A refund that a person has made. */
export const refundForm = (today: string) => z.object({ subject: z.uuid('refund'), reference, on: dayUntil(today) })

/** The texts of a form, without its files. */
export function textsIn(form: FormData): Record<string, string> {
	return Object.fromEntries(
		[...form.entries()].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
	)
}

/** What a form holds, or the first fault of each of its fields. */
export function readDeskForm<S extends z.ZodType>(
	schema: S,
	form: FormData,
): { ok: true; value: z.output<S> } | { ok: false; faults: Record<string, string> } {
	const parsed = schema.safeParse(textsIn(form))
	if (parsed.success) return { ok: true, value: parsed.data }
	const faults: Record<string, string> = {}
	for (const { path, message } of parsed.error.issues) faults[String(path[0] ?? 'deed')] ??= message
	return { ok: false, faults }
}
