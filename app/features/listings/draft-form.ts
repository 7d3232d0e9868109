import { z } from 'zod'
import { LISTING_KINDS } from '#app/domain/catalog/listing-kind.ts'
import { PARTS_OF_DAY } from '#app/domain/offers/package-choices.ts'
import { parseLocalDate } from '#app/domain/time/local-date.ts'
import { readStandard } from '#app/domain/listings/product-standard.ts'
import { clock, count, grams, id, maybe, percent, words, yes, yuan } from '#app/features/listings/field-forms.ts'

const name = { nameZh: words(60), nameEn: words(80) }
/** What is sold must be called something; the other language may wait. */
const isNamed = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }) => nameZh !== '' || nameEn !== ''
const NAMED = { message: 'name', path: ['nameZh'] }

/** A new listing: what it is, and what it is called in one language at least. */
export const newForm = z
	.object({
		kind: z.enum(LISTING_KINDS, 'kind'),
		category: z.string('category').trim().min(1, 'category').max(60, 'category'),
		titleZh: words(120),
		titleEn: words(160),
	})
	.refine(({ titleZh, titleEn }) => titleZh !== '' || titleEn !== '', { message: 'title', path: ['titleZh'] })

/** The words of a listing, each by itself. */
export const wordFields = {
	titleZh: words(120),
	titleEn: words(160),
	summaryZh: words(200),
	summaryEn: words(300),
	storyZh: words(6000),
	storyEn: words(9000),
}

const months = z
	.string()
	.transform((text) => [...new Set(text.split(' ').filter(Boolean).map(Number))].sort((a, b) => a - b))
	.refine((list) => list.every((month) => Number.isInteger(month) && month >= 1 && month <= 12), 'months')
	// All twelve are no season.
	.transform((list) => (list.length === 0 || list.length === 12 ? null : list))

const isYes = z.enum(['yes', 'no'], 'choice').transform((text) => text === 'yes')

/** Where a listing is and under what terms it is sold, each by itself. */
export const frameFields = {
	place: z.string('place').regex(/^\d{12}$/, 'place'),
	category: z.string('category').trim().min(1, 'category').max(60, 'category'),
	brand: maybe(id),
	policy: z.string('policy').regex(/^[A-Z0-9_]{1,40}$/, 'policy'),
	months,
	perishable: isYes,
	grade: maybe(z.enum(['top', 'first', 'second'], 'choice')),
	standard: maybe(
		z
			.string('standard')
			.trim()
			.transform((text) => readStandard(text)?.code ?? '')
			.refine((code) => code !== '', 'standard'),
	),
	checkIn: clock,
	checkOut: clock,
	minutes: count(10, 1440),
	meetZh: words(200),
	meetEn: words(300),
	discount: percent(0, 9000),
	booking: z.enum(['instant', 'request'], 'choice'),
	forPackages: isYes,
}

/** A variant; `stock` only of a new one, and the weights of what is weighed when packed go together. */
export const variantForm = z
	.object({
		...name,
		id: maybe(id).optional(),
		price: yuan(),
		weight: grams,
		temperature: z.enum(['ambient', 'chilled', 'frozen'], 'choice'),
		sku: z
			.string('sku')
			.trim()
			.regex(/^[\w.-]{0,40}$/, 'sku'),
		stock: count(0, 1_000_000).optional(),
		nominal: maybe(grams),
		tolerance: maybe(percent(1, 5000)),
		active: yes,
	})
	.refine(isNamed, NAMED)
	.refine(({ nominal, tolerance }) => (nominal === null) === (tolerance === null), {
		message: 'weighed',
		path: ['tolerance'],
	})

const date = z.string('date').refine((text) => parseLocalDate(text) !== null && text.startsWith('20'), 'date')

/** A room type; `units` only of a new one. Its nights are put on sale up to `until`. */
export const roomForm = z
	.object({
		...name,
		id: maybe(id).optional(),
		bedsZh: words(60),
		bedsEn: words(80),
		units: count(1, 500).optional(),
		base: count(1, 30),
		most: count(1, 30),
		until: maybe(date),
		active: yes,
	})
	.refine(isNamed, NAMED)
	.refine(({ base, most }) => most >= base, { message: 'most', path: ['most'] })

/** The prices of seven weekdays; a day left empty costs what the day before does. */
const week = z
	.tuple([yuan(), maybe(yuan()), maybe(yuan()), maybe(yuan()), maybe(yuan()), maybe(yuan()), maybe(yuan())])
	.transform((days) => {
		const filled: number[] = []
		for (const day of days) filled.push(day ?? filled.at(-1) ?? 0)
		return filled
	})

/** A rate plan of a room type. */
export const planForm = z
	.object({ ...name, id: maybe(id).optional(), room: id, extraAdult: maybe(yuan(0)), week, active: yes })
	.refine(isNamed, NAMED)

/** A kind of ticket. */
export const ticketForm = z
	.object({
		...name,
		id: maybe(id).optional(),
		code: z
			.string('code')
			.trim()
			.regex(/^(?:[a-z][a-z0-9-]{0,29})?$/, 'code'),
		price: yuan(0),
		seats: count(0, 50),
	})
	.refine(isNamed, NAMED)

/** A share of its own of a package's price: a percentage of it, or yuan for each package. */
const SHARES = {
	percent: percent(1, 10_000).transform((bp) => ({ bp })),
	amount: yuan().transform((amountMinor) => ({ amountMinor })),
}

/** How a component is part of its package; what is not sent is as it is without. */
const termFields = {
	qty: count(1, 50),
	nights: count(1, 30).optional().default(1),
	day: count(1, 30),
	partOfDay: maybe(z.enum(PARTS_OF_DAY, 'choice')).optional().default(null),
	slot: maybe(count(1, 9)).optional().default(null),
	shareKind: maybe(z.enum(['percent', 'amount'], 'choice'))
		.optional()
		.default(null),
	share: z.string('price').trim().optional().default(''),
}

type TermFields = Pick<z.output<z.ZodObject<typeof termFields>>, keyof typeof termFields>

/** Its share is read by what it is counted in; an amount without one is a fault of it. */
function withShare<F extends TermFields>({ shareKind, share, ...form }: F, context: z.core.$RefinementCtx) {
	const read = shareKind === null ? null : SHARES[shareKind].safeParse(share)
	if (read?.success === false)
		context.addIssue({ code: 'custom', message: read.error.issues[0]?.message ?? 'form', path: ['share'] })
	return { ...form, share: read?.data ?? null }
}

/** A component put into a package: 'stay:12' names the rate plan 12. */
export const componentForm = z
	.object({
		...termFields,
		offer: z
			.string('offer')
			.regex(/^(?:product|stay|experience):\d{1,15}$/, 'offer')
			.transform((text) => {
				const [kind, optionId] = text.split(':')
				return { kind: kind as 'product' | 'stay' | 'experience', optionId: Number(optionId) }
			}),
	})
	.transform(withShare)

/** A component that is in its package. */
export const componentTermsForm = z.object({ ...termFields, id }).transform(withShare)

export const removeForm = z.object({ part: z.enum(['variant', 'ticket', 'component']), id })
