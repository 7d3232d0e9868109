import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { answerClaimForm } from '#app/features/claims/answer-claim-form.server.ts'
import { MOST_FORM_BYTES } from '#app/features/claims/claim-form.ts'
import { claimsText } from '#app/features/claims/claims-text.ts'
import { NewClaim } from '#app/features/claims/components/new-claim.tsx'
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

export async function action({ params, request, context }: ActionFunctionArgs) {
	const { order, actor } = await orderOf(params.number ?? '', request, context)
	const { number } = order
	const sent = await readUpload(request, MOST_FORM_BYTES)
	const answer = await answerClaimForm(context.world, { number, actor, lineIds: null }, sent)
	switch (answer.outcome) {
		case 'opened':
			throw redirect(`/orders/${number}/claims/${answer.claimId}`, 303)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'refused': {
			const { status, fault, values } = answer
			return data({ fault, values }, { status, headers: NO_STORE })
		}
	}
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
