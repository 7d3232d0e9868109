import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { claimsText } from '#app/features/claims/claims-text.ts'
import { ClaimList } from '#app/features/claims/components/claim-list.tsx'
import { listSellerClaims } from '#app/features/claims/read-claims.server.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: claimsText[language].claims, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	return { claims: await listSellerClaims(office, seller) }
}

export default function SellerClaims() {
	const { claims } = useLoaderData<typeof loader>()
	const t = useText(claimsText)
	return (
		<>
			<PageHead title={t.claims} />
			{claims.length > 0 ? (
				<ClaimList claims={claims} hrefOf={({ id }) => `/seller/claims/${id}`} />
			) : (
				<EmptyState title={t.noneYet}>{t.noneYetBody}</EmptyState>
			)}
		</>
	)
}
