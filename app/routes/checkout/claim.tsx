import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { readStepForm } from '#app/features/claims/claim-form.ts'
import { claimFaultsText } from '#app/features/claims/claim-faults-text.ts'
import { claimsText } from '#app/features/claims/claims-text.ts'
import { ClaimFacts } from '#app/features/claims/components/claim-facts.tsx'
import { BuyerSteps } from '#app/features/claims/components/claim-steps.tsx'
import { readClaimOfOrder } from '#app/features/claims/read-claims.server.ts'
import { takeClaimStep } from '#app/features/claims/take-claim-step.server.ts'
import { announceReturn } from '#app/features/logistics/announce-return.server.ts'
import { ReturnCard } from '#app/features/logistics/components/return-card.tsx'
import { readReturn } from '#app/features/logistics/read-return.server.ts'
import { openOrder, type OwnOrder } from '#app/features/orders/open-order.server.ts'
import { orderTokenOf, readFormData, type RequestContext } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: claimsText[language].claims, isPrivate: true }))

async function orderOf(number: string, request: Request, { world }: RequestContext) {
	const account = await readAccount(world, request)
	const token = orderTokenOf(request, number)
	const order = await openOrder(world, number, { accountId: account?.accountId ?? null, token })
	if (!order) throw new Response(null, { status: 404 })
	return { order, actor: account ? `account:${account.accountId}` : 'guest' }
}

const idOf = (text: string | undefined) => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { order } = await orderOf(params.number ?? '', request, context)
	const claimId = idOf(params.id)
	const found = await readClaimOfOrder(context.world, order, claimId)
	if (!found) throw new Response(null, { status: 404 })
	const parcel = await readReturn(context.world, order, { claimId, language: context.language })
	return data({ ...found, parcel }, { headers: NO_STORE })
}

const isHandingIn = (form: FormData) => form.get('does') === 'hand-in'

async function handIn(world: RequestContext['world'], order: OwnOrder, asked: { claimId: number; actor: string }) {
	const { outcome } = await announceReturn(world, order, asked)
	switch (outcome) {
		case 'announced':
			throw redirect(`/orders/${order.number}/claims/${asked.claimId}`, 303)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'not-now':
			return data({ problem: outcome }, { status: 409, headers: NO_STORE })
	}
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const { order, actor } = await orderOf(params.number ?? '', request, context)
	const claimId = idOf(params.id)
	const form = await readFormData(request)
	if (isHandingIn(form)) return handIn(context.world, order, { claimId, actor })
	const reading = readStepForm(form, 'buyer')
	if (!reading) return data({ problem: 'bad-step' }, { status: 400, headers: NO_STORE })
	const { step, words, parcel } = reading
	const party = { orderNumber: order.number, actor }
	const { outcome } = await takeClaimStep(context.world, party, { claimId, step, words, parcel })
	if (outcome === 'moved') throw redirect(`/orders/${order.number}/claims/${claimId}`, 303)
	if (outcome === 'not-found') throw new Response(null, { status: 404 })
	return data({ problem: outcome }, { status: 409, headers: NO_STORE })
}

export default function Claim() {
	const { claim, isAppealable, parcel } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(claimsText)
	const faults = useText(claimFaultsText)
	return (
		<Page width="text">
			<PageHead
				eyebrow={
					<a href={`/orders/${claim.orderNumber}`} className="text-hill hover:underline">
						← {t.toOrder} {claim.orderNumber}
					</a>
				}
				title={t.title(claim.id)}
			/>
			{answer ? (
				<Notice tone="warn" className="mb-4">
					{faults[answer.problem]}
				</Notice>
			) : null}
			<div className="grid gap-4">
				<ClaimFacts claim={claim} />
				{parcel ? <ReturnCard parcel={parcel} orderNumber={claim.orderNumber} /> : null}
				<BuyerSteps claim={claim} isAppealable={isAppealable} />
			</div>
		</Page>
	)
}
