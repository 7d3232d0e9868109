import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { LoopBoard } from '#app/features/loop/components/loop-board.tsx'
import { loopText } from '#app/features/loop/loop-text.ts'
import { readLoop } from '#app/features/loop/read-loop.server.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: loopText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const of = { enterpriseId: seller.enterpriseId }
	const { searchParams } = new URL(request.url)
	const asked = { of, from: searchParams.get('from'), to: searchParams.get('to') }
	return data(await readLoop(office, asked), { headers: { 'Cache-Control': 'no-store' } })
}

export default function Loop() {
	return <LoopBoard loop={useLoaderData<typeof loader>()} base="/seller/loop" />
}
