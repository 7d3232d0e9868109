import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { FapiaoList } from '#app/features/fapiao/components/fapiao-list.tsx'
import { readSellerFapiao } from '#app/features/fapiao/read-fapiao.server.ts'
import { sellerFapiaoText } from '#app/features/fapiao/seller-fapiao-text.ts'
import { pageIn } from '#app/platform/http.ts'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: sellerFapiaoText[language].fapiao, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const which = new URL(request.url).searchParams.get('view') === 'settled' ? 'settled' : 'open'
	const page = pageIn(request)
	return { ...(await readSellerFapiao(office, seller, { which, page })), which, page } as const
}

export default function SellerFapiaoList() {
	const { fapiao, which, page, pageCount } = useLoaderData<typeof loader>()
	const t = useText(sellerFapiaoText)
	return (
		<>
			<PageHead title={t.fapiao} lead={t.lead} />
			<FapiaoList fapiao={fapiao} which={which} />
			<Pagination page={page} pageCount={pageCount} hrefOf={(to) => `/seller/fapiao?view=${which}&page=${to}`} />
		</>
	)
}
