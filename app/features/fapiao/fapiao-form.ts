import { z } from 'zod'
import { parseSocialCreditCode } from '#app/domain/fapiao/social-credit-code.ts'
import type { FapiaoTitle } from '#app/domain/fapiao/title.ts'

const MEBIBYTE = 1024 * 1024
export const MOST_FILE_BYTES = 4 * MEBIBYTE
/** The file and a little for the fields. */
export const MOST_FAPIAO_FORM_BYTES = MOST_FILE_BYTES + MEBIBYTE / 4

// Each message is a key of fapiaoText.faults.
const name = (message: string) => z.string(message).trim().min(2, message).max(100, message)
const common = { email: z.string('email').trim().max(254, 'email').pipe(z.email('email')) }
const taxNumber = z.string('tax-number').transform((text, ctx) => {
	const code = parseSocialCreditCode(text)
	if (code !== null) return code
	ctx.addIssue({ code: 'custom', message: 'tax-number' })
	return z.NEVER
})

const wish = z.discriminatedUnion(
	'kind',
	[
		z.object({ kind: z.literal('PERSONAL'), person: name('person'), ...common }),
		z.object({ kind: z.literal('COMPANY'), company: name('company'), taxNumber, ...common }),
	],
	'kind',
)

export type Texts = Record<string, string>
/** The texts of a form, without its files. */
export function textsIn(form: FormData): Texts {
	return Object.fromEntries(
		[...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
	)
}

type Reading<T> = { ok: true; value: T } | { ok: false; faults: Texts }

function faultsOf(error: z.ZodError): Texts {
	const faults: Texts = {}
	for (const { path, message } of error.issues) faults[String(path[0] ?? 'kind')] ??= message
	return faults
}

/** What a buyer asks a fapiao for, or for each field the first thing wrong with it. */
export function readWishForm(texts: Texts): Reading<{ title: FapiaoTitle; email: string }> {
	const parsed = wish.safeParse(texts)
	if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error) }
	const { data } = parsed
	const title: FapiaoTitle =
		data.kind === 'COMPANY'
			? { kind: 'COMPANY', name: data.company, taxNumber: data.taxNumber }
			: { kind: 'PERSONAL', name: data.person }
	return { ok: true, value: { title, email: data.email } }
}

const record = z.object({
	number: z.string('bad-number').trim().min(1, 'bad-number').max(40, 'bad-number'),
	issuedOn: z.iso.date('wrong-date'),
	seenMinor: z.coerce.number('amount-changed').int('amount-changed').positive('amount-changed'),
})

/** What a seller records of an issued fapiao, or for each field the first thing wrong with it. */
export function readRecordForm(texts: Texts): Reading<z.output<typeof record>> {
	const parsed = record.safeParse(texts)
	return parsed.success ? { ok: true, value: parsed.data } : { ok: false, faults: faultsOf(parsed.error) }
}

const rejection = z.string().trim().min(2).max(500)

/** Why a seller declines; null without a reason that says something. */
export function readRejection(text: unknown): string | null {
	const parsed = rejection.safeParse(text)
	return parsed.success ? parsed.data : null
}
