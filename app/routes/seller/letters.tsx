import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { ThreadList } from '#app/features/letters/components/thread-list.tsx'
import { lettersText } from '#app/features/letters/letters-text.ts'
import { readThreads } from '#app/features/letters/read-letters.server.ts'
import { pageIn } from '#app/platform/http.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: lettersText[language].office, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	return readThreads(officeOf(context.world, seller), seller, pageIn(request))
}

export default function SellerLetters() {
	const { threads, page, pageCount } = useLoaderData<typeof loader>()
	const t = useText(lettersText)
	return (
		<>
			<PageHead title={t.office} lead={t.lead} />
			{threads.length === 0 ? (
				<EmptyState title={t.nothing}>{t.nothingHint}</EmptyState>
			) : (
				<ThreadList threads={threads} />
			)}
			<Pagination page={page} pageCount={pageCount} hrefOf={(wanted) => `/seller/messages?page=${wanted}`} />
		</>
	)
}
