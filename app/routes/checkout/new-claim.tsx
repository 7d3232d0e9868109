import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { MOST_FORM_BYTES, readClaimForm } from '#app/features/claims/claim-form.ts'
import { claimsText } from '#app/features/claims/claims-text.ts'
import { NewClaim } from '#app/features/claims/components/new-claim.tsx'
import { openClaim, type OpenOutcome } from '#app/features/claims/open-claim.server.ts'
import { readClaimChoice } from '#app/features/claims/read-claims.server.ts'
import { openOrder } from '#app/features/orders/open-order.server.ts'
import { orderTokenOf, readUpload, type RequestContext } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }
type Values = Record<string, string>

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: claimsText[language].newTitle, isPrivate: true }))

async function orderOf(number: string, request: Request, { world }: RequestContext) {
	const account = await readAccount(world, request)
	const token = orderTokenOf(request, number)
	const order = await openOrder(world, number, { accountId: account?.accountId ?? null, token })
	if (!order) throw new Response(null, { status: 404 })
	return { order, actor: account ? `account:${account.accountId}` : 'guest' }
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { order } = await orderOf(params.number ?? '', request, context)
	const line = new URL(request.url).searchParams.get('line') ?? ''
	const choice = /^\d{1,15}$/.test(line) ? await readClaimChoice(context.world, order, Number(line)) : null
	if (!choice) throw new Response(null, { status: 404 })
	return data({ number: order.number, choice }, { headers: NO_STORE })
}

const answer = (status: number, fault: string, values: Values) => data({ fault, values }, { status, headers: NO_STORE })

/** What the page says of a claim that was not opened. */
function answerOf(result: Exclude<OpenOutcome, { outcome: 'opened' }>, values: Values) {
	switch (result.outcome) {
		case 'refused':
			return answer(409, result.reason, values)
		case 'too-many':
			return answer(429, result.outcome, values)
		case 'no-photo':
		case 'bad-photo':
		case 'wrong-qty':
			return answer(400, result.outcome, values)
		case 'not-found':
			throw new Response(null, { status: 404 })
	}
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const { world } = context
	const { order, actor } = await orderOf(params.number ?? '', request, context)
	const form = await readUpload(request, MOST_FORM_BYTES)
	if (!form) return answer(413, 'too-large', {})
	const reading = await readClaimForm(form)
	if (!reading.ok) return answer(400, reading.fault, reading.values)
	const { kind, line: lineId, qty, words, faulty } = reading.value
	const isFaulty = faulty === 'on'
	const result = await openClaim(world, order, { kind, lineId, qty, isFaulty, words, photos: reading.photos, actor })
	if (result.outcome === 'opened') throw redirect(`/orders/${order.number}/claims/${result.claimId}`, 303)
	return answerOf(result, { kind, qty: String(qty), words, ...(isFaulty && { faulty: 'on' }) })
}

export default function NewClaimPage() {
	const { number, choice } = useLoaderData<typeof loader>()
	const given = useActionData<typeof action>()
	const values: Values = given?.values ?? {}
	return (
		<Page width="text">
			<NewClaim choice={choice} orderNumber={number} values={values} fault={given?.fault ?? null} />
		</Page>
	)
}
