import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireBuyer } from '#app/features/accounts/guard.server.ts'
import { NoticeSheet } from '#app/features/notifications/components/notice-sheet.tsx'
import { noticesPageText } from '#app/features/notifications/notices-page-text.ts'
import { readNotice } from '#app/features/notifications/read-notices.server.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

const BOXES = { BUYER: '/account/notices', SELLER: '/seller/notices', ADMINISTRATOR: '/admin/notices' }

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: noticesPageText[language].title, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const buyer = await requireBuyer(context.world, request)
	const id = /^\d{1,15}$/.test(params.id ?? '') ? Number(params.id) : null
	const page = id === null ? null : await readNotice(context.world, buyer, id, context.language)
	if (!page) throw new Response(null, { status: 404 })
	return page
}

export default function OneNotice() {
	const { notice, at, travels, audience } = useLoaderData<typeof loader>()
	return (
		<Page width="text">
			<NoticeSheet {...{ notice, at, travels }} backHref={BOXES[audience]} />
		</Page>
	)
}
