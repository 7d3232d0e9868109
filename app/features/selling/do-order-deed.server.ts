import type { Seller } from '#app/domain/accounts/roles.ts'
import { answerRequest } from '#app/features/selling/answer-request.server.ts'
import { moveForm } from '#app/features/selling/move-form.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import { packFromLots } from '#app/features/selling/pack-from-lots.server.ts'
import { requestForm } from '#app/features/selling/request-form.ts'
import { weighForm } from '#app/features/selling/weigh-form.ts'
import { weighLine } from '#app/features/selling/weigh-line.server.ts'
import type { World } from '#app/platform/world.ts'

/** A form sent from the page of a seller's order; `deed` says what is wanted. */
export interface OrderDeedForm {
	sellerOrderId: number
	form: Record<string, unknown>
}

export type OrderDeedOutcome =
	| { outcome: 'done' | 'bad-form' | 'not-found' }
	/** `problem` is a key of sellingText.faults; a weight in doubt is asked about again. */
	| { outcome: 'refused'; problem: string; doubt?: { lineId: number; weighedG: number }; missingG?: number }

/** The number of a lot, or null for the suggested ones. */
const lotIn = (text: unknown) => (typeof text === 'string' && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null)

async function packLots(
	world: World,
	seller: Seller,
	{ sellerOrderId, form }: OrderDeedForm,
): Promise<OrderDeedOutcome> {
	const choices = Object.entries(form).flatMap(([name, value]) => {
		const lineId = Number(/^lot-(\d{1,15})$/.exec(name)?.[1] ?? 0)
		return lineId > 0 ? [{ lineId, lotId: lotIn(value) }] : []
	})
	const result = await packFromLots(world, seller, { sellerOrderId, choices })
	switch (result.outcome) {
		case 'packed':
			return { outcome: 'done' }
		case 'not-found':
			return { outcome: 'not-found' }
		case 'nothing-to-move':
		case 'held':
			return { outcome: 'refused', problem: result.outcome }
		case 'lot-short':
			return { outcome: 'refused', problem: result.outcome, missingG: result.missingG }
	}
}

async function move(world: World, seller: Seller, { sellerOrderId, form }: OrderDeedForm): Promise<OrderDeedOutcome> {
	const parsed = moveForm.safeParse(form)
	if (!parsed.success) return { outcome: 'bad-form' }
	const { deed, line } = parsed.data
	const { outcome } = await moveLines(world, seller, { sellerOrderId, deed, lineIds: line ? [line] : null })
	if (outcome === 'moved') return { outcome: 'done' }
	return outcome === 'not-found' ? { outcome } : { outcome: 'refused', problem: outcome }
}

async function weigh(world: World, seller: Seller, { sellerOrderId, form }: OrderDeedForm): Promise<OrderDeedOutcome> {
	const parsed = weighForm.safeParse(form)
	if (!parsed.success) return { outcome: 'refused', problem: 'weight' }
	const { line: lineId, grams: weighedG, sure } = parsed.data
	const lotId = lotIn(form[`lot-${lineId}`])
	const result = await weighLine(world, seller, { sellerOrderId, lineId, weighedG, isSure: sure === 'on', lotId })
	const { outcome } = result
	switch (outcome) {
		case 'packed':
			return { outcome: 'done' }
		case 'not-found':
			return { outcome }
		case 'far-off':
			return { outcome: 'refused', problem: outcome, doubt: { lineId, weighedG } }
		case 'lot-short':
			return { outcome: 'refused', problem: outcome, missingG: result.missingG }
		case 'nothing-to-move':
		case 'held':
			return { outcome: 'refused', problem: outcome }
	}
}

async function answer(world: World, seller: Seller, { sellerOrderId, form }: OrderDeedForm): Promise<OrderDeedOutcome> {
	const parsed = requestForm.safeParse(form)
	if (!parsed.success) return { outcome: 'bad-form' }
	const { line: lineId, deed, reason } = parsed.data
	const isAccepted = deed === 'accept'
	const { outcome } = await answerRequest(world, seller, { sellerOrderId, lineId, isAccepted, reason })
	if (outcome === 'accepted' || outcome === 'declined') return { outcome: 'done' }
	return outcome === 'not-found' ? { outcome } : { outcome: 'refused', problem: outcome }
}

/** Does what a form of the order's page asks for: pack, weigh, answer, check out. */
export async function doOrderDeed(world: World, seller: Seller, wanted: OrderDeedForm): Promise<OrderDeedOutcome> {
	const { deed } = wanted.form
	if (deed === 'accept' || deed === 'decline') return answer(world, seller, wanted)
	if (deed === 'pack-lots') return packLots(world, seller, wanted)
	return deed === 'weigh' ? weigh(world, seller, wanted) : move(world, seller, wanted)
}
