import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { readStepForm } from '#app/features/claims/claim-form.ts'
import { claimFaultsText } from '#app/features/claims/claim-faults-text.ts'
import { claimsText } from '#app/features/claims/claims-text.ts'
import { ClaimFacts } from '#app/features/claims/components/claim-facts.tsx'
import { SellerSteps } from '#app/features/claims/components/claim-steps.tsx'
import { readClaimOfSeller } from '#app/features/claims/read-claims.server.ts'
import { takeClaimStep } from '#app/features/claims/take-claim-step.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: claimsText[language].claims, isPrivate: true }))

const idOf = (text: string | undefined) => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const claim = await readClaimOfSeller(office, seller, idOf(params.id))
	if (!claim) throw new Response(null, { status: 404 })
	return { claim }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const claimId = idOf(params.id)
	const reading = readStepForm(await readFormData(request), 'seller')
	if (!reading) return data({ problem: 'bad-step' }, 400)
	const party = { enterpriseId: seller.enterpriseId, actor: `account:${seller.account.accountId}` }
	const { step, words } = reading
	const { outcome } = await takeClaimStep(office, party, { claimId, step, words, parcel: null })
	if (outcome === 'moved') throw redirect(`/seller/claims/${claimId}`, 303)
	if (outcome === 'not-found') throw new Response(null, { status: 404 })
	return data({ problem: outcome }, 409)
}

export default function SellerClaim() {
	const { claim } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(claimsText)
	const faults = useText(claimFaultsText)
	return (
		<>
			<Breadcrumb trail={[{ label: t.claims, href: '/seller/claims' }, { label: String(claim.id) }]} />
			<PageHead title={t.title(claim.id)} />
			{answer ? (
				<Notice tone="warn" className="mb-4">
					{faults[answer.problem]}
				</Notice>
			) : null}
			<div className="grid gap-4">
				<ClaimFacts claim={claim} />
				<SellerSteps claim={claim} />
			</div>
		</>
	)
}
