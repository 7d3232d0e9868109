import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireBuyer } from '#app/features/accounts/guard.server.ts'
import { NoticeSheet } from '#app/features/notifications/components/notice-sheet.tsx'
import { buyerBox } from '#app/features/notifications/notice-box.ts'
import { noticesPageText } from '#app/features/notifications/notices-page-text.ts'
import { findOfficeOfNotice, serveNotice } from '#app/features/notifications/serve-notices.server.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: noticesPageText[language].title, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { world, language } = context
	const buyer = await requireBuyer(world, request)
	const office = await findOfficeOfNotice(world, buyer, params.id)
	if (office) throw redirect(office)
	return serveNotice(world, buyerBox(buyer), params.id, language)
}

export default function OneNotice() {
	return (
		<Page width="text">
			<NoticeSheet {...useLoaderData<typeof loader>()} backHref="/account/notices" />
		</Page>
	)
}
