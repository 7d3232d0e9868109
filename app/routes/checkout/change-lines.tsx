import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
	redirectDocument,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { readChangeStep } from '#app/features/changes/change-form.ts'
import { changesText } from '#app/features/changes/changes-text.ts'
import type { ChangeProblem } from '#app/features/changes/changes-words.ts'
import { ChangePage } from '#app/features/changes/components/change-page.tsx'
import type { AddressForm } from '#app/features/changes/components/change-view.ts'
import { type ChangeStep, doChange } from '#app/features/changes/do-change.server.ts'
import { readChangePage } from '#app/features/changes/read-change.server.ts'
import { giveUpChange, payForChange } from '#app/features/checkout/pay-change.server.ts'
import { openOrder, orderCookie } from '#app/features/orders/open-order.server.ts'
import { readCookie, readFormData, type RequestContext } from '#app/platform/http.ts'
import type { World } from '#app/platform/world.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }

/** A payment that came back is looked for so often, so many seconds apart. */
const MOST_LOOKS = 10
const LOOK_SECONDS = 2

export const meta: MetaFunction<typeof loader> = (args) => {
	const next = args.data?.nextLook
	return [
		...pageMeta(args, (language) => ({ title: changesText[language].title.buyer, isPrivate: true })),
		...(next ? [{ httpEquiv: 'refresh', content: `${LOOK_SECONDS};url=${next}` }] : []),
	]
}

async function askerOf(number: string, request: Request, { world }: RequestContext) {
	const account = await readAccount(world, request)
	const cookie = orderCookie(number)
	const token = cookie ? readCookie(request.headers.get('cookie'), cookie) : null
	const order = await openOrder(world, number, { accountId: account?.accountId ?? null, token })
	if (!order) throw new Response(null, { status: 404 })
	const actor = account ? `account:${account.accountId}` : 'guest'
	return { by: 'buyer' as const, orderNumber: order.number, actor, accountId: account?.accountId ?? null }
}

/** How often a payment that came back has been looked for; 0 when none has come back. */
const looksOf = (query: URLSearchParams) => Number(/^\d{1,2}$/.exec(query.get('return') ?? '')?.[0] ?? 0)

/** The buyer's own address book, and which of it was chosen; guests have none. */
function bookOf({ accountId }: { accountId: number | null }, query: URLSearchParams) {
	const addressId = Number(/^\d{1,15}$/.exec(query.get('address') ?? '')?.[0] ?? 0)
	return accountId === null ? null : { accountId, addressId }
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const asker = await askerOf(params.number ?? '', request, context)
	const { searchParams } = new URL(request.url)
	const page = await readChangePage(context.world, asker, {
		quoteId: searchParams.get('quote'),
		language: context.language,
		book: bookOf(asker, searchParams),
	})
	if (!page) throw new Response(null, { status: 404 })
	const looks = looksOf(searchParams)
	const isConfirming = looks > 0 && looks < MOST_LOOKS && page.change?.state === 'AWAITING_PAYMENT'
	const here = `/orders/${asker.orderNumber}/change?quote=${page.change?.quoteId ?? ''}`
	return data(
		{ page, isConfirming, nextLook: isConfirming ? `${here}&return=${looks + 1}` : null },
		{ headers: NO_STORE },
	)
}

const answer = (problem: ChangeProblem, reasons: UnavailableReason[], status: number, typed?: AddressForm) =>
	data({ problem: { problem, reasons }, typed: typed ?? null }, { status, headers: NO_STORE })

/** What follows once a step is decided: the page that shows it, the payment page, or the end of what waited. */
async function follow(world: World, step: Exclude<ChangeStep, { outcome: 'problem' | 'address' }>, shown: string) {
	switch (step.outcome) {
		case 'shown':
		case 'done':
			throw redirect(shown, 303)
		case 'to-pay': {
			const opened = await payForChange(world, step.changeId)
			if (opened.outcome === 'out-of-reach') return answer('out-of-reach', [], 503)
			throw opened.outcome === 'open' ? redirectDocument(opened.url, 303) : redirect(shown, 303)
		}
		case 'give-up':
			if ((await giveUpChange(world, step.changeId)) === 'out-of-reach') return answer('out-of-reach', [], 503)
			throw redirect(shown, 303)
	}
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const asker = await askerOf(params.number ?? '', request, context)
	const wish = readChangeStep(await readFormData(request))
	if (!wish) throw new Response(null, { status: 400 })
	const step = await doChange(context.world, asker, { step: wish, language: context.language })
	if (step.outcome === 'problem') return answer(step.problem, step.reasons, 409, step.typed)
	if (step.outcome === 'address') return data({ problem: null, typed: step.typed }, { headers: NO_STORE })
	return follow(context.world, step, `/orders/${asker.orderNumber}/change?quote=${step.quoteId}`)
}

export default function ChangeLines() {
	const { page, isConfirming } = useLoaderData<typeof loader>()
	const { problem, typed } = useActionData<typeof action>() ?? { problem: null, typed: null }
	const orderPath = `/orders/${page.orderNumber}`
	return (
		<Page>
			<ChangePage by="buyer" path={`${orderPath}/change`} {...{ page, orderPath, isConfirming, problem, typed }} />
		</Page>
	)
}
