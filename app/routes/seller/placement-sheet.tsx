import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { CodeSheet } from '#app/features/sharing/components/code-sheet.tsx'
import { readSheet } from '#app/features/sharing/keep-placements.server.ts'
import { placementText } from '#app/features/sharing/placement-text.ts'
import { idOf } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: placementText[language].sheet, isPrivate: true }))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const sheet = await readSheet(office, seller, idOf(params.id))
	if (!sheet) throw new Response(null, { status: 404 })
	return sheet
}

export default function PlacementSheet() {
	return <CodeSheet {...useLoaderData<typeof loader>()} />
}
