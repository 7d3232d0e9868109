import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, useLoaderData } from '@remix-run/react'
import { SearchPage } from '#app/features/catalog/components/search-page.tsx'
import { searchMarket } from '#app/features/catalog/search-listings.server.ts'
import { searchText } from '#app/features/catalog/search-text.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url)
	searchParams.delete('lang')
	const result = await searchMarket(context.world, context.language, (name) => searchParams.get(name), 'stay')
	const inputs = Object.fromEntries([...searchParams].filter(([, value]) => value !== ''))
	return data(
		{ path: '/stays', shelf: 'stay' as const, inputs, ...result },
		{ status: result.faults.length > 0 ? 400 : 200 },
	)
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => {
		const { title, lead } = searchText[language].shelf.stay
		return { title, description: lead }
	})

export default function Stays() {
	return <SearchPage view={useLoaderData<typeof loader>()} />
}
