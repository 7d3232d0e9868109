import { z } from 'zod'
import { isPhone } from '#app/domain/accounts/phone.ts'
import { parseSocialCreditCode } from '#app/domain/fapiao/social-credit-code.ts'
import { DOCUMENT_KINDS } from '#app/domain/registrations/documents.ts'
import { ENTERPRISE_KINDS } from '#app/domain/registrations/enterprise-kinds.ts'
import { parseLocalDate } from '#app/domain/time/local-date.ts'

// Each message is a key of registrationText.faults.
const MEBIBYTE = 1024 * 1024
export const MOST_SCAN_BYTES = 8 * MEBIBYTE
export const MOST_SCAN_FORM_BYTES = MOST_SCAN_BYTES + MEBIBYTE / 4

/** Who it is. The English name makes the address of the shop, so it has Latin letters. */
const names = z.object({
	deed: z.literal('names'),
	kind: z.enum(ENTERPRISE_KINDS, 'kind'),
	nameZh: z.string().trim().min(2, 'nameZh').max(60, 'nameZh'),
	nameEn: z
		.string()
		.trim()
		.max(80, 'nameEn')
		.regex(/[A-Za-z]{2}/, 'nameEn'),
})

const place = z.object({ deed: z.literal('place'), region: z.string().regex(/^\d{12}$/, 'region') })

const contact = z.object({
	deed: z.literal('contact'),
	contactName: z.string().trim().min(2, 'contactName').max(40, 'contactName'),
	contactPhone: z.string().trim().max(32, 'contactPhone').refine(isPhone, 'contactPhone'),
})

const code = z.object({
	deed: z.literal('code'),
	creditCode: z.string().transform((text, context) => {
		const parsed = parseSocialCreditCode(text)
		if (parsed === null) context.addIssue({ code: 'custom', message: 'creditCode' })
		return parsed ?? ''
	}),
})

const kind = z.enum(DOCUMENT_KINDS, 'form')
const document = z.object({
	deed: z.literal('document'),
	kind,
	number: z.string().trim().min(1, 'number').max(60, 'number'),
	validTo: z.union(
		[z.literal('').transform(() => null), z.string().refine((text) => parseLocalDate(text) !== null)],
		'validTo',
	),
})

/** What the page of a registration sends, a step at a time. */
export const registrationForm = z.discriminatedUnion('deed', [
	names,
	place,
	contact,
	code,
	document,
	z.object({ deed: z.literal('drop-document'), kind }),
	z.object({ deed: z.literal('submit') }),
	z.object({ deed: z.literal('take-back') }),
])

const reason = z.string('reasons').trim().min(4, 'reasons').max(1000, 'reasons')

/** What an administrator answers: one sent back says why, in both languages. */
export const decisionForm = z.discriminatedUnion('does', [
	z.object({ does: z.literal('approve'), sure: z.literal('on', 'sure') }),
	z.object({ does: z.literal('return'), reasonsZh: reason, reasonsEn: reason }),
])
