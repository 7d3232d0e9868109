import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { NoticeSheet } from '#app/features/notifications/components/notice-sheet.tsx'
import { sellerBox } from '#app/features/notifications/notice-box.ts'
import { noticesPageText } from '#app/features/notifications/notices-page-text.ts'
import { serveNotice } from '#app/features/notifications/serve-notices.server.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: noticesPageText[language].title, isPrivate: true }))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	return serveNotice(officeOf(context.world, seller), sellerBox(seller), params.id, context.language)
}

export default function SellerNotice() {
	return <NoticeSheet {...useLoaderData<typeof loader>()} backHref="/seller/notices" />
}
