import { z } from 'zod'
import { ADDRESS_LEVELS } from '#app/domain/checkout/address-choice.ts'
import { type GiftTexts, TO_DOOR } from '#app/features/gifts/gift-fields-form.ts'

// Each message is a key of giftText.faults.
const taker = {
	name: z.string('name').trim().min(1, 'name').max(80, 'name'),
	phone: z
		.string('phone')
		.trim()
		.regex(/^\+?[0-9][0-9 ()-]{4,28}$/, 'phone'),
	email: z.literal('').or(z.email('email').max(254, 'email')),
}
const toDoor = z.object({ ...taker, line: z.string('line').trim().min(2, 'line').max(200, 'line') })
/** Nothing of a door is asked for where nobody comes to it. */
const toPoint = z.object({ ...taker, line: z.string().transform(() => '') })

/** The texts of the form as they were sent. */
export function giftTexts(form: FormData): GiftTexts {
	const text = (name: string) => {
		const value = form.get(name)
		return typeof value === 'string' ? value.trim().slice(0, 300) : ''
	}
	const levels = Object.fromEntries(ADDRESS_LEVELS.map((level) => [level, text(level)]))
	return {
		...{ levels, way: text('way') || TO_DOOR },
		...{ name: text('name'), phone: text('phone'), line: text('line'), email: text('email') },
	}
}

/** The point that was chosen; null: to the door. */
export const pointOf = ({ way }: GiftTexts): number | null => (/^[1-9]\d{0,14}$/.test(way) ? Number(way) : null)

export type GiftReading =
	| { ok: true; receiver: { name: string; phone: string; line: string }; email: string; nodeId: number | null }
	| { ok: false; faults: Record<string, string> }

/**
 * Who takes a gift, or for each field what is wrong with it (a key of giftText.faults); a place is chosen down to its last level,
 * or to where points are.
 */
export function readGiftForm(texts: GiftTexts, isPlaceChosen: boolean): GiftReading {
	const nodeId = pointOf(texts)
	const parsed = (nodeId === null ? toDoor : toPoint).safeParse(texts)
	const faults: Record<string, string> = isPlaceChosen ? {} : { region: 'region' }
	for (const { path, message } of parsed.error?.issues ?? []) faults[String(path[0])] ??= message
	if (!parsed.success || !isPlaceChosen) return { ok: false, faults }
	const { email, ...receiver } = parsed.data
	return { ok: true, nodeId, receiver, email }
}
