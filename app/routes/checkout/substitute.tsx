import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { openOrder } from '#app/features/orders/open-order.server.ts'
import { answerOffer } from '#app/features/substitutions/answer-offer.server.ts'
import { OfferPage } from '#app/features/substitutions/components/offer-page.tsx'
import { readOffer } from '#app/features/substitutions/read-offers.server.ts'
import { substitutesText } from '#app/features/substitutions/substitutes-text.ts'
import { orderTokenOf, readFormData, type RequestContext } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: substitutesText[language].title, isPrivate: true }))

async function askerOf(number: string, request: Request, { world }: RequestContext) {
	const account = await readAccount(world, request)
	const key = { accountId: account?.accountId ?? null, token: orderTokenOf(request, number) }
	const order = await openOrder(world, number, key)
	if (!order) throw new Response(null, { status: 404 })
	return { orderNumber: order.number, actor: account ? `account:${account.accountId}` : 'guest' }
}

const idOf = (text: string | undefined) => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { orderNumber } = await askerOf(params.number ?? '', request, context)
	const offer = await readOffer(context.world, orderNumber, idOf(params.id))
	if (!offer) throw new Response(null, { status: 404 })
	return data({ offer, orderNumber }, { headers: NO_STORE })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const asker = await askerOf(params.number ?? '', request, context)
	const answer = (await readFormData(request)).get('answer')
	if (answer !== 'yes' && answer !== 'no') throw new Response(null, { status: 400 })
	const id = idOf(params.id)
	const result = await answerOffer(context.world, { ...asker, id, isAccepted: answer === 'yes' })
	switch (result.outcome) {
		case 'done':
			throw redirect(`/orders/${asker.orderNumber}/substitutes/${id}`, 303)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'refused':
			return data({ problem: result.problem }, { status: 409, headers: NO_STORE })
	}
}

export default function Substitute() {
	const { offer, orderNumber } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	return (
		<Page>
			<OfferPage offer={offer} number={orderNumber} problem={answer?.problem ?? null} />
		</Page>
	)
}
