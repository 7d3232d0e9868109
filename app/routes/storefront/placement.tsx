import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { PlacementPage } from '#app/features/sharing/components/placement-page.tsx'
import { openPlacement } from '#app/features/sharing/open-placement.server.ts'
import { placementText } from '#app/features/sharing/placement-text.ts'
import { rememberedIn } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({
		title: args.data?.listing?.title ?? placementText[language].gone,
		isPrivate: true,
	}))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { world, language, clientAddress } = context
	const account = await readAccount(world, request)
	const placement = await openPlacement(world, language, {
		...{ code: params.code, remembered: rememberedIn(request), accountId: account?.accountId ?? null },
		...{ userAgent: request.headers.get('user-agent') ?? undefined, clientAddress },
	})
	if (!placement) throw new Response(null, { status: 404 })
	return data(placement, { headers: { 'Cache-Control': 'no-store' } })
}

export default function Placement() {
	return (
		<Page width="narrow">
			<PlacementPage placement={useLoaderData<typeof loader>()} />
		</Page>
	)
}
