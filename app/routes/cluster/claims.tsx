import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { readStepForm } from '#app/features/claims/claim-form.ts'
import { claimFaultsText } from '#app/features/claims/claim-faults-text.ts'
import { claimsText } from '#app/features/claims/claims-text.ts'
import { ClaimFacts } from '#app/features/claims/components/claim-facts.tsx'
import { AdministratorSteps } from '#app/features/claims/components/claim-steps.tsx'
import { listClaimsToDecide } from '#app/features/claims/read-claims.server.ts'
import { takeClaimStep } from '#app/features/claims/take-claim-step.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: claimsText[language].toDecide, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const claims = await listClaimsToDecide(context.world, administrator)
	return data({ claims, mayWrite: administrator.mayWrite }, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, context }: ActionFunctionArgs) {
	const { account, regionCode, mayWrite } = await requireAdministrator(context.world, request)
	if (!mayWrite) throw new Response(null, { status: 403 })
	const reading = readStepForm(await readFormData(request), 'administrator')
	if (!reading?.claimId) return data({ problem: 'bad-step', claimId: reading?.claimId ?? null }, 400)
	const { claimId, step, words } = reading
	const party = { regionCode, actor: `account:${account.accountId}` }
	const { outcome } = await takeClaimStep(context.world, party, { claimId, step, words, parcel: null })
	if (outcome === 'moved') throw redirect('/admin/claims', 303)
	if (outcome === 'not-found') throw new Response(null, { status: 404 })
	return data({ problem: outcome, claimId }, 409)
}

export default function ClaimsToDecide() {
	const { claims, mayWrite } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(claimsText)
	const faults = useText(claimFaultsText)
	return (
		<>
			<PageHead title={t.toDecide} lead={t.toDecideLead} />
			{answer ? (
				<Notice tone="warn" className="mb-4">
					{faults[answer.problem]}
				</Notice>
			) : null}
			{claims.length === 0 ? <EmptyState title={t.nothingToDecide} /> : null}
			<div className="grid gap-8">
				{claims.map((claim) => (
					<section key={claim.id} aria-label={t.title(claim.id)} className="grid gap-3">
						<h2 className="text-xl">{t.title(claim.id)}</h2>
						<ClaimFacts claim={claim} />
						{mayWrite ? <AdministratorSteps claim={claim} /> : null}
					</section>
				))}
			</div>
		</>
	)
}
