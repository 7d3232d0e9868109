import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { itineraryText } from '#app/features/itineraries/itinerary-text.ts'
import {
	makeCompanionLink,
	readCompanionLink,
	revokeCompanionLink,
} from '#app/features/itineraries/read-itinerary.server.ts'
import { openOrder } from '#app/features/orders/open-order.server.ts'
import { orderTokenOf, readFormData, type RequestContext } from '#app/platform/http.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { ShareLink } from '#app/ui/commerce/share-link.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: itineraryText[language].companionsTitle, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

async function ownOrder(number: string, request: Request, { world }: RequestContext) {
	const account = await readAccount(world, request)
	const key = { accountId: account?.accountId ?? null, token: orderTokenOf(request, number) }
	const order = await openOrder(world, number, key)
	if (!order) throw new Response(null, { status: 404 })
	return order
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const order = await ownOrder(params.number ?? '', request, context)
	return { number: order.number, link: await readCompanionLink(context.world, order) }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const order = await ownOrder(params.number ?? '', request, context)
	const deed = (await readFormData(request)).get('deed')
	if (deed === 'make') await makeCompanionLink(context.world, order)
	if (deed === 'revoke') await revokeCompanionLink(context.world, order)
	throw redirect(`/orders/${order.number}/companions`, 303)
}

export default function Companions() {
	const { number, link } = useLoaderData<typeof loader>()
	const t = useText(itineraryText)
	return (
		<Page width="narrow">
			<PageHead title={t.companionsTitle} lead={t.companionsLead} />
			<Card>
				{link ? <ShareLink url={link} title={t.title} words={t} /> : null}
				<Form method="post" className={link ? 'mt-5 border-t border-line pt-4' : ''}>
					<Button name="deed" value={link ? 'revoke' : 'make'} tone={link ? 'danger' : 'primary'}>
						{link ? t.revoke : t.make}
					</Button>
					{link ? <p className="mt-2 text-sm text-soft">{t.revokeHint}</p> : null}
				</Form>
			</Card>
			<p className="mt-5">
				<LinkButton href={`/orders/${number}`} tone="quiet">
					{t.back}
				</LinkButton>
			</p>
		</Page>
	)
}
