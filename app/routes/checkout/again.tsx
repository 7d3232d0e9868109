import { type ActionFunctionArgs, data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { cartText } from '#app/features/cart/cart-text.ts'
import { AgainPage } from '#app/features/cart/components/again-page.tsx'
import { orderAgain } from '#app/features/cart/order-again.server.ts'
import { openOrder } from '#app/features/orders/open-order.server.ts'
import { orderTokenOf, cartIdOf, writeCookie } from '#app/platform/http.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

const KEPT_SECONDS = 90 * 86_400

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: cartText[language].againTitle, isPrivate: true }))

export async function action({ params, request, context }: ActionFunctionArgs) {
	const { world, isHttps } = context
	const number = params.number ?? ''
	const account = await readAccount(world, request)
	const accountId = account?.accountId ?? null
	const order = await openOrder(world, number, { accountId, token: orderTokenOf(request, number) })
	if (!order) throw new Response(null, { status: 404 })
	const visitor = { cartId: cartIdOf(request), accountId }
	const { cartId, added, not } = await orderAgain(world, visitor, order)
	const headers = new Headers({ 'Cache-Control': 'no-store' })
	if (cartId !== null) headers.set('Set-Cookie', writeCookie('cart', cartId, { isHttps, maxAgeSeconds: KEPT_SECONDS }))
	if (not.length === 0) throw redirect('/cart?added=1', { status: 303, headers })
	return data({ added, not }, { headers })
}

/** Nothing is put into a basket by an address alone: then there is only the way back. */
export default function Again() {
	const answer = useActionData<typeof action>()
	const { number } = useParams()
	const t = useText(cartText)
	return (
		<Page width="text">
			<PageHead title={t.againTitle} />
			{answer ? <AgainPage {...answer} /> : <LinkButton href={`/orders/${number}`}>{t.againBack}</LinkButton>}
		</Page>
	)
}
