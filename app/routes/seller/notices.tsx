import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { NoticeList } from '#app/features/notifications/components/notice-list.tsx'
import { sellerBox } from '#app/features/notifications/notice-box.ts'
import { noticesPageText } from '#app/features/notifications/notices-page-text.ts'
import { readNotices } from '#app/features/notifications/read-notices.server.ts'
import { answerNotices } from '#app/features/notifications/serve-notices.server.ts'
import { pageIn, readFormData } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

const PATH = '/seller/notices'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: noticesPageText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	return readNotices(officeOf(context.world, seller), sellerBox(seller), {
		language: context.language,
		page: pageIn(request),
	})
}

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	return answerNotices(officeOf(context.world, seller), sellerBox(seller), await readFormData(request), PATH)
}

export default function SellerNotices() {
	return <NoticeList {...useLoaderData<typeof loader>()} path={PATH} />
}
