import { withdrawFapiao } from '#app/features/fapiao/close-request.server.ts'
import type { WishAnswer } from '#app/features/fapiao/components/wish-form.tsx'
import { readWishForm, type Texts, textsIn } from '#app/features/fapiao/fapiao-form.ts'
import { requestFapiao } from '#app/features/fapiao/request-fapiao.server.ts'
import type { World } from '#app/platform/world.ts'

export type BuyerFormAnswer =
	| { outcome: 'not-found' | 'not-understood' }
	| { outcome: 'done'; part: number | null }
	| { outcome: 'refused'; status: number; part: number; wish: WishAnswer }

const idIn = (text = '') => (/^\d{1,15}$/.test(text) ? Number(text) : 0)

async function ask(world: World, order: { number: string }, values: Texts, actor: string): Promise<BuyerFormAnswer> {
	const part = idIn(values.part)
	const refuse = (status: number, problem: string | null, faults: Texts = {}) =>
		({ outcome: 'refused', status, part, wish: { problem, faults, values } }) as const
	const reading = readWishForm(values)
	if (!reading.ok) return refuse(400, null, reading.faults)
	const result = await requestFapiao(world, order, { sellerOrderId: part, ...reading.value, actor })
	switch (result.outcome) {
		case 'requested':
			return { outcome: 'done', part }
		case 'refused':
			return refuse(result.reason === 'too-many' ? 429 : 409, result.reason)
		case 'not-found':
			return { outcome: 'not-found' }
	}
}

/** Does what the buyer's page of papers asks for about fapiao: asks for one, or takes a request back. */
export async function answerBuyerForm(
	world: World,
	order: { number: string },
	form: FormData,
	actor: string,
): Promise<BuyerFormAnswer> {
	const values = textsIn(form)
	if (values.intent === 'fapiao') return ask(world, order, values, actor)
	if (values.intent !== 'withdraw-fapiao') return { outcome: 'not-understood' }
	const { outcome } = await withdrawFapiao(world, order, { fapiaoId: idIn(values.fapiao), actor })
	// One that was settled meanwhile: the page shows where it stands.
	return outcome === 'not-found' ? { outcome } : { outcome: 'done', part: null }
}
