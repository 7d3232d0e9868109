import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SearchPage } from '#app/features/catalog/components/search-page.tsx'
import { searchMarket } from '#app/features/catalog/search-listings.server.ts'
import { searchText } from '#app/features/catalog/search-text.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export async function loader({ request, context: { world, language } }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url)
	searchParams.delete('lang')
	const result = await searchMarket(world, language, (name) => searchParams.get(name))
	const inputs = Object.fromEntries([...searchParams].filter(([, value]) => value !== ''))
	const view = { path: '/search', shelf: null, inputs, ...result }
	return data(view, { status: result.faults.length > 0 ? 400 : 200 })
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => {
		const t = searchText[language]
		return { title: args.data?.filters.q ? t.titleOf(args.data.filters.q) : t.title }
	})

export default function Search() {
	return <SearchPage view={useLoaderData<typeof loader>()} />
}
