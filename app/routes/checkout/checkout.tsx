import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { fillFromBook, keepIfAsked, receiverTexts } from '#app/features/addresses/fill-checkout.server.ts'
import { readAddresses } from '#app/features/addresses/read-addresses.server.ts'
import { keepCoupon } from '#app/features/cart/keep-coupon.server.ts'
import { checkOutCart, type CheckOutOutcome } from '#app/features/checkout/check-out-cart.server.ts'
import { readCheckoutForm } from '#app/features/checkout/checkout-form.ts'
import { checkoutText } from '#app/features/checkout/checkout-text.ts'
import type { CheckoutAnswer } from '#app/features/checkout/components/checkout-answer.tsx'
import { CheckoutPage } from '#app/features/checkout/components/checkout-page.tsx'
import type { PlacedOrder } from '#app/features/checkout/place-order.server.ts'
import { readCheckoutPage } from '#app/features/checkout/read-checkout-page.server.ts'
import { cartIdOf, readFormData, type RequestContext, writeCookie, visitorIdOf } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

const TOKEN_SECONDS = 180 * 86_400
type Values = Record<string, string>
const FAULTS: CheckoutAnswer = { outcome: 'faults' }
const NO_STORE = { 'Cache-Control': 'no-store' }

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: checkoutText[language].title, isPrivate: true }))

async function visitorOf(request: Request, { world }: RequestContext) {
	const account = await readAccount(world, request)
	// A place in a group is bought by itself, whatever else is in the basket.
	const apart = new URL(request.url).searchParams.get('apart')
	const cartId = apart ?? cartIdOf(request)
	return { account, visitor: { cartId, accountId: account?.accountId ?? null, isApart: apart !== null } }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
	const { account, visitor } = await visitorOf(request, context)
	const given = { wanted: null, room: new URL(request.url).searchParams.get('room') }
	const page = await readCheckoutPage(context.world, visitor, { language: context.language, ...given })
	if (!page) throw redirect('/cart')
	const contact = account ? { name: account.name, phone: account.phone ?? '', email: account.email } : page.contact
	const values: Values = { ...contact, line: page.usual.line, note: page.note, ...receiverTexts(page.usual, contact) }
	const saved = await readAddresses(context.world, account)
	return data({ page, values, saved, isLoggedIn: account !== null }, { headers: NO_STORE })
}

const minorIn = (text: string | undefined) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : null)

/** What the page says of a submit that placed nothing, and with which status. */
function answerOf(
	result: Exclude<CheckOutOutcome, { outcome: 'placed' | 'empty' }>,
	values: Values,
): [number, CheckoutAnswer] {
	switch (result.outcome) {
		case 'price-changed': {
			const { totalMinor, currency } = result
			return [409, { outcome: 'price-changed', wasMinor: minorIn(values.total), totalMinor, currency }]
		}
		case 'holds-limited':
			return [409, result]
		case 'too-many':
			return [429, result]
		default:
			return [409, { outcome: result.outcome }]
	}
}

function toPayment(placed: PlacedOrder, isHttps: boolean): Response {
	const { orderNumber, orderToken, paymentUrl } = placed
	const token = writeCookie(`order_${orderNumber}`, orderToken, { isHttps, maxAgeSeconds: TOKEN_SECONDS })
	return redirect(paymentUrl ?? `/orders/${orderNumber}`, { status: 303, headers: { 'Set-Cookie': token } })
}

export async function action({ request, context }: ActionFunctionArgs) {
	const { world, language, clientAddress, isHttps } = context
	const { account, visitor } = await visitorOf(request, context)
	const values = await fillFromBook(world, account, enteredValues(await readFormData(request)))
	const read = async () => {
		const page = await readCheckoutPage(world, visitor, { language, wanted: values })
		if (!page) throw redirect('/cart', 303)
		return page
	}
	const page = await read()
	const reply = { values, faults: {} as Values, answer: null as CheckoutAnswer | null }
	if (values.intent === 'coupon') await keepCoupon(world, visitor, values.coupon ?? '')
	// Read where a page is shown again: an order that is placed needs no list of addresses.
	const saved = () => readAddresses(world, account)
	if (values.intent !== 'place') return data({ ...reply, page, saved: await saved() }, { headers: NO_STORE })
	const reading = readCheckoutForm(values, { language, ...page.needs })
	if (!reading.ok) {
		const answer = { faults: reading.faults, answer: FAULTS, saved: await saved() }
		return data({ ...reply, page, ...answer }, { status: 400, headers: NO_STORE })
	}
	const result = await checkOutCart(world, {
		...reading,
		coupon: values.coupon ?? '',
		ship: page.ship,
		visitor,
		clientAddress,
		lastTouch: 'direct',
		visitorId: visitorIdOf(request),
	})
	if (result.outcome === 'placed') {
		await keepIfAsked(world, account, { values, shipTo: reading.buyer.shipTo })
		throw toPayment(result, isHttps)
	}
	if (result.outcome === 'empty') throw redirect('/cart', 303)
	const [status, answer] = answerOf(result, values)
	const headers = {
		...NO_STORE,
		...(result.outcome === 'too-many' && { 'Retry-After': String(result.retryAfterSeconds) }),
	}
	// What another buyer took meanwhile shows in the page as it is now.
	return data({ ...reply, page: await read(), saved: await saved(), answer }, { status, headers })
}

/** A page that was placed already is not placed again under its key. */
const keyOf = (values: Values, answer: CheckoutAnswer | null, fresh: string) =>
	answer?.outcome === 'key-reused' ? fresh : (values.key ?? fresh)

const FIRST = { faults: {} as Values, answer: null as CheckoutAnswer | null }

export default function Checkout() {
	const first = useLoaderData<typeof loader>()
	const { page, values, faults, answer, saved } = useActionData<typeof action>() ?? { ...first, ...FIRST }
	const { key, needs, ...shown } = page
	return (
		<Page>
			<CheckoutPage
				{...shown}
				{...{ saved, values, faults, answer, formKey: keyOf(values, answer, key) }}
				isGift={needs.isGift}
				isLoggedIn={first.isLoggedIn}
			/>
		</Page>
	)
}
