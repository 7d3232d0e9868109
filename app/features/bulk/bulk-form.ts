import { z } from 'zod'
import type { BulkWish } from '#app/domain/listings/bulk-change.ts'
import { BULK_KINDS, type BulkKind } from '#app/domain/listings/bulk-kinds.ts'

// Each message is a key of bulkText.faults.
const MOST_LISTINGS = 200

const ids = z
	.string('none')
	.transform((text) => text.split(' ').filter(Boolean))
	.refine((list) => list.length > 0, 'none')
	.refine((list) => list.length <= MOST_LISTINGS, 'many')
	.refine((list) => list.every((id) => /^[1-9]\d{0,14}$/.test(id)), 'none')
	.transform((list) => list.map(Number))

/** At most two decimals, less with a minus. */
const signed = z
	.string('amount')
	.trim()
	.regex(/^[-+−]?\d{1,6}(?:\.\d{1,2})?$/, 'amount')
	.transform((text) => Math.round(Number(text.replace('−', '-')) * 100))

const whole = z
	.string('stock')
	.trim()
	.regex(/^\d{1,7}$/, 'stock')
	.transform(Number)
	.refine((count) => count <= 1_000_000, 'stock')

/** What a kind of change becomes with its amount; null where that cannot be read. */
const WISHES: Record<BulkKind, (amount: string) => BulkWish | null> = {
	percent: (amount) => read(signed, amount, (bp) => ({ kind: 'percent', bp })),
	add: (amount) => read(signed, amount, (minor) => ({ kind: 'add', minor })),
	stock: (amount) => read(whole, amount, (onHand) => ({ kind: 'stock', onHand })),
	pause: () => ({ kind: 'status', to: 'paused' }),
	resume: () => ({ kind: 'status', to: 'published' }),
	ambient: () => ({ kind: 'temperature', to: 'ambient' }),
	chilled: () => ({ kind: 'temperature', to: 'chilled' }),
	frozen: () => ({ kind: 'temperature', to: 'frozen' }),
}

function read(schema: z.ZodType<number, string>, amount: string, then: (value: number) => BulkWish): BulkWish | null {
	const { data } = schema.safeParse(amount)
	return data === undefined ? null : then(data)
}

function readWish({
	what,
	amount = '',
}: Readonly<Record<string, string>>): BulkWish | { fault: Record<string, string> } {
	const { data: kind } = z.enum(BULK_KINDS).safeParse(what)
	if (!kind) return { fault: { what: 'what' } }
	return WISHES[kind](amount) ?? { fault: { amount: kind === 'stock' ? 'stock' : 'amount' } }
}

/** What a form asks to be done to which listings, or the fault of each field. */
export function readBulkForm(
	values: Readonly<Record<string, string>>,
): { ok: true; ids: number[]; wish: BulkWish } | { ok: false; faults: Record<string, string> } {
	const listings = ids.safeParse(values.listing)
	const wish = readWish(values)
	const listing = listings.error?.issues[0]?.message
	if (listings.success && !('fault' in wish)) return { ok: true, ids: listings.data, wish }
	return { ok: false, faults: { ...(listing && { listing }), ...('fault' in wish && wish.fault) } }
}
