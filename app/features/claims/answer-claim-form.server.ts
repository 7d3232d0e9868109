import { readClaimForm, textsOf } from '#app/features/claims/claim-form.ts'
import { openClaim, type OpenOutcome } from '#app/features/claims/open-claim.server.ts'
import type { Upload } from '#app/platform/http.ts'
import type { World } from '#app/platform/world.ts'

/** Who claims something of an order. */
export interface Claimant {
	number: string
	/** 'account:12', 'guest' or 'gift-receiver'. */
	actor: string
	/** The goods of which a gift's receiver may say that they came damaged, and nothing else; null for its buyer. */
	lineIds: readonly number[] | null
}

export type ClaimAnswer =
	| { outcome: 'opened'; claimId: number }
	| { outcome: 'not-found' }
	/** `fault` is a key of claimFaultsText; `values` are what was entered. */
	| { outcome: 'refused'; status: 400 | 409 | 413 | 429; fault: string; values: Record<string, string> }

type Refused = Extract<ClaimAnswer, { outcome: 'refused' }>

const refused = (status: Refused['status'], fault: string, values: Refused['values']): Refused => ({
	...{ outcome: 'refused', status, fault, values },
})

function answerOf(result: OpenOutcome, values: Refused['values']): ClaimAnswer {
	switch (result.outcome) {
		case 'opened':
			return result
		case 'not-found':
			return { outcome: 'not-found' }
		case 'refused':
			return refused(409, result.reason, values)
		case 'too-many':
			return refused(429, result.outcome, values)
		case 'no-photo':
		case 'bad-photo':
		case 'wrong-qty':
			return refused(400, result.outcome, values)
	}
}

/** Opens the claim that a form asks for, or says why not with all that was entered, also of a form that was too large. */
export async function answerClaimForm(
	world: World,
	{ number, actor, lineIds }: Claimant,
	{ form, isTooLarge }: Upload,
): Promise<ClaimAnswer> {
	if (isTooLarge) return refused(413, 'too-large', textsOf(form))
	const reading = await readClaimForm(form)
	if (!reading.ok) return refused(400, reading.fault, reading.values)
	const { line: lineId, qty, words, faulty } = reading.value
	if (lineIds && !lineIds.includes(lineId)) return { outcome: 'not-found' }
	const kind = lineIds ? 'QUALITY' : reading.value.kind
	const isFaulty = !lineIds && faulty === 'on'
	const { photos } = reading
	const result = await openClaim(world, { number }, { kind, lineId, qty, isFaulty, words, photos, actor })
	const values = { kind, line: String(lineId), qty: String(qty), words, ...(isFaulty && { faulty: 'on' }) }
	return answerOf(result, values)
}
