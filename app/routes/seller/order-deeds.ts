import { data, redirect } from '@remix-run/node'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { answerRequest } from '#app/features/selling/answer-request.server.ts'
import { moveForm } from '#app/features/selling/move-form.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import { requestForm } from '#app/features/selling/request-form.ts'
import { weighForm } from '#app/features/selling/weigh-form.ts'
import { weighLine } from '#app/features/selling/weigh-line.server.ts'
import type { World } from '#app/platform/world.ts'

interface DeedOnOrder {
	world: World
	seller: Seller
	sellerOrderId: number
	form: Record<string, unknown>
}

const badForm = () => new Response(null, { status: 400 })
const notFound = () => new Response(null, { status: 404 })
const toOrder = (id: number) => redirect(`/seller/orders/${id}`)
const refuse = (problem: string, status = 409) => data({ problem, doubt: undefined }, status)

async function move({ world, seller, sellerOrderId, form }: DeedOnOrder) {
	const parsed = moveForm.safeParse(form)
	if (!parsed.success) throw badForm()
	const { deed, line } = parsed.data
	const { outcome } = await moveLines(world, seller, { sellerOrderId, deed, lineIds: line ? [line] : null })
	switch (outcome) {
		case 'moved':
			throw toOrder(sellerOrderId)
		case 'not-found':
			throw notFound()
		case 'not-now':
		case 'nothing-to-move':
		case 'weigh-first':
			return refuse(outcome)
	}
}

async function weigh({ world, seller, sellerOrderId, form }: DeedOnOrder) {
	const parsed = weighForm.safeParse(form)
	if (!parsed.success) return refuse('weight', 400)
	const { line: lineId, grams: weighedG, sure } = parsed.data
	const { outcome } = await weighLine(world, seller, { sellerOrderId, lineId, weighedG, isSure: sure === 'on' })
	switch (outcome) {
		case 'packed':
			throw toOrder(sellerOrderId)
		case 'far-off':
			return data({ problem: outcome, doubt: { lineId, weighedG } }, 409)
		case 'not-found':
			throw notFound()
		case 'nothing-to-move':
			return refuse(outcome)
	}
}

async function answer({ world, seller, sellerOrderId, form }: DeedOnOrder) {
	const parsed = requestForm.safeParse(form)
	if (!parsed.success) throw badForm()
	const { line: lineId, deed, reason } = parsed.data
	const isAccepted = deed === 'accept'
	const { outcome } = await answerRequest(world, seller, { sellerOrderId, lineId, isAccepted, reason })
	switch (outcome) {
		case 'accepted':
		case 'declined':
			throw toOrder(sellerOrderId)
		case 'not-found':
			throw notFound()
		case 'too-late':
			return refuse(outcome)
	}
}

/** What a form of the order's page asks for. */
export function deedOf(name: unknown) {
	if (name === 'accept' || name === 'decline') return answer
	return name === 'weigh' ? weigh : move
}
