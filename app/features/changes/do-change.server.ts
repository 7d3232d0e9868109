import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type { ChangeWish } from '#app/domain/changes/booked-line.ts'
import type { ShipTo } from '#app/domain/checkout/buyer-details.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Asker } from '#app/domain/orders/asker.ts'
import { changeByQuote } from '#app/features/changes/change-by-quote.server.ts'
import type { ChangeStepWish } from '#app/features/changes/change-form.ts'
import type { ChangeProblem } from '#app/features/changes/changes-words.ts'
import type { AddressForm } from '#app/features/changes/components/change-view.ts'
import { readAddressForm } from '#app/features/changes/read-address.server.ts'
import { quoteChange } from '#app/features/changes/quote-change.server.ts'
import { ownChange } from '#app/features/changes/read-change.server.ts'
import type { World } from '#app/platform/world.ts'
import { passWall } from '#db/wall/behind-wall.ts'

export type ChangeStep =
	| { outcome: 'shown' | 'done'; quoteId: string }
	/** Its difference is to be paid now. */
	| { outcome: 'to-pay' | 'give-up'; quoteId: string; changeId: number }
	| { outcome: 'problem'; problem: ChangeProblem; reasons: UnavailableReason[]; typed?: AddressForm }
	/** The address is asked for further. */
	| { outcome: 'address'; typed: AddressForm }

const problemOf = (problem: ChangeProblem, reasons: UnavailableReason[] = []) => ({
	...{ outcome: 'problem' as const, problem, reasons },
})

async function quote(world: World, asker: Asker, wish: ChangeWish) {
	const quoted = await quoteChange(world, asker, wish)
	switch (quoted.outcome) {
		case 'quoted':
			return { outcome: 'shown' as const, quoteId: quoted.quoteId }
		case 'refused':
			return problemOf(quoted.reason)
		case 'unavailable':
			return problemOf('unavailable', quoted.reasons)
		case 'not-found':
			return problemOf('not-found')
	}
}

async function confirm(world: World, asker: Asker, quoteId: string): Promise<ChangeStep> {
	const result = await changeByQuote(world, asker, quoteId)
	switch (result.outcome) {
		case 'changed':
			return { outcome: 'done', quoteId }
		case 'to-pay':
			return { outcome: 'to-pay', quoteId, changeId: result.change.id }
		case 'unavailable':
			return problemOf('unavailable', result.reasons)
		default:
			return problemOf(result.outcome)
	}
}

const PHONE = /^\+?[0-9][0-9 ()-]{4,28}$/

/** The whole address of a form; null while something of it is missing. */
function addressOf({ address, line, name, phone }: AddressForm): ShipTo | null {
	const { isComplete, regionCode } = address
	const isWhole = line.length >= 2 && line.length <= 200 && name !== '' && name.length <= 80 && PHONE.test(phone)
	return isComplete && regionCode !== null && isWhole ? { regionCode, line, name, phone } : null
}

async function quoteAddress(world: World, asker: Asker, typed: AddressForm): Promise<ChangeStep> {
	const shipTo = addressOf(typed)
	if (!shipTo) return { ...problemOf('address_incomplete'), typed }
	const step = await quote(world, asker, { kind: 'ADDRESS', shipTo })
	return step.outcome === 'problem' ? { ...step, typed } : step
}

async function takeStep(
	world: World,
	asker: Asker,
	{ step, language }: { step: ChangeStepWish; language: Language },
): Promise<ChangeStep> {
	switch (step.intent) {
		case 'empty':
			return problemOf('empty')
		case 'quote':
			return quote(world, asker, step.wish)
		case 'update':
			return { outcome: 'address', typed: await readAddressForm(world.db, language, step.form) }
		case 'address':
			return quoteAddress(world, asker, await readAddressForm(world.db, language, step.form))
		case 'confirm':
			return confirm(world, asker, step.quoteId)
		case 'pay':
		case 'give-up': {
			const change = await ownChange(world, asker, step.quoteId)
			if (!change) return problemOf('not-found')
			const outcome = step.intent === 'pay' ? 'to-pay' : 'give-up'
			return { outcome, quoteId: change.quoteId, changeId: change.id }
		}
	}
}

/** One step of a page about a change: shows what was wished, does what was shown, goes on to its payment or gives it up. */
export function doChange(
	world: World,
	asker: Asker,
	wish: { step: ChangeStepWish; language: Language },
): Promise<ChangeStep> {
	return passWall(world.db, 'change-lines', (db) => takeStep({ ...world, db }, asker, wish))
}
