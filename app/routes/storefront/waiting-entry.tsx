import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { addToCart } from '#app/features/cart/add-to-cart.server.ts'
import { OfferForm } from '#app/features/experiences/components/offer-form.tsx'
import { WaitedSession } from '#app/features/experiences/components/waited-session.tsx'
import { leaveWaitingList, openEntry } from '#app/features/experiences/open-entry.server.ts'
import { readTickets } from '#app/features/experiences/read-tickets.ts'
import { waitingText } from '#app/features/experiences/waiting-text.ts'
import { cartIdOf, type RequestContext, writeCookie } from '#app/platform/http.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: waitingText[language].entryTitle, isPrivate: true }))

export const headers = () => ({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })

async function open(request: Request, id: string | undefined, { world }: RequestContext) {
	const entryId = /^\d{1,15}$/.test(id ?? '') ? Number(id) : 0
	const opened = await openEntry(world, entryId, new URL(request.url).searchParams.get('token'))
	if (!opened) throw new Response(null, { status: 404 })
	return opened
}

export const loader = ({ request, params, context }: LoaderFunctionArgs) => open(request, params.id, context)

const KEPT_SECONDS = 90 * 86_400

export async function action({ request, params, context }: ActionFunctionArgs) {
	const { entry, session } = await open(request, params.id, context)
	const values = enteredValues(await request.formData())
	if (values.deed === 'leave') {
		await leaveWaitingList(context.world, entry)
		throw redirect(new URL(request.url).pathname + new URL(request.url).search)
	}
	const account = await readAccount(context.world, request)
	const visitor = { cartId: cartIdOf(request), accountId: account?.accountId ?? null }
	const units = readTickets(values, session.units)
	const wish = { kind: 'experience' as const, sessionId: session.id, units, waitingEntryId: entry.id }
	const result = await addToCart(context.world, visitor, wish)
	switch (result.outcome) {
		case 'added': {
			const cookie = writeCookie('cart', result.cartId, { isHttps: context.isHttps, maxAgeSeconds: KEPT_SECONDS })
			throw redirect('/checkout', { headers: { 'Set-Cookie': cookie } })
		}
		case 'unavailable':
		case 'not-found':
		case 'full':
			return data({ values }, 409)
	}
}

export default function WaitingEntry() {
	const { entry, session } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(waitingText)
	const format = useFormats()
	const isLive = entry.state === 'WAITING' || entry.state === 'OFFERED'
	return (
		<Page>
			<PageHead eyebrow={t.entryTitle} title={t.states[entry.state]} lead={isLive ? t.keepLink : null} />
			<div className="grid max-w-xl gap-4">
				<WaitedSession session={session} />
				{answer ? <Notice tone="warn" title={t.notBought} /> : null}
				{entry.state === 'WAITING' ? <Notice title={t.before(entry.before)} /> : null}
				{entry.state === 'OFFERED' && entry.offerUntil ? (
					<>
						<Notice
							tone="success"
							title={t.offered(entry.seats, format.dateTime(entry.offerUntil, session.timeZone))}
						/>
						<OfferForm
							units={session.units}
							seats={entry.seats}
							currency={session.currency}
							entered={answer?.values ?? null}
						/>
					</>
				) : null}
				{isLive ? (
					<Form method="post">
						<Button name="deed" value="leave" tone="danger" size="s">
							{t.leave}
						</Button>
					</Form>
				) : null}
			</div>
		</Page>
	)
}
