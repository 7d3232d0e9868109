import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ownPath } from '#app/domain/accounts/own-path.ts'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { addToCart } from '#app/features/cart/add-to-cart.server.ts'
import { type FormTexts, readLineId, readWish, textsOf } from '#app/features/cart/cart-line-form.ts'
import { swapCartLine } from '#app/features/cart/swap-cart-line.server.ts'
import { refuseChange, refuseWish } from '#app/features/cart/cart-refusals.ts'
import { cartText } from '#app/features/cart/cart-text.ts'
import { changeCartLine } from '#app/features/cart/change-cart-line.server.ts'
import { CartPage } from '#app/features/cart/components/cart-page.tsx'
import { drawLapsed } from '#app/features/cart/draw-lapsed.server.tsx'
import { keepCoupon } from '#app/features/cart/keep-coupon.server.ts'
import { readCart } from '#app/features/cart/read-cart.server.ts'
import { readOtherOffers } from '#app/features/cart/read-other-offers.server.ts'
import { removeCartLine } from '#app/features/cart/remove-cart-line.server.ts'
import { cartCookie, cartIdOf, readFormData, type RequestContext } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: cartText[language].title, isPrivate: true }))

async function visitorOf(request: Request, { world }: RequestContext) {
	const account = await readAccount(world, request)
	return { cartId: cartIdOf(request), accountId: account?.accountId ?? null }
}

const doneOf = (search: URLSearchParams) => (['added', 'changed'] as const).find((it) => search.has(it)) ?? null

export async function loader({ request, context }: LoaderFunctionArgs) {
	const visitor = await visitorOf(request, context)
	const { cartId, ...page } = await readCart(context.world, visitor, context.language)
	const lapsedHtml = await drawLapsed(context.world, { cartId, hasLines: page.view !== null }, context.language)
	const { searchParams } = new URL(request.url)
	const headers = new Headers({ 'Cache-Control': 'no-store' })
	if (cartId !== null && cartId !== visitor.cartId) headers.set('Set-Cookie', cartCookie(cartId, context))
	const said = { isFull: searchParams.has('full'), isNoted: searchParams.has('noted'), done: doneOf(searchParams) }
	return data({ ...page, ...said, lapsedHtml, returnTo: ownPath(searchParams.get('from'), '') }, { headers })
}

async function add(request: Request, context: RequestContext, values: FormTexts) {
	const returnTo = ownPath(values.returnTo, '')
	const refuse = (status: number, why: Parameters<typeof refuseWish>[2]) =>
		data(refuseWish(values, returnTo, why), status)
	const reading = readWish(values)
	if (!reading.ok) return refuse(400, { faults: reading.faults })
	const visitor = await visitorOf(request, context)
	const result = await addToCart(context.world, visitor, reading.wish)
	switch (result.outcome) {
		case 'added': {
			const headers = { 'Set-Cookie': cartCookie(result.cartId, context) }
			if (values.room) throw redirect(`/checkout?room=${encodeURIComponent(values.room)}`, { status: 303, headers })
			const from = returnTo === '' ? '' : `&from=${encodeURIComponent(returnTo)}`
			throw redirect(`/cart?added=1${from}`, { status: 303, headers })
		}
		case 'unavailable': {
			const { reasons, listingId } = result
			const refused = { wish: reading.wish, listingId, others: [] }
			return refuse(409, { reasons, others: await readOtherOffers(context.world, context.language, refused) })
		}
		default:
			return refuse(result.outcome === 'full' ? 409 : 404, { problem: result.outcome })
	}
}

async function change(request: Request, context: RequestContext, values: FormTexts) {
	const lineId = readLineId(values)
	if (lineId === null) throw redirect('/cart', 303)
	const reading = readWish(values)
	const refuse = (status: number, why: Parameters<typeof refuseChange>[2]) =>
		data(refuseChange(lineId, values, why), status)
	if (!reading.ok) return refuse(400, { faults: reading.faults })
	const result = await changeCartLine(context.world, await visitorOf(request, context), {
		lineId,
		wish: reading.wish,
	})
	switch (result.outcome) {
		case 'changed':
			throw redirect('/cart?changed=1', 303)
		case 'unavailable':
			return refuse(409, { reasons: result.reasons })
		case 'not-found':
			return refuse(404, { faults: { form: 'choice' } })
	}
}

/** Another wish in the place of a line that cannot be had; when that is gone too, the line stays and says so. */
async function swap(request: Request, context: RequestContext, values: FormTexts) {
	const lineId = readLineId(values)
	const reading = readWish(values)
	if (lineId === null || !reading.ok) throw redirect('/cart', 303)
	const visitor = await visitorOf(request, context)
	const { outcome } = await swapCartLine(context.world, visitor, { lineId, wish: reading.wish })
	throw redirect(outcome === 'swapped' ? '/cart?changed=1' : '/cart', 303)
}

export async function action({ request, context }: ActionFunctionArgs) {
	const values = textsOf(await readFormData(request))
	switch (values.intent) {
		case 'add':
			return add(request, context, values)
		case 'change':
			return change(request, context, values)
		case 'swap':
			return swap(request, context, values)
		case 'coupon':
			await keepCoupon(context.world, await visitorOf(request, context), values.coupon ?? '')
			throw redirect('/cart', 303)
		case 'remove': {
			const lineId = readLineId(values)
			if (lineId !== null) await removeCartLine(context.world, await visitorOf(request, context), lineId)
			throw redirect('/cart', 303)
		}
		default:
			throw new Response(null, { status: 400 })
	}
}

export default function Cart() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { returnTo, ...refused } = answer ?? { refusedWish: null, refusedChange: null, returnTo: '' }
	const done = answer ? null : page.done
	return (
		<Page>
			<CartPage {...page} {...refused} done={done} returnTo={returnTo || page.returnTo} />
		</Page>
	)
}
