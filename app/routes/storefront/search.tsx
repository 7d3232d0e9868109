import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SearchPage } from '#app/features/catalog/components/search-page.tsx'
import { RECENT_COOKIE, recentSearches, withSearch } from '#app/features/catalog/keep-recent-searches.server.ts'
import { readCookie, writeCookie } from '#app/platform/http.ts'
import { searchMarket } from '#app/features/catalog/search-listings.server.ts'
import { searchText } from '#app/features/catalog/search-text.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
	const { world, language, isHttps } = context
	const { searchParams } = new URL(request.url)
	searchParams.delete('lang')
	const result = await searchMarket(world, language, (name) => searchParams.get(name))
	const inputs = Object.fromEntries([...searchParams].filter(([, value]) => value !== ''))
	const { name, path, keptSeconds } = RECENT_COOKIE
	const cookie = readCookie(request.headers.get('cookie'), name)
	// Only what was found is worth asking for again.
	const kept = result.cards.length > 0 ? withSearch(cookie, result.filters.q) : null
	const headers = new Headers()
	if (kept !== null)
		headers.append('Set-Cookie', writeCookie(name, kept, { isHttps, path, maxAgeSeconds: keptSeconds }))
	const view = { path: '/search', shelf: null, inputs, recent: recentSearches(cookie), ...result }
	return data(view, { status: result.faults.length > 0 ? 400 : 200, headers })
}

/** Forgets what was searched for. */
export function action({ context: { isHttps } }: ActionFunctionArgs) {
	const gone = writeCookie(RECENT_COOKIE.name, '', { isHttps, path: RECENT_COOKIE.path, maxAgeSeconds: 0 })
	return redirect('/search', { status: 303, headers: { 'Set-Cookie': gone } })
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => {
		const t = searchText[language]
		return { title: args.data?.filters.q ? t.titleOf(args.data.filters.q) : t.title }
	})

export default function Search() {
	return <SearchPage view={useLoaderData<typeof loader>()} />
}
