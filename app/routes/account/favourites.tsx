import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { FavouritesPage } from '#app/features/favourites/components/favourites-page.tsx'
import { readFavourites } from '#app/features/favourites/read-favourites.server.ts'
import { cartIdOf } from '#app/platform/http.ts'
import { favouritesPageText } from '#app/features/favourites/favourites-text.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: favouritesPageText[language].title, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ request, context }: LoaderFunctionArgs) {
	const { world, language } = context
	const account = await readAccount(world, request)
	const visitor = { cartId: cartIdOf(request), accountId: account?.accountId ?? null }
	const isFull = new URL(request.url).searchParams.has('full')
	return { ...(await readFavourites(world, visitor, language)), isFull }
}

export default function Favourites() {
	const { isFull, ...favourites } = useLoaderData<typeof loader>()
	const t = useText(favouritesPageText)
	return (
		<Page>
			<PageHead title={t.title} lead={t.lead} />
			{isFull ? (
				<Notice tone="warn" className="mb-4">
					{t.full}
				</Notice>
			) : null}
			<FavouritesPage {...favourites} />
		</Page>
	)
}
