import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type { Asker } from '#app/domain/orders/asker.ts'
import { changeByQuote } from '#app/features/changes/change-by-quote.server.ts'
import type { ChangeStepWish } from '#app/features/changes/change-form.ts'
import type { ChangeProblem } from '#app/features/changes/changes-words.ts'
import { quoteChange } from '#app/features/changes/quote-change.server.ts'
import { ownChange } from '#app/features/changes/read-change.server.ts'
import type { World } from '#app/platform/world.ts'

export type ChangeStep =
	| { outcome: 'shown' | 'done'; quoteId: string }
	/** Its difference is to be paid now. */
	| { outcome: 'to-pay' | 'give-up'; quoteId: string; changeId: number }
	| { outcome: 'problem'; problem: ChangeProblem; reasons: UnavailableReason[] }

const problemOf = (problem: ChangeProblem, reasons: UnavailableReason[] = []): ChangeStep => ({
	...{ outcome: 'problem', problem, reasons },
})

async function quote(world: World, asker: Asker, { wish }: Extract<ChangeStepWish, { intent: 'quote' }>) {
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

/** One step of a page about a change: shows what was wished, does what was shown, goes on to its payment or gives it up. */
export async function doChange(world: World, asker: Asker, step: ChangeStepWish): Promise<ChangeStep> {
	switch (step.intent) {
		case 'empty':
			return problemOf('empty')
		case 'quote':
			return quote(world, asker, step)
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
